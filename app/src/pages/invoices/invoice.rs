//! `/:lang/invoices/:number`

use super::list::{files, state_class};
use crate::api::{InvoicePage, load_invoice};
use crate::billing::{Invoice, InvoiceKind, InvoiceState};
use crate::components::{Row, href, rows};
use crate::documents::{LineWords, Words};
use crate::i18n::{text, use_i18n};
use crate::pages::page::{following_of, page, param};
use leptos::prelude::*;

/// An invoice or a credit note: the words of the paper, in the language of the page, and how it stands today.
pub fn invoice() -> AnyView {
    page(param("number"), load_invoice, |loaded| {
        let title = match loaded.invoice.kind {
            InvoiceKind::Invoice => "document-invoice",
            InvoiceKind::CreditNote => "document-credit-note",
        };
        following_of(title, loaded.invoice.number.to_string(), move || view(&loaded))
    })
}

fn view(page: &InvoicePage) -> AnyView {
    let InvoicePage { invoice, state, seller, buyer } = page;
    let lang = use_i18n().lang();
    let words = Words::new(lang);
    let facts = words.facts(invoice).into_iter().map(|(label, value)| Row::words(label, value));
    let sums = words.sums(invoice).into_iter().map(|sum| {
        let class = if sum.strong { "strong" } else { "" };
        Row { class, ..Row::amount(sum.label, sum.amount) }
    });
    let notes: Vec<_> =
        words.notes(invoice).into_iter().map(|note| view! { <p>{note}</p> }.into_any()).collect();
    let lines = invoice.lines.iter().map(|line| row(words, words.line(line, invoice.currency)));
    let lines: Vec<_> = lines.collect();
    view! {
        <div class="page">
            <div class="stack tight">
                <h1 tabindex="-1">{words.title(invoice)}</h1>
                <p>
                    <span class=state_class(*state)>{words.standing(invoice, *state)}</span>
                </p>
            </div>
            {transfer(words, invoice, *state)}
            <article class="card document">
                <div class="parties">
                    {party("document-seller", seller.get(lang))}
                    {party("document-buyer", buyer.get(lang))}
                    {rows("facts", facts.collect())}
                </div>
                {table(lines)}
                {rows("lines", sums.collect())}
                {tax(words, invoice)}
                {notes}
            </article>
            <p class="actions">
                {files(words, &invoice.number, "btn")}
                <a class="btn quiet" href=href("invoices")>
                    {text("invoices-back")}
                </a>
            </p>
        </div>
    }
    .into_any()
}

/// How what is open is transferred to the seller's account.
fn transfer(words: Words, invoice: &Invoice, state: InvoiceState) -> Option<AnyView> {
    let transfer = invoice.open_transfer().filter(|_| state == InvoiceState::Open)?;
    let facts = words.transfer(invoice, transfer).into_iter().map(|(label, value)| Row::words(label, value));
    let card = view! {
        <section class="card" aria-labelledby="transfer">
            <h2 id="transfer">{text("document-transfer")}</h2>
            {rows("facts", facts.collect())}
        </section>
    };
    Some(card.into_any())
}

fn party(label: &'static str, lines: &[String]) -> AnyView {
    let lines = lines.iter().map(|line| view! { <span>{line.clone()} <br /></span> }.into_any());
    view! {
        <section>
            <h2 class="soft">{text(label)}</h2>
            <address translate="no">{lines.collect::<Vec<_>>()}</address>
        </section>
    }
    .into_any()
}

fn table(lines: Vec<AnyView>) -> AnyView {
    view! {
        <table class="table rows">
            <thead>
                <tr>
                    <th scope="col">{text("document-description")}</th>
                    <th scope="col" class="num">
                        {text("document-quantity")}
                    </th>
                    <th scope="col" class="num">
                        {text("document-unit-price")}
                    </th>
                    <th scope="col" class="num">
                        {text("document-tax-rate")}
                    </th>
                    <th scope="col" class="num">
                        {text("document-amount")}
                    </th>
                </tr>
            </thead>
            <tbody>{lines}</tbody>
        </table>
    }
    .into_any()
}

fn row(words: Words, line: LineWords) -> AnyView {
    let notes = line.notes.into_iter().map(|note| view! { <small>{note} <br /></small> }.into_any());
    // An empty cell needs no label where rows are blocks.
    let cell = |id, value: String| {
        let label = (!value.is_empty()).then(|| words.text(id));
        view! {
            <td class="num" data-label=label>
                {value}
            </td>
        }
        .into_any()
    };
    view! {
        <tr>
            <th scope="row">{line.title} <br /> {notes.collect::<Vec<_>>()}</th>
            {cell("document-quantity", line.quantity)}
            {cell("document-unit-price", line.unit_price)}
            {cell("document-tax-rate", line.rate)}
            {cell("document-amount", line.amount)}
        </tr>
    }
    .into_any()
}

fn tax(words: Words, invoice: &Invoice) -> AnyView {
    let rows = words.tax(invoice).into_iter().map(|row| {
        view! {
            <tr>
                <th scope="row">{row.rate}</th>
                <td class="num" data-label=words.text("document-tax-base")>
                    {row.base}
                </td>
                <td class="num" data-label=words.text("document-tax-rate")>
                    {row.amount}
                </td>
            </tr>
        }
        .into_any()
    });
    view! {
        <table class="table rows">
            <thead>
                <tr>
                    <th scope="col">{text("document-tax-title")}</th>
                    <th scope="col" class="num">
                        {text("document-tax-base")}
                    </th>
                    <th scope="col" class="num">
                        {text("document-tax-rate")}
                    </th>
                </tr>
            </thead>
            <tbody>{rows.collect::<Vec<_>>()}</tbody>
        </table>
    }
    .into_any()
}
