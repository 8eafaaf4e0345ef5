//! `/:lang/invoices`

use super::Sketch;
use super::parts::standing;
use super::pay::open_renewals;
use crate::api::{AccountPage, Problem};
use crate::billing::{
    CartQuote, Catalogue, Invoice, InvoiceKind, InvoiceState, LineOf, Subscription, states,
};
use crate::components::{Icon, empty, href, tag};
use crate::documents::{InvoiceFilter, Words};
use crate::i18n::{text, use_i18n};
use crate::ports::{Caller, UseCases};
use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

/// The account's invoices and credit notes, newest first: all, or those of the query's year and state; before them what
/// is to be paid and has no invoice yet.
pub(super) async fn invoices(
    desk: &dyn UseCases,
    caller: &Caller,
    account: AccountPage,
    words: Words,
    query: &str,
) -> Result<Sketch, Problem> {
    let invoices = desk.invoices(caller).await?;
    let filter = InvoiceFilter::of(query);
    Ok(Sketch::new("invoices-title", move || view(&account, words, &invoices, filter)))
}

fn view(account: &AccountPage, words: Words, invoices: &[Invoice], filter: InvoiceFilter) -> AnyView {
    let open = open_renewals(&account.snapshot);
    let content = if invoices.is_empty() && open.is_empty() {
        empty(Icon::Info, "invoices-empty-title", "invoices-empty-text", None)
    } else {
        let open = open.iter().filter(|(_, quote)| filter.takes(quote.request.as_of, InvoiceState::Open));
        let open = open.map(|(held, quote)| open_row(words, &account.snapshot.catalogue, held, quote));
        let issued = invoices.iter().zip(states(invoices));
        let issued = issued.filter(|(invoice, state)| filter.takes(invoice.issued, *state));
        let rows: Vec<_> = open.chain(issued.map(|(invoice, state)| row(words, invoice, state))).collect();
        view! {
            <section class="card">{choices(words, invoices, filter)} {table(rows)}</section>
        }
        .into_any()
    };
    view! {
        <div class="page">
            <h1 tabindex="-1">{text("invoices-title")}</h1>
            {standing(account)}
            <p>
                <a href=href("upcoming")>{text("upcoming-title")}</a>
            </p>
            {content}
        </div>
    }
    .into_any()
}

/// The years that have a document, the states, and the same as a table for others.
fn choices(words: Words, invoices: &[Invoice], filter: InvoiceFilter) -> AnyView {
    let InvoiceFilter { year, state } = filter;
    let mut years: Vec<i32> = invoices.iter().map(|invoice| invoice.issued.year()).chain(year).collect();
    years.sort_unstable_by(|a, b| b.cmp(a));
    years.dedup();
    let years: Vec<_> = years
        .into_iter()
        .map(|known| view! { <option selected=year == Some(known)>{known.to_string()}</option> }.into_any())
        .collect();
    let states = InvoiceState::ALL.map(|known| {
        view! {
            <option value=known.code() selected=state == Some(known)>
                {words.state(known)}
            </option>
        }
        .into_any()
    });
    let (query, lang) = (filter.query(), use_i18n().lang().code());
    let mark = if query.is_empty() { '?' } else { '&' };
    let export = format!("/invoices.csv{query}{mark}lang={lang}");
    view! {
        <form class="actions low" method="get">
            <div class="field">
                <label for="year">{text("invoices-year")}</label>
                <select class="control" id="year" name="year">
                    <option value="">{text("invoices-all-years")}</option>
                    {years}
                </select>
            </div>
            <div class="field">
                <label for="state">{text("invoices-state")}</label>
                <select class="control" id="state" name="state">
                    <option value="">{text("invoices-all-states")}</option>
                    {states.into_iter().collect::<Vec<_>>()}
                </select>
            </div>
            <button class="btn quiet">{text("invoices-show")}</button>
            <a class="btn quiet" href=export download="">
                {text("invoices-export")}
            </a>
        </form>
    }
    .into_any()
}

fn table(rows: Vec<AnyView>) -> AnyView {
    if rows.is_empty() {
        return view! { <p class="soft">{text("invoices-empty-choice")}</p> }.into_any();
    }
    view! {
        <table class="table rows">
            <thead>
                <tr>
                    <th scope="col">{text("document-number")}</th>
                    <th scope="col">{text("invoices-date")}</th>
                    <th scope="col">{text("invoices-kind")}</th>
                    <th scope="col">{text("invoices-for")}</th>
                    <th scope="col" class="num">
                        {text("document-total")}
                    </th>
                    <th scope="col">{text("invoices-state")}</th>
                    <th scope="col">{text("invoices-files")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// What a row of the table says.
struct Cells {
    /// The document and the way to it, or what is done instead.
    head: AnyView,
    date: NaiveDate,
    kind: String,
    products: String,
    total: String,
    /// Who paid how much of it.
    payers: Vec<String>,
    state: InvoiceState,
    files: Option<AnyView>,
}

fn row(words: Words, invoice: &Invoice, state: InvoiceState) -> AnyView {
    // What is credited counts the other way, as in the account's own books.
    let total = if invoice.kind == InvoiceKind::CreditNote { -invoice.gross } else { invoice.gross };
    let head = view! {
        <a href=href(format!("invoices/{}", invoice.number)) translate="no">
            {invoice.number.clone()}
        </a>
    };
    let cells = Cells {
        head: head.into_any(),
        date: invoice.issued,
        kind: words.kind(invoice.kind),
        products: products(invoice),
        total: words.money(total, invoice.currency),
        payers: words.payers(invoice),
        state,
        files: Some(files(words, &invoice.number, "")),
    };
    cells.row(words)
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
        let class = match self.state {
            InvoiceState::Paid => "tag",
            InvoiceState::Open => "tag bad",
            InvoiceState::Credited => "tag plain",
        };
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
                    <span class=class>{words.state(self.state)}</span>
                </td>
                <td data-label=files>
                    <span>{self.files}</span>
                </td>
            </tr>
        }
        .into_any()
    }
}

/// What was bought: the products, each once.
fn products(invoice: &Invoice) -> String {
    let mut names: Vec<String> = Vec::new();
    for line in
        invoice.lines.iter().filter(|line| matches!(line.of, LineOf::Charge { .. } | LineOf::Refund(_)))
    {
        let name = format!("{} {}", line.product, line.plan);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(", ")
}

/// The document as files.
/// `class` is that of its links.
pub(super) fn files(words: Words, number: &str, class: &'static str) -> AnyView {
    let link = |kind: &'static str, id| {
        let label = words.text_with(id, &[("number", number.into())]);
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
