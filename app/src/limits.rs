//! The limits that people are told. Each is a number here, and a variable of the message that states it.

/// The shortest password, in characters (OWASP ASVS 6.2.1 asks for 8, and recommends 15).
pub const MIN_PASSWORD_CHARS: usize = 12;
/// The longest password, in characters.
pub const MAX_PASSWORD_CHARS: usize = 128;
/// The most lines of a list of people who are to get licences.
pub const MAX_LIST_LINES: usize = 500;
/// The largest size of such a list, in units of 1024 bytes.
pub const MAX_LIST_KILOBYTES: usize = 60;
/// How many such lists an account may send within an hour: those for all people that it may have, each twice.
pub const MAX_LISTS_AN_HOUR: usize = 40;
/// The longest message to support, in characters.
pub const MAX_MESSAGE_CHARS: usize = 2000;
/// The longest name of a person, in characters.
pub const MAX_NAME_CHARS: usize = 100;
/// The longest line of an address, in characters: it fits an envelope.
pub const MAX_LINE_CHARS: usize = 200;
/// The longest e-mail address, in bytes (RFC 5321, 4.5.3.1.3, without the angle brackets).
pub const MAX_ADDRESS_BYTES: usize = 254;
/// The longest text that is read as a VAT number, in bytes. No number is this long; the limit keeps a hostile request
/// from being copied around.
pub const MAX_VAT_NUMBER_BYTES: usize = 64;
/// The longest reference of a buyer on its invoices, in characters. The standard sets no limit. The systems that issue
/// such numbers use fewer, and a line of an invoice holds no more.
pub const MAX_REFERENCE_CHARS: usize = 50;
/// The longest comment on a cancellation, in characters.
pub const MAX_COMMENT_CHARS: usize = 1000;
/// How long the link of an invitation is good, in days.
pub const INVITATION_DAYS: i64 = 7;
/// How long a link to another password is good, in hours.
pub const RESET_HOURS: i64 = 1;
/// How long the link that confirms the address of a person is good, in hours.
pub const CONFIRMATION_HOURS: i64 = 24;
/// How long somebody who is to get invoices has time to say yes, in days.
pub const RECIPIENT_DAYS: i64 = 7;
/// How long somebody waits who has tried to sign in too often, in minutes.
pub const ATTEMPTS_MINUTES: i64 = 15;
/// How many passkeys a person may have.
pub const MAX_PASSKEYS: usize = 20;
/// How many addresses get the invoices of an account besides its billing contact's.
pub const MAX_RECIPIENTS: usize = 5;
/// How many people an account may have.
pub const MAX_PEOPLE: usize = 10_000;
/// How many invitations an account may send within an hour: those of a full list, and some more.
pub const MAX_INVITATIONS_AN_HOUR: usize = 600;
/// How many mails about licences and hand-overs an account may send to one of its people within an hour. Invitations are
/// among them.
pub const MAX_MAILS_TO_ONE_AN_HOUR: usize = 10;
/// How many requests an account may send to support within an hour.
pub const MAX_SUPPORT_REQUESTS_AN_HOUR: usize = 10;
/// How many rows of a long list a page shows.
pub const MAX_ROWS_A_PAGE: u32 = 50;
/// The longest text that a list is searched for, in characters.
pub const MAX_SEARCH_CHARS: usize = 100;
/// How many words of it count. Each must be in a name or an address.
pub const MAX_SEARCH_WORDS: usize = 3;
/// How many holders of a subscription a page names at most. The page of its licences has them all.
pub const MAX_NAMED_HOLDERS: usize = 100;
