//! What may be changed online, and the reason where a change is refused (domain.md, “Changing a subscription” 6 and 7).

use super::account::{AccountKind, Person, Role};
use super::cart_line::CartLine;
use super::snapshot::Snapshot;
use super::subscription::{Holder, Selection, Subscription};
use crate::ids::{ProductId, SubscriptionId};
use chrono::NaiveDate;

/// Why a change is not made online. Each has its own message and next step on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Only the billing contact changes subscriptions.
    NotBillingContact {
        /// The billing contact.
        contact: Person,
    },
    /// The account is managed in the Corporate Billing Portal.
    CorporateAccount,
    /// An invoice is overdue and has to be paid first.
    InvoiceOverdue,
    /// An order is being processed.
    OrderInFlight,
    /// The paid period begins later than today. The clock was set back, or the period was renewed ahead of its day.
    /// What is left of the period cannot be told, so nothing is credited and nothing is changed.
    PeriodNotBegun {
        /// Its first day.
        begins: NaiveDate,
    },
    /// A payment is disputed with the payer's bank.
    PaymentDisputed,
    /// The plan is not sold (any more), or not in the account's currency and for the wanted period.
    NotSold,
    /// The account has the product already, so it changes what it has.
    AlreadyHeld,
    /// The account tries the product, or had or tried it before, so it subscribes to the same subscription again.
    HadBefore {
        /// The subscription that it had.
        subscription_id: SubscriptionId,
    },
    /// A lower tier. Support changes to it.
    LowerTier,
    /// Fewer seats than the plan is sold with.
    BelowMinimum {
        /// The fewest there can be.
        min_seats: u32,
    },
    /// More seats than the plan sells online. Sales sells them.
    AboveMaximum {
        /// The most there can be online.
        max_seats: u32,
    },
    /// Fewer seats than licences are assigned.
    SeatsAssigned {
        /// How many must be freed first.
        to_free: u32,
        /// Who holds a licence.
        holders: Vec<Holder>,
    },
    /// The change changes nothing.
    NothingChanges,
}

/// Why nothing of the account can be changed by this viewer, if there is a reason.
pub fn account_refusal(snapshot: &Snapshot) -> Option<Refusal> {
    let overdue = snapshot.account.overdue.then_some(Refusal::InvoiceOverdue);
    let disputed = snapshot.account.disputed.then_some(Refusal::PaymentDisputed);
    viewer_refusal(snapshot).or(disputed).or(overdue).or(in_flight(snapshot))
}

/// Why this viewer cannot have the product as something new for the account, if there is a reason.
pub fn purchase_refusal(snapshot: &Snapshot, product_id: &ProductId) -> Option<Refusal> {
    account_refusal(snapshot).or_else(|| held_refusal(snapshot, product_id))
}

/// Why the account cannot have the product as something new, whoever asks, if there is a reason. An account has each
/// product once.
fn held_refusal(snapshot: &Snapshot, product_id: &ProductId) -> Option<Refusal> {
    let held = snapshot.held(product_id)?;
    let before = || Refusal::HadBefore { subscription_id: held.id.clone() };
    Some(if held.can_be_bought_anew() { before() } else { Refusal::AlreadyHeld })
}

/// Why this viewer cannot change how the account pays, if there is a reason. An overdue invoice is not a reason:
/// another payment method may be needed just to pay it.
pub fn payment_refusal(snapshot: &Snapshot) -> Option<Refusal> {
    viewer_refusal(snapshot).or(in_flight(snapshot))
}

/// Why this viewer cannot change anything of the account, whatever its state, if there is a reason. Orders and invoices
/// do not decide who may come in and who may do what.
pub fn viewer_refusal(snapshot: &Snapshot) -> Option<Refusal> {
    if snapshot.account.kind == AccountKind::Corporate {
        return Some(Refusal::CorporateAccount);
    }
    let contact = || Refusal::NotBillingContact { contact: snapshot.contact.clone() };
    (snapshot.viewer.role != Role::BillingContact).then(contact)
}

