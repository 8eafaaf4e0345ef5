//! The contract between pages and server: the server functions, grouped by what a page needs, and the data that they
//! exchange. A server function checks who asks, calls a port, and ends. A few forms that no server function can take are
//! routes of the server: another language, the way to the gateway's page, lists as files, one click that stops mails.

// `#[server]` makes a struct of each function's arguments. The function's own comment explains the fields.
#![allow(missing_docs)]

mod account;
mod cancellation;
mod cart;
mod factors;
mod format;
mod invoice_mails;
mod invoices;
mod licences;
mod order;
mod page;
mod passkeys;
mod password;
mod payment_details;
mod payment_methods;
mod people;
mod problem;
mod products;
mod references;
mod renewal;
mod reply;
mod search;
mod session;
mod support;
mod trial;
mod upcoming;
#[cfg(feature = "ssr")]
mod who;

/// Where lists of people are sent, as a text or a file. The path continues with the language and the subscription. It
/// is not a server function: a file is sent as a form of several parts.
pub const LICENCE_LISTS: &str = "/licence-lists";
/// The field of that form for a list that is pasted.
pub const LIST_PASTED: &str = "list";
/// The field of that form for a list that is a file.
pub const LIST_FILE: &str = "file";
/// The box of that form that says that nobody gets a mail.
pub const LIST_SILENT: &str = "silent";
/// Where the menu of languages sends what was typed on the page. It is not a server function: it answers with a page.
pub const SWITCH_LANGUAGE: &str = "/switch-language";
/// Where a form is sent that leads to the page of its field `to`, with what was typed in it.
pub const TAKE_ALONG: &str = "/take-along";
/// The button of that menu. Its value is the address of the page in the other language.
pub const SWITCH_TO: &str = "to";

pub use crate::answers::{
    Access, AccountPage, Addresses, BackTo, Candidate, CheckedLine, CheckedList, Colleague, Company,
    ConfirmationMail, Device, FactorsPage, GivenUp, InvoiceMailLink, InvoiceMails, Leaving, LicencesPage,
    Link, ListDone, ListedOrder, OpenOrder, OrderPage, OwnAccount, PasskeyOnFile, PeoplePage, Placed,
    PlacedLine, Problem, Profile, QrCode, Recipient, RecipientState, TotpSetup, Verdict, Visitor, Waiting,
};
pub use account::{
    AccountOverview, AddressForm, CompanyForm, EditCompany, LoadAccountOverview, LoadCompany, PrintedPart,
    SetVatNumber, TimeZone, edit_company, load_account_overview, load_company, load_time_zones,
    set_vat_number,
};
pub use cancellation::{
    CancelSubscription, ReactivateSubscription, cancel_subscription, reactivate_subscription,
};
pub use cart::{
    PutInCart, PutNewInCart, PutSeatsInCart, RemoveFromCart, put_in_cart, put_new_in_cart, put_seats_in_cart,
    remove_from_cart,
};
pub use factors::{
    BeginTotp, ConfirmTotp, FinishSignIn, HideCodes, LoadFactors, LoadWaiting, Prove, RemoveTotp, RenewCodes,
    begin_totp, confirm_totp, finish_sign_in, hide_codes, load_factors, load_waiting, prove, remove_totp,
    renew_codes,
};
pub use format::PlainText;
pub use invoice_mails::{
    AddRecipient, AttachInvoices, ConfirmInvoiceMails, LoadInvoiceMailLink, LoadInvoiceMails,
    RemoveRecipient, StopInvoiceMails, add_recipient, attach_invoices, confirm_invoice_mails,
    load_invoice_mail_link, load_invoice_mails, remove_recipient, stop_invoice_mails,
};
pub use invoices::{
    InvoicePage, InvoicesPage, ListedInvoice, LoadInvoice, LoadInvoices, load_invoice, load_invoices,
};
pub use licences::{
    AssignList, ChangeLicences, InviteToLicence, LoadLicenceList, LoadLicences, assign_list, change_licences,
    invite_to_licence, load_licence_list, load_licences,
};
pub use order::{
    GiveUpOrder, LoadOpenOrder, LoadOrder, LoadOrders, OrdersPage, PlaceOrder, give_up_order,
    load_open_order, load_order, load_orders, place_order,
};
#[cfg(feature = "ssr")]
pub use page::ShownAgain;
pub use page::{
    EVERY_PRODUCT, LoadAccount, LoadOverview, LoadVisitor, Loaded, load_account, load_overview, load_visitor,
};
pub use passkeys::{
    AddPasskey, AskOwnPasskey, AskPasskey, MakePasskey, ProveByPasskey, RemovePasskey, SignInByPasskey,
    add_passkey, ask_own_passkey, ask_passkey, make_passkey, prove_by_passkey, remove_passkey,
    sign_in_by_passkey,
};
pub use password::{
    AskPassword, JoinAccount, JudgePassword, LoadLink, SetPassword, ask_password, join_account,
    judge_password, load_link, set_password,
};
pub use payment_details::{PAYMENT_DETAILS, PaymentDetailsForm};
pub use payment_methods::{
    LoadPaymentMethods, MakeDefaultMethod, RemoveMethod, load_payment_methods, make_default_method,
    remove_method,
};
pub use people::{
    AcceptHandover, ChangeEmail, ChangePassword, ConfirmEmail, EndSessions, InvitePerson, LoadLeaving,
    LoadPeople, LoadProfile, OfferHandover, RemovePerson, SetLanguage, SetProfile, WithdrawHandover,
    accept_handover, change_email, change_password, confirm_email, end_sessions, invite_person, load_leaving,
    load_people, load_profile, offer_handover, remove_person, set_language, set_profile, withdraw_handover,
};
pub use products::{LoadProduct, load_product};
pub use references::{KeepReferences, SetReferences, keep_references, set_references};
pub use renewal::{PayRenewal, pay_renewal};
pub use reply::{CHOSEN_PEOPLE, DONE_ROW, NEXT};
#[cfg(feature = "ssr")]
pub use reply::{Refused, RefusedForm, prove_page};
#[cfg(feature = "ssr")]
pub use search::searched_in;
pub use search::{SearchInvoices, SearchOrders, SearchPeople, search_invoices, search_orders, search_people};
pub use session::{
    LoadOtherAccount, OtherAccount, SIGNED_IN, SignIn, SignOut, SwitchAccount, load_other_account, sign_in,
    sign_out, switch_account,
};
pub use support::{AskSupport, ask_support};
pub use trial::{StartTrial, start_trial};
pub use upcoming::{LoadUpcoming, MonthAhead, Sums, UpcomingPage, load_upcoming};
#[cfg(feature = "ssr")]
pub use who::{Place, SessionCookie, account_in, caller};
