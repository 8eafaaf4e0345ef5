//! The pages that the server alone draws: those on which nothing is computed while one types. The browser shows what it
//! is sent and sends their forms without a new document (`visit::browser`), but has none of their code: so they can
//! become many, and the download stays what it is.
//!
//! To add one: a module in this folder that makes a [`Sketch`], a variant of [`DrawnPage`] and its address in
//! [`DrawnPage::of`].

mod account;
mod account_edit;
mod accounts;
mod cancellation;
mod confirmation;
mod invoice;
mod invoice_mails;
mod invoices;
mod leaving;
mod licence_list;
mod licences;
mod open_order;
mod parts;
mod password;
mod pay;
mod payment_methods;
mod people;
mod products;
mod profile;
mod support;
mod tiers;
mod trial;
mod upcoming;

use super::lang_of;
use crate::api::{AccountPage, Drawn, PageData, Problem};
use crate::documents::Words;
use crate::i18n::{Lang, format_message, provide_i18n};
use crate::ports::{Caller, UseCases};
use crate::visit::provide_visit;
use leptos::prelude::*;
use std::sync::Arc;
use tiers::Purpose;

/// A drawn page, by its address without the language.
enum DrawnPage {
    /// `/:lang/subscriptions/:id/licences`
    Licences(String),
    /// `/:lang/subscriptions/:id/licences/lists/:list`
    LicenceList(String, String),
    /// `/:lang/support`
    Support,
    /// `/:lang/account`
    Account,
    /// `/:lang/account/edit`
    AccountEdit,
    /// `/:lang/account/invoices`
    InvoiceMails,
    /// `/:lang/subscriptions/:id/cancel`
    Cancel(String),
    /// `/:lang/subscriptions/:id/reactivated`
    Reactivated(String),
    /// `/:lang/orders/:number`
    Order(i64),
    /// `/:lang/open-order`
    OpenOrder,
    /// `/:lang/payment-methods`
    PaymentMethods,
    /// `/:lang/pay`
    Pay,
    /// `/:lang/upcoming`
    Upcoming,
    /// `/:lang/invoices`
    Invoices,
    /// `/:lang/invoices/:number`
    Invoice(String),
    /// `/:lang/people`
    People,
    /// `/:lang/people/:id/remove`
    Leaving(String),
    /// `/:lang/accounts/:id/…`, a page of that account
    OtherAccount(String, String),
    /// `/:lang/profile`
    Profile,
    /// `/:lang/products`
    Products,
    /// `/:lang/products/:id`
    Product(String),
    /// `/:lang/products/:id/buy` and `/:lang/products/:id/try`
    Tiers(String, Purpose),
    /// `/:lang/products/:id/try/start`
    StartTrial(String),
    /// `/:lang/subscriptions/:id/trial`
    TrialBegun(String),
    /// A page for whoever comes.
    Public(PublicPage),
}

/// A drawn page for which nobody has to be signed in.
enum PublicPage {
    /// `/:lang/forgot-password`
    ForgotPassword,
    /// `/:lang/forgot-password/sent`
    LinkSent,
    /// `/:lang/set-password/:token`
    SetPassword(String),
    /// `/:lang/set-password/done`
    PasswordSet,
    /// `/:lang/confirm-email/:token`
    ConfirmEmail(String),
    /// `/:lang/confirm-email/done`
    EmailConfirmed,
    /// `/:lang/invoice-mails/:token`
    InvoiceMails(String),
}

