//! `/:lang/subscriptions/:id/cancel` and `/:lang/subscriptions/:id/reactivated`

mod smaller;

use crate::api::{AccountPage, CancelSubscription, ReactivateSubscription};
use crate::billing::{
    CANCELLATION_REASONS, Cancelling, Plan, Snapshot, Subscription, SubscriptionStatus, account_refusal,
    cancelling, end_if_cancelled, last_day, renewal_charge,
};
use crate::components::{
    Form, FormState, Icon, ProblemNotice, Row, TextArea, hidden, href, icon, lang_field, refusal_notice,
    rows, selection_words, tag, use_submission,
};
use crate::field;
use crate::i18n::{text, use_i18n};
use crate::ids::SubscriptionId;
use crate::limits::MAX_COMMENT_CHARS;
use crate::pages::not_found::not_found;
use crate::pages::page::{following_of, of_account};
use chrono::NaiveDate;
use leptos::prelude::*;

/// The effect of cancelling, and the button. After that, the day until which the subscription runs.
pub fn cancel() -> AnyView {
    of_account("id", |account, id| {
        let Some(found) = Found::of(&account, &id.into()) else { return not_found() };
        let (snapshot, title, product) = (&account.snapshot, "cancellation-title", found.product.clone());
        match cancelling(snapshot, &found.subscription) {
            Cancelling::Refused(refusal) => following_of(title, product, move || {
                let notice = refusal_notice(refusal.clone(), &account.addresses);
                tag("div", "flow", vec![heading(title), notice])
            }),
            Cancelling::Done => {
                let can_return = account_refusal(snapshot).is_none();
                following_of("cancellation-done", product, move || cancelled_view(&found, can_return))
            }
            Cancelling::Ends(_) => {
                following_of(title, product, move || cancel_view(&found, &account.snapshot))
            }
            Cancelling::Needless => not_found(),
        }
    })
}

/// Says that the subscription renews after all.
pub fn reactivated() -> AnyView {
    of_account("id", |account, id| {
        let found = Found::of(&account, &id.into());
        let found = found.filter(|found| found.subscription.status == SubscriptionStatus::Active);
        let Some(found) = found else { return not_found() };
        following_of("cancellation-reactivated", found.product.clone(), move || {
            let said = i18n_date("cancellation-reactivated-text", found.until);
            done("cancellation-reactivated", said, Icon::Check, found.card(None), back_link())
        })
    })
}

/// A paid subscription, with what the pages say about it.
struct Found {
    subscription: Subscription,
    product: String,
    plan: Option<Plan>,
    /// The day after the last day on which it can be used.
    until: NaiveDate,
}

impl Found {
    fn of(account: &AccountPage, id: &SubscriptionId) -> Option<Self> {
        let subscription = account.snapshot.subscription(id).cloned()?;
        let end = subscription.paid.as_ref()?.term.end;
        // A period that had run out before the cancellation ends with today.
        let tomorrow = account.snapshot.today.succ_opt().unwrap_or(end);
        let until = end_if_cancelled(&account.snapshot, &subscription).unwrap_or(end.max(tomorrow));
        let found = account.snapshot.catalogue.plan(&subscription.selection.plan_id);
        let product = found.map(|(product, _)| product.name.clone()).unwrap_or_default();
        let plan = found.map(|(_, plan)| plan.clone());
        Some(Self { subscription, product, plan, until })
    }

    /// How many people lose access, and on which day.
    fn losing(&self) -> String {
        let i18n = use_i18n();
        let args =
            vec![("count", self.subscription.assigned().into()), ("date", i18n.date(self.until).into())];
        i18n.t_with("cancellation-people", &args)
    }

    /// The card of the subscription, with the price that ends, if one ends.
    fn card(&self, price: Option<String>) -> AnyView {
        let i18n = use_i18n();
        let (label, day) = match self.subscription.status {
            SubscriptionStatus::Active => ("subscriptions-next-billing", self.until),
            _ => ("subscriptions-runs-until", last_day(self.until)),
        };
        let plan = self.plan.as_ref().map(|plan| selection_words(i18n, plan, &self.subscription.selection));
        let mut facts = vec![
            Row::words(i18n.t("edit-plan"), plan.unwrap_or_default()),
            Row::words(i18n.t(label), i18n.date(day)),
        ];
        facts.extend(price.map(|price| Row::amount(i18n.t("cancellation-price"), price)));
        let name = view! {
            <h2 id="product" translate="no">
                {self.product.clone()}
            </h2>
        };
        tag("section", "card", vec![name.into_any(), rows("facts", facts)])
    }
}

