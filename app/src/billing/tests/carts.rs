//! What a cart costs, and when a payment method is asked for.

use super::fixture::{edit, new_line, snapshot};
use super::*;
use crate::billing::BillingPeriod::{Annual, Monthly};

#[track_caller]
fn quoted(snapshot: &Snapshot, cart: &[CartLine]) -> CartQuote {
    quote_cart(snapshot, cart).expect("a quote")
}

#[test]
fn a_change_credits_what_runs_at_the_rate_of_its_bill() {
    let mut snapshot = snapshot();
    snapshot.subscriptions[0].paid.as_mut().expect("paid").term.tax_rate = amount("0.16");
    let quoted = quoted(&snapshot, &[edit("support", "standard", 6, Monthly)]);
    let line = &quoted.quote.lines[0];
    assert_eq!((line.unused_days, line.period_days), (21, 31));
    assert_amount(line.credit, "67.74");
    assert_amount(line.charge, "120.00");
    let rates: Vec<_> = quoted.quote.tax.iter().map(|group| group.rate.to_string()).collect();
    assert_eq!(rates, ["0.16", "0.19"]);
    // 120.00 × 1.19 − 67.74 × 1.16
    assert_amount(quoted.quote.total_due, "64.22");
}

#[test]
fn the_credit_is_of_what_was_billed_not_of_the_list() {
    let mut snapshot = snapshot();
    for plan in &mut Arc::make_mut(&mut snapshot.catalogue).products[0].plans {
        for price in &mut plan.prices {
            price.per_seat *= amount("10");
        }
    }
    let quoted = quoted(&snapshot, &[edit("support", "standard", 6, Monthly)]);
    assert_amount(quoted.quote.lines[0].credit, "67.74");
    assert_amount(quoted.quote.lines[0].charge, "1200.00");
}

#[test]
fn a_trial_that_is_subscribed_credits_nothing() {
    for status in [SubscriptionStatus::Trial, SubscriptionStatus::TrialEnded] {
        let mut snapshot = snapshot();
        snapshot.subscriptions[1].status = status;
        let quoted = quoted(&snapshot, &[edit("meeting", "large", 4, Monthly)]);
        assert_eq!(quoted.request.lines[0].current, None);
        assert_amount(quoted.quote.lines[0].credit, "0.00");
        assert_amount(quoted.quote.subtotal, "96.00");
        assert!(quoted.needs_payment_method);
    }
}

#[test]
fn what_expired_credits_nothing_though_its_period_would_still_run() {
    let mut snapshot = snapshot();
    snapshot.subscriptions[0].status = SubscriptionStatus::Expired;
    let quoted = quoted(&snapshot, &[edit("support", "standard", 5, Monthly)]);
    assert_eq!(quoted.request.lines[0].current, None);
    assert_amount(quoted.quote.subtotal, "100.00");
    assert!(quoted.needs_payment_method);
}

#[test]
fn a_period_that_is_over_credits_nothing() {
    for (today, credit) in [("2026-04-05", "3.23"), ("2026-04-06", "0.00"), ("2026-05-01", "0.00")] {
        let mut snapshot = snapshot();
        snapshot.today = day(today);
        let quoted = quoted(&snapshot, &[edit("support", "standard", 6, Monthly)]);
        assert_amount(quoted.quote.lines[0].credit, credit);
    }
}

/// An empty credit would not do: the customer would pay for the period twice.
#[test]
fn a_period_that_has_not_begun_has_no_quote() {
    let mut snapshot = snapshot();
    snapshot.today = day("2026-03-05");
    let problem = quote_cart(&snapshot, &[edit("support", "standard", 6, Monthly)]).expect_err("no quote");
    let CartProblem::Quote(problem) = problem else { panic!("{problem:?}") };
    assert_eq!(
        problem.to_string(),
        "as_of: lies outside the running period (from its start to the day before its end)"
    );
    snapshot.today = day("2026-03-06");
    let quote = quote_cart(&snapshot, &[edit("support", "standard", 6, Monthly)]).expect("a quote");
    assert_eq!(quote.quote.lines[0].credit, amount("100.00"));
    assert!(!quote.is_renewal());
}

