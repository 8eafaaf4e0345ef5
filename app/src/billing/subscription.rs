//! An account's hold on a plan.

use super::period::{BillingPeriod, end_of_period};
use super::quote::BilledTerm;
use super::strict_serde;
use crate::ids::{PersonId, PlanId, SubscriptionId};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// What can be chosen for a subscription.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Selection {
    /// The plan's id in the catalogue.
    pub plan_id: PlanId,
    /// How many seats, 1 or more.
    pub seats: u32,
    /// How often it is billed.
    #[serde(with = "strict_serde::period")]
    pub period: BillingPeriod,
}

/// An account's hold on a plan.
///
/// ```
/// use app::billing::{Snapshot, SubscriptionStatus};
///
/// # let account = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/billing/tests/account.json"));
/// # let snapshot: Snapshot = serde_json::from_str(account).unwrap();
/// let [support, meeting] = &snapshot.subscriptions[..] else { panic!("two subscriptions") };
/// assert_eq!((support.assigned(), support.free()), (4, 1));
/// assert!(support.renews() && support.is_running(snapshot.today));
/// // The trial of the other one is over. It is bought, and not changed.
/// assert_eq!(meeting.status_on(snapshot.today), SubscriptionStatus::TrialEnded);
/// assert!(meeting.can_be_bought_anew());
/// assert_eq!(meeting.credited_term(snapshot.today), None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subscription {
    /// Identifies the subscription in the store and in URLs.
    pub id: SubscriptionId,
    /// What is held now. For a trial that ended, what was tried.
    pub selection: Selection,
    /// Where it stands in its life.
    pub status: SubscriptionStatus,
    /// The running paid period. Absent during a trial and after it.
    pub paid: Option<PaidPeriod>,
    /// The day after the trial's last day, for a subscription that began as a trial.
    #[serde(deserialize_with = "strict_serde::optional_date")]
    pub trial_end: Option<NaiveDate>,
    /// The people who hold its licences, sorted by name. A page that does not show them all names some or none.
    pub holders: Vec<Holder>,
    /// How many more hold one.
    #[serde(default)]
    pub unnamed_holders: u32,
    /// Higher prices that were announced for what is held now, the earliest first.
    #[serde(default)]
    pub announced: Vec<AnnouncedPrice>,
    /// Counts the changes.
    pub version: i64,
}

/// A higher price of what is held, as the billing contact was told it (domain.md, “Prices that change”).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnnouncedPrice {
    /// The price of one seat for one period, net of tax.
    #[serde(with = "strict_serde::decimal")]
    pub unit_price: Decimal,
    /// The first day on which a period at that price may begin.
    #[serde(deserialize_with = "strict_serde::date")]
    pub from: NaiveDate,
}

/// Where a subscription stands in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SubscriptionStatus {
    /// Paid for, and renews at the period's end.
    Active,
    /// Paid for, and ends at the period's end.
    PendingCancellation,
    /// A renewal could not be charged.
    PastDue,
    /// Free until the trial's end.
    Trial,
    /// The trial is over; nothing was charged.
    TrialEnded,
    /// Ended.
    Expired,
}

/// The running paid period of a subscription.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaidPeriod {
    /// What was billed for it, when, and at which tax rate.
    pub term: BilledTerm,
    /// The day of the month (1–31) on which the subscription is billed, where the month has it.
    pub anchor_day: u32,
    /// What one seat of the period was billed at, net of tax. The next period costs this at most, unless a higher price
    /// was announced in time.
    #[serde(with = "strict_serde::decimal")]
    pub unit_price: Decimal,
}

/// A person who holds a licence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The person's id.
    pub person_id: PersonId,
    /// The person's name.
    pub name: String,
}

impl Subscription {
    /// How many licences are given to people.
    pub fn assigned(&self) -> u32 {
        u32::try_from(self.holders.len()).unwrap_or(u32::MAX).saturating_add(self.unnamed_holders)
    }

    /// How many licences are paid for (or tried) and not given to anybody.
    pub fn free(&self) -> u32 {
        self.selection.seats.saturating_sub(self.assigned())
    }

