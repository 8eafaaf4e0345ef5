//! People: signing in, invitations, links in mails, and the members of an account.

mod attempts;
mod colleagues;
mod common_passwords;
mod editions;
mod email_links;
mod factors;
mod guessing;
mod handover;
mod invite;
mod limits;
mod mail;
mod memberships;
mod own_password;
mod own_sign_in;
mod passkeys;
mod password;
mod profile;
mod proofs;
mod recovery;
mod session;
mod sign_in;
mod totp;
mod weak;

pub(crate) use colleagues::take_out;
pub use editions::Edition;
pub(crate) use mail::{invitation, invite_by_mail};
pub use password::hash_password;

pub(super) use invite::{newcomer, of_address, parsed};
pub(super) use limits::{may_ask_support, may_invite, may_tell};
pub(super) use memberships::own_accounts;
