//! People: signing in, invitations, links in mails, and who is of an account.

pub(super) mod email_links;
pub(super) mod handover;
pub(super) mod invite;
pub(super) mod mail;
pub(super) mod memberships;
pub(super) mod password;
pub(super) mod people_desk;
pub(super) mod profile;
pub(super) mod removal;
pub(super) mod session;
pub(super) mod sign_in;

pub(crate) use mail::invite_by_mail;
pub use password::hash_password;
pub(crate) use removal::take_out;

pub(super) use invite::of_address;
