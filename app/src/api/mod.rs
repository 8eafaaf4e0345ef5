//! The whole contract between browser and server: the server functions, grouped by what a page needs, and what they
//! exchange. A server function checks who asks, calls a port, and ends.

// `#[server]` makes a struct of each function's arguments, whose fields the function's own comment explains.
#![allow(missing_docs)]

mod account;
mod cancellation;
mod cart;
mod licences;
mod order;
mod page;
mod password;
mod payment_methods;
mod people;
mod problem;
mod renewal;
mod reply;
mod session;
mod support;
mod trial;
#[cfg(feature = "ssr")]
mod who;

pub use account::{
    AccountPage, Addresses, Company, EditCompany, OwnAccount, SetVatNumber, edit_company, set_vat_number,
};
pub use cancellation::{
    CancelSubscription, ReactivateSubscription, cancel_subscription, reactivate_subscription,
};
pub use cart::{
    PutInCart, PutNewInCart, PutSeatsInCart, RemoveFromCart, put_in_cart, put_new_in_cart, put_seats_in_cart,
    remove_from_cart,
};
pub use licences::{
    AssignList, ChangeLicences, InviteToLicence, assign_list, change_licences, invite_to_licence,
};
pub use order::{
    ConfirmationMail, GiveUpOrder, GivenUp, OpenOrder, OrderPage, PlaceOrder, Placed, PlacedLine,
    give_up_order, place_order,
};
#[cfg(feature = "ssr")]
pub use page::page_data;
pub use page::{Drawn, Load, PageData, PlainText, Sheet, load};
pub use password::{AskPassword, JoinAccount, SetPassword, ask_password, join_account, set_password};
pub use payment_methods::{MakeDefaultMethod, RemoveMethod, make_default_method, remove_method};
pub use people::{
    AcceptHandover, ChangeEmail, ChangePassword, ConfirmEmail, InvitePerson, OfferHandover, RemovePerson,
    SetLanguage, SetProfile, SignOutEverywhere, WithdrawHandover, accept_handover, change_email,
    change_password, confirm_email, invite_person, offer_handover, remove_person, set_language, set_profile,
    sign_out_everywhere, withdraw_handover,
};
pub use problem::Problem;
pub use renewal::{PayRenewal, pay_renewal};
pub use session::{SignIn, SignOut, SwitchAccount, sign_in, sign_out, switch_account};
pub use support::{AskSupport, ask_support};
pub use trial::{StartTrial, start_trial};
#[cfg(feature = "ssr")]
pub use who::{Place, SessionCookie, account_in, caller};