#[test]
fn a_new_product_credits_nothing() {
    let quoted = quoted(&snapshot(), &[new_line("small", 2, Annual)]);
    assert_amount(quoted.quote.lines[0].credit, "0.00");
    assert_amount(quoted.quote.lines[0].charge, "240.00");
    assert_eq!(quoted.quote.lines[0].period_end, day("2027-03-16"));
}

#[test]
fn the_balance_is_used_first() {
    let mut snapshot = snapshot();
    let cart = [edit("support", "standard", 6, Monthly)];
    // 52.26 net, 62.19 with tax.
    for (balance, used, due) in [("0", "0.00", "62.19"), ("60.00", "60.00", "2.19"), ("100", "62.19", "0.00")]
    {
        snapshot.account.balance = amount(balance);
        let quoted = quoted(&snapshot, &cart);
        assert_amount(quoted.quote.balance_used, used);
        assert_amount(quoted.quote.total_due, due);
    }
}

#[test]
fn the_tax_is_that_of_the_account() {
    let mut snapshot = snapshot();
    let rate_of = |snapshot: &Snapshot| {
        quoted(snapshot, &[new_line("small", 1, Monthly)]).request.lines[0].tax_rate.to_string()
    };
    assert_eq!(rate_of(&snapshot), "0.19");
    snapshot.account.country = "FR".into();
    assert_eq!(rate_of(&snapshot), "0.2");
    snapshot.account.country = "GR".into();
    snapshot.account.vat_number = Some(vat::VatNumber::parse("EL094259216").expect("a number"));
    assert_eq!(rate_of(&snapshot), "0");
    snapshot.account.country = "US".into();
    assert_eq!(rate_of(&snapshot), "0");
}

#[test]
fn a_plan_that_is_not_sold_has_no_quote() {
    let snapshot = snapshot();
    for line in [new_line("no-such-plan", 1, Monthly), new_line("premium", 3, Annual)] {
        let cart = [edit("support", "standard", 6, Monthly), line];
        let problem = quote_cart(&snapshot, &cart).expect_err("no quote");
        assert_eq!(problem, CartProblem::NotSold { line_id: "line-new".into() });
    }
}

#[test]
fn figures_that_do_not_compute_are_named() {
    let mut snapshot = snapshot();
    snapshot.account.balance = amount("-1.00");
    let problem = quote_cart(&snapshot, &[]).expect_err("no quote");
    assert!(matches!(problem, CartProblem::Quote(problem) if problem.field == "balance"));
}

/// Whether `cart` asks for a payment method when the balance pays for everything.
#[track_caller]
fn asks_with_enough_balance(snapshot: &Snapshot, cart: &[CartLine]) -> bool {
    let mut snapshot = snapshot.clone();
    snapshot.account.balance = amount("1000000.00");
    let quoted = quoted(&snapshot, cart);
    assert!(quoted.quote.total_due.is_zero());
    quoted.needs_payment_method
}

#[test]
fn something_due_needs_a_payment_method() {
    assert!(quoted(&snapshot(), &[edit("support", "standard", 6, Monthly)]).needs_payment_method);
    // A method is needed even where the recurring price falls: a year costs less than twelve months, and is due now.
    let annual = [edit("support", "standard", 5, Annual)];
    assert!(quoted(&snapshot(), &annual).needs_payment_method);
    assert!(!asks_with_enough_balance(&snapshot(), &annual));
}

#[test]
fn nothing_due_and_no_higher_price_needs_none() {
    let mut snapshot = snapshot();
    assert!(!quoted(&snapshot, &[]).needs_payment_method);
    // On the first day everything is credited, so fewer seats leave a surplus.
    snapshot.today = day("2026-03-06");
    let quoted = quoted(&snapshot, &[edit("support", "standard", 4, Monthly)]);
    assert!(quoted.quote.total_due.is_zero() && !quoted.needs_payment_method);
}

