//! The second factor of a person.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What a person has besides the password.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactorsPage {
    /// Whether the operator offers second factors at all.
    pub offered: bool,
    /// Whether the operator demands a second factor of this person, who has none.
    pub owed: bool,
    /// The day on which they added the authenticator app. `None` without one.
    pub totp_since: Option<NaiveDate>,
    /// An app that is being set up.
    pub setup: Option<TotpSetup>,
    /// The passkeys, the oldest first.
    pub passkeys: Vec<PasskeyOnFile>,
    /// How many recovery codes were not used yet.
    pub codes_left: u32,
    /// New recovery codes, until the person says that they have them.
    pub new_codes: Vec<String>,
}

/// An authenticator app that is being set up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TotpSetup {
    /// The secret as it is typed into the app.
    pub secret: String,
    /// The address that opens the app.
    pub uri: String,
    /// The same as a drawing.
    pub drawing: Option<QrCode>,
}

/// A drawing that a camera reads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QrCode {
    /// How many squares it has on each side.
    pub size: u32,
    /// The dark squares, as a path of SVG.
    pub path: String,
}

/// A passkey.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasskeyOnFile {
    /// The id with which the passkey is removed.
    pub id: String,
    /// The browser in which it was made, in the browser's own words.
    pub agent: Option<String>,
    /// The day on which it was made.
    pub since: NaiveDate,
    /// The day on which it was last used.
    pub last_used: Option<NaiveDate>,
}

/// What a sign-in waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    /// Whether the person has an authenticator app.
    pub totp: bool,
    /// Whether the person has passkeys.
    pub passkeys: bool,
}
