//! `/:lang/products/:id/try/start`, and `/:lang/subscriptions/:id/trial`

use super::Sketch;
use super::products::find;
use super::tiers::{self, Choice, Purpose};
use crate::api::{AccountPage, Problem};
use crate::billing::{Product, Selection, Snapshot, Subscription, last_day};
use crate::components::{Form, FormState, Icon, ProblemNotice, Row, hidden, href, icon, lang_field, rows};
use crate::i18n::cldr::count;
use crate::i18n::{Lang, text, use_i18n};
use crate::pages::edit::heading;
use chrono::{Days, NaiveDate};
use leptos::prelude::*;

/// The last look before a trial begins; a choice that is none is made again.
pub(super) fn start(account: AccountPage, lang: Lang, id: &str, query: &str) -> Result<Sketch, Problem> {
    let product = find(&account.snapshot, id)?;
    if product.trial_days == 0 {
        return Err(Problem::NotFound);
    }
    let choice = Choice::of(&product, query);
    if let Some(why) = tiers::refusal(&account.snapshot, &product) {
        let view = move || tiers::refused(&account, &product, "products-try", why);
        return Ok(Sketch::new("products-try", view));
    }
    match choice.checked(&account.snapshot, lang) {
        Err(wrong) => Ok(tiers::sketch(account, product, Purpose::Try, choice, Some(wrong))),
        Ok(wanted) => {
            let view = move || start_view(&account.snapshot, &product, &wanted, choice.seats);
            Ok(Sketch { form: Some("start"), ..Sketch::new("products-trial-title", view) })
        }
    }
}

fn start_view(snapshot: &Snapshot, product: &Product, wanted: &Selection, typed: String) -> AnyView {
    let state = FormState::new("/api/start_trial");
    let ends = snapshot.today.checked_add_days(Days::new(product.trial_days.into()));
    let days = use_i18n().t_with("products-try-about", &vec![("days", product.trial_days.into())]);
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("plan", &wanted.plan_id).append_pair("seats", &typed);
    let back = href(format!("products/{}/try?{}", product.id, query.finish()));
    let (heading, facts) = (heading(product, "products-trial-title"), facts(product, wanted, ends));
    let (product, plan) = (product.id.clone(), wanted.plan_id.clone());
    view! {
        <Form id="start" class="flow" state=state>
            {lang_field()}
            {hidden("product", product)}
            {hidden("plan", plan)}
            {hidden("seats", typed)}
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

/// What has begun, and what is next.
pub(super) fn begun(account: &AccountPage, id: &str) -> Result<Sketch, Problem> {
    let snapshot = &account.snapshot;
    let trial = snapshot.subscription(id).filter(|held| held.days_left(snapshot.today).is_some()).cloned();
    let trial = trial.ok_or(Problem::NotFound)?;
    let found = snapshot.catalogue.plan(&trial.selection.plan_id);
    let product = found.map(|(product, _)| product.clone()).ok_or(Problem::NotFound)?;
    let email = snapshot.viewer.email.clone();
    Ok(Sketch::new("products-trial-begun", move || begun_view(&product, &trial, &email)))
}

fn begun_view(product: &Product, trial: &Subscription, email: &str) -> AnyView {
    let i18n = use_i18n();
    let mail = i18n.t_with("products-trial-mail", &vec![("email", email.into())]);
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