#[test]
fn a_higher_recurring_price_needs_one_though_the_balance_pays_today() {
    let snapshot = snapshot();
    assert!(asks_with_enough_balance(&snapshot, &[edit("support", "standard", 6, Monthly)]));
    assert!(asks_with_enough_balance(&snapshot, &[edit("support", "premium", 5, Monthly)]));
    assert!(asks_with_enough_balance(&snapshot, &[new_line("small", 1, Monthly)]));
    assert!(asks_with_enough_balance(&snapshot, &[edit("meeting", "large", 4, Monthly)]));
    assert!(!asks_with_enough_balance(&snapshot, &[edit("support", "standard", 4, Monthly)]));
}

#[test]
fn months_and_years_are_compared_by_the_year() {
    let mut snapshot = snapshot();
    // 5 × 20.00 × 12 = 1200.00 a year now; 200.00 a seat by the year.
    assert!(!asks_with_enough_balance(&snapshot, &[edit("support", "standard", 6, Annual)]));
    assert!(asks_with_enough_balance(&snapshot, &[edit("support", "standard", 7, Annual)]));
    // And back: 1000.00 a year now, 240.00 a seat by the month.
    snapshot.subscriptions[0].selection.period = Annual;
    snapshot.subscriptions[0].paid.as_mut().expect("paid").unit_price = amount("200.00");
    assert!(!asks_with_enough_balance(&snapshot, &[edit("support", "standard", 4, Monthly)]));
    assert!(asks_with_enough_balance(&snapshot, &[edit("support", "standard", 5, Monthly)]));
}

#[test]
fn the_recurring_price_is_that_of_the_whole_cart() {
    let snapshot = snapshot();
    // 20.00 a month less, 12.00 or 24.00 more.
    let fewer = || edit("support", "standard", 4, Monthly);
    assert!(!asks_with_enough_balance(&snapshot, &[fewer(), new_line("small", 1, Monthly)]));
    assert!(asks_with_enough_balance(&snapshot, &[fewer(), new_line("small", 2, Monthly)]));
}

#[test]
fn a_subscription_that_would_not_renew_recurs_at_nothing_now() {
    let fewer = [edit("support", "standard", 4, Monthly)];
    for (status, asks) in [
        (SubscriptionStatus::Active, false),
        (SubscriptionStatus::PastDue, false),
        (SubscriptionStatus::PendingCancellation, true),
        (SubscriptionStatus::Expired, true),
    ] {
        let mut snapshot = snapshot();
        snapshot.subscriptions[0].status = status;
        assert_eq!(asks_with_enough_balance(&snapshot, &fewer), asks, "{status:?}");
    }
}

#[test]
fn a_price_that_cannot_be_compared_asks() {
    let mut snapshot = snapshot();
    snapshot.subscriptions[0].selection.plan_id = "sold-no-more".into();
    assert!(asks_with_enough_balance(&snapshot, &[edit("support", "basic", 1, Monthly)]));
}

#[test]
fn extreme_prices_and_seats_are_refused_not_rounded() {
    let mut snapshot = snapshot();
    for price in ["79228162514264337593543950335", "792281625142643375935439503.35", "0.001", "-1.00"] {
        Arc::make_mut(&mut snapshot.catalogue).products[0].plans[1].prices[0].per_seat = amount(price);
        for seats in [0, 2, u32::MAX] {
            let problem = quote_cart(&snapshot, &[edit("support", "standard", seats, Monthly)]);
            assert!(matches!(problem, Err(CartProblem::Quote(_))), "{price} × {seats}");
        }
    }
}

#[test]
fn an_edit_takes_the_place_of_the_one_before() {
    let mut snapshot = snapshot();
    snapshot.cart = vec![edit("support", "standard", 6, Monthly), new_line("small", 1, Monthly)];
    let mut again = edit("support", "premium", 9, Monthly);
    again.id = "another-tab".into();
    let cart = snapshot.cart_with(again);
    assert_eq!(cart.len(), 2);
    assert_eq!(cart[0].id.as_str(), "line-support");
    assert_eq!(cart[0].selection.plan_id.as_str(), "premium");
    assert_eq!(snapshot.cart_with(edit("meeting", "large", 4, Monthly)).len(), 3);
}

