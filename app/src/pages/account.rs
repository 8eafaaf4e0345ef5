//! `/:lang/account`

use super::drawn::Sketch;
use crate::api::Problem;
use crate::billing::{AccountDetails, Currency, StatementItem, StatementLine};
use crate::components::{Row, href, rows};
use crate::documents::Words;
use crate::i18n::{text, use_i18n};
use crate::ports::{Caller, Desk};
use leptos::prelude::*;

/// The company, how it is billed, and what made its balance.
pub(super) async fn account(desk: &dyn Desk, caller: &Caller, words: Words) -> Result<Sketch, Problem> {
    let details = desk.account_details(caller).await?;
    Ok(Sketch::new("account-title", move || view(&details, words)))
}

fn view(details: &AccountDetails, words: Words) -> AnyView {
    let i18n = use_i18n();
    let lines = words.party(&details.company).into_iter();
    let company = lines.map(|line| view! { <span>{line} <br /></span> }.into_any()).collect::<Vec<_>>();
    let facts = vec![
        Row::words(i18n.t("account-currency"), details.currency.code().to_owned()),
        Row::words(i18n.t("account-time-zone"), details.time_zone.replace('_', " ")),
        Row::amount(i18n.t("account-balance"), i18n.money(details.balance, details.currency)),
    ];
    view! {
        <div class="page">
            <h1 tabindex="-1">{text("account-title")}</h1>
            <section class="card" aria-labelledby="company">
                <h2 id="company">{text("account-company")}</h2>
                <address translate="no">{company}</address>
                {rows("facts", facts)}
                <p class="soft">{text("account-currency-fixed")} " " {text("account-time-zone-note")}</p>
                <p class="soft">{text("account-change")}</p>
                <p class="actions">
                    <a class="btn" href=href("support")>
                        {text("support-title")}
                    </a>
                </p>
            </section>
            <section class="card" aria-labelledby="statement">
                <h2 id="statement">{text("account-statement")}</h2>
                <p class="soft">{text("account-statement-about")}</p>
                {statement(details, words)}
            </section>
        </div>
    }
    .into_any()
}

fn statement(details: &AccountDetails, words: Words) -> AnyView {
    if details.statement.is_empty() {
        return view! { <p>{text("account-statement-empty")}</p> }.into_any();
    }
    let lines = details.statement.iter().map(|line| entry(line, details.currency, words));
    let lines: Vec<_> = lines.collect();
    view! {
        <table class="table rows">
            <thead>
                <tr>
                    <th scope="col">{text("account-day")}</th>
                    <th scope="col">{text("account-what")}</th>
                    <th scope="col" class="num">
                        {text("account-amount")}
                    </th>
                    <th scope="col" class="num">
                        {text("account-balance-after")}
                    </th>
                </tr>
            </thead>
            <tbody>{lines}</tbody>
        </table>
    }
    .into_any()
}

fn entry(line: &StatementLine, currency: Currency, words: Words) -> AnyView {
    let i18n = use_i18n();
    let (what, notes) = said(line);
    let what = match &line.what {
        StatementItem::Order { number, .. } => {
            view! { <a href=href(format!("orders/{number}"))>{what}</a> }.into_any()
        }
        _ => what.into_any(),
    };
    let notes = notes.into_iter().map(|note| {
        view! {
            <br />
            <small>{note}</small>
        }
        .into_any()
    });
    let notes: Vec<_> = notes.collect();
    let [day, label, amount, after] =
        ["account-day", "account-what", "account-amount", "account-balance-after"].map(|id| i18n.t(id));
    view! {
        <tr>
            <td data-label=day>{words.date(line.day)}</td>
            <td data-label=label>
                <span>{what} {notes}</span>
            </td>
            <td class="num" data-label=amount>
                {i18n.money(line.amount, currency)}
            </td>
            <td class="num" data-label=after>
                {i18n.money(line.balance, currency)}
            </td>
        </tr>
    }
    .into_any()
}

/// What a line is for, and what else there is to say of it.
fn said(line: &StatementLine) -> (String, Vec<String>) {
    let i18n = use_i18n();
    match &line.what {
        StatementItem::Order { number, credits } => {
            let number = vec![("number", number.to_string().into())];
            if line.amount.is_sign_negative() {
                return (i18n.t_with("account-used", &number), Vec::new());
            }
            let credits = credits.iter().map(|(product, unused, days)| {
                let days = vec![
                    ("product", product.as_str().into()),
                    ("unused", (*unused).into()),
                    ("days", (*days).into()),
                ];
                i18n.t_with("account-credit-days", &days)
            });
            (i18n.t_with("account-credit", &number), credits.collect())
        }
        StatementItem::Prepayment => (i18n.t("account-prepayment"), Vec::new()),
        StatementItem::Adjustment { reason } => (i18n.t("account-adjustment"), vec![reason.clone()]),
        StatementItem::LateCredit => (i18n.t("account-late-credit"), Vec::new()),
    }
}
