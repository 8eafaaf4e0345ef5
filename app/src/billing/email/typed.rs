//! What people type, as an address or as a name.

use super::EmailAddress;
use crate::limits::{MAX_ADDRESS_BYTES, MAX_NAME_CHARS};
use crate::typed::{line, visible};
use icu_normalizer::ComposingNormalizerBorrowed;
use std::fmt;

/// The longest local part, before the `@` (RFC 5321, 4.5.3.1.1).
const MAX_LOCAL_BYTES: usize = 64;
/// The longest label of a host (RFC 1035, 2.3.4).
const MAX_LABEL_BYTES: usize = 63;

impl EmailAddress {
    /// The address that was typed, without the spaces around it and without its invisible letters. `None` when it is
    /// not an address.
    ///
    /// ```
    /// use app::billing::EmailAddress;
    ///
    /// let email = EmailAddress::parse(" ana@münchen.example ").unwrap();
    /// assert_eq!(email.as_str(), "ana@münchen.example");
    /// assert_eq!(email.to_ascii(), "ana@xn--mnchen-3ya.example");
    /// assert_eq!(EmailAddress::parse("ana@[192.0.2.1]"), None);
    /// ```
    pub fn parse(typed: &str) -> Option<Self> {
        let typed = visible(typed);
        let written = ComposingNormalizerBorrowed::new_nfc().normalize(typed.trim()).into_owned();
        let ascii = ascii(&written)?;
        let (local, host) = ascii.split_once('@')?;
        let fits = ascii.len() <= MAX_ADDRESS_BYTES && local.len() <= MAX_LOCAL_BYTES;
        (fits && is_local_part(local) && is_host(host)).then_some(Self(written))
    }

    /// The address, as it is sent: all ASCII.
    pub fn to_ascii(&self) -> String {
        ascii(&self.0).unwrap_or_else(|| self.0.clone())
    }

    /// The key by which the address is compared with others.
    pub fn key(&self) -> EmailKey {
        EmailKey(self.to_ascii().to_lowercase())
    }
}

/// The address with the host in ASCII. `None` when it has no host, or none that can be written in ASCII.
fn ascii(written: &str) -> Option<String> {
    let (local, host) = written.split_once('@')?;
    let host = if host.is_ascii() { host.to_owned() } else { idna::domain_to_ascii_strict(host).ok()? };
    Some(format!("{local}@{host}"))
}

/// The key by which addresses are compared. Addresses that differ only in case, or in how the host is written, belong
/// to one person.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct EmailKey(String);

impl EmailKey {
    /// The key of a text that somebody typed at the sign-in. If the text is not an address, nobody has this key.
    pub fn of_typed(typed: &str) -> Self {
        EmailAddress::parse(typed).map_or_else(|| Self(typed.trim().to_lowercase()), |address| address.key())
    }

    /// The text of the key, for a statement or a digest.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for EmailKey {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// RFC 5322, 3.2.3: atoms with dots between them.
fn is_local_part(text: &str) -> bool {
    let is_atext = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&byte);
    text.split('.').all(|atom| !atom.is_empty() && atom.bytes().all(is_atext))
}

