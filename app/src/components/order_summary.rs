//! The totals of a quote, and the bar with what is due.

use crate::billing::{CartQuote, Snapshot, TaxGroup, vat::VatTreatment};
use crate::i18n::{I18n, use_i18n};
use leptos::prelude::*;

/// Subtotal, tax by rate, and what the balance does, for a list of prices.
pub fn totals(quote: &CartQuote, snapshot: &Snapshot) -> AnyView {
    let i18n = use_i18n();
    let currency = quote.request.currency;
    let figures = &quote.quote;
    let treatment = snapshot.tax().treatment;
    let tax = (treatment != VatTreatment::OutOfScope).then(|| {
        let rows = figures.tax.iter().map(|group| tax_row(i18n, quote, group, treatment));
        rows.collect_view()
    });
    let used = (!figures.balance_used.is_zero()).then(|| {
        view! {
            <div class="credit">
                <dt>{i18n.t("summary-balance-used")}</dt>
                <dd>{i18n.money(-figures.balance_used, currency)}</dd>
            </div>
        }
    });
    let gained = figures.balance_after + figures.balance_used - quote.request.balance;
    let gained = (!gained.is_zero()).then(|| {
        let after = vec![("amount", i18n.money(figures.balance_after, currency).into())];
        view! {
            <div class="credit">
                <dt>
                    {i18n.t("summary-balance-gained")} <small>{i18n.t_with("summary-balance-after", &after)}</small>
                </dt>
                <dd>{i18n.money(gained, currency)}</dd>
            </div>
        }
    });
    view! {
        <div class="total">
            <dt>{i18n.t("summary-subtotal")}</dt>
            <dd>{i18n.money(figures.subtotal, currency)}</dd>
        </div>
        {tax}
        {used}
        {gained}
    }
    .into_any()
}

fn tax_row(i18n: I18n, quote: &CartQuote, group: &TaxGroup, treatment: VatTreatment) -> impl IntoView + use<> {
    let rate = vec![("rate", i18n.percent(group.rate).into())];
    let reverse = treatment == VatTreatment::ReverseCharge && group.rate.is_zero();
    view! {
        <div>
            <dt>
                {i18n.t_with("summary-tax", &rate)}
                {reverse.then(|| view! { <small>{i18n.t("summary-reverse-charge")}</small> })}
            </dt>
            <dd>{i18n.money(group.amount, quote.request.currency)}</dd>
        </div>
    }
}

/// What is due today, and the button. It rests under the summary, and stands at the bottom edge while the summary is
/// out of sight.
#[component]
pub fn PayBar(
    /// What is due, as it is written; `None` while the entries make no quote.
    due: Signal<Option<String>>,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="paybar">
            <div class="in">
                <p class="amount">
                    <span id="due-label">{crate::i18n::text("summary-total-due")}</span>
                    " "
                    <output class="due" aria-labelledby="due-label">
                        <span>{move || due.get().unwrap_or_else(|| "—".to_owned())}</span>
                    </output>
                </p>
                <div class="actions">{children()}</div>
            </div>
        </div>
    }
}
