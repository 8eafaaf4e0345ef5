//! The world as it goes on, command by command, and what must be true after each command.

use super::{Choice, Command, PEOPLE};
use crate::world::{OneByOne, Renews, VISA, World, clock};
use app::api::{Company, Placed, Problem};
use app::billing::{
    AccountKind, BillingPeriod, Plan, Product, References, Selection, Snapshot, Subscription,
    SubscriptionStatus, quote_cart, quote_renewal,
};
use app::i18n::Lang;
use app::ids::{OrderId, SubscriptionId};
use app::ports::prelude::*;
use app::ports::{Caller, Edited, OrderRequest, PayRequest, SupportRequest};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use proptest::sample::Index;
use rust_decimal::Decimal;
use server::operator::Operator;
use server::use_cases::{BillingCenter, Wanted};
use std::collections::BTreeMap;

/// The world as it goes on.
pub struct Story {
    world: World,
    callers: Vec<Caller>,
    now: DateTime<Utc>,
    presses: u32,
}

/// Why a command was not done. `None` where there was nothing to do it to.
type Done = Result<(), Option<String>>;

fn refused(problem: Problem) -> Option<String> {
    // A payment that failed leaves an order that says so.
    let leaves_nothing = !matches!(problem, Problem::PaymentDeclined | Problem::PaymentNotConfirmed);
    leaves_nothing.then(|| problem.code().to_owned())
}

fn pick<T>(among: &[T], which: Index) -> Option<&T> {
    (!among.is_empty()).then(|| which.get(among))
}

fn selection(plan: &Plan, choice: &Choice) -> Selection {
    let period = if choice.annual { BillingPeriod::Annual } else { BillingPeriod::Monthly };
    Selection { plan_id: plan.id.clone(), seats: choice.seats, period }
}

impl Story {
    pub async fn begin() -> Self {
        let world = World::on_sqlite().await;
        let mut callers = Vec::new();
        for name in PEOPLE {
            callers.push(world.caller(name).await);
        }
        // A time after the demo was made.
        let now = crate::world::NOW.parse::<DateTime<Utc>>().unwrap() + TimeDelta::hours(1);
        Self { world, callers, now, presses: 0 }
    }

    fn center(&self) -> BillingCenter {
        self.world.all_at(&self.now.to_rfc3339())
    }

    async fn snapshot(&self, caller: &Caller) -> Snapshot {
        self.world.snapshot_at(&self.center(), caller).await
    }

    fn key(&mut self) -> String {
        self.presses += 1;
        format!("press-{}", self.presses)
    }