pub(super) fn in_flight(snapshot: &Snapshot) -> Option<Refusal> {
    snapshot.account.order_in_flight.then_some(Refusal::OrderInFlight)
}

/// Every reason why `subscription` (or a new one) cannot become `wanted`. Empty when it can.
///
/// ```
/// use app::billing::{BillingPeriod, Refusal, Selection, Snapshot, refusals};
///
/// # let account = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/billing/tests/account.json"));
/// # let snapshot: Snapshot = serde_json::from_str(account).unwrap();
/// let wanted = |plan: &str, seats| Selection { plan_id: plan.into(), seats, period: BillingPeriod::Monthly };
/// let reasons = |wanted| refusals(&snapshot, snapshot.subscriptions.first(), &wanted);
/// // Five seats of the middle plan are held, and four are assigned.
/// assert!(reasons(wanted("premium", 5)).is_empty());
/// assert_eq!(reasons(wanted("basic", 5)), [Refusal::LowerTier]);
/// assert!(matches!(reasons(wanted("standard", 3))[..], [Refusal::SeatsAssigned { to_free: 1, .. }]));
/// ```
pub fn refusals(
    snapshot: &Snapshot,
    subscription: Option<&Subscription>,
    wanted: &Selection,
) -> Vec<Refusal> {
    let of_account = account_refusal(snapshot).into_iter();
    of_account.chain(choice_refusals(snapshot, subscription, wanted)).collect()
}

/// Every reason why a line of the cart does not hold any more, apart from those of the whole account (see
/// [`account_refusal`]). Since the line was put into the cart, licences may have been assigned, and the catalogue or
/// the subscription may have changed. The same reasons forbid an edit and an order.
pub fn line_refusals(snapshot: &Snapshot, line: &CartLine) -> Vec<Refusal> {
    let held = line.subscription_id.as_ref().map(|id| snapshot.subscription(id));
    match held {
        Some(None) => vec![Refusal::NotSold],
        held => choice_refusals(snapshot, held.flatten(), &line.selection),
    }
}

fn choice_refusals(
    snapshot: &Snapshot,
    subscription: Option<&Subscription>,
    wanted: &Selection,
) -> Vec<Refusal> {
    let mut reasons = Vec::new();
    let sold = snapshot
        .catalogue
        .plan(&wanted.plan_id)
        .filter(|(_, plan)| plan.per_seat(snapshot.account.currency, wanted.period).is_some());
    let Some((product, plan)) = sold else {
        reasons.push(Refusal::NotSold);
        return reasons;
    };
    if wanted.seats < plan.min_seats {
        reasons.push(Refusal::BelowMinimum { min_seats: plan.min_seats });
    }
    if wanted.seats > plan.max_seats {
        reasons.push(Refusal::AboveMaximum { max_seats: plan.max_seats });
    }
    let Some(subscription) = subscription else {
        reasons.extend(held_refusal(snapshot, &product.id));
        return reasons;
    };
    let begins = subscription.period_to_come(snapshot.today);
    reasons.extend(begins.map(|begins| Refusal::PeriodNotBegun { begins }));
    if subscription.assigned() > wanted.seats {
        reasons.push(Refusal::SeatsAssigned {
            to_free: subscription.assigned() - wanted.seats,
            holders: subscription.holders.clone(),
        });
    }
    // The ranks of two products do not compare: another product's plan is never an edit of this subscription.
    let held = product.rank(&subscription.selection.plan_id);
    match held.zip(product.rank(&wanted.plan_id)) {
        None => reasons.push(Refusal::NotSold),
        Some((held, wanted)) if wanted < held && !subscription.can_be_bought_anew() => {
            reasons.push(Refusal::LowerTier);
        }
        Some(_) => {}
    }
    if subscription.selection == *wanted && !subscription.can_be_bought_anew() {
        reasons.push(Refusal::NothingChanges);
    }
    reasons
}