fn heading(title: &'static str) -> AnyView {
    view! { <h1 tabindex="-1">{text(title)}</h1> }.into_any()
}

fn i18n_date(message: &'static str, date: NaiveDate) -> String {
    let i18n = use_i18n();
    i18n.t_with(message, &vec![("date", i18n.date(date).into())])
}

fn cancel_view(found: &Found, snapshot: &Snapshot) -> AnyView {
    let state = FormState::of::<CancelSubscription>();
    let typed = |name| use_submission().value(name).unwrap_or_default();
    let chosen = typed(field!(CancelSubscription.why));
    let comment = typed(field!(CancelSubscription.comment));
    let reasons = CANCELLATION_REASONS.into_iter().map(|code| {
        let label = text(match code {
            "price" => "cancellation-why-price",
            "unused" => "cancellation-why-unused",
            "missing" => "cancellation-why-missing",
            "elsewhere" => "cancellation-why-elsewhere",
            _ => "cancellation-why-other",
        });
        view! {
            <label class="check">
                <input type="radio" name=field!(CancelSubscription.why) value=code checked=chosen == code />
                <span>{label}</span>
            </label>
        }
        .into_any()
    });
    let reasons: Vec<_> = reasons.collect();
    let cart = snapshot
        .cart_line_of(&found.subscription.id)
        .map(|_| view! { <p>{text("cancellation-cart")}</p> }.into_any());
    let until = [i18n_date("cancellation-until", last_day(found.until)), found.losing()].join(" ");
    let offers = smaller::offers(snapshot, &found.subscription);
    let price = renewal_charge(snapshot, &found.subscription);
    let price = price.map(|price| smaller::price_words(price, snapshot, found.subscription.selection.period));
    let (id, facts) = (found.subscription.id.clone(), found.card(price));
    view! {
        <Form id="cancel" carried=true class="flow" state=state>
            {lang_field()}
            {hidden(field!(CancelSubscription.subscription), id)}
            <ProblemNotice state=state />
            {heading("cancellation-title")}
            {facts}
            {offers}
            <section class="card flow" aria-labelledby="means">
                <h2 id="means">{text("cancellation-means")}</h2>
                <p>{until}</p>
                <p>{text("cancellation-no-refund")}</p>
                {cart}
                <fieldset>
                    <legend>{text("cancellation-why")}</legend>
                    {reasons}
                </fieldset>
                <div class="field">
                    <label for="comment">{text("cancellation-comment")}</label>
                    <TextArea
                        name=field!(CancelSubscription.comment)
                        text=comment
                        rows=3
                        longest=MAX_COMMENT_CHARS
                    />
                </div>
                <p class="actions">
                    <button class="btn bad">{text("cancellation-button")}</button>
                    {back_link()}
                </p>
            </section>
        </Form>
    }
    .into_any()
}

fn cancelled_view(found: &Found, can_return: bool) -> AnyView {
    let state = FormState::of::<ReactivateSubscription>();
    let id = found.subscription.id.clone();
    let reactivate = move || {
        view! {
            <p>{text("cancellation-reactivate-text")}</p>
            <Form class="actions" state=state>
                {lang_field()}
                {hidden(field!(ReactivateSubscription.subscription), id)}
                <ProblemNotice state=state />
                <button class="btn main">{text("subscriptions-reactivate")}</button>
                {back_link()}
            </Form>
        }
        .into_any()
    };
    let next = if can_return { reactivate() } else { tag("p", "actions", vec![back_link()]) };
    let said = [i18n_date("cancellation-until", last_day(found.until)), found.losing()].join(" ");
    done("cancellation-done", said, Icon::Info, found.card(None), next)
}

fn back_link() -> AnyView {
    view! {
        <a class="btn quiet" href=href("subscriptions")>
            {text("common-to-subscriptions")}
        </a>
    }
    .into_any()
}

/// What was done, and what can be done next.
fn done(title: &'static str, said: String, symbol: Icon, card: AnyView, next: AnyView) -> AnyView {
    view! {
        <div class="flow">
            <div class="empty" role="status">
                {icon(symbol, "icon big")} {heading(title)} <p>{said}</p>
            </div>
            {card}
            <div class="card">{next}</div>
        </div>
    }
    .into_any()
}