    pub async fn does(&mut self, who: usize, command: &Command) -> Done {
        // The clock of each billing center begins here, so that each step writes later times than the one before.
        self.now += TimeDelta::minutes(1);
        let (caller, center) = (self.callers[who].clone(), self.center());
        let snapshot = self.snapshot(&caller).await;
        let held = |which: Index| pick(&snapshot.subscriptions, which).cloned().ok_or(None::<String>);
        let plan =
            |product: &Product, choice: &Choice| pick(&product.plans, choice.plan).cloned().ok_or(None);
        let told = |done: Result<(), Problem>| done.map_err(refused);
        match command {
            Command::Buy(which, choice) => {
                self.world.gives_card(&caller, VISA).await;
                // An account without anything overdue has nothing to pay first.
                drop(Box::pin(self.does(who, &Command::Pay { confirms: true })).await);
                let edited = Box::pin(self.does(who, &Command::Edit(*which, choice.clone()))).await;
                // The card is on file, whatever becomes of the rest.
                edited.map_err(|_| None)?;
                Box::pin(self.does(who, &Command::Order { confirms: true })).await.map_err(|_| None)
            }
            Command::Edit(which, choice) => {
                let subscription = held(*which)?;
                let (product, _) = snapshot.catalogue.plan(&subscription.selection.plan_id).ok_or(None)?;
                // A tier below the present one is refused, so it is tried with only one number of seats.
                let rank = product.rank(&subscription.selection.plan_id).unwrap_or_default();
                let above = pick(product.plans.get(rank..).unwrap_or_default(), choice.plan).cloned();
                let plan = if choice.seats == 13 { plan(product, choice)? } else { above.ok_or(None)? };
                let wanted = selection(&plan, choice);
                told(center.put_in_cart(&caller, Edited::Subscription(subscription.id), wanted).await)
            }
            Command::Seats(which, seats, freed) => {
                let subscription = held(*which)?;
                let freed: Vec<_> =
                    subscription.holders.iter().take(*freed).map(|holder| holder.person_id.clone()).collect();
                let wanted = Selection { seats: *seats, ..subscription.selection };
                told(center.put_seats_in_cart(&caller, &subscription.id, wanted, &freed).await)
            }
            Command::AddProduct(choice) => {
                let product = pick(&snapshot.catalogue.products, choice.product).ok_or(None)?;
                let wanted = selection(&plan(product, choice)?, choice);
                told(center.put_in_cart(&caller, Edited::Product(product.id.clone()), wanted).await)
            }
            Command::RemoveLine(which) => {
                let line = pick(&snapshot.cart, *which).ok_or(None)?;
                told(center.remove_from_cart(&caller, &line.id).await)
            }
            Command::GiveCard(number) => {
                self.world.gives_card(&caller, number).await;
                Ok(())
            }
            Command::Order { confirms } => self.orders(&caller, &snapshot, *confirms).await,
            Command::Pay { confirms } => self.pays(&caller, &snapshot, *confirms).await,
            Command::StartTrial(choice) => {
                let product = pick(&snapshot.catalogue.products, choice.product).ok_or(None)?;
                let wanted = selection(&plan(product, choice)?, choice);
                told(center.start_trial(&caller, &product.id, wanted).await.map(drop))
            }
            Command::Cancel(which) => told(center.cancel(&caller, &held(*which)?.id, "", "").await),
            Command::Reactivate(which) => told(center.reactivate(&caller, &held(*which)?.id).await),
            Command::Assign(which, whom) => {
                let people = self.world.people(&caller).await;
                let person = pick(&people, *whom).ok_or(None)?;
                told(center.assign_licence(&caller, &held(*which)?.id, &person.id).await)
            }
            Command::Free(which, whom) => {
                let subscription = held(*which)?;
                let holder = pick(&subscription.holders, *whom).ok_or(None)?;
                told(center.free_licence(&caller, &subscription.id, &holder.person_id).await)
            }
            Command::Invite(which, whom) => {
                let email = format!("{who}-{whom}@new.example");
                told(center.invite(&caller, Some(&held(*which)?.id), "Nina Neri", &email, false).await)
            }
            Command::SetVatNumber(has_one) => {
                let number = match (has_one, snapshot.account.country.as_str()) {
                    (true, "IT") => "IT00743110157",
                    (true, "DE") => "DE136695976",
                    (true, "PT") => "PT501964843",
                    _ => "",
                };
                told(center.set_vat_number(&caller, number).await.map(drop))
            }
            Command::Move(zone) => {
                told(center.edit_company(&caller, &company(&snapshot, zone)).await.map(drop))
            }
            Command::AskSupport => {
                let key = self.key();
                let message = "Help".to_owned();
                let request = SupportRequest { about: String::new(), subscription: None, key, message };
                told(center.ask_support(&caller, Lang::En, request).await)
            }
            Command::AdjustBalance(cents) => {
                let done =
                    self.operator().adjust_balance(caller.account_id.as_str(), Decimal::new(*cents, 2)).await;
                done.map(drop).map_err(|error| Some(error.to_string()))
            }
            Command::ChangeTier(which, plan) => {
                let subscription = held(*which)?;
                let (product, _) = snapshot.catalogue.plan(&subscription.selection.plan_id).ok_or(None)?;
                let plan_id = pick(&product.plans, *plan).map(|plan| plan.id.clone());
                let wanted = Wanted { plan_id, ..Wanted::default() };
                let operator = self.operator();
                let changed = operator.change_subscription(
                    &center,
                    caller.account_id.as_str(),
                    &product.id,
                    wanted,
                    false,
                );
                // A declined payment leaves an order that failed.
                changed.await.map(drop).map_err(|_| None)
            }
            Command::MakeCorporate(is_corporate) => {
                let kind = if *is_corporate { AccountKind::Corporate } else { AccountKind::SelfService };
                let done = self.operator().set_kind(caller.account_id.as_str(), kind).await;
                done.map(drop).map_err(|error| Some(error.to_string()))
            }
            Command::Wait(time) => {
                self.now += *time;
                self.jobs().await;
                Ok(())
            }
        }
    }

    fn operator(&self) -> Operator {
        Operator::new(self.world.store.clone(), clock(&self.now.to_rfc3339()), "ana", "because").unwrap()
    }

    async fn jobs(&self) {
        let center = self.center();
        center.recover().await.unwrap();
        center.look_for_late_money(TimeDelta::days(7)).await.unwrap();
        center.renew().await.unwrap();
        center.remind_of_trial_ends().await.unwrap();
    }

    /// Orders what the page shows, and is charged exactly that.
    async fn orders(&mut self, caller: &Caller, snapshot: &Snapshot, confirms: bool) -> Done {
        let quote = quote_cart(snapshot, &snapshot.cart).map_err(|_| None)?;
        let (key, center) = (self.key(), self.center());
        let request = OrderRequest {
            lang: Lang::En,
            key,
            seen: Some(quote.clone()),
            references: References::default(),
        };
        let placed = center.place_order(caller, request.clone()).await;
        let number = self.concluded(caller, placed, confirms).await?;
        let order = center.order_page(caller, number).await.unwrap();
        assert_eq!(order.quote, quote, "what was ordered is what was shown");
        assert_eq!(
            center.place_order(caller, request).await,
            Ok(Placed::Order { number }),
            "the same press again"
        );
        Ok(())
    }

