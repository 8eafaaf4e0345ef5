//! A change of a subscription that only support may make.

use super::{Operator, OperatorError, Result, action_id};
use crate::store::operator_actions::Action;
use crate::use_cases::{BillingCenter, SupportChange, SupportChangeError, Wanted};
use app::api::Problem;
use app::billing::{CartQuote, Refusal, Selection};
use app::ids::ProductId;

impl Operator {
    /// Changes the account's subscription to the product, even to a lower tier or to more seats than are sold online.
    /// With `dry_run` it only says what that costs. The quote, the order, the invoice and the mail are those of an
    /// online change. The amount due is charged to the payment method on file.
    pub async fn change_subscription(
        &self,
        center: &BillingCenter,
        named: &str,
        product_id: &ProductId,
        wanted: Wanted,
        dry_run: bool,
    ) -> Result<String> {
        let (tx, account) = self.account(named).await?;
        drop(tx);
        let note = Action {
            id: action_id(),
            operator: self.name.clone(),
            action: "change-subscription".into(),
            account_id: Some(account.id.clone()),
            reason: self.reason.clone(),
            details: format!("{}: {product_id}, {}", account.name, words(&wanted)),
            created_at: self.clock.now(),
        };
        let change = SupportChange { account_id: account.id, product_id: product_id.clone(), wanted, note };
        if dry_run {
            return Ok(figures(&center.quote_for(&change).await.map_err(explain)?));
        }
        let (number, quote) = center.change_for(&change).await.map_err(explain)?;
        Ok(format!("order {number}: {}", figures(&quote)))
    }
}

fn words(wanted: &Wanted) -> String {
    let period = wanted.period.map(|period| format!("{period:?}").to_lowercase());
    let parts = [
        wanted.plan_id.clone().map(String::from),
        wanted.seats.map(|seats| format!("{seats} seats")),
        period,
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn figures(quote: &CartQuote) -> String {
    let (lines, currency) = (quote.quote.lines.iter(), quote.request.currency.code());
    let lines = lines.map(|line| {
        format!(
            "credit {} for {} of {} days, charge {}",
            line.credit, line.unused_days, line.period_days, line.charge
        )
    });
    let selections = quote.cart.iter().map(|line| {
        let Selection { plan_id, seats, period } = &line.selection;
        format!("{plan_id} × {seats} {}", format!("{period:?}").to_lowercase())
    });
    let lines: Vec<_> = selections.zip(lines).map(|(what, cost)| format!("{what}: {cost}")).collect();
    let tax: rust_decimal::Decimal = quote.quote.tax.iter().map(|group| group.amount).sum();
    let figures = &quote.quote;
    format!(
        "{}; subtotal {}, tax {tax}, from the balance {}, due {}, balance after {} {currency}",
        lines.join("; "),
        figures.subtotal,
        figures.balance_used,
        figures.total_due,
        figures.balance_after
    )
}

fn explain(error: SupportChangeError) -> OperatorError {
    let why = match error {
        SupportChangeError::NotHeld(product) => format!("the account has no subscription to {product}"),
        SupportChangeError::Refused(reasons) => reasons.iter().map(reason).collect::<Vec<_>>().join("; "),
        SupportChangeError::Failed(Problem::PaymentMethodMissing) => {
            "there is no payment method on file to charge: nothing was changed".into()
        }
        SupportChangeError::Failed(Problem::PaymentDeclined) => {
            "the card was declined: nothing was changed".into()
        }
        SupportChangeError::Failed(Problem::PaymentNotConfirmed) => {
            "the bank wants the payer to confirm, who is not here: nothing was changed".into()
        }
        SupportChangeError::Failed(Problem::Unavailable) => {
            "the gateway or the database did not answer; if money was taken, the server goes on from there"
                .into()
        }
        SupportChangeError::Failed(problem) => format!("it cannot be done: {problem}"),
    };
    OperatorError::Refused(why)
}

fn reason(refusal: &Refusal) -> String {
    match refusal {
        Refusal::NotSold => "that plan is not sold for that period, or is not of that product".into(),
        Refusal::NothingChanges => "that changes nothing".into(),
        Refusal::BelowMinimum { min_seats } => format!("the plan has {min_seats} seats at least"),
        Refusal::SeatsAssigned { to_free, holders } => {
            let names: Vec<_> = holders.iter().map(|holder| holder.name.as_str()).collect();
            format!("{to_free} licences must be freed first, of {}", names.join(", "))
        }
        Refusal::PeriodNotBegun { begins } => {
            format!(
                "the paid period begins on {begins}, which is later than today by this clock: look at the clock"
            )
        }
        Refusal::InvoiceOverdue => "a payment is overdue: it has to be paid first".into(),
        other => format!("it cannot be changed: {other:?}"),
    }
}
