//! Every way in which the server says no.

use serde::{Deserialize, Serialize};

macro_rules! is_input {
    (Input) => {
        true
    };
    (State) => {
        false
    };
}

/// The table of problems: the variant, its code, its status, its message, and its place. `Input` means what was typed,
/// or that the server did not answer. `State` means the account, so what the page shows may have changed.
macro_rules! problems {
    ($($(#[$doc:meta])* $problem:ident = ($code:literal, $status:literal, $message:literal, $place:ident),)*) => {
        /// Why a request was not done. A closed set of codes: a plain form's redirect carries the code in the URL, where
        /// anybody can write it, so it never carries a text.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum Problem {
            $($(#[$doc])* $problem,)*
        }

        impl Problem {
            /// Every problem.
            pub const ALL: &[Self] = &[$(Self::$problem,)*];

            /// The code in URLs.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$problem => $code,)*
                }
            }

            /// The HTTP status of the answer to a request that is not a page.
            pub const fn status(self) -> u16 {
                match self {
                    $(Self::$problem => $status,)*
                }
            }

            /// Whether the problem is in the typed text, or the server did not answer. In both cases the shown data has
            /// not changed.
            pub const fn is_about_input(self) -> bool {
                match self {
                    $(Self::$problem => is_input!($place),)*
                }
            }

            /// The message that says what the problem is, and what to do next.
            pub const fn message(self) -> &'static str {
                match self {
                    $(Self::$problem => $message,)*
                }
            }
        }
    };
}

