//! `/:lang/products/:id/buy` and `/:lang/products/:id/try`: the choice of the tier and the licences.

use super::catalogue::find;
use super::comparison;
use crate::api::{AccountPage, Problem, PutNewInCart, load_product};
use crate::billing::{
    BillingPeriod, Feature, Plan, Product, Refusal, Selection, Snapshot, purchase_refusal, refusals,
};
use crate::components::{
    FormState, ProblemNotice, SearchForm, Stepper, flag, live, localized, per_seat_price, refusal_line,
    refusal_notice, seats_typed, tag, use_submission, words,
};
use crate::field;
use crate::i18n::{I18n, Lang, parse_count, text, use_i18n};
use crate::pages::not_found::not_found;
use crate::pages::page::{following_of, page, param, titled_of};
use crate::pages::subscriptions::{NewProduct, heading, new_product, update_button};
use leptos::prelude::*;
use std::sync::Arc;

/// The form of the page. It asks for the next page, so it has no server function.
const FORM: &str = "choose";

/// The account, and the features by which the tiers are compared.
type Data = Arc<(AccountPage, Vec<Feature>)>;

/// The purpose of the choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To be paid for.
    Buy,
    /// To be tried.
    Try,
}

impl Purpose {
    /// The message that says what the page is for.
    const fn title(self) -> &'static str {
        match self {
            Self::Buy => "products-buy",
            Self::Try => "products-try",
        }
    }

    /// The page itself.
    fn page(self, product: &Product) -> String {
        match self {
            Self::Buy => format!("products/{}/buy", product.id),
            Self::Try => format!("products/{}/try", product.id),
        }
    }

    /// The page that *Next* leads to.
    fn next(self, product: &Product) -> String {
        match self {
            Self::Buy => format!("products/{}/order", product.id),
            Self::Try => format!("products/{}/try/start", product.id),
        }
    }
}

/// The tiers beside each other, and the number of licences, to buy.
pub fn buy() -> AnyView {
    tiers(Purpose::Buy)
}

/// The same, to try first.
pub fn try_first() -> AnyView {
    tiers(Purpose::Try)
}

fn tiers(purpose: Purpose) -> AnyView {
    let id = param("id");
    page(id.clone(), load_product, move |loaded| {
        let snapshot = &loaded.0.snapshot;
        let product = find(snapshot, &untrack(&id));
        let Some(product) = product.filter(|product| purpose == Purpose::Buy || product.trial_days > 0)
        else {
            return not_found();
        };
        match purchase_refusal(snapshot, &product.id) {
            Some(refusal) => refused(loaded, product, purpose, refusal),
            None => untrack(|| Choosing::new(loaded, product, purpose).page(None)),
        }
    })
}

/// The page of a product that the account cannot have as something new.
pub(super) fn refused(data: Data, product: Product, purpose: Purpose, why: Refusal) -> AnyView {
    following_of(purpose.title(), product.name.clone(), move || {
        view! {
            <div class="page">
                {heading(&product, purpose.title())} {refusal_notice(why.clone(), &data.0.addresses)}
            </div>
        }
        .into_any()
    })
}

/// The reason why a choice is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    /// The typed text is not a number of licences.
    NoNumber,
    /// The rules do not allow the choice.
    Refused(Refusal),
}

impl Wrong {
    /// The problem that the refused form shows.
    const fn problem(&self) -> Problem {
        match self {
            Self::NoNumber => Problem::BadSeats,
            Self::Refused(_) => Problem::Refused,
        }
    }
}

/// The choices and the typed text so far.
#[derive(Clone)]
pub(super) struct Choosing {
    data: Data,
    /// The product.
    pub product: Product,
    purpose: Purpose,
    /// The chosen plan's id, as the form has it.
    plan: RwSignal<String>,
    /// The licences as typed.
    seats: RwSignal<String>,
    /// How often a product that is bought is billed.
    period: RwSignal<BillingPeriod>,
}