#[test]
fn lines_are_told_with_their_figures() {
    let snapshot = snapshot();
    let cart = [edit("support", "premium", 5, Monthly), new_line("small", 2, Annual)];
    let quoted = quoted(&snapshot, &cart);
    let told: Vec<_> = quoted
        .lines()
        .map(|line| {
            let (product, plan) = line.plan(&snapshot).expect("sold");
            (
                product.id.to_string(),
                plan.id.to_string(),
                line.figures.charge.to_string(),
                line.requested.target.seats,
            )
        })
        .collect();
    let expected = [("support", "premium", "200.00", 5), ("meeting", "small", "240.00", 2)].map(
        |(product, plan, charge, seats)| (product.to_owned(), plan.to_owned(), charge.to_owned(), seats),
    );
    assert_eq!(told, expected);
}

/// What the last line adds, to the letter: tax, balance used, balance gained, due.
#[track_caller]
fn added_by_the_last(snapshot: &Snapshot, cart: &[CartLine]) -> [String; 4] {
    let added = quoted(snapshot, cart).added_by(cart.len() - 1).expect("an addition");
    [added.tax, added.balance_used, added.balance_gained, added.due].map(|amount| amount.to_string())
}

#[test]
fn a_line_adds_the_difference_to_the_cart_without_it() {
    let mut snapshot = snapshot();
    let (new, more) = (|| new_line("small", 3, Monthly), || edit("support", "standard", 6, Monthly));
    // 120.00 − 67.74 = 52.26, and 19 % of it.
    assert_eq!(added_by_the_last(&snapshot, &[new(), more()]), ["9.93", "0.00", "0.00", "62.19"]);
    // The rest of the cart takes 42.84 of the balance, so 7.16 are left for this.
    snapshot.account.balance = amount("50.00");
    assert_eq!(added_by_the_last(&snapshot, &[new(), more()]), ["9.93", "7.16", "0.00", "55.03"]);
    // The balance pays for all of it.
    snapshot.account.balance = amount("500.00");
    assert_eq!(added_by_the_last(&snapshot, &[new(), more()]), ["9.93", "62.19", "0.00", "0.00"]);
}

#[test]
fn a_credit_takes_off_the_rest_and_what_is_more_than_that_goes_to_the_balance() {
    let mut snapshot = snapshot();
    snapshot.today = day("2026-03-06");
    // 40.00 − 100.00 = −60.00, with 19 % −71.40. The rest costs 42.84 of that.
    let cart = [new_line("small", 3, Monthly), edit("support", "standard", 2, Monthly)];
    assert_eq!(added_by_the_last(&snapshot, &cart), ["-11.40", "0.00", "28.56", "-42.84"]);
    // Without the line, the balance would have paid for the rest.
    snapshot.account.balance = amount("10.00");
    assert_eq!(added_by_the_last(&snapshot, &cart), ["-11.40", "-10.00", "28.56", "-32.84"]);
}

#[test]
fn a_line_alone_adds_all_that_is_due_and_nothing_is_said_of_it() {
    let quoted = quoted(&snapshot(), &[edit("support", "standard", 6, Monthly)]);
    assert_eq!(quoted.added_by(0), None);
    assert_eq!(quoted.added_by(1), None);
}

#[test]
fn whoever_changes_what_is_cancelled_keeps_it() {
    let mut snapshot = snapshot();
    let ended =
        |snapshot: &Snapshot, line: &CartLine| line.cancellation_ended(snapshot).map(|held| held.id.clone());
    let change = edit("support", "standard", 6, Monthly);
    assert_eq!(ended(&snapshot, &change), None);
    snapshot.subscriptions[0].status = SubscriptionStatus::PendingCancellation;
    assert_eq!(ended(&snapshot, &change), Some("support".into()));
    assert_eq!(ended(&snapshot, &edit("meeting", "large", 4, Monthly)), None);
    assert_eq!(ended(&snapshot, &new_line("small", 1, Monthly)), None);
}

#[test]
fn what_is_credited_beyond_the_charges_is_gained_by_the_balance() {
    let mut snapshot = snapshot();
    (snapshot.today, snapshot.account.balance) = (day("2026-03-06"), amount("10.00"));
    let gained = |seats| quoted(&snapshot, &[edit("support", "standard", seats, Monthly)]).balance_gained();
    // 80.00 − 100.00, and 19 %.
    assert_amount(gained(4), "23.80");
    assert_amount(gained(6), "0.00");
}