impl DrawnPage {
    fn of(address: &str) -> Option<Self> {
        let parts: Vec<&str> = address.split('/').collect();
        match parts.as_slice() {
            ["subscriptions", id, "licences"] => Some(Self::Licences((*id).to_owned())),
            ["subscriptions", id, "licences", "lists", list] => {
                Some(Self::LicenceList((*id).to_owned(), (*list).to_owned()))
            }
            ["subscriptions", id, "cancel"] => Some(Self::Cancel((*id).to_owned())),
            ["subscriptions", id, "reactivated"] => Some(Self::Reactivated((*id).to_owned())),
            ["support"] => Some(Self::Support),
            ["account"] => Some(Self::Account),
            ["account", "edit"] => Some(Self::AccountEdit),
            ["account", "invoices"] => Some(Self::InvoiceMails),
            ["payment-methods"] => Some(Self::PaymentMethods),
            ["pay"] => Some(Self::Pay),
            ["upcoming"] => Some(Self::Upcoming),
            ["invoices"] => Some(Self::Invoices),
            ["invoices", number] => Some(Self::Invoice((*number).to_owned())),
            ["products"] => Some(Self::Products),
            ["products", id] => Some(Self::Product((*id).to_owned())),
            ["products", id, "buy"] => Some(Self::Tiers((*id).to_owned(), Purpose::Buy)),
            ["products", id, "try"] => Some(Self::Tiers((*id).to_owned(), Purpose::Try)),
            ["products", id, "try", "start"] => Some(Self::StartTrial((*id).to_owned())),
            ["subscriptions", id, "trial"] => Some(Self::TrialBegun((*id).to_owned())),
            ["open-order"] => Some(Self::OpenOrder),
            ["orders", number] => number.parse().ok().map(Self::Order),
            ["people"] => Some(Self::People),
            ["people", id, "remove"] => Some(Self::Leaving((*id).to_owned())),
            ["accounts", id, page @ ..] if !page.is_empty() => {
                Some(Self::OtherAccount((*id).to_owned(), page.join("/")))
            }
            ["profile"] => Some(Self::Profile),
            rest => PublicPage::of(rest).map(Self::Public),
        }
    }
}

impl PublicPage {
    fn of(parts: &[&str]) -> Option<Self> {
        match parts {
            ["forgot-password"] => Some(Self::ForgotPassword),
            ["forgot-password", "sent"] => Some(Self::LinkSent),
            ["set-password", "done"] => Some(Self::PasswordSet),
            ["confirm-email", "done"] => Some(Self::EmailConfirmed),
            ["confirm-email", token] => Some(Self::ConfirmEmail((*token).to_owned())),
            ["invoice-mails", token] => Some(Self::InvoiceMails((*token).to_owned())),
            ["set-password", token] => Some(Self::SetPassword((*token).to_owned())),
            _ => None,
        }
    }

    async fn sketch(self, desk: &dyn UseCases) -> Result<Sketch, Problem> {
        Ok(match self {
            Self::ForgotPassword => password::forgot(),
            Self::LinkSent => password::sent(),
            Self::SetPassword(token) => password::set(desk, token).await?,
            Self::PasswordSet => password::done(),
            Self::ConfirmEmail(token) => password::confirm(desk, token).await?,
            Self::EmailConfirmed => password::confirmed(),
            Self::InvoiceMails(token) => invoice_mails::link(desk, token).await?,
        })
    }
}

/// Whether there is a drawn page at that address.
pub fn is_drawn(address: &str) -> bool {
    DrawnPage::of(address).is_some()
}

/// A page that has all its data and is not drawn yet.
pub(super) struct Sketch {
    /// The message that titles the document.
    pub title: &'static str,
    /// The id of its form, whose fields the language menu takes along when there is no JavaScript.
    pub form: Option<&'static str>,
    /// Makes the content of `main`, in the page's language.
    pub view: Box<dyn FnOnce() -> AnyView + Send>,
}

impl Sketch {
    /// A page without a form that is worth keeping.
    pub fn new(title: &'static str, view: impl FnOnce() -> AnyView + Send + 'static) -> Self {
        Self { title, form: None, view: Box::new(view) }
    }
}

