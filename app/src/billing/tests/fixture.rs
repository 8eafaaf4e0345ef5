//! An account to change: German, in EUR, seller in Germany, on 16 March 2026.

use super::*;
use crate::billing::BillingPeriod::{Annual, Monthly};

pub fn person(id: &str, role: Role) -> Person {
    let email = EmailAddress::kept(format!("{id}@example.com"));
    Person { id: id.into(), name: format!("Person {id}"), email, role }
}

fn plan(id: &str, (min_seats, max_seats): (u32, u32), prices: &[(BillingPeriod, &str)]) -> Plan {
    let price = |&(period, per_seat): &(BillingPeriod, &str)| Price {
        currency: Currency::EUR,
        period,
        per_seat: amount(per_seat),
    };
    Plan {
        id: id.into(),
        name: id.into(),
        summary: LocalizedText::new(),
        min_seats,
        max_seats,
        prices: prices.iter().map(price).collect(),
    }
}

fn catalogue() -> Catalogue {
    let support = Product {
        id: "support".into(),
        name: "Support".into(),
        seat: SeatKind::Agent,
        trial_days: 0,
        plans: vec![
            plan("basic", (1, 50), &[(Monthly, "10.00"), (Annual, "100.00")]),
            plan("standard", (2, 50), &[(Monthly, "20.00"), (Annual, "200.00")]),
            plan("premium", (3, 80), &[(Monthly, "40.00")]),
        ],
        features: Features::default(),
    };
    let meeting = Product {
        id: "meeting".into(),
        name: "Meeting".into(),
        seat: SeatKind::Organizer,
        trial_days: 14,
        plans: vec![
            plan("small", (1, 10), &[(Monthly, "12.00"), (Annual, "120.00")]),
            plan("large", (2, 20), &[(Monthly, "24.00"), (Annual, "240.00")]),
        ],
        features: Features::default(),
    };
    Catalogue { products: vec![support, meeting] }
}

pub fn holders(count: usize) -> Vec<Holder> {
    (1..=count).map(|n| Holder { person_id: format!("h{n}").into(), name: format!("Holder {n}") }).collect()
}

/// `support`: 5 seats of the middle plan, monthly, 10 of 31 days gone. `meeting`: tried until the day before
/// yesterday.
pub fn snapshot() -> Snapshot {
    let contact = person("contact", Role::BillingContact);
    let term = billed("100.00", "2026-03-06", "2026-04-06").taxed("0.19");
    let support = Subscription {
        id: "support".into(),
        selection: selection("standard", 5, Monthly),
        status: SubscriptionStatus::Active,
        paid: Some(PaidPeriod { term, anchor_day: 6, unit_price: amount("20.00") }),
        trial_end: None,
        holders: holders(4),
        unnamed_holders: 0,
        announced: Vec::new(),
        version: 1,
    };
    let meeting = Subscription {
        id: "meeting".into(),
        selection: selection("large", 4, Monthly),
        status: SubscriptionStatus::TrialEnded,
        paid: None,
        trial_end: Some(day("2026-03-15")),
        holders: holders(3),
        unnamed_holders: 0,
        announced: Vec::new(),
        version: 1,
    };
    Snapshot {
        account: Account {
            id: "account".into(),
            name: "Example GmbH".into(),
            kind: AccountKind::SelfService,
            currency: Currency::EUR,
            country: "DE".into(),
            postal_code: Some("10969".into()),
            time_zone: "Europe/Berlin".into(),
            vat_number: None,
            references: References::default(),
            refused_vat_number: None,
            balance: Decimal::ZERO,
            payment_method: None,
            overdue: false,
            order_in_flight: false,
            disputed: false,
        },
        viewer: contact.clone(),
        contact,
        today: day("2026-03-16"),
        seller_country: "DE".into(),
        seller_postal_code: None,
        catalogue: Arc::new(catalogue()),
        subscriptions: vec![support, meeting],
        references: References::default(),
        cart: Vec::new(),
    }
}

pub fn selection(plan_id: &str, seats: u32, period: BillingPeriod) -> Selection {
    Selection { plan_id: plan_id.into(), seats, period }
}

/// An edit of `subscription_id`.
pub fn edit(subscription_id: &str, plan_id: &str, seats: u32, period: BillingPeriod) -> CartLine {
    CartLine {
        id: format!("line-{subscription_id}").into(),
        subscription_id: Some(subscription_id.into()),
        selection: selection(plan_id, seats, period),
    }
}

/// A new product.
pub fn new_line(plan_id: &str, seats: u32, period: BillingPeriod) -> CartLine {
    CartLine { id: "line-new".into(), subscription_id: None, selection: selection(plan_id, seats, period) }
}
