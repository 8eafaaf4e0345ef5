//! How a server function reports a problem.

use super::{PlainText, SetVatNumber};
use crate::answers::Problem;
use leptos::server_fn::ServerFn as _;
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};

impl Problem {
    /// The path of the server function to whose form the problem belongs, when the form at `path` was refused: an order
    /// may bring a VAT number along.
    pub fn form(self, path: &str) -> &str {
        match self {
            Self::BadVatNumber | Self::VatNumberNotRegistered => SetVatNumber::PATH,
            _ => path,
        }
    }

    /// The problem of a page that is kept secret from people who may not see it.
    #[cfg(feature = "ssr")]
    pub(super) fn hidden(self) -> Self {
        if self == Self::Refused { Self::NotFound } else { self }
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
    use super::{PlainText, Problem};
    use leptos::server_fn::{Bytes, Decodes, Encodes};

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
