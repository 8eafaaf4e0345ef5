//! `/:lang/products`, and `/:lang/products/:id`

use crate::api::{AccountPage, EVERY_PRODUCT, load_account};
use crate::billing::{BillingPeriod, Product, SeatKind, Snapshot, account_refusal};
use crate::components::{
    Icon, href, icon, localized, per_seat_price, refusal_notice, selection_words, status_words, tag,
};
use crate::i18n::{text, use_i18n};
use crate::ids::ProductId;
use crate::pages::not_found::not_found;
use crate::pages::page::{following, following_of, of_account, page};
use crate::pages::subscriptions::heading;
use crate::pages::subscriptions::status_tag;
use leptos::prelude::*;

/// Everything that is sold, and what the account already has of it.
pub fn products() -> AnyView {
    page(
        || (),
        |()| load_account(EVERY_PRODUCT.to_owned()),
        |account| following("subscriptions-add", move || all(&account)),
    )
}

fn all(account: &AccountPage) -> AnyView {
    let snapshot = &account.snapshot;
    let cards = snapshot.catalogue.products.iter().map(|product| card(snapshot, product));
    let content = match account_refusal(snapshot) {
        None => tag("div", "cards", cards.collect()),
        Some(refusal) => refusal_notice(refusal, &account.addresses),
    };
    view! {
        <div class="page">
            <h1 tabindex="-1">{text("subscriptions-add")}</h1>
            {content}
        </div>
    }
    .into_any()
}

fn card(snapshot: &Snapshot, product: &Product) -> AnyView {
    let heading = format!("product-{}", product.id);
    let ways = if snapshot.held(&product.id).is_some() {
        held(snapshot, product, &heading)
    } else {
        let label = text("products-select");
        link("btn main", format!("products/{}", product.id), label.into_any(), &heading)
    };
    view! {
        <article class="card" aria-labelledby=heading.clone()>
            <div class="named">
                {icon(symbol(product.seat), "icon big")}
                <h2 id=heading.clone() translate="no">
                    {product.name.clone()}
                </h2>
            </div>
            {about(product)}
            <p class="from">{from(snapshot, product)}</p>
            {in_cart(snapshot, product)}
            {ways}
        </article>
    }
    .into_any()
}

fn link(class: &'static str, page: String, label: AnyView, described_by: &str) -> AnyView {
    view! {
        <p class="actions">
            <a class=class href=href(page) aria-describedby=described_by.to_owned()>
                {label}
            </a>
        </p>
    }
    .into_any()
}

/// The picture of a product: what its seat is for.
const fn symbol(seat: SeatKind) -> Icon {
    match seat {
        SeatKind::Agent => Icon::Headset,
        SeatKind::Organizer => Icon::Video,
        SeatKind::Expert => Icon::Phone,
        SeatKind::User => Icon::Person,
    }
}

/// What the product is, in one line: the offer of its lowest tier, whose price stands below.
fn about(product: &Product) -> Option<AnyView> {
    let plan = product.plans.first()?;
    Some(tag("p", "soft", vec![localized(use_i18n().lang(), &plan.summary).into_any()]))
}

/// “From 24.95 € per license per month”.
fn from(snapshot: &Snapshot, product: &Product) -> String {
    let (i18n, currency, period) = (use_i18n(), snapshot.account.currency, BillingPeriod::Monthly);
    let prices = product.plans.iter().filter_map(|plan| plan.per_seat(currency, period));
    let Some(least) = prices.min() else { return String::new() };
    let (amount, per) = per_seat_price(i18n, least, currency, period);
    i18n.t_with("products-from", &vec![("price", format!("{amount} {per}").into())])
}

fn in_cart(snapshot: &Snapshot, product: &Product) -> AnyView {
    match snapshot.cart_line_for(&product.id) {
        Some(_) => view! {
            <p>
                <span class="tag plain">{text("products-in-cart")}</span>
            </p>
        }
        .into_any(),
        None => ().into_any(),
    }
}

/// What the account has or had of the product, and where that is changed.
fn held(snapshot: &Snapshot, product: &Product, heading: &str) -> AnyView {
    let Some(held) = snapshot.held(&product.id) else { return ().into_any() };
    let i18n = use_i18n();
    let plan = product.plans.iter().find(|plan| plan.id == held.selection.plan_id);
    let what = plan.map(|plan| selection_words(i18n, plan, &held.selection)).unwrap_or_default();
    let page = format!("subscriptions/{}/edit", held.id);
    let anew = held.can_be_bought_anew();
    let label = if anew { "subscriptions-subscribe-now" } else { "subscriptions-edit" };
    let standing = if held.is_running(snapshot.today) {
        let status = status_words(i18n, held.status_on(snapshot.today));
        let held_as = vec![("first", status.into()), ("second", what.into())];
        view! {
            <p>
                <span class="tag">{text("products-held")}</span>
                " "
                <span class="soft">{i18n.t_with("common-and-also", &held_as)}</span>
            </p>
        }
        .into_any()
    } else {
        // The words for having something do not fit a subscription that is over.
        view! {
            {status_tag(snapshot, held)}
            <p class="soft">{what}</p>
        }
        .into_any()
    };
    vec![standing, link("btn", page, text(label).into_any(), heading)].into_any()
}

/// A product, to buy or to try first.
pub fn product() -> AnyView {
    of_account("id", |account, id| {
        let Some(product) = find(&account.snapshot, &id.into()) else { return not_found() };
        following_of("subscriptions-add", product.name.clone(), move || one(&account, &product))
    })
}

fn one(account: &AccountPage, product: &Product) -> AnyView {
    let snapshot = &account.snapshot;
    let content = match (account_refusal(snapshot), snapshot.held(&product.id)) {
        (Some(refusal), _) => refusal_notice(refusal, &account.addresses),
        (None, Some(_)) => tag("section", "card", vec![held(snapshot, product, "title")]),
        (None, None) => tag("div", "cards", vec![buy(snapshot, product), try_first(product)]),
    };
    view! { <div class="page">{heading(product, "subscriptions-add")} {content}</div> }.into_any()
}

/// The product with that id.
pub(super) fn find(snapshot: &Snapshot, id: &ProductId) -> Option<Product> {
    snapshot.catalogue.products.iter().find(|product| product.id == *id).cloned()
}

fn buy(snapshot: &Snapshot, product: &Product) -> AnyView {
    let about = use_i18n().t("products-buy-about");
    let page = format!("products/{}/buy", product.id);
    let details = vec![tag("p", "soft", vec![about.into_any()]), from(snapshot, product).into_any()];
    way("products-buy", "btn main", page, details)
}

fn try_first(product: &Product) -> AnyView {
    if product.trial_days == 0 {
        return ().into_any();
    }
    let days = product.trial_days;
    let about = use_i18n().t_with("products-try-about", &vec![("days", days.into())]).into_any();
    way("products-try", "btn", format!("products/{}/try", product.id), vec![tag("p", "soft", vec![about])])
}

fn way(label: &'static str, class: &'static str, page: String, details: Vec<AnyView>) -> AnyView {
    view! {
        <section class="card" aria-labelledby=label>
            <h2 id=label>{text(label)}</h2>
            {details}
            <p class="actions">
                <a class=class href=href(page) aria-describedby="title">
                    {text(label)}
                </a>
            </p>
        </section>
    }
    .into_any()
}