impl Choosing {
    /// Begins with the values of the query, or else with the lowest tier and the fewest licences that it is sold with.
    pub fn new(data: Data, product: Product, purpose: Purpose) -> Self {
        let asked = use_submission().value(field!(PutNewInCart.plan));
        let asked = asked.and_then(|id| product.plans.iter().find(|plan| plan.id.as_str() == id));
        let (id, bounds) =
            asked.or_else(|| product.plans.first()).map_or((String::new(), (1, u32::MAX)), |plan| {
                (plan.id.to_string(), (plan.min_seats, plan.max_seats))
            });
        let lang = untrack(|| use_i18n().lang());
        let seats = seats_typed(lang, || bounds.0.to_string(), bounds);
        let period = use_submission()
            .value(field!(PutNewInCart.period))
            .and_then(|code| BillingPeriod::from_code(&code));
        let period = period.filter(|_| purpose == Purpose::Buy).unwrap_or(BillingPeriod::Monthly);
        let (plan, seats, period) = (RwSignal::new(id), RwSignal::new(seats), RwSignal::new(period));
        Self { data, product, purpose, plan, seats, period }
    }

    /// The account.
    pub fn snapshot(&self) -> &Snapshot {
        &self.data.0.snapshot
    }

    /// The choice as what it will cost, when it is bought.
    fn bought(&self) -> NewProduct {
        NewProduct {
            data: Arc::new(self.data.0.clone()),
            id: self.product.id.clone(),
            plan: self.plan,
            seats: self.seats,
            period: self.period,
        }
    }

    /// The fewest and the most licences of the chosen tier.
    fn bounds(&self) -> (u32, u32) {
        let plan = self.product.plans.iter().find(|plan| plan.id.as_str() == self.plan.get());
        plan.map_or((1, u32::MAX), |plan| (plan.min_seats, plan.max_seats))
    }

    /// The choice, or what is wrong with it. Tracks it.
    pub fn checked(&self, lang: Lang) -> Result<Selection, Wrong> {
        let seats = parse_count(lang, &self.seats.get()).map_err(|_| Wrong::NoNumber)?;
        let selection = Selection { plan_id: self.plan.get().into(), seats, period: self.period.get() };
        match refusals(self.snapshot(), None, &selection).into_iter().next() {
            None => Ok(selection),
            Some(refusal) => Err(Wrong::Refused(refusal)),
        }
    }

    /// The page on which the choice is made. It says what was wrong with the choice, when it was sent with a fault.
    pub fn page(self, sent: Option<&Wrong>) -> AnyView {
        let i18n = use_i18n();
        // The form asks for a page, and this page refuses it.
        let state = FormState::at(FORM);
        if let Some(wrong) = sent {
            state.set_problem(Some(wrong.problem()));
        }
        let followed = self.clone();
        let wrong = Memo::new(move |_| followed.checked(i18n.lang()).err());
        // The complaint goes away when the entry is mended.
        Effect::new(move || {
            if wrong.with(Option::is_none) && untrack(|| state.problem()).is_some() {
                state.set_problem(None);
            }
        });
        let ready = Callback::new(move |()| {
            let problem = wrong.with_untracked(|wrong| wrong.as_ref().map(Wrong::problem));
            state.set_problem(problem);
            problem.is_none()
        });
        let title = self.purpose.title();
        titled_of(
            title,
            self.product.name.clone(),
            live(move |i18n| {
                i18n.lang();
                use_submission().track();
                untrack(|| view(&self, wrong, state, ready))
            }),
        )
    }
}

