//! By what a page of a signed-in person is known to be unchanged, without reading what it shows.

use super::row::Columns;
use super::sessions::Session;
use super::{Result, Store};
use app::ports::Caller;

/// One row, with a column for each part of a page that changes by itself.
/// docs/decisions/0080-pages-that-have-not-changed.md has the list. A column that is a version only rises; the sum of
/// several rises whenever one of them does.
const VERSIONS: &str = "select sessions.person_id, sessions.account_id, sessions.created_at, sessions.seen_at,
        accounts.version as account, accounts.time_zone, sign_ins.id as sign_in, sign_ins.version as sign_in_version,
        (select cast(sum(own.version) as bigint) from people join accounts as own on own.id = people.account_id
            where people.sign_in_id = sign_ins.id) as own_accounts,
        (select max(id) from catalogues) as catalogue,
        vat_numbers.answer, vat_numbers.answered_at
    from sessions
    join people on people.id = sessions.person_id
    join sign_ins on sign_ins.id = people.sign_in_id
    join accounts on accounts.id = sessions.account_id
    left join vat_numbers on vat_numbers.number = accounts.vat_number
    where sessions.token_hash = $1 and sessions.awaits_factor = 0";

/// The versions of all that a page may show. Two that are equal are of the same state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Versions {
    /// Whose page it is.
    pub caller: Caller,
    /// The time zone of the account, which has the date of the page.
    pub time_zone: String,
    account: i64,
    sign_in: (String, i64),
    /// The names of all accounts of the sign-in are in the header.
    own_accounts: i64,
    catalogue: Option<i64>,
    /// What VIES last said about the account's VAT number, and when.
    vat_answer: (Option<String>, Option<String>),
}

/// The session with that token, alive or not, and the versions of what its pages show. As `sessions::get`, it finds
/// neither the session of a removed person nor one that waits for the second factor.
pub async fn of_session(store: &Store, token_hash: &str) -> Result<Option<(Session, Versions)>> {
    let query = sqlx::query(VERSIONS).bind(token_hash);
    let Some(row) = store.glance(query).await? else { return Ok(None) };
    let caller = Caller { person_id: row.id("person_id")?, account_id: row.id("account_id")? };
    let versions = Versions {
        caller: caller.clone(),
        time_zone: row.text("time_zone")?,
        account: row.int("account")?,
        sign_in: (row.text("sign_in")?, row.int("sign_in_version")?),
        own_accounts: row.int("own_accounts")?,
        catalogue: row.int_or_null("catalogue")?,
        vat_answer: (row.text_or_null("answer")?, row.text_or_null("answered_at")?),
    };
    let (created_at, seen_at) = (row.instant("created_at")?, row.instant("seen_at")?);
    Ok(Some((Session { caller, created_at, seen_at }, versions)))
}

#[cfg(test)]
impl Versions {
    /// The versions of an account of which only its own one has changed.
    pub fn of_account(account: i64) -> Self {
        Self {
            caller: Caller { person_id: "p".to_owned().into(), account_id: "a".to_owned().into() },
            time_zone: "UTC".into(),
            account,
            sign_in: ("s".into(), 1),
            own_accounts: account,
            catalogue: Some(1),
            vat_answer: (None, None),
        }
    }
}
