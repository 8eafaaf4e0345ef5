//! Codes of an authenticator app (RFC 6238): SHA-1, 6 digits, 30 seconds, as every app has them.

use super::session;
use app::api::Problem;
use app::ports::QrCode;
use chrono::{DateTime, Utc};
use fast_qr::qr::QRBuilder;
use std::fmt::Write as _;
use totp_rs::{Builder, Secret, Totp};

/// The name that the app shows before the address.
const ISSUER: &str = "Prorata";
/// How many digits a code has.
const DIGITS: u8 = 6;
/// How many seconds a code is shown.
const STEP: u64 = 30;
/// How many steps a clock may be wrong.
const SKEW: u16 = 1;

/// A new secret: 160 random bits.
pub(super) fn new_secret() -> Result<[u8; 20], Problem> {
    let mut secret = [0; 20];
    getrandom::fill(&mut secret).map_err(session::no_random_bits)?;
    Ok(secret)
}

/// A code as apps show it, without what people type between its digits.
pub(super) fn digits(code: &str) -> String {
    code.chars().filter(|c| !c.is_whitespace() && *c != '-').collect()
}

/// The step to which this code belongs, if it is a present one.
pub(super) fn step_of(secret: &[u8], code: &str, now: DateTime<Utc>) -> Option<i64> {
    let seconds = u64::try_from(now.timestamp()).ok()?;
    totp(secret)?.check(code, seconds)?.try_into().ok()
}

fn totp(secret: &[u8]) -> Option<Totp> {
    let builder = Builder::new().with_digits(DIGITS).with_step_duration(STEP).with_skew(SKEW);
    builder.with_secret(Secret::from(secret)).build().ok()
}

/// The secret as somebody types it into the app: in base32, in groups of four.
pub(super) fn typed(secret: &[u8]) -> String {
    let letters: Vec<char> = Secret::from(secret).to_base32().chars().collect();
    letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// The address that an app opens, and that it reads from the drawing.
pub(super) fn uri(secret: &[u8], email: &str) -> String {
    let account: String = form_urlencoded::byte_serialize(email.as_bytes()).collect();
    let secret = Secret::from(secret).to_base32();
    format!("otpauth://totp/{ISSUER}:{account}?secret={secret}&issuer={ISSUER}")
}

/// The text as a drawing that a camera reads. `None` when it is too long for one.
pub(super) fn qr_code(text: &str) -> Option<QrCode> {
    let code = QRBuilder::new(text).ecl(fast_qr::ECL::M).build().ok()?;
    let dark = |row: usize, column: &usize| code[row][*column].value();
    let mut path = String::new();
    for row in 0..code.size {
        for column in (0..code.size).filter(|column| dark(row, column)) {
            _ = write!(path, "M{column} {row}h1v1h-1z");
        }
    }
    Some(QrCode { size: u32::try_from(code.size).ok()?, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &[u8] = b"12345678901234567890";

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    /// The vectors of RFC 6238, appendix B, of which apps show the last six digits.
    #[test]
    fn codes_are_those_of_the_standard() {
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(step_of(SECRET, code, at(seconds)), Some(seconds / 30), "{code}");
            assert_eq!(step_of(b"another secret of 20", code, at(seconds)), None);
        }
    }

    #[test]
    fn a_code_is_good_for_half_a_minute_and_a_little() {
        let accepted = |seconds| step_of(SECRET, "287082", at(seconds)).is_some();
        assert!(accepted(30) && accepted(59), "its own half minute");
        assert!(accepted(0) && accepted(89), "the ones beside");
        assert!(!accepted(90) && !accepted(1000));
        for wrong in ["", "28708", "2870820", "287083", "28708a", "٢٨٧٠٨٢"] {
            assert_eq!(step_of(SECRET, wrong, at(59)), None, "{wrong}");
        }
    }

    #[test]
    fn an_app_reads_what_it_is_to_know() {
        assert_eq!(typed(SECRET), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        let uri = uri(SECRET, "ana+1@b.example");
        assert_eq!(
            uri,
            "otpauth://totp/Prorata:ana%2B1%40b.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Prorata"
        );
        let drawn = qr_code(&uri).unwrap();
        assert!(drawn.size >= 33 && drawn.path.starts_with("M0 0h1v1h-1zM1 0"), "a corner is dark");
        assert!(qr_code(&"x".repeat(5000)).is_none());
    }
}
