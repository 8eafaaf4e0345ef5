//! `/:lang/invoices`

use crate::api::{AccountPage, InvoicesPage, ListedInvoice, SearchInvoices, load_invoices};
use crate::billing::{CartQuote, Catalogue, InvoiceKind, InvoiceState, Subscription};
use crate::components::{FormState, Icon, empty, href, option, standing, tabs, tag};
use crate::documents::{InvoiceFilter, Words};
use crate::field;
use crate::i18n::{text, use_i18n};
use crate::ids::InvoiceNumber;
use crate::lists::{InvoicesView, Order};
use crate::pages::lists::{choice, finder, order_choice, pager, rows_shown, sorted_heading, typed, way_back};
use crate::pages::page::{following, page};
use crate::pages::renewals::open_renewals;
use chrono::NaiveDate;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// What was charged, what was ordered, and what will be charged.
pub const TABS: [(&str, &str); 3] =
    [("invoices", "invoices-title"), ("orders", "orders-title"), ("upcoming", "upcoming-title")];

/// The account's invoices and credit notes, newest first: all, or those of the query's year and state, of those that
/// somebody searches for. Amounts that are to be paid and have no invoice yet come first, unless somebody searches.
pub fn invoices() -> AnyView {
    let query = use_location().search;
    let asked = move || InvoicesView::of(&query.try_get().unwrap_or_default());
    page(
        move || asked().query(),
        load_invoices,
        move |loaded| {
            // Another choice loads the page again. Until the next page is here, the old one stays as it was.
            let asked = untrack(asked);
            following("invoices-title", move || {
                let (account, page) = &*loaded;
                view(account, page, asked)
            })
        },
    )
}

fn view(account: &AccountPage, page: &InvoicesPage, asked: InvoicesView) -> AnyView {
    let words = Words::new(use_i18n().lang());
    let (open, span, filter) = (open_renewals(&account.snapshot), page.invoices.span, asked.filter);
    let content = if page.years.is_empty() && open.is_empty() {
        empty(Icon::Info, "invoices-empty-title", "invoices-empty-text", None)
    } else {
        let open = open.iter().filter(|(_, quote)| {
            let is_here = span.page == 1 && page.searched.is_empty();
            is_here && filter.takes(quote.request.as_of, InvoiceState::Open)
        });
        let open = open.map(|(held, quote)| open_row(words, &account.snapshot.catalogue, held, quote));
        let rows: Vec<_> = open.chain(page.invoices.rows.iter().map(|invoice| row(words, invoice))).collect();
        let path = use_i18n().path("invoices");
        let is_empty = rows.is_empty();
        let shown = (span.total > 0 || is_empty).then(|| rows_shown(span));
        let content = if is_empty {
            way_back(FormState::of::<SearchInvoices>(), None)
        } else {
            table(rows, asked, &path)
        };
        view! {
            <section class="card">
                {choices(words, page, asked)} {shown} {content}
                {pager(span, |to| asked.at(to).address(&path))}
            </section>
        }
        .into_any()
    };
    view! {
        <div class="page">
            <h1 tabindex="-1">{text("invoices-title")}</h1>
            {standing(account)}
            {tabs(TABS, "invoices")}
            {content}
        </div>
    }
    .into_any()
}

/// What to look for, the years that have a document, the states, and the same documents as a table for other programs.
fn choices(words: Words, page: &InvoicesPage, asked: InvoicesView) -> AnyView {
    let filter = asked.filter;
    let InvoiceFilter { year, state } = filter;
    let mut years: Vec<i32> = page.years.iter().copied().chain(year).collect();
    years.sort_unstable_by(|a, b| b.cmp(a));
    years.dedup();
    let years = years.into_iter().map(|known| {
        let known_year = known.to_string();
        option(known_year.clone(), known_year, year == Some(known))
    });
    let states = InvoiceState::ALL
        .map(|known| option(known.code().to_owned(), words.state(known), state == Some(known)));
    let (query, lang) = (filter.query(), words.lang().code());
    let mark = if query.is_empty() { '?' } else { '&' };
    let export = format!("/invoices.csv{query}{mark}lang={lang}");
    let export = view! {
        <a class="btn quiet" href=export download="">
            {text("invoices-export")}
        </a>
    };
    let parts = vec![
        typed(field!(SearchInvoices.search), "lists-search-documents", &page.searched),
        choice(field!(SearchInvoices.year), "invoices-year", "invoices-all-years", years.collect()),
        choice(field!(SearchInvoices.state), "invoices-state", "invoices-all-states", states.into()),
        order_choice(Order::OF_DOCUMENTS, asked.order),
    ];
    finder(FormState::of::<SearchInvoices>(), parts, Some(export.into_any()))
}

