//! The pages that the server alone draws: those on which nothing is computed while one types. The browser shows what it
//! is sent and sends their forms without a new document (`visit::browser`), but has none of their code: so they can
//! become many, and the download stays what it is.
//!
//! To add one: a module beside this one that makes a [`Sketch`], a variant of [`DrawnPage`] and its address in
//! [`DrawnPage::of`].

use super::{confirmation, invoice, invoices, lang_of, licences, pay, payment_methods, upcoming};
use crate::api::{AccountPage, Drawn, Problem, Sheet};
use crate::documents::Words;
use crate::i18n::{Lang, format_message, provide_i18n};
use crate::ports::{Caller, Desk};
use crate::visit::provide_visit;
use leptos::prelude::*;

/// A drawn page, by its address without the language.
enum DrawnPage {
    /// `/:lang/subscriptions/:id/licences`
    Licences(String),
    /// `/:lang/orders/:number`
    Order(i64),
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
}

impl DrawnPage {
    fn of(address: &str) -> Option<Self> {
        let parts: Vec<&str> = address.split('/').collect();
        match parts.as_slice() {
            ["subscriptions", id, "licences"] => Some(Self::Licences((*id).to_owned())),
            ["payment-methods"] => Some(Self::PaymentMethods),
            ["pay"] => Some(Self::Pay),
            ["upcoming"] => Some(Self::Upcoming),
            ["invoices"] => Some(Self::Invoices),
            ["invoices", number] => Some(Self::Invoice((*number).to_owned())),
            ["orders", number] => number.parse().ok().map(Self::Order),
            _ => None,
        }
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
    desk: &dyn Desk,
    caller: Result<Caller, Problem>,
    address: &str,
    path: &str,
    query: &str,
) -> Result<(Option<AccountPage>, Option<Drawn>), Problem> {
    let page = DrawnPage::of(address).ok_or(Problem::NotFound)?;
    let caller = caller?;
    let account = desk.account_page(&caller).await?;
    let lang = lang_of(path).unwrap_or(Lang::En);
    let sketch = match page {
        DrawnPage::Invoices => invoices::invoices(desk, &caller, Words::new(lang), query).await?,
        DrawnPage::Invoice(number) => invoice::invoice(desk, &caller, Words::new(lang), &number).await?,
        DrawnPage::Licences(id) => licences::licences(desk, &caller, account.clone(), id).await?,
        DrawnPage::PaymentMethods => payment_methods::payment_methods(desk, &caller, account.clone()).await?,
        DrawnPage::Pay => pay::pay(account.clone()),
        DrawnPage::Upcoming => upcoming::upcoming(desk, &caller, account.clone(), lang).await?,
        DrawnPage::Order(number) => confirmation::confirmation(desk, &caller, number).await?,
    };
    let drawn = drawn(sketch, lang, path, query);
    Ok((Some(account), Some(drawn)))
}

/// Draws a page as if it were at that address: its forms find there what was typed and why it was refused.
fn drawn(sketch: Sketch, lang: Lang, path: &str, query: &str) -> Drawn {
    let html = Owner::new().with(|| {
        provide_i18n(lang);
        provide_visit(path.to_owned(), query.to_owned(), &Sheet(Ok(String::new())));
        (sketch.view)().to_html()
    });
    Drawn { title: format_message(lang, sketch.title, &[]), html, form: sketch.form.map(str::to_owned) }
}