problems! {
    /// Nobody is signed in, or the session ended.
    SignInFirst = ("sign-in-first", 401, "error-sign-in-first", State),
    /// The e-mail is unknown or the password is wrong; which of the two is not said.
    WrongCredentials = ("wrong-credentials", 401, "error-wrong-credentials", Input),
    /// The browser does not keep the cookie of the session.
    CookiesBlocked = ("cookies-blocked", 401, "error-cookies-blocked", State),
    /// Too many attempts from that place or for that e-mail.
    TooManyAttempts = ("too-many-attempts", 429, "error-too-many-attempts", Input),
    /// It does not exist, or it belongs to another account.
    NotFound = ("not-found", 404, "error-not-found", State),
    /// The change is not made online. The page shows the reasons, which it knows from the same rules.
    Refused = ("refused", 422, "error-refused", State),
    /// The typed text is not a number of licences.
    BadSeats = ("bad-seats", 422, "error-bad-seats", Input),
    /// The VAT number is not one, or does not belong to the billing country.
    BadVatNumber = ("bad-vat-number", 422, "error-bad-vat-number", Input),
    /// VIES does not know the VAT number.
    VatNumberNotRegistered = ("vat-number-not-registered", 422, "error-vat-number-not-registered", Input),
    /// The form is not one of ours.
    BadRequest = ("bad-request", 400, "error-bad-request", Input),
    /// There is nothing in the cart.
    CartEmpty = ("cart-empty", 422, "error-cart-empty", State),
    /// The figures on the screen no longer hold; nothing was placed.
    QuoteChanged = ("quote-changed", 409, "error-quote-changed", State),
    /// The idempotency key was used for another order.
    KeyReused = ("key-reused", 409, "error-key-reused", State),
    /// A payment method is needed first.
    PaymentMethodMissing = ("payment-method-missing", 402, "error-payment-method-missing", State),
    /// The last payment method on file stays while something renews.
    LastPaymentMethod = ("last-payment-method", 409, "error-last-payment-method", State),
    /// The card was declined; nothing changed.
    PaymentDeclined = ("payment-declined", 402, "error-payment-declined", State),
    /// The gateway cannot charge such an amount; nothing changed.
    NotChargeable = ("not-chargeable", 422, "error-not-chargeable", State),
    /// The confirmation of the payment was refused or given up; nothing changed.
    PaymentNotConfirmed = ("payment-not-confirmed", 402, "error-payment-not-confirmed", State),
    /// An order of the account is being processed.
    OrderInFlight = ("order-in-flight", 409, "error-order-in-flight", State),
    /// Every licence is taken.
    NoFreeLicence = ("no-free-licence", 409, "error-no-free-licence", State),
    /// There are fewer free licences than people who are to get one.
    NotEnoughLicences = ("not-enough-licences", 409, "error-not-enough-licences", State),
    /// Nobody is chosen, or the list is empty.
    NobodyChosen = ("nobody-chosen", 422, "error-nobody-chosen", Input),
    /// The list is longer than can be done at once.
    ListTooLong = ("list-too-long", 422, "error-list-too-long", State),
    /// The list is a file of a spreadsheet program, not a text.
    ListIsWorkbook = ("list-is-workbook", 422, "error-list-is-workbook", State),
    /// The list is some other file, not a text.
    ListIsNoText = ("list-is-no-text", 422, "error-list-is-no-text", State),
    /// The typed text is not an e-mail address.
    BadEmail = ("bad-email", 422, "error-bad-email", Input),
    /// The typed text is not a name.
    BadName = ("bad-name", 422, "error-bad-name", Input),
    /// The typed text is not a company's name.
    BadCompanyName = ("bad-company-name", 422, "error-bad-company-name", Input),
    /// A part of the address is missing, or too long.
    BadAddress = ("bad-address", 422, "error-bad-address", Input),
    /// The postal code does not have the form of the country's postal codes.
    BadPostalCode = ("bad-postal-code", 422, "error-bad-postal-code", Input),
    /// No font of documents has a letter of the name or the address.
    UnprintableLetter = ("unprintable-letter", 422, "error-unprintable-letter", Input),
    /// In the time zone it is still yesterday.
    ZoneBehind = ("zone-behind", 422, "error-zone-behind", Input),
    /// A message to support says nothing, or too much.
    BadMessage = ("bad-message", 422, "error-bad-message", Input),
    /// The new password is too short or too long.
    BadPassword = ("bad-password", 422, "error-bad-password", Input),
    /// The new password repeats itself, or follows the alphabet or a keyboard.
    SimplePassword = ("simple-password", 422, "error-simple-password", Input),
    /// The new password is one of those that are tried first.
    CommonPassword = ("common-password", 422, "error-common-password", Input),
    /// The new password is made of names of the person, the company or the products.
    PersonalPassword = ("personal-password", 422, "error-personal-password", Input),
    /// The present password is wrong.
    WrongPassword = ("wrong-password", 422, "error-wrong-password", Input),
    /// The code of the second factor is wrong, or was used before.
    WrongCode = ("wrong-code", 422, "error-wrong-code", Input),
    /// The passkey is not known here, or the browser gave up.
    PasskeyRefused = ("passkey-refused", 422, "error-passkey-refused", Input),
    /// The person has as many passkeys as one may have.
    TooManyPasskeys = ("too-many-passkeys", 409, "error-too-many-passkeys", State),
    /// The operator demands a second factor, and the person has none.
    FactorFirst = ("factor-first", 403, "error-factor-first", State),
    /// The person has to prove again who they are.
    ProveFirst = ("prove-first", 403, "error-prove-first", State),
    /// The link of a mail was used, is too old, or never existed.
    LinkExpired = ("link-expired", 422, "error-link-expired", State),
    /// The address signs in to another account.
    AddressTaken = ("address-taken", 409, "error-address-taken", State),
    /// The form belongs to another account than the one to which the person has switched meanwhile.
    OtherAccount = ("other-account", 409, "error-other-account", State),
    /// The limit of mails within an hour, to one person or from one account, is reached.
    TooManyMails = ("too-many-mails", 429, "error-too-many-mails", Input),
    /// The account has sent as many lists within an hour as it may send.
    TooManyLists = ("too-many-lists", 429, "error-too-many-lists", Input),
    /// The account has as many people as an account may have.
    TooManyPeople = ("too-many-people", 409, "error-too-many-people", State),
    /// Too many requests come at the same time.
    Busy = ("busy", 503, "error-busy", Input),
    /// The server could not do it now. The same request may work later.
    Unavailable = ("unavailable", 503, "error-unavailable", Input),
}

impl Problem {
    /// The problem by which a field knows all problems of one kind: a new password is refused for several reasons.
    #[must_use]
    pub const fn kind(self) -> Self {
        match self {
            Self::SimplePassword | Self::CommonPassword | Self::PersonalPassword => Self::BadPassword,
            other => other,
        }
    }

    /// The problem that has that [`code`](Self::code).
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|problem| problem.code() == code)
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::Problem;

    #[test]
    fn every_code_leads_back_to_its_problem() {
        for &problem in Problem::ALL {
            assert_eq!(Problem::from_code(problem.code()), Some(problem));
        }
        for other in ["", "Not-Found", "not-found ", "not_found", "error-not-found"] {
            assert_eq!(Problem::from_code(other), None, "{other:?}");
        }
    }
}
