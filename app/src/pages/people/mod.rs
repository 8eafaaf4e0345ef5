//! The people of the account, and how they sign in.

mod factors;
mod fields;
mod links;
mod list;
mod passkeys;
mod profile;
mod remove;
mod second_step;
mod sign_in;

pub use factors::factors;
pub use fields::invited_fields;
pub use links::{
    confirm_email, email_confirmed, finished, forgot_password, link_sent, password_set, set_password,
};
pub use list::people;
pub use passkeys::passkey;
pub use profile::profile;
pub use remove::remove_person;
pub use second_step::{prove, second_factor};
pub use sign_in::sign_in;
