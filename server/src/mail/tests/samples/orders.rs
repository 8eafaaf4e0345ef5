//! Mails of orders and renewals.

use super::{amount, day, visa};
use crate::mail::{
    Before, Card, FailedOrder, FailedRenewal, FailureReason, Mail, OrderConfirmation, OrderedLine,
    PaymentFailed, RenewalNotice,
};
use app::billing::{
    BilledTerm, BillingPeriod, CartLine, CartQuote, Currency, QuoteRequest, RequestedLine, Selection, Target,
    quote,
};

/// A line of an order: what it changes to, and what was billed before.
pub(in crate::mail) fn line(
    plan_id: &str,
    seats: u32,
    price: &str,
    rate: &str,
    current: Option<BilledTerm>,
) -> (CartLine, RequestedLine) {
    let period = BillingPeriod::Monthly;
    let selection = Selection { plan_id: plan_id.into(), seats, period };
    let target = Target { unit_price: amount(price), seats, period };
    (
        CartLine { id: plan_id.into(), subscription_id: None, selection },
        RequestedLine { current, target, tax_rate: amount(rate) },
    )
}

pub(in crate::mail) fn quoted(lines: Vec<(CartLine, RequestedLine)>, balance: &str) -> CartQuote {
    let (cart, lines) = lines.into_iter().unzip();
    let request =
        QuoteRequest { as_of: day("2026-03-16"), currency: Currency::EUR, balance: amount(balance), lines };
    let quote = quote(&request).expect("a quote");
    CartQuote { cart, request, quote, needs_payment_method: true, anchor_day: None }
}

pub(in crate::mail) fn ordered(product: &str, plan: &str, before: Option<(&str, u32)>) -> OrderedLine {
    OrderedLine {
        subscription_id: "0195a0a0-0000-7000-8000-000000000001".into(),
        product: product.into(),
        plan: plan.into(),
        before: before.map(|(plan, seats)| Before { plan: Some(plan.into()), seats }),
        ends_cancellation: false,
        next_charge: None,
    }
}

/// One licence more, in a cancelled subscription.
pub(in crate::mail) fn uncancelled() -> Mail {
    let lines = vec![line("meeting-professional", 9, "16.00", "0.19", None)];
    let ordered = ordered("GoTo Meeting", "Professional", Some(("Professional", 8)));
    Mail::OrderConfirmation(Box::new(OrderConfirmation {
        order_id: "order".into(),
        number: 1004,
        quote: quoted(lines, "0.00"),
        lines: vec![OrderedLine { ends_cancellation: true, ..ordered }],
        reverse_charge: false,
        paid_with: Some(visa()),
    }))
}

/// A higher plan with two more licences, credited at another rate than it is charged at, and a new product.
pub(in crate::mail) fn upgrade() -> Mail {
    let running = BilledTerm {
        billed_net: amount("231.60"),
        start: day("2026-03-13"),
        end: day("2026-04-13"),
        tax_rate: amount("0.16"),
    };
    let lines = vec![
        line("remote-support-v4-premium", 10, "1238.95", "0.19", Some(running)),
        line("meeting-professional", 1, "16.00", "0.19", None),
    ];
    Mail::OrderConfirmation(Box::new(OrderConfirmation {
        order_id: "order".into(),
        number: 1001,
        quote: quoted(lines, "50.00"),
        lines: vec![
            ordered("GoToAssist Remote Support v4", "Premium", Some(("Standard", 8))),
            ordered("GoTo Meeting", "Professional", None),
        ],
        reverse_charge: false,
        paid_with: Some(visa()),
    }))
}

/// Fewer licences, without tax: the credit exceeds the charge, and nothing is due.
pub(in crate::mail) fn downsizing() -> Mail {
    let running = BilledTerm {
        billed_net: amount("1000.00"),
        start: day("2026-03-01"),
        end: day("2027-03-01"),
        tax_rate: amount("0"),
    };
    let lines = vec![line("remote-support-v4-basic", 5, "20.00", "0", Some(running))];
    Mail::OrderConfirmation(Box::new(OrderConfirmation {
        order_id: "order".into(),
        number: 1002,
        quote: quoted(lines, "0.00"),
        lines: vec![ordered("GoToAssist Remote Support v4", "Basic", Some(("Basic", 8)))],
        reverse_charge: true,
        paid_with: None,
    }))
}

/// A subscription of the 31st, renewed at the end of a short month.
pub(in crate::mail) fn renewal() -> Mail {
    let (line, requested) = line("remote-support-v4-premium", 10, "1238.95", "0.19", None);
    let quote = CartQuote { anchor_day: Some(31), ..quoted(vec![(line, requested)], "50.00") };
    Mail::OrderConfirmation(Box::new(OrderConfirmation {
        order_id: "order".into(),
        number: 1003,
        quote,
        lines: vec![ordered("GoToAssist Remote Support v4", "Premium", Some(("Premium", 10)))],
        reverse_charge: false,
        paid_with: Some(visa()),
    }))
}

/// The next period is dearer, as was announced.
pub(in crate::mail) fn renewal_before_a_rise() -> Mail {
    let Mail::OrderConfirmation(mail) = renewal() else { unreachable!("it is one") };
    let mut mail = *mail;
    mail.lines[0].next_charge = Some(amount("13000.00"));
    Mail::OrderConfirmation(Box::new(mail))
}

/// The price went up, as was announced.
pub(in crate::mail) fn renewal_notice(card: Option<Card>) -> Mail {
    let quoted = quoted(vec![line("meeting-professional", 3, "739.00", "0.19", None)], "100.00");
    Mail::RenewalNotice(RenewalNotice {
        subscription_id: "0195a0a0-0000-7000-8000-000000000001".into(),
        days: 30,
        on: day("2026-04-15"),
        product: "GoTo Meeting".into(),
        plan: "Professional".into(),
        seats: 3,
        period: BillingPeriod::Annual,
        currency: Currency::EUR,
        before: amount("369.50"),
        unit_price: amount("739.00"),
        figures: quoted.quote,
        card,
    })
}

pub(in crate::mail) fn failed_order() -> Mail {
    Mail::PaymentFailed(PaymentFailed::Order(FailedOrder {
        order_id: "order".into(),
        reason: FailureReason::NotConfirmed,
        amount: amount("12345.60"),
        currency: Currency::EUR,
        card: Some(visa()),
    }))
}

pub(in crate::mail) fn failed_renewal(next_attempt: Option<&str>) -> Mail {
    Mail::PaymentFailed(PaymentFailed::Renewal(FailedRenewal {
        subscription_id: "0195a0a0-0000-7000-8000-000000000001".into(),
        period_start: day("2026-03-16"),
        attempt: 1,
        reason: FailureReason::Declined,
        product: "GoTo Meeting".into(),
        plan: "Professional".into(),
        seats: 3,
        period: BillingPeriod::Annual,
        amount: amount("571.20"),
        currency: Currency::EUR,
        card: Some(visa()),
        next_attempt: next_attempt.map(day),
    }))
}

/// Nobody was present when the bank asked.
pub(in crate::mail) fn unconfirmed_renewal() -> Mail {
    let Mail::PaymentFailed(PaymentFailed::Renewal(renewal)) = failed_renewal(Some("2026-03-19")) else {
        unreachable!("it is a renewal")
    };
    Mail::PaymentFailed(PaymentFailed::Renewal(FailedRenewal {
        reason: FailureReason::NotConfirmed,
        ..renewal
    }))
}
