//! How pages put into words what the rules know.

use super::live::words;
use super::tag::tag;
use crate::api::Addresses;
use crate::billing::{
    BillingPeriod, CartQuote, Catalogue, Currency, LocalizedText, Plan, Refusal, Selection, Subscription,
    SubscriptionStatus,
};
use crate::i18n::{Arg, I18n, Lang};
use crate::ids::SubscriptionId;
use leptos::prelude::*;
use rust_decimal::Decimal;
use std::iter;

/// “Premium × 14, monthly”.
pub fn selection_words(i18n: I18n, plan: &Plan, selection: &Selection) -> String {
    let args = vec![
        ("plan", plan.name.as_str().into()),
        ("seats", selection.seats.into()),
        ("period", selection.period.code().into()),
    ];
    i18n.t_with("common-selection", &args)
}

/// What the catalogue says, in the nearest language that it has: that language, the one of which it is a variant, or the
/// source language.
pub fn localized(lang: Lang, texts: &LocalizedText) -> String {
    let mut nearest = iter::successors(Some(lang), |lang| lang.parent()).chain([Lang::SOURCE]);
    nearest.find_map(|lang| texts.get(lang.code())).cloned().unwrap_or_default()
}

/// The subject of the button beside it, for somebody who does not see where the button stands.
pub fn subject(name: impl Into<String>) -> AnyView {
    let name = name.into();
    let words = words(move |i18n| i18n.t_with("common-subject", &vec![("subject", name.as_str().into())]));
    view! { <span class="hush">{words}</span> }.into_any()
}

/// A label for screen readers only. It stands before the labelled text.
pub fn heard_label(label: &'static str) -> AnyView {
    let words = words(move |i18n| i18n.t_with("common-label", &vec![("label", i18n.t(label).into())]));
    view! { <span class="hush">{words}" "</span> }.into_any()
}

/// A card as its owner recognises it: “Visa ending in 4242”.
pub fn card_name(i18n: I18n, brand: &str, digits: &str) -> String {
    i18n.t_with("common-card", &vec![("brand", brand.into()), ("digits", digits.into())])
}

/// “per license per month”.
pub fn per_seat_price(
    i18n: I18n,
    price: Decimal,
    currency: Currency,
    period: BillingPeriod,
) -> (String, String) {
    let unit = match period {
        BillingPeriod::Monthly => i18n.t("edit-per-seat-monthly"),
        BillingPeriod::Annual => i18n.t("edit-per-seat-annual"),
    };
    (i18n.money(price, currency), unit)
}

/// The status of a subscription.
pub fn status_words(i18n: I18n, status: SubscriptionStatus) -> String {
    i18n.t(match status {
        SubscriptionStatus::Active => "status-active",
        SubscriptionStatus::PendingCancellation => "status-pending-cancellation",
        SubscriptionStatus::PastDue => "status-past-due",
        SubscriptionStatus::Trial => "status-trial",
        SubscriptionStatus::TrialEnded => "status-trial-ended",
        SubscriptionStatus::Expired => "status-expired",
    })
}

/// What a line of the quote costs from the next period on: “Then 629.30 € a month, next billed on 22 December 2026.”
pub fn renewal_words(i18n: I18n, catalogue: &Catalogue, quote: &CartQuote) -> Vec<String> {
    quote
        .lines()
        .filter_map(|line| {
            let (product, _) = catalogue.plan(&line.line.selection.plan_id)?;
            let id = match line.line.selection.period {
                BillingPeriod::Monthly => "summary-then-monthly",
                BillingPeriod::Annual => "summary-then-annual",
            };
            let args = vec![
                ("product", product.name.as_str().into()),
                ("amount", i18n.money(line.figures.charge, quote.request.currency).into()),
                ("date", i18n.date(line.figures.period_end).into()),
            ];
            Some(i18n.t_with(id, &args))
        })
        .collect()
}

/// How many people a sentence names.
const MAX_NAMES: usize = 20;

