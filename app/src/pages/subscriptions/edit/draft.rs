//! What is chosen on the edit page so far, and what follows from it.

use crate::api::{AccountPage, PutInCart, PutSeatsInCart};
use crate::billing::{
    BillingPeriod, CartLine, CartQuote, Refusal, Selection, Subscription, quote_cart, refusals,
};
use crate::components::{refusal_text, seats_typed, use_submission};
use crate::field;
use crate::i18n::{I18n, Lang, parse_count, use_i18n};
use crate::ids::{CartLineId, PlanId, SubscriptionId};
use leptos::prelude::*;
use std::sync::Arc;

/// The choices that the page offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Plan, licences and billing.
    All,
    /// The licences. The rest stays as it is held, or as it is in the cart.
    Seats,
    /// Everything about a product that is new to the account.
    New,
    /// The billing of such a product.
    Billing,
}

/// The result of a draft.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Outcome {
    /// The typed text is not a number of licences.
    NoNumber,
    /// The rules do not allow the choice, for at least one reason.
    Refused(Vec<Refusal>),
    /// The quote of the choice.
    Quoted(Arc<CartQuote>),
}

/// The choices and the typed text so far.
#[derive(Clone)]
pub(super) struct Draft {
    pub data: Arc<AccountPage>,
    /// The subscription that is changed. `None` for a new product.
    pub subscription: Option<Subscription>,
    /// The edit that waits in the cart already.
    pub line: Option<CartLine>,
    pub part: Part,
    /// The chosen plan's id, as the form has it.
    pub plan: RwSignal<String>,
    pub seats: RwSignal<String>,
    pub period: RwSignal<BillingPeriod>,
    /// The ids of the people whose licences are taken back with the change, separated by spaces.
    pub freed: RwSignal<String>,
}

impl Draft {
    /// Begins with what was typed before (the query), or else with `first`: the cart's edit, or what is held.
    pub fn new(
        data: Arc<AccountPage>,
        subscription: Option<Subscription>,
        line: Option<CartLine>,
        first: Selection,
        part: Part,
    ) -> Self {
        let (submission, lang) = (use_submission(), untrack(|| use_i18n().lang()));
        let period =
            submission.value(field!(PutInCart.period)).and_then(|code| BillingPeriod::from_code(&code));
        let plan = submission.value(field!(PutInCart.plan)).map_or(first.plan_id, PlanId::from);
        let bounds = data.snapshot.catalogue.plan(&plan).map(|(_, plan)| (plan.min_seats, plan.max_seats));
        let seats = seats_typed(lang, || first.seats.to_string(), bounds.unwrap_or((1, u32::MAX)));
        Self {
            plan: RwSignal::new(plan.into()),
            seats: RwSignal::new(seats),
            period: RwSignal::new(period.unwrap_or(first.period)),
            freed: RwSignal::new(submission.values(field!(PutSeatsInCart.freed[])).join(" ")),
            data,
            subscription,
            line,
            part,
        }
    }

    /// The id of the subscription; none for a new product.
    pub fn subscription_id(&self) -> Option<&SubscriptionId> {
        self.subscription.as_ref().map(|subscription| &subscription.id)
    }

    /// The subscription without the people whose licences are taken back.
    fn subscription_freed(&self) -> Option<Subscription> {
        let mut subscription = self.subscription.clone()?;
        let freed = self.freed.get();
        subscription.holders.retain(|holder| !is_among(&freed, holder.person_id.as_str()));
        Some(subscription)
    }

    /// The choice, if what is typed is a number of licences.
    pub fn selection(&self, lang: Lang) -> Option<Selection> {
        let seats = parse_count(lang, &self.seats.get()).ok()?;
        Some(Selection { plan_id: self.plan.get().into(), seats, period: self.period.get() })
    }

    /// What follows from the draft: the cart with this edit, quoted by the function that the server charges with.
    pub fn outcome(&self, lang: Lang) -> Outcome {
        let Some(selection) = self.selection(lang) else { return Outcome::NoNumber };
        let snapshot = &self.data.snapshot;
        let reasons = refusals(snapshot, self.subscription_freed().as_ref(), &selection);
        if !reasons.is_empty() {
            return Outcome::Refused(reasons);
        }
        let edit = CartLine {
            id: self.line.as_ref().map_or(CartLineId::UNSAVED, |line| line.id.clone()),
            subscription_id: self.subscription.as_ref().map(|subscription| subscription.id.clone()),
            selection,
        };
        match quote_cart(snapshot, &snapshot.cart_with(edit)) {
            Ok(quote) => Outcome::Quoted(quote.into()),
            Err(_) => Outcome::Refused(vec![Refusal::NotSold]),
        }
    }

    /// Why the choice is refused, in the words that fit what this page asks for.
    pub fn refusal_text(&self, i18n: I18n, refusal: &Refusal) -> String {
        match (self.part, refusal) {
            (Part::Seats, Refusal::NothingChanges) => i18n.t("add-seats-same"),
            (Part::Seats, Refusal::SeatsAssigned { to_free, .. }) => {
                i18n.t_with("add-seats-assigned", &vec![("count", (*to_free).into())])
            }
            _ => refusal_text(i18n, refusal),
        }
    }

    /// Whether the line of a cart is this edit.
    pub fn is_of(&self, line: &CartLine) -> bool {
        match (&self.line, &self.subscription) {
            (Some(edited), _) => line.id == edited.id,
            (None, Some(subscription)) => line.subscription_id.as_ref() == Some(&subscription.id),
            // A line that is not in the cart yet has no id.
            (None, None) => line.id == CartLineId::UNSAVED,
        }
    }

    /// Whether the cart holds something besides this edit. The button then adds to it.
    pub fn joins_others(&self) -> bool {
        self.data.snapshot.cart.iter().any(|line| !self.is_of(line))
    }
}

/// Whether the id is one of `ids`, which are separated by spaces.
pub fn is_among(ids: &str, id: &str) -> bool {
    ids.split(' ').any(|known| known == id)
}