fn view(
    choosing: &Choosing,
    wrong: Memo<Option<Wrong>>,
    state: FormState,
    ready: Callback<(), bool>,
) -> AnyView {
    let Choosing { data, product, purpose, .. } = choosing;
    let i18n = use_i18n();
    let priced = |plan| price(choosing, plan);
    let plans: Vec<_> =
        product.plans.iter().map(|plan| plan_choice(i18n, plan, priced(plan), choosing.plan)).collect();
    let (heading, seats) = (heading(product, purpose.title()), seats(choosing, wrong));
    let comparison = comparison::comparison(i18n, product, &data.1);
    let (choices, rest) = match purpose {
        Purpose::Buy => {
            let (period, summary) = new_product(choosing.bought(), "products-next", state);
            let choices = tag("div", "side-by-side", vec![seats, period]);
            (vec![choices, update_button(purpose.page(product)), comparison], summary)
        }
        Purpose::Try => {
            let next = view! { <button class="btn main">{text("products-next")}</button> }.into_any();
            (vec![comparison, seats], tag("p", "actions", vec![next]))
        }
    };
    let class = if *purpose == Purpose::Buy { "two-columns" } else { "flow" };
    view! {
        <SearchForm id=FORM class=class page=purpose.next(product) ready=ready>
            <div class="head">
                <ProblemNotice state=state field="seats" />
                {heading}
            </div>
            <div class="side">
                <fieldset class="group">
                    <legend>{text("edit-plan")}</legend>
                    {plans}
                </fieldset>
                {choices}
            </div>
            {rest}
        </SearchForm>
    }
    .into_any()
}

/// The price of a licence of the plan, and its period. For a trial, the words that it costs nothing and ends.
fn price(choosing: &Choosing, plan: &Plan) -> AnyView {
    let (purpose, days, chosen) = (choosing.purpose, choosing.product.trial_days, choosing.period);
    let (plan, currency) = (plan.clone(), choosing.snapshot().account.currency);
    live(move |i18n| {
        let period = chosen.get();
        let (amount, per) = match purpose {
            Purpose::Buy => plan
                .per_seat(currency, period)
                .map(|price| per_seat_price(i18n, price, currency, period))
                .unwrap_or_default(),
            Purpose::Try => {
                let days = vec![("days", days.into())];
                (i18n.t_with("products-try-days", &days), i18n.t("products-try-then"))
            }
        };
        view! { {amount} " " <small>{per}</small> }.into_any()
    })
}

fn plan_choice(i18n: I18n, plan: &Plan, price: AnyView, chosen: RwSignal<String>) -> AnyView {
    let (id, selected) = (plan.id.to_string(), plan.id.to_string());
    let ids = (format!("plan-{}", plan.id), format!("plan-{0}-price plan-{0}-about", plan.id));
    view! {
        <label class="plan">
            <input
                type="radio"
                name=field!(PutNewInCart.plan)
                value=plan.id.to_string()
                checked=chosen.get_untracked() == id
                prop:checked=flag(move || chosen.get() == selected)
                aria-labelledby=ids.0.clone()
                aria-describedby=ids.1
                on:change=move |_| chosen.set(id.clone())
            />
            <span class="name" id=ids.0.clone() translate="no">
                {plan.name.clone()}
            </span>
            <span class="price num" id=format!("{}-price", ids.0)>
                {price}
            </span>
            <span class="about" id=format!("{}-about", ids.0)>
                {localized(i18n.lang(), &plan.summary)}
            </span>
        </label>
    }
    .into_any()
}

fn seats(choosing: &Choosing, wrong: Memo<Option<Wrong>>) -> AnyView {
    let addresses = choosing.data.0.addresses.clone();
    let error = live(move |i18n| {
        let words = match wrong.get() {
            None => return ().into_any(),
            Some(Wrong::NoNumber) => i18n.t("error-bad-seats").into_any(),
            Some(Wrong::Refused(refusal)) => refusal_line(i18n, &refusal, &addresses, None),
        };
        view! { <p class="error" id="seats-error">{words}</p> }.into_any()
    });
    let is_wrong = Signal::derive(move || wrong.with(Option::is_some));
    let described_by = words(move |_| {
        let ids = if is_wrong.get() { "seats-error seats-hint" } else { "seats-hint" };
        ids.to_owned()
    });
    let bounds = {
        let choosing = choosing.clone();
        Signal::derive(move || choosing.bounds())
    };
    let hint = words(move |i18n| i18n.t_with("edit-seats-hint-new", &vec![("most", bounds.get().1.into())]));
    let here = choosing.purpose.page(&choosing.product);
    view! {
        <div class="field">
            <label for="seats">{text("common-licences")}</label>
            <Stepper typed=choosing.seats bounds=bounds page=here described_by=described_by invalid=is_wrong />
            {error}
            <p class="hint" id="seats-hint">
                {hint}
            </p>
        </div>
    }
    .into_any()
}
