//! The people of the account.

mod fields;
mod links;
mod list;
mod profile;
mod remove;

pub use fields::invited_fields;
pub use links::{
    confirm_email, email_confirmed, finished, forgot_password, link_sent, password_set, set_password,
};
pub use list::people;
pub use profile::profile;
pub use remove::remove_person;