    /// Whether it is bought rather than changed: it was tried and never paid for, or it ended. It offers *Subscribe
    /// now* instead of options, with any tier and no credit.
    pub fn can_be_bought_anew(&self) -> bool {
        matches!(
            self.status,
            SubscriptionStatus::Trial | SubscriptionStatus::TrialEnded | SubscriptionStatus::Expired
        )
    }

    /// The day on which its trial was over, for a subscription that was never paid for.
    pub fn trial_over(&self, today: NaiveDate) -> Option<NaiveDate> {
        match self.status {
            SubscriptionStatus::Trial | SubscriptionStatus::TrialEnded if !self.is_running(today) => {
                self.trial_end
            }
            _ => None,
        }
    }

    /// How many days are left of a running trial, today included.
    pub fn days_left(&self, today: NaiveDate) -> Option<i64> {
        let end = self.trial_end.filter(|_| self.status == SubscriptionStatus::Trial)?;
        Some((end - today).num_days()).filter(|days| *days > 0)
    }

    /// Where it stands on the day `today`: a trial ends by itself.
    pub fn status_on(&self, today: NaiveDate) -> SubscriptionStatus {
        if self.trial_over(today).is_some() { SubscriptionStatus::TrialEnded } else { self.status }
    }

    /// Whether it is charged again at the period's end. A cancelled subscription is not, until it is changed.
    pub fn renews(&self) -> bool {
        matches!(self.status, SubscriptionStatus::Active | SubscriptionStatus::PastDue) && self.paid.is_some()
    }

    /// Whether licences can be used on the day `today`.
    pub fn is_running(&self, today: NaiveDate) -> bool {
        match self.status {
            SubscriptionStatus::Trial => self.trial_end.is_some_and(|end| today < end),
            SubscriptionStatus::TrialEnded | SubscriptionStatus::Expired => false,
            _ => true,
        }
    }

    /// The paid period that a change on the day `today` credits. A period that is over credits nothing, and neither
    /// does a subscription that is bought again. A period that has not begun is returned, but no quote credits it: the
    /// quote would have to invent the figures, so it is refused (see [`period_to_come`](Self::period_to_come)).
    pub fn credited_term(&self, today: NaiveDate) -> Option<&BilledTerm> {
        let term = &self.paid.as_ref()?.term;
        (today < term.end && !self.can_be_bought_anew()).then_some(term)
    }

    /// The first day of the paid period, where that day is later than `today`: the clock was set back, or the period
    /// was renewed ahead of its day.
    pub fn period_to_come(&self, today: NaiveDate) -> Option<NaiveDate> {
        self.credited_term(today).map(|term| term.start).filter(|start| today < *start)
    }

    /// The most that one seat may cost in the period after the paid one: the price now, or a price that was
    /// announced for that day or an earlier one. A price that was announced for a period that has begun is
    /// over, charged or not.
    pub fn agreed_price(&self) -> Option<Decimal> {
        let PaidPeriod { term, unit_price, .. } = self.paid.as_ref()?;
        let in_time = self.announced.iter().filter(|price| term.start < price.from && price.from <= term.end);
        Some(in_time.map(|price| price.unit_price).fold(*unit_price, Decimal::max))
    }

    /// The first day, on `day` or later, on which one of its periods begins by itself.
    ///
    /// ```
    /// use app::billing::{Snapshot, parse_date};
    ///
    /// # let account = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/billing/tests/account.json"));
    /// # let snapshot: Snapshot = serde_json::from_str(account).unwrap();
    /// let support = &snapshot.subscriptions[0];
    /// assert_eq!(support.renewal_from(parse_date("2026-04-06")?), Some(parse_date("2026-04-06")?));
    /// assert_eq!(support.renewal_from(parse_date("2026-04-07")?), Some(parse_date("2026-05-06")?));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn renewal_from(&self, day: NaiveDate) -> Option<NaiveDate> {
        let paid = self.paid.as_ref()?;
        let mut begins = paid.term.end;
        while begins < day {
            begins = end_of_period(begins, self.selection.period, paid.anchor_day)?;
        }
        Some(begins)
    }

    /// The amount billed for the running period.
    pub fn billed_net(&self) -> Option<Decimal> {
        self.paid.as_ref().map(|paid| paid.term.billed_net)
    }
}