/// At least two labels with dots between them. The last one is not a number.
fn is_host(text: &str) -> bool {
    let is_label = |label: &str| {
        (1..=MAX_LABEL_BYTES).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let Some((_, last)) = text.rsplit_once('.') else { return false };
    text.split('.').all(is_label) && !last.bytes().all(|byte| byte.is_ascii_digit())
}

/// A person's name, as it was typed. `None` when it is not a name or is too long. Names appear in mails to
/// others, so a text that mail programs turn into a link is not a name.
pub fn person_name(typed: &str) -> Option<String> {
    line(typed, MAX_NAME_CHARS).filter(|name| !name.split_whitespace().any(is_address))
}

/// Whether mail programs turn the word into a link: `https://…`, `www.…`, `a@b`, `evil.example`. Names
/// contain full stops, too (J.R.R. Tolkien, Dr.Who), but do not end like hosts, with two or more small
/// letters.
fn is_address(word: &str) -> bool {
    let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
    let word_lower = word.to_lowercase();
    let is_host = |host: &str| {
        host.rsplit_once('.').is_some_and(|(before, end)| {
            !before.is_empty() && end.len() >= 2 && end.bytes().all(|byte| byte.is_ascii_lowercase())
        })
    };
    let host = word.split(['/', ':', '?', '#']).next().unwrap_or_default();
    word_lower.contains("://") || word_lower.starts_with("www.") || word.contains('@') || is_host(host)
}

#[cfg(test)]
mod tests {
    use super::super::{EmailAddress, person_name};

    #[test]
    fn addresses_as_people_have_them() {
        for typed in [
            "ana@example.com",
            "ana.lima+billing@mail.example.co.uk",
            "o'neil_7@xn--bcher-kva.example",
            "A@B.PT",
            &format!("{}@example.com", "a".repeat(64)),
        ] {
            assert_eq!(
                EmailAddress::parse(&format!(" {typed}\t")).as_ref().map(EmailAddress::as_str),
                Some(typed)
            );
        }
    }

    #[test]
    fn a_host_beyond_ascii_is_kept_as_written_and_sent_as_ascii() {
        for (typed, written, ascii) in [
            ("ana@münchen.example", "ana@münchen.example", "ana@xn--mnchen-3ya.example"),
            ("ana@mu\u{308}nchen.example", "ana@münchen.example", "ana@xn--mnchen-3ya.example"),
            ("ana@MÜNCHEN.example", "ana@MÜNCHEN.example", "ana@xn--mnchen-3ya.example"),
            ("\u{feff}ana\u{200b}@exa\u{ad}mple.com\u{200e}", "ana@example.com", "ana@example.com"),
            ("ana@例え.テスト", "ana@例え.テスト", "ana@xn--r8jz45g.xn--zckzah"),
        ] {
            let parsed = EmailAddress::parse(typed).expect(typed);
            assert_eq!((parsed.as_str(), parsed.to_ascii().as_str()), (written, ascii));
            assert_eq!(EmailAddress::parse(written), Some(parsed));
        }
    }

    #[test]
    fn what_mail_cannot_be_sent_to_is_no_address() {
        for typed in [
            "",
            "@",
            "ana",
            "ana@",
            "@example.com",
            "ana@example",
            "ana@@example.com",
            "ana@exam ple.com",
            "an a@example.com",
            ".ana@example.com",
            "ana.@example.com",
            "a..b@example.com",
            "ana@-example.com",
            "ana@example-.com",
            "ana@example..com",
            "ana@.example.com",
            "ana@example.com.",
            "ana@192.0.2.1",
            "ana@[192.0.2.1]",
            "ana@example.com, rui@example.com",
            "Ana <ana@example.com>",
            "ana@example.com\r\nBcc: x@example.com",
            "ána@example.com",
            "a\u{202e}b@example.com",
            "ana@-münchen.example",
            "ana@mün chen.example",
            "ana@münchen",
            &format!("a@{}.com", "ü".repeat(63)),
            &format!("{}@example.com", "a".repeat(65)),
            &format!("a@{}.com", "a".repeat(64)),
            &format!("a@{}com", "aaaaaaaaa.".repeat(25)),
        ] {
            assert_eq!(EmailAddress::parse(typed), None, "{typed:?}");
        }
    }

    #[test]
    fn a_name_is_one_line_and_not_too_long() {
        assert_eq!(person_name("  Inês \n Carvalho ").as_deref(), Some("Inês Carvalho"));
        assert_eq!(person_name(&"x".repeat(100)).map(|name| name.len()), Some(100));
        for typed in ["", "   ", "a\u{7}b", &"x".repeat(101)] {
            assert_eq!(person_name(typed), None, "{typed:?}");
        }
    }

    #[test]
    fn a_name_is_no_link() {
        for name in [
            "J.R.R. Tolkien",
            "Dr.Who",
            "Ana M. Lima",
            "Müller & Co.",
            "Sr. D. João",
            "C/O Ana",
            "N.N.",
            "Jr.",
        ] {
            assert_eq!(person_name(name).as_deref(), Some(name));
        }
        for link in [
            "Pay at http://evil.example",
            "HTTPS://EVIL.EXAMPLE now",
            "see www.evil.example",
            "Pay at evil.example",
            "(evil.example/pay)",
            "evil.example:8080",
            "mail eve@evil.example",
            "javascript://x",
        ] {
            assert_eq!(person_name(link), None, "{link}");
        }
    }
}