fn table(rows: Vec<AnyView>, asked: InvoicesView, path: &str) -> AnyView {
    let by = |order: Order| asked.sorted(order).address(path);
    let [by_date, by_total] = [[Order::Newest, Order::Oldest], [Order::Largest, Order::Smallest]];
    view! {
        <table class="table rows">
            <thead>
                <tr>
                    <th scope="col">{text("document-number")}</th>
                    {sorted_heading("invoices-date", "", by_date, asked.order, by)}
                    <th scope="col">{text("invoices-kind")}</th>
                    <th scope="col">{text("invoices-for")}</th>
                    {sorted_heading("document-total", "num", by_total, asked.order, by)}
                    <th scope="col">{text("invoices-state")}</th>
                    <th scope="col">{text("invoices-files")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// The contents of a row of the table.
struct Cells {
    /// The document and the link to it, or what is done instead.
    head: AnyView,
    date: NaiveDate,
    kind: String,
    products: String,
    total: String,
    /// Who paid how much of the total.
    payers: Vec<String>,
    state: InvoiceState,
    files: Option<AnyView>,
}

fn row(words: Words, invoice: &ListedInvoice) -> AnyView {
    // A credit is shown as less than zero, as in the account's own books.
    let total = if invoice.kind == InvoiceKind::CreditNote { -invoice.gross } else { invoice.gross };
    let head = view! {
        <a href=href(format!("invoices/{}", invoice.number)) translate="no">
            {invoice.number.to_string()}
        </a>
    };
    let cells = Cells {
        head: head.into_any(),
        date: invoice.issued,
        kind: words.kind(invoice.kind),
        products: use_i18n().list(&invoice.products),
        total: words.money(total, invoice.currency),
        payers: payers(words, invoice),
        state: invoice.state,
        files: Some(files(words, &invoice.number, "")),
    };
    cells.row(words)
}

/// How a total was paid, if the account's balance paid a part of it, or gained. Empty if the balance did neither.
fn payers(words: Words, invoice: &ListedInvoice) -> Vec<String> {
    let said = |id, amount| words.text_with(id, &[("amount", words.money(amount, invoice.currency).into())]);
    match invoice.kind {
        _ if invoice.balance.is_zero() => Vec::new(),
        InvoiceKind::Invoice => {
            vec![said("invoices-by-balance", invoice.balance), said("invoices-charged", invoice.charged)]
        }
        InvoiceKind::CreditNote => vec![said("invoices-to-balance", invoice.balance)],
    }
}

/// A renewal that failed: it is to be paid, and gets its invoice then.
fn open_row(words: Words, catalogue: &Catalogue, subscription: &Subscription, quote: &CartQuote) -> AnyView {
    let figures = &quote.quote;
    let money = |amount| words.money(amount, quote.request.currency);
    let head = view! { <a href=href("pay")>{text("common-pay-now")}</a> };
    let by_balance = [("amount", money(figures.balance_used).into())];
    let by_balance =
        (!figures.balance_used.is_zero()).then(|| words.text_with("invoices-by-balance", &by_balance));
    let found = catalogue.plan(&subscription.selection.plan_id);
    let cells = Cells {
        head: head.into_any(),
        date: quote.request.as_of,
        kind: words.text("invoices-renewal"),
        products: found.map(|(product, plan)| format!("{} {}", product.name, plan.name)).unwrap_or_default(),
        total: money(figures.total_due + figures.balance_used),
        payers: by_balance.into_iter().collect(),
        state: InvoiceState::Open,
        files: None,
    };
    cells.row(words)
}

impl Cells {
    fn row(self, words: Words) -> AnyView {
        let payers: Vec<_> = self
            .payers
            .into_iter()
            .map(|payer| vec![view! { <br /> }.into_any(), tag("small", "", vec![payer.into_any()])])
            .collect();
        // An empty cell needs no label where rows are blocks.
        let files = self.files.is_some().then(|| words.text("invoices-files"));
        view! {
            <tr>
                <th scope="row">{self.head}</th>
                <td data-label=words.text("invoices-date")>{words.date(self.date)}</td>
                <td data-label=words.text("invoices-kind")>{self.kind}</td>
                <td data-label=words.text("invoices-for")>{self.products}</td>
                <td data-label=words.text("document-total") class="num">
                    <span>{self.total} " " {payers}</span>
                </td>
                <td data-label=words.text("invoices-state")>
                    <span class=state_class(self.state)>{words.state(self.state)}</span>
                </td>
                <td data-label=files>
                    <span>{self.files}</span>
                </td>
            </tr>
        }
        .into_any()
    }
}

/// The class of the tag that says how a document stands.
pub(super) const fn state_class(state: InvoiceState) -> &'static str {
    match state {
        InvoiceState::Paid => "tag",
        InvoiceState::Open => "tag bad",
        InvoiceState::Credited => "tag plain",
    }
}

/// The document as files. `class` is the class of the links.
pub(super) fn files(words: Words, number: &InvoiceNumber, class: &'static str) -> AnyView {
    let link = |kind: &'static str, id| {
        let label = words.text_with(id, &[("number", number.as_str().into())]);
        view! {
            <a class=class href=format!("/invoices/{number}/{kind}") download="" aria-label=label>
                {kind.to_uppercase()}
            </a>
        }
        .into_any()
    };
    view! {
        {link("pdf", "invoices-download-pdf")}
        " "
        {link("xml", "invoices-download-xml")}
    }
    .into_any()
}
