//! Every way in which the server says no.

use super::{PlainText, SetVatNumber};
use leptos::server_fn::ServerFn as _;
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use serde::{Deserialize, Serialize};

/// The table of problems: the variant, its code, its status and its message.
macro_rules! problems {
    ($($(#[$doc:meta])* $problem:ident = ($code:literal, $status:literal, $message:literal),)*) => {
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

            /// The message that says what it is called, and what to do next.
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
    SignInFirst = ("sign-in-first", 401, "error-sign-in-first"),
    /// The e-mail is unknown or the password is wrong; which of the two is not said.
    WrongCredentials = ("wrong-credentials", 401, "error-wrong-credentials"),
    /// The browser does not keep the cookie of the session.
    CookiesBlocked = ("cookies-blocked", 401, "error-cookies-blocked"),
    /// Too many attempts from there or for that e-mail.
    TooManyAttempts = ("too-many-attempts", 429, "error-too-many-attempts"),
    /// It does not exist, or is another account's.
    NotFound = ("not-found", 404, "error-not-found"),
    /// The change is not made online; the page shows the reasons, which it has from the same rules.
    Refused = ("refused", 422, "error-refused"),
    /// What was typed is not a number of licences.
    BadSeats = ("bad-seats", 422, "error-bad-seats"),
    /// The VAT number is not one, or not of the billing country.
    BadVatNumber = ("bad-vat-number", 422, "error-bad-vat-number"),
    /// VIES does not know the VAT number.
    VatNumberNotRegistered = ("vat-number-not-registered", 422, "error-vat-number-not-registered"),
    /// The form is not one of ours.
    BadRequest = ("bad-request", 400, "error-bad-request"),
    /// There is nothing in the cart.
    CartEmpty = ("cart-empty", 422, "error-cart-empty"),
    /// The figures on the screen no longer hold; nothing was placed.
    QuoteChanged = ("quote-changed", 409, "error-quote-changed"),
    /// The idempotency key was used for another order.
    KeyReused = ("key-reused", 409, "error-key-reused"),
    /// A payment method is needed first.
    PaymentMethodMissing = ("payment-method-missing", 402, "error-payment-method-missing"),
    /// The last payment method on file stays while something renews.
    LastPaymentMethod = ("last-payment-method", 409, "error-last-payment-method"),
    /// The card was declined; nothing changed.
    PaymentDeclined = ("payment-declined", 402, "error-payment-declined"),
    /// The gateway cannot charge such an amount; nothing changed.
    NotChargeable = ("not-chargeable", 422, "error-not-chargeable"),
    /// The confirmation of the payment was refused or given up; nothing changed.
    PaymentNotConfirmed = ("payment-not-confirmed", 402, "error-payment-not-confirmed"),
    /// An order of the account is being processed.
    OrderInFlight = ("order-in-flight", 409, "error-order-in-flight"),
    /// Every licence is taken.
    NoFreeLicence = ("no-free-licence", 409, "error-no-free-licence"),
    /// There are fewer free licences than people who are to get one.
    NotEnoughLicences = ("not-enough-licences", 409, "error-not-enough-licences"),
    /// Nobody is chosen, or the list is empty.
    NobodyChosen = ("nobody-chosen", 422, "error-nobody-chosen"),
    /// The list is longer than can be done at once.
    ListTooLong = ("list-too-long", 422, "error-list-too-long"),
    /// The list is a file of a spreadsheet program, not a text.
    ListIsWorkbook = ("list-is-workbook", 422, "error-list-is-workbook"),
    /// The list is a file of something else, not a text.
    ListIsNoText = ("list-is-no-text", 422, "error-list-is-no-text"),
    /// What was typed is not an e-mail address.
    BadEmail = ("bad-email", 422, "error-bad-email"),
    /// What was typed is not a name.
    BadName = ("bad-name", 422, "error-bad-name"),
    /// What was typed is not a company's name.
    BadCompanyName = ("bad-company-name", 422, "error-bad-company-name"),
    /// A part of the address is missing, or too long.
    BadAddress = ("bad-address", 422, "error-bad-address"),
    /// The postal code has not the form of those of the country.
    BadPostalCode = ("bad-postal-code", 422, "error-bad-postal-code"),
    /// A letter of the name or the address is in no font that documents are printed with.
    UnprintableLetter = ("unprintable-letter", 422, "error-unprintable-letter"),
    /// In the time zone it is still yesterday.
    ZoneBehind = ("zone-behind", 422, "error-zone-behind"),
    /// A message to support says nothing, or too much.
    BadMessage = ("bad-message", 422, "error-bad-message"),
    /// The new password is too short or too long.
    BadPassword = ("bad-password", 422, "error-bad-password"),
    /// The present password is wrong.
    WrongPassword = ("wrong-password", 422, "error-wrong-password"),
    /// The link of a mail was used, is too old, or never was one.
    LinkExpired = ("link-expired", 422, "error-link-expired"),
    /// The address signs in to another account.
    AddressTaken = ("address-taken", 409, "error-address-taken"),
    /// The form is of another account than the one that was gone over to meanwhile.
    OtherAccount = ("other-account", 409, "error-other-account"),
    /// The server could not do it now: the same again later may work.
    Unavailable = ("unavailable", 503, "error-unavailable"),
}

impl Problem {
    /// The problem of that [`code`](Self::code).
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|problem| problem.code() == code)
    }

    /// The path of the server function whose form it speaks of, when the form at `path` was refused: an order may bring a VAT
    /// number along.
    pub fn form(self, path: &str) -> &str {
        match self {
            Self::BadVatNumber | Self::VatNumberNotRegistered => SetVatNumber::PATH,
            _ => path,
        }
    }

    /// Whether it is in what was typed, or that nothing was heard of the server: then what the page shows is as it was.
    pub const fn is_about_input(self) -> bool {
        matches!(
            self,
            Self::WrongCredentials
                | Self::TooManyAttempts
                | Self::BadSeats
                | Self::BadVatNumber
                | Self::VatNumberNotRegistered
                | Self::BadRequest
                | Self::NobodyChosen
                | Self::BadEmail
                | Self::BadName
                | Self::BadCompanyName
                | Self::BadAddress
                | Self::BadPostalCode
                | Self::UnprintableLetter
                | Self::ZoneBehind
                | Self::BadMessage
                | Self::BadPassword
                | Self::WrongPassword
                | Self::Unavailable
        )
    }

    /// As a page says it that whoever may not see it is not told of.
    #[cfg(feature = "ssr")]
    pub(super) fn hidden(self) -> Self {
        if self == Self::Refused { Self::NotFound } else { self }
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl FromServerFnError for Problem {
    type Encoder = PlainText;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Args(_)
            | ServerFnErrorErr::MissingArg(_)
            | ServerFnErrorErr::Deserialization(_) => Self::BadRequest,
            _ => Self::Unavailable,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Problem;
    use crate::api::PlainText;
    use leptos::server_fn::{Bytes, Decodes, Encodes};

    #[test]
    fn every_code_leads_back_to_its_problem() {
        for &problem in Problem::ALL {
            assert_eq!(Problem::from_code(problem.code()), Some(problem));
        }
        for other in ["", "Not-Found", "not-found ", "not_found", "error-not-found"] {
            assert_eq!(Problem::from_code(other), None, "{other:?}");
        }
    }

    fn decoded(bytes: Bytes) -> Problem {
        let Ok(problem) = PlainText::decode(bytes);
        problem
    }

    #[test]
    fn every_problem_survives_the_way_to_the_browser() {
        for &problem in Problem::ALL {
            let Ok(sent) = PlainText::encode(&problem);
            assert_eq!(decoded(sent), problem);
            assert!((400..600).contains(&problem.status()), "{problem}");
        }
        assert_eq!(decoded(Bytes::from_static(b"\xff<html>")), Problem::Unavailable);
    }
}