/// The account that is signed in, and the page at `address`, drawn for it.
pub async fn draw(
    desk: &dyn UseCases,
    caller: Result<Caller, Problem>,
    address: &str,
    path: &str,
    query: &str,
) -> Result<(Option<AccountPage>, Option<Drawn>), Problem> {
    let page = DrawnPage::of(address).ok_or(Problem::NotFound)?;
    let lang = lang_of(path).unwrap_or(Lang::En);
    if let DrawnPage::Public(page) = page {
        return Ok((None, Some(drawn(page.sketch(desk).await?, lang, path, query, None))));
    }
    let caller = caller?;
    let account = desk.account_page(&caller).await?;
    let sketch = match page {
        DrawnPage::Invoices => {
            invoices::invoices(desk, &caller, account.clone(), Words::new(lang), query).await?
        }
        DrawnPage::Invoice(number) => invoice::invoice(desk, &caller, Words::new(lang), &number).await?,
        DrawnPage::Licences(id) => licences::licences(desk, &caller, account.clone(), id).await?,
        DrawnPage::LicenceList(id, list) => {
            licence_list::licence_list(desk, &caller, account.clone(), id, list).await?
        }
        DrawnPage::People => people::people(desk, &caller, account.clone()).await?,
        DrawnPage::Leaving(id) => leaving::leaving(desk, &caller, account.clone(), &id).await?,
        DrawnPage::OtherAccount(id, page) => accounts::other(account.clone(), &id, page)?,
        DrawnPage::Profile => profile::profile(desk, &caller).await?,
        DrawnPage::Public(_) => return Err(Problem::NotFound),
        DrawnPage::PaymentMethods => payment_methods::payment_methods(desk, &caller, account.clone()).await?,
        DrawnPage::Products => products::products(account.clone()),
        DrawnPage::Product(id) => products::product(account.clone(), &id)?,
        DrawnPage::Tiers(id, purpose) => tiers::tiers(account.clone(), &id, purpose, query)?,
        DrawnPage::StartTrial(id) => trial::start(account.clone(), lang, &id, query)?,
        DrawnPage::TrialBegun(id) => trial::begun(&account, &id)?,
        DrawnPage::Support => support::support(account.clone()),
        DrawnPage::Account => account::account(desk, &caller, account.clone(), Words::new(lang)).await?,
        DrawnPage::AccountEdit => {
            account_edit::account_edit(desk, &caller, account.clone(), Words::new(lang)).await?
        }
        DrawnPage::InvoiceMails => invoice_mails::invoice_mails(desk, &caller).await?,
        DrawnPage::Cancel(id) => cancellation::cancel(account.clone(), &id)?,
        DrawnPage::Reactivated(id) => cancellation::reactivated(&account, &id)?,
        DrawnPage::Pay => pay::pay(account.clone()),
        DrawnPage::Upcoming => upcoming::upcoming(desk, &caller, account.clone(), lang).await?,
        DrawnPage::OpenOrder => open_order::open_order(desk, &caller, account.clone(), query).await?,
        DrawnPage::Order(number) => {
            confirmation::confirmation(desk, &caller, account.snapshot.today, number).await?
        }
    };
    let acting = Some(account.clone()).filter(|account| !account.accounts.is_empty());
    let drawn = drawn(sketch, lang, path, query, acting);
    Ok((Some(account), Some(drawn)))
}

/// Draws a page as if it were at that address: its forms find there what was typed and why it was refused.
/// The account is that of somebody who has several: its forms name it.
fn drawn(sketch: Sketch, lang: Lang, path: &str, query: &str, account: Option<AccountPage>) -> Drawn {
    let html = Owner::new().with(|| {
        provide_i18n(lang);
        let shown = PageData { account: account.map(Arc::new), drawn: None };
        provide_visit(path.to_owned(), query.to_owned(), String::new(), Ok(Arc::new(shown)));
        (sketch.view)().to_html()
    });
    Drawn { title: format_message(lang, sketch.title, &[]), html, form: sketch.form.map(str::to_owned) }
}
