//! An order was placed: what was ordered, what it cost, how it was paid, and what to do next.

use super::card::Card;
use super::letter::{Letter, Row};
use super::letterhead::Links;
use super::words::Words;
use app::billing::{BillingPeriod, CartQuote, QuotedLine};
use app::ids::{OrderId, SubscriptionId};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// The confirmation of an order. The figures are the order's own quote, the one that was charged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderConfirmation {
    /// The order's id.
    pub order_id: OrderId,
    /// The order's number.
    pub number: i64,
    /// The quote that was placed.
    pub quote: CartQuote,
    /// The order of each line of the quote.
    pub lines: Vec<OrderedLine>,
    /// Whether the buyer owes the tax.
    pub reverse_charge: bool,
    /// The card that was charged, if anything was due.
    pub paid_with: Option<Card>,
}

/// The order of a line, with the names of the catalogue from which it was ordered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderedLine {
    /// The subscription.
    pub subscription_id: SubscriptionId,
    /// The product's name.
    pub product: String,
    /// The plan's name.
    pub plan: String,
    /// What was held before, if anything was.
    pub before: Option<Before>,
    /// Whether the subscription was cancelled, and renews again because of the change.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub ends_cancellation: bool,
    /// What the next period costs before tax, where it differs from this one: a higher price was announced.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_charge: Option<Decimal>,
}

/// What a subscription was before an order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Before {
    /// The plan's name. `None` if the catalogue does not have it any more.
    pub plan: Option<String>,
    /// The licences.
    pub seats: u32,
}

impl OrderConfirmation {
    pub(super) fn letter(&self, words: Words, links: &Links<'_>) -> Letter {
        let number = [("number", self.number.to_string().into())];
        let count = ("count", u32::try_from(self.lines.len()).unwrap_or(u32::MAX).into());
        let date = ("date", words.date(self.quote.request.as_of).into());
        let mut letter = if self.quote.is_renewal() {
            let products: Vec<_> = self.lines.iter().map(|line| line.product.as_str()).collect();
            let product = ("product", words.list(&products).into());
            let subject = words.with("mail-renewal-subject", &[product, count.clone()]);
            let mut letter = Letter::new(subject.clone(), subject);
            letter.say(words.with("mail-renewal-begins", &[count, date]));
            letter
        } else {
            let subject = words.with("mail-order-subject", &number);
            let mut letter = Letter::new(subject, words.t("confirmation-title"));
            letter.say(words.with("mail-order-periods-begin", &[count, date]));
            letter
        };
        letter.heading(words.with("confirmation-order", &number));
        for (quoted, ordered) in self.quote.lines().zip(&self.lines) {
            letter.name(&ordered.product).rows(self.line_rows(words, quoted, ordered));
        }
        letter.heading(words.t("summary-title")).rows(self.total_rows(words));
        for (quoted, ordered) in self.quote.lines().zip(&self.lines) {
            if ordered.ends_cancellation {
                let product = [
                    ("product", ordered.product.as_str().into()),
                    ("date", words.date(quoted.figures.period_end).into()),
                ];
                letter.say(words.with("confirmation-cancellation-ended", &product));
            }
            letter.say(self.renewal(words, quoted, ordered));
        }
        self.next_steps(words, links, &mut letter);
        letter
    }

    fn money(&self, words: Words, amount: Decimal) -> String {
        words.money(amount, self.quote.request.currency)
    }

