//! `/:lang/products/:id/try/start`, and `/:lang/subscriptions/:id/trial`

use super::catalogue::find;
use super::tiers::{self, Choosing, Purpose};
use crate::api::{StartTrial, load_product};
use crate::billing::{EmailAddress, Product, Selection, Subscription, last_day, purchase_refusal, trial_end};
use crate::components::{Form, FormState, Icon, ProblemNotice, Row, hidden, href, icon, lang_field, rows};
use crate::field;
use crate::i18n::cldr::count;
use crate::i18n::{text, use_i18n};
use crate::pages::not_found::not_found;
use crate::pages::page::{following_of, of_account, page, param};
use crate::pages::subscriptions::heading;
use chrono::NaiveDate;
use leptos::prelude::*;

/// The last look before a trial begins. A choice with a fault is made again.
pub fn start_trial() -> AnyView {
    let id = param("id");
    page(id.clone(), load_product, move |loaded| {
        let snapshot = &loaded.0.snapshot;
        let product = find(snapshot, &untrack(&id)).filter(|product| product.trial_days > 0);
        let Some(product) = product else { return not_found() };
        if let Some(refusal) = purchase_refusal(snapshot, &product.id) {
            return tiers::refused(loaded, product, Purpose::Try, refusal);
        }
        let choosing = untrack(|| Choosing::new(loaded, product, Purpose::Try));
        match untrack(|| choosing.checked(use_i18n().lang())) {
            Err(wrong) => untrack(|| choosing.page(Some(&wrong))),
            Ok(wanted) => {
                let named = choosing.product.name.clone();
                following_of("products-trial-title", named, move || start_view(&choosing, &wanted))
            }
        }
    })
}

fn start_view(choosing: &Choosing, wanted: &Selection) -> AnyView {
    let (snapshot, product) = (choosing.snapshot(), &choosing.product);
    // Digits without marks are the same number in every language.
    let seats = wanted.seats.to_string();
    let state = FormState::of::<StartTrial>();
    let ends = trial_end(snapshot, product);
    let days = use_i18n().t_with("products-try-about", &vec![("days", product.trial_days.into())]);
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("plan", wanted.plan_id.as_str()).append_pair("seats", &seats);
    let back = href(format!("products/{}/try?{}", product.id, query.finish()));
    let (heading, facts) = (heading(product, "products-trial-title"), facts(product, wanted, ends));
    let (product, plan) = (product.id.clone(), wanted.plan_id.clone());
    view! {
        <Form id="start" carried=true class="flow" state=state>
            {lang_field()}
            {hidden(field!(StartTrial.product), product)}
            {hidden(field!(StartTrial.plan), plan)}
            {hidden(field!(StartTrial.seats), seats)}
            <ProblemNotice state=state />
            {heading}
            <section class="card" aria-labelledby="title">
                {facts} <p>{days}</p>
                <p class="actions">
                    <button class="btn main">{text("products-start-trial")}</button>
                    <a class="btn quiet" href=back>
                        {text("edit-choose-again")}
                    </a>
                </p>
            </section>
        </Form>
    }
    .into_any()
}

fn facts(product: &Product, wanted: &Selection, ends: Option<NaiveDate>) -> AnyView {
    let i18n = use_i18n();
    let plan = product.plans.iter().find(|plan| plan.id == wanted.plan_id);
    let mut facts = vec![
        Row::words(i18n.t("edit-plan"), plan.map(|plan| plan.name.clone()).unwrap_or_default()),
        Row::words(i18n.t("common-licences"), count(i18n.lang(), wanted.seats.into())),
    ];
    facts.extend(ends.map(|end| Row::words(i18n.t("subscriptions-trial-ends"), i18n.date(last_day(end)))));
    rows("facts", facts)
}

/// The trial that has begun, and what to do next.
pub fn trial_begun() -> AnyView {
    of_account("id", |account, id| {
        let snapshot = &account.snapshot;
        let trial = snapshot.subscription(&id.into()).filter(|held| held.days_left(snapshot.today).is_some());
        let found =
            trial.and_then(|trial| Some((trial, snapshot.catalogue.plan(&trial.selection.plan_id)?.0)));
        let Some((trial, product)) = found.map(|(trial, product)| (trial.clone(), product.clone())) else {
            return not_found();
        };
        let email = snapshot.viewer.email.clone();
        following_of("products-trial-begun", product.name.clone(), move || {
            begun_view(&product, &trial, &email)
        })
    })
}

fn begun_view(product: &Product, trial: &Subscription, email: &EmailAddress) -> AnyView {
    let i18n = use_i18n();
    let mail = i18n.t_with("products-trial-mail", &vec![("email", email.as_str().into())]);
    let assign = i18n.t_with("confirmation-assign", &vec![("count", trial.selection.seats.into())]);
    view! {
        <div class="flow">
            <div class="empty" role="status">
                {icon(Icon::Check, "icon big")} <h1 tabindex="-1">{text("products-trial-begun")}</h1> <p>{mail}</p>
            </div>
            <section class="card" aria-labelledby="product">
                <h2 id="product" translate="no">
                    {product.name.clone()}
                </h2>
                {facts(product, &trial.selection, trial.trial_end)} <p>{text("products-trial-free")}</p>
            </section>
            <section class="card" aria-labelledby="next-title">
                <h2 id="next-title">{text("confirmation-next")}</h2>
                <p>{assign}</p>
                <p class="actions">
                    <a class="btn main" href=href(format!("subscriptions/{}/licences", trial.id))>
                        {text("confirmation-assign-button")}
                    </a>
                    <a class="btn quiet" href=href("subscriptions")>
                        {text("common-to-subscriptions")}
                    </a>
                </p>
            </section>
        </div>
    }
    .into_any()
}
