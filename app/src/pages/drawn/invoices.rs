//! `/:lang/invoices`

use super::Sketch;
use super::parts::standing;
use crate::api::{AccountPage, Problem};
use crate::billing::{Invoice, InvoiceKind, LineOf};
use crate::components::{Icon, empty, href};
use crate::documents::Words;
use crate::i18n::text;
use crate::ports::{Caller, Desk};
use chrono::Datelike;
use leptos::prelude::*;

/// The account's invoices and credit notes, newest first: all, or those of the query's year.
pub(super) async fn invoices(
    desk: &dyn Desk,
    caller: &Caller,
    account: AccountPage,
    words: Words,
    query: &str,
) -> Result<Sketch, Problem> {
    let invoices = desk.invoices(caller).await?;
    let asked = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "year");
    let year = asked.and_then(|(_, year)| year.parse().ok());
    Ok(Sketch::new("invoices-title", move || view(&account, words, &invoices, year)))
}

fn view(account: &AccountPage, words: Words, invoices: &[Invoice], year: Option<i32>) -> AnyView {
    let content = if invoices.is_empty() {
        empty(Icon::Info, "invoices-empty-title", "invoices-empty-text", None)
    } else {
        let shown = invoices.iter().filter(|invoice| year.is_none_or(|year| invoice.issued.year() == year));
        let shown: Vec<_> = shown.map(|invoice| row(words, invoice)).collect();
        view! {
            <section class="card">{filter(invoices, year)} {table(shown)}</section>
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

/// The years that have a document, and the same as a table for others.
fn filter(invoices: &[Invoice], year: Option<i32>) -> AnyView {
    let mut years: Vec<i32> = invoices.iter().map(|invoice| invoice.issued.year()).chain(year).collect();
    years.sort_unstable_by(|a, b| b.cmp(a));
    years.dedup();
    let options: Vec<_> = years
        .into_iter()
        .map(|known| view! { <option selected=year == Some(known)>{known.to_string()}</option> }.into_any())
        .collect();
    let export = match year {
        Some(year) => format!("/invoices.csv?year={year}"),
        None => "/invoices.csv".to_owned(),
    };
    view! {
        <form class="actions" method="get">
            <label for="year">{text("invoices-year")}</label>
            <select class="control" id="year" name="year">
                <option value="">{text("invoices-all-years")}</option>
                {options}
            </select>
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
        return view! { <p class="soft">{text("invoices-empty-year")}</p> }.into_any();
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
                        {text("document-amount")}
                    </th>
                    <th scope="col">{text("invoices-files")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(words: Words, invoice: &Invoice) -> AnyView {
    // What is credited counts the other way, as in the account's own books.
    let amount = if invoice.kind == InvoiceKind::CreditNote { -invoice.gross } else { invoice.gross };
    view! {
        <tr>
            <th scope="row">
                <a href=href(format!("invoices/{}", invoice.number)) translate="no">
                    {invoice.number.clone()}
                </a>
            </th>
            <td data-label=words.text("invoices-date")>{words.date(invoice.issued)}</td>
            <td data-label=words.text("invoices-kind")>{words.kind(invoice.kind)}</td>
            <td data-label=words.text("invoices-for")>{products(invoice)}</td>
            <td data-label=words.text("document-amount") class="num">
                {words.money(amount, invoice.currency)}
            </td>
            <td data-label=words.text("invoices-files")><span>{files(words, &invoice.number, "")}</span></td>
        </tr>
    }
    .into_any()
}

/// What was bought: the products, each once.
fn products(invoice: &Invoice) -> String {
    let mut names: Vec<String> = Vec::new();
    for line in invoice.lines.iter().filter(|line| matches!(line.of, LineOf::Charge { .. })) {
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
