//! Every way in which the server says no.

use super::{PlainText, SetVatNumber};
use leptos::server_fn::ServerFn as _;
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use serde::{Deserialize, Serialize};

/// Why a request was not done. A closed set of codes: a plain form's redirect carries the code in the URL, where
/// anybody can write it, so it never carries a text. Each has its message in `errors.ftl`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Problem {
    /// Nobody is signed in, or the session ended.
    SignInFirst,
    /// The e-mail is unknown or the password is wrong; which of the two is not said.
    WrongCredentials,
    /// Too many attempts from there or for that e-mail.
    TooManyAttempts,
    /// It does not exist, or is another account's.
    NotFound,
    /// The change is not made online; the page shows the reasons, which it has from the same rules.
    Refused,
    /// What was typed is not a number of licences.
    BadSeats,
    /// The VAT number is not one, or not of the billing country.
    BadVatNumber,
    /// VIES does not know the VAT number.
    VatNumberNotRegistered,
    /// The form is not one of ours.
    BadRequest,
    /// There is nothing in the cart.
    CartEmpty,
    /// The figures on the screen no longer hold; nothing was placed.
    QuoteChanged,
    /// The idempotency key was used for another order.
    KeyReused,
    /// A payment method is needed first.
    PaymentMethodMissing,
    /// The last payment method on file stays while something renews.
    LastPaymentMethod,
    /// The card was declined; nothing changed.
    PaymentDeclined,
    /// The gateway cannot charge such an amount; nothing changed.
    NotChargeable,
    /// The confirmation of the payment was refused or given up; nothing changed.
    PaymentNotConfirmed,
    /// An order of the account is being processed.
    OrderInFlight,
    /// Every licence is taken.
    NoFreeLicence,
    /// There are fewer free licences than people who are to get one.
    NotEnoughLicences,
    /// Nobody is chosen, or the list is empty.
    NobodyChosen,
    /// The list is longer than can be done at once.
    ListTooLong,
    /// The list is a file of a spreadsheet program, not a text.
    ListIsWorkbook,
    /// The list is a file of something else, not a text.
    ListIsNoText,
    /// What was typed is not an e-mail address.
    BadEmail,
    /// What was typed is not a name.
    BadName,
    /// What was typed is not a company's name.
    BadCompanyName,
    /// A part of the address is missing, or too long.
    BadAddress,
    /// The postal code has not the form of those of the country.
    BadPostalCode,
    /// A letter of the name or the address is in no font that documents are printed with.
    UnprintableLetter,
    /// In the time zone it is still yesterday.
    ZoneBehind,
    /// A message to support says nothing, or too much.
    BadMessage,
    /// The new password is too short or too long.
    BadPassword,
    /// The present password is wrong.
    WrongPassword,
    /// The link of a mail was used, is too old, or never was one.
    LinkExpired,
    /// The address signs in to another account.
    AddressTaken,
    /// The form is of another account than the one that was gone over to meanwhile.
    OtherAccount,
    /// The server could not do it now: the same again later may work.
    Unavailable,
}

impl Problem {
    /// Every problem.
    pub const ALL: [Self; 38] = [
        Self::SignInFirst,
        Self::WrongCredentials,
        Self::TooManyAttempts,
        Self::NotFound,
        Self::Refused,
        Self::BadSeats,
        Self::BadVatNumber,
        Self::VatNumberNotRegistered,
        Self::BadRequest,
        Self::CartEmpty,
        Self::QuoteChanged,
        Self::KeyReused,
        Self::PaymentMethodMissing,
        Self::LastPaymentMethod,
        Self::PaymentDeclined,
        Self::NotChargeable,
        Self::PaymentNotConfirmed,
        Self::OrderInFlight,
        Self::NoFreeLicence,
        Self::NotEnoughLicences,
        Self::NobodyChosen,
        Self::ListTooLong,
        Self::ListIsWorkbook,
        Self::ListIsNoText,
        Self::BadEmail,
        Self::BadName,
        Self::BadCompanyName,
        Self::BadAddress,
        Self::BadPostalCode,
        Self::UnprintableLetter,
        Self::ZoneBehind,
        Self::BadMessage,
        Self::BadPassword,
        Self::WrongPassword,
        Self::LinkExpired,
        Self::AddressTaken,
        Self::OtherAccount,
        Self::Unavailable,
    ];

