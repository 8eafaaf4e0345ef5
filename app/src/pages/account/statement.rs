//! How the balance of an account came about, line by line.

use crate::billing::{Currency, StatementItem, StatementLine};
use crate::components::href;
use crate::documents::Words;
use crate::i18n::{text, use_i18n};
use leptos::prelude::*;

/// The table, or words where there is nothing yet.
pub(super) fn statement(lines: &[StatementLine], currency: Currency) -> AnyView {
    if lines.is_empty() {
        return view! { <p>{text("account-statement-empty")}</p> }.into_any();
    }
    let words = Words::new(use_i18n().lang());
    let lines: Vec<_> = lines.iter().map(|line| entry(line, currency, words)).collect();
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

/// What a line is for, and its notes.
fn said(line: &StatementLine) -> (String, Vec<String>) {
    let i18n = use_i18n();
    let of_order = |id, number: i64| {
        let number = vec![("number", number.to_string().into())];
        (i18n.t_with(id, &number), Vec::new())
    };
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
        StatementItem::CameBack { number } => of_order("account-came-back", *number),
        StatementItem::RefundedAgain { number } => of_order("account-refunded-again", *number),
        StatementItem::LateCredit => (i18n.t("account-late-credit"), Vec::new()),
    }
}