    fn line_rows(&self, words: Words, quoted: QuotedLine<'_>, ordered: &OrderedLine) -> Vec<Row> {
        let (selection, figures) = (&quoted.line.selection, quoted.figures);
        let after = words.selection(&ordered.plan, selection.seats, selection.period);
        // A renewal changes nothing.
        let before = ordered.before.as_ref().filter(|_| !self.quote.is_renewal());
        let change = match before.and_then(|before| Some((before.plan.as_deref()?, before.seats))) {
            Some((plan, seats)) => {
                let before =
                    words.with("confirmation-before", &[("plan", plan.into()), ("seats", seats.into())]);
                words.with("mail-order-change", &[("before", before.into()), ("after", after.into())])
            }
            None => after,
        };
        let period = words.days("checkout-period", figures.period_start, figures.period_end);
        let how = words.seats_at(
            selection.seats,
            quoted.requested.target.unit_price,
            selection.period,
            self.quote.request.currency,
        );
        let mut rows = vec![
            Row::words(words.t("mail-order-subscription"), change),
            Row::words(words.t("checkout-billing-period"), period),
            Row::words(words.t("common-licences"), words.count(selection.seats)),
            Row::amount(words.t("mail-order-plan-price"), self.money(words, figures.charge)).note(how),
        ];
        if let Some(term) = &quoted.requested.current {
            let days = [
                ("unused", figures.unused_days.into()),
                ("days", figures.period_days.into()),
                ("amount", self.money(words, term.billed_net).into()),
            ];
            let credit = Row::amount(words.t("summary-credit"), self.money(words, -figures.credit));
            rows.push(credit.note(words.with("summary-credit-days", &days)));
        }
        rows
    }

    fn total_rows(&self, words: Words) -> Vec<Row> {
        let figures = &self.quote.quote;
        let money = |amount| self.money(words, amount);
        let mut rows = vec![Row::amount(words.t("summary-subtotal"), money(figures.subtotal))];
        for group in &figures.tax {
            let row = Row::amount(
                words.with("summary-tax", &[("rate", words.percent(group.rate).into())]),
                money(group.amount),
            );
            match (group.rate.is_zero(), self.reverse_charge) {
                (true, true) => rows.push(row.note(words.t("summary-reverse-charge"))),
                // Outside the scope of the tax there is nothing to say about it.
                (true, false) => {}
                (false, _) => rows.push(row),
            }
        }
        if !figures.balance_used.is_zero() {
            rows.push(Row::amount(words.t("summary-balance-used"), money(-figures.balance_used)));
        }
        let gained = self.quote.balance_gained();
        if !gained.is_zero() {
            rows.push(Row::amount(words.t("summary-balance-gained"), money(gained)));
        }
        rows.push(Row::total(words.t("summary-total-due"), money(figures.total_due)));
        if let Some(card) = &self.paid_with {
            rows.push(Row::words(words.t("mail-order-paid-with"), words.card(card)));
        }
        if figures.balance_after != self.quote.request.balance {
            rows.push(Row::amount(words.t("confirmation-balance-after"), money(figures.balance_after)));
        }
        rows
    }

    fn renewal(&self, words: Words, quoted: QuotedLine<'_>, ordered: &OrderedLine) -> String {
        let args = [
            ("product", ordered.product.as_str().into()),
            ("amount", self.money(words, ordered.next_charge.unwrap_or(quoted.figures.charge)).into()),
            ("date", words.date(quoted.figures.period_end).into()),
        ];
        let id = match quoted.line.selection.period {
            BillingPeriod::Monthly => "summary-then-monthly",
            BillingPeriod::Annual => "summary-then-annual",
        };
        words.with(id, &args)
    }

    /// Added licences are of use only when people hold them.
    fn next_steps(&self, words: Words, links: &Links<'_>, letter: &mut Letter) {
        letter.heading(words.t("confirmation-next"));
        for (quoted, ordered) in self.quote.lines().zip(&self.lines) {
            let before = ordered.before.as_ref().map_or(0, |before| before.seats);
            let added = quoted.line.selection.seats.saturating_sub(before);
            if added > 0 {
                letter.name(&ordered.product);
                letter.say(words.with("confirmation-assign", &[("count", added.into())]));
                letter.step(words.t("confirmation-assign-button"), links.licences(&ordered.subscription_id));
            }
        }
        letter.step(words.t("mail-order-view"), links.order(self.number));
    }
}