    /// The code in URLs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::SignInFirst => "sign-in-first",
            Self::WrongCredentials => "wrong-credentials",
            Self::TooManyAttempts => "too-many-attempts",
            Self::NotFound => "not-found",
            Self::Refused => "refused",
            Self::BadSeats => "bad-seats",
            Self::BadVatNumber => "bad-vat-number",
            Self::VatNumberNotRegistered => "vat-number-not-registered",
            Self::BadRequest => "bad-request",
            Self::CartEmpty => "cart-empty",
            Self::QuoteChanged => "quote-changed",
            Self::KeyReused => "key-reused",
            Self::PaymentMethodMissing => "payment-method-missing",
            Self::LastPaymentMethod => "last-payment-method",
            Self::PaymentDeclined => "payment-declined",
            Self::NotChargeable => "not-chargeable",
            Self::PaymentNotConfirmed => "payment-not-confirmed",
            Self::OrderInFlight => "order-in-flight",
            Self::NoFreeLicence => "no-free-licence",
            Self::NotEnoughLicences => "not-enough-licences",
            Self::NobodyChosen => "nobody-chosen",
            Self::ListTooLong => "list-too-long",
            Self::ListIsWorkbook => "list-is-workbook",
            Self::ListIsNoText => "list-is-no-text",
            Self::BadEmail => "bad-email",
            Self::BadName => "bad-name",
            Self::BadCompanyName => "bad-company-name",
            Self::BadAddress => "bad-address",
            Self::BadPostalCode => "bad-postal-code",
            Self::UnprintableLetter => "unprintable-letter",
            Self::ZoneBehind => "zone-behind",
            Self::BadMessage => "bad-message",
            Self::BadPassword => "bad-password",
            Self::WrongPassword => "wrong-password",
            Self::LinkExpired => "link-expired",
            Self::AddressTaken => "address-taken",
            Self::OtherAccount => "other-account",
            Self::Unavailable => "unavailable",
        }
    }

    /// The problem of that [`code`](Self::code).
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|problem| problem.code() == code)
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

    /// The HTTP status of the answer to a request that is not a page.
    pub const fn status(self) -> u16 {
        match self {
            Self::SignInFirst | Self::WrongCredentials => 401,
            Self::PaymentMethodMissing | Self::PaymentDeclined | Self::PaymentNotConfirmed => 402,
            Self::NotFound => 404,
            Self::QuoteChanged
            | Self::KeyReused
            | Self::OrderInFlight
            | Self::NoFreeLicence
            | Self::NotEnoughLicences
            | Self::AddressTaken
            | Self::OtherAccount
            | Self::LastPaymentMethod => 409,
            Self::Refused
            | Self::BadSeats
            | Self::BadVatNumber
            | Self::VatNumberNotRegistered
            | Self::NobodyChosen
            | Self::ListTooLong
            | Self::ListIsWorkbook
            | Self::ListIsNoText
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
            | Self::LinkExpired
            | Self::NotChargeable
            | Self::CartEmpty => 422,
            Self::BadRequest => 400,
            Self::TooManyAttempts => 429,
            Self::Unavailable => 503,
        }
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
    fn every_problem_is_in_the_list_once() {
        for (index, problem) in Problem::ALL.into_iter().enumerate() {
            assert_eq!(problem as usize, index, "{problem}");
        }
        assert_eq!(Problem::Unavailable as usize + 1, Problem::ALL.len(), "it is the last one");
    }

    #[test]
    fn every_code_leads_back_to_its_problem() {
        for problem in Problem::ALL {
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
        for problem in Problem::ALL {
            let Ok(sent) = PlainText::encode(&problem);
            assert_eq!(decoded(sent), problem);
            assert!((400..600).contains(&problem.status()), "{problem}");
        }
        assert_eq!(decoded(Bytes::from_static(b"\xff<html>")), Problem::Unavailable);
    }
}