    async fn pays(&mut self, caller: &Caller, snapshot: &Snapshot, confirms: bool) -> Done {
        let is_open = |held: &&Subscription| held.status == SubscriptionStatus::PastDue;
        let open = snapshot.subscriptions.iter().find(is_open).ok_or(None)?;
        let quote = quote_renewal(snapshot, open).map_err(|_| None)?;
        let (key, center) = (self.key(), self.center());
        let seen = Some(quote.clone());
        let request = PayRequest { lang: Lang::En, subscription: open.id.clone(), key, seen };
        let placed = center.pay_renewal(caller, request).await;
        let number = self.concluded(caller, placed, confirms).await?;
        assert_eq!(center.order_page(caller, number).await.unwrap().quote.quote, quote.quote);
        Ok(())
    }

    /// The number of the order, once its payer has answered the bank.
    async fn concluded(
        &self,
        caller: &Caller,
        placed: Result<Placed, Problem>,
        confirms: bool,
    ) -> Result<i64, Option<String>> {
        let url = match placed.map_err(refused)? {
            Placed::Order { number } => return Ok(number),
            Placed::ConfirmAt { url } => url,
        };
        let pending = format!(
            "select id from orders where status = 'pending' and account_id = '{}'",
            caller.account_id
        );
        let order = OrderId::from(self.world.text(&pending).await);
        self.world.answers(&url, if confirms { "confirm" } else { "refuse" }).await;
        match self.center().resume_order(caller, &order).await.map_err(refused)? {
            Placed::Order { number } => Ok(number),
            Placed::ConfirmAt { .. } => panic!("it was answered"),
        }
    }

    /// The state that a refused command must not change.
    pub async fn state(&self) -> Vec<String> {
        let mut state = Vec::new();
        for caller in &self.callers {
            let Snapshot { account, subscriptions, cart, .. } = self.snapshot(caller).await;
            state.push(format!("{account:?} {subscriptions:?} {cart:?}"));
        }
        for table in ["orders", "ledger_entries", "invoices", "sandbox_charges", "outbox", "people"] {
            state.push(self.world.number(&format!("select count(*) from {table}")).await.to_string());
        }
        state
    }

    pub async fn holds(&self) {
        self.world.ties().await;
        for (what, sql) in [
            (
                "a ledger sums to something",
                "select count(*) from (select currency from ledger_entries group by currency having sum(amount_minor) <> 0) as v",
            ),
            (
                "a balance is below zero",
                "select count(*) from (select account_id from ledger_entries where book = 'customer-credit' group by account_id having sum(amount_minor) > 0) as v",
            ),
            (
                "two orders of an account wait",
                "select count(*) from (select account_id from orders where status = 'pending' group by account_id having count(*) > 1) as v",
            ),
            (
                "a product is held twice",
                "select count(*) from (select account_id from subscriptions group by account_id, product_id having count(*) > 1) as v",
            ),
            (
                "a product was tried twice",
                "select count(*) from (select subscription_id from status_changes where status = 'trial-ended' group by subscription_id having count(*) > 1) as v",
            ),
            (
                "more licences are assigned than paid for",
                "select count(*) from subscriptions where seats < (select count(*) from licences where subscription_id = subscriptions.id)",
            ),
            (
                "money was taken that nothing was given for",
                "select coalesce(sum(amount_minor), 0) - (select coalesce(sum(total_due_minor), 0) from orders where status = 'placed') from sandbox_charges where status = 'succeeded' and charge_key not in (select charge_key from sandbox_refunds)",
            ),
        ] {
            assert_eq!(self.world.number(sql).await, 0, "{what}");
        }
        for caller in &self.callers {
            self.periods_follow_each_other(caller).await;
        }
    }

    /// The paid periods of a subscription neither overlap nor leave a gap while it renews.
    async fn periods_follow_each_other(&self, caller: &Caller) {
        let mut paid_until: BTreeMap<SubscriptionId, NaiveDate> = BTreeMap::new();
        let mut invoices = self.center().invoices(caller).await.unwrap();
        invoices.sort_by_key(|invoice| invoice.order_number);
        for invoice in &invoices {
            let order = self.center().order_page(caller, invoice.order_number).await.unwrap();
            for (line, placed) in order.quote.lines().zip(&order.lines) {
                let figures = &line.figures;
                let until = paid_until.insert(placed.subscription_id.clone(), figures.period_end);
                if let Some(until) = until
                    && order.quote.is_renewal()
                {
                    assert_eq!(figures.period_start, until, "a renewal follows what it renews");
                }
                assert!(figures.period_start < figures.period_end);
            }
        }
    }
}

fn company(snapshot: &Snapshot, zone: &str) -> Company {
    let postal_code = match snapshot.account.country.as_str() {
        "PT" => "1100-048",
        _ => "10969",
    };
    Company {
        name: snapshot.account.name.clone(),
        street: "Street 1".into(),
        postal_code: postal_code.into(),
        city: "City".into(),
        region: String::new(),
        time_zone: zone.into(),
        currency: String::new(),
    }
}