/// Why something cannot be changed, and what to do.
pub fn refusal_text(i18n: I18n, refusal: &Refusal) -> String {
    let (id, args): (_, Vec<(&'static str, Arg)>) = match refusal {
        Refusal::NotBillingContact { contact } => {
            ("refusal-not-billing-contact", vec![("contact", contact.name.as_str().into())])
        }
        Refusal::CorporateAccount => ("refusal-corporate-account", vec![]),
        Refusal::InvoiceOverdue => ("refusal-invoice-overdue", vec![]),
        Refusal::OrderInFlight => ("refusal-order-in-flight", vec![]),
        Refusal::PeriodNotBegun { begins } => {
            ("refusal-period-not-begun", vec![("date", i18n.date(*begins).into())])
        }
        Refusal::PaymentDisputed => ("refusal-payment-disputed", vec![]),
        Refusal::NotSold => ("refusal-not-sold", vec![]),
        Refusal::AlreadyHeld => ("refusal-already-held", vec![]),
        Refusal::HadBefore { .. } => ("refusal-had-before", vec![]),
        Refusal::LowerTier => ("refusal-lower-tier", vec![]),
        Refusal::BelowMinimum { min_seats } => {
            ("refusal-below-minimum", vec![("seats", (*min_seats).into())])
        }
        Refusal::AboveMaximum { max_seats } => {
            ("refusal-above-maximum", vec![("seats", (*max_seats).into())])
        }
        Refusal::SeatsAssigned { to_free, holders } => {
            let first = holders.iter().take(MAX_NAMES).map(|holder| holder.name.as_str());
            let more = (holders.len() > MAX_NAMES).then_some("…");
            let names = i18n.list(&first.chain(more).collect::<Vec<_>>());
            ("refusal-seats-assigned", vec![("count", (*to_free).into()), ("names", names.into())])
        }
        Refusal::NothingChanges => ("refusal-nothing-changes", vec![]),
    };
    i18n.t_with(id, &args)
}

/// Where to go after a refusal: an address and the name of the link.
pub fn refusal_way(
    i18n: I18n,
    refusal: &Refusal,
    addresses: &Addresses,
    subscription_id: Option<&SubscriptionId>,
) -> Option<(String, String)> {
    let of = subscription_id.map_or("", SubscriptionId::as_str);
    let support = |about| i18n.path(&format!("support?about={about}&subscription={of}"));
    match refusal {
        Refusal::NotBillingContact { contact } => {
            Some((format!("mailto:{}", contact.email), contact.email.to_string()))
        }
        Refusal::CorporateAccount => {
            Some((addresses.corporate_portal.clone(), i18n.t("common-corporate-portal-open")))
        }
        Refusal::InvoiceOverdue => Some((i18n.path("pay"), i18n.t("common-pay-now"))),
        Refusal::PaymentDisputed => Some((i18n.path("support"), i18n.t("common-contact-support"))),
        Refusal::LowerTier | Refusal::NotSold => {
            Some((support("lower-tier"), i18n.t("common-contact-support")))
        }
        Refusal::PeriodNotBegun { .. } => Some((support(""), i18n.t("common-contact-support"))),
        Refusal::AboveMaximum { .. } => Some((support("more-seats"), i18n.t("common-contact-sales"))),
        Refusal::SeatsAssigned { .. } => {
            Some((i18n.path(&format!("subscriptions/{of}/licences")), i18n.t("common-manage-licences")))
        }
        Refusal::AlreadyHeld => Some((i18n.path("subscriptions"), i18n.t("common-to-subscriptions"))),
        Refusal::HadBefore { subscription_id } => Some((
            i18n.path(&format!("subscriptions/{subscription_id}/edit")),
            i18n.t("subscriptions-subscribe-now"),
        )),
        Refusal::OrderInFlight => Some((i18n.path("open-order"), i18n.t("open-order-way"))),
        Refusal::BelowMinimum { .. } | Refusal::NothingChanges => None,
    }
}

/// Why something is refused, and where to go.
pub fn refusal_line(
    i18n: I18n,
    refusal: &Refusal,
    addresses: &Addresses,
    subscription_id: Option<&SubscriptionId>,
) -> AnyView {
    let way = refusal_way(i18n, refusal, addresses, subscription_id);
    let way = way.map(|(href, label)| view! { <a href=href>{label}</a> }.into_any());
    view! { {refusal_text(i18n, refusal)} " " {way} }.into_any()
}

/// The row that says how many licences are assigned, with a meter.
pub fn licences_used(i18n: I18n, subscription: &Subscription) -> AnyView {
    let (seats, assigned, free) =
        (subscription.selection.seats, subscription.assigned(), subscription.free());
    let args = vec![("assigned", assigned.into()), ("seats", seats.into()), ("free", free.into())];
    let label = i18n.t("common-licences");
    let meter = view! {
        <meter
            class="meter"
            min="0"
            max=seats.to_string()
            value=assigned.to_string()
            aria-label=label.clone()
        ></meter>
    };
    let words = i18n.t_with("common-licences-used", &args);
    let row = vec![
        tag("dt", "", vec![label.into_any()]),
        tag("dd", "", vec![words.into_any()]),
        tag("dd", "", vec![meter.into_any()]),
    ];
    tag("div", "", row)
}

#[cfg(test)]
mod tests {
    use super::localized;
    use crate::billing::LocalizedText;
    use crate::i18n::Lang;

    fn texts(known: &[&str]) -> LocalizedText {
        known.iter().map(|code| ((*code).to_owned(), format!("in {code}"))).collect()
    }

    #[test]
    fn a_catalogue_says_it_in_the_nearest_language_that_it_has() {
        for (known, lang, said) in [
            (&["en", "pt", "pt-PT"][..], Lang::PtPt, "in pt-PT"),
            (&["en", "pt"], Lang::PtPt, "in pt"),
            (&["en"], Lang::PtPt, "in en"),
            (&["en", "pt-PT"], Lang::Pt, "in en"),
            (&["en", "de"], Lang::Fr, "in en"),
            (&[], Lang::Fr, ""),
        ] {
            assert_eq!(localized(lang, &texts(known)), said, "{known:?}");
        }
    }
}
