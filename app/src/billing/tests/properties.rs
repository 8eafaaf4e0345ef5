//! What is true of every quote.

use super::strategies::{any_request, date, good_request, minor, period, requested};
use super::*;
use crate::codec;
use chrono::Days;
use proptest::collection::vec;
use proptest::prelude::*;

/// The exact amount in minor units.
fn units(amount: Decimal, currency: Currency) -> i128 {
    to_minor(amount, currency).expect("an amount of the currency")
}

/// Whether `rounded` is the whole number nearest to `numerator ÷ denominator`, with ties away from zero. It divides
/// nothing, so it rounds nothing.
fn is_nearest(rounded: i128, numerator: i128, denominator: i128) -> bool {
    let off = rounded * denominator - numerator;
    match (2 * off.abs()).cmp(&denominator) {
        std::cmp::Ordering::Less => true,
        std::cmp::Ordering::Equal => off.signum() == numerator.signum(),
        std::cmp::Ordering::Greater => false,
    }
}

/// What the account pays, plus what its balance loses: the worth of the quote to the seller.
fn paid(request: &QuoteRequest, quote: &Quote) -> Decimal {
    quote.total_due + request.balance - quote.balance_after
}

/// The running period that the line becomes.
fn as_term(line: &QuoteLine, tax_rate: Decimal) -> BilledTerm {
    BilledTerm { billed_net: line.charge, start: line.period_start, end: line.period_end, tax_rate }
}

proptest! {
    #[test]
    fn money_is_conserved(request in good_request()) {
        let quote = quote(&request).expect("a quote");
        let units = |amount| units(amount, request.currency);
        let lines: i128 = quote.lines.iter().map(|line| units(line.charge) - units(line.credit)).sum();
        let bases: i128 = quote.tax.iter().map(|group| units(group.base)).sum();
        let tax: i128 = quote.tax.iter().map(|group| units(group.amount)).sum();
        prop_assert_eq!(lines, bases);
        prop_assert_eq!(lines, units(quote.subtotal));
        let used = units(quote.balance_used);
        let gained = units(quote.balance_after) - units(request.balance) + used;
        prop_assert_eq!(lines + tax, units(quote.total_due) + used - gained);
        prop_assert!(gained >= 0);
        prop_assert!(gained == 0 || (used == 0 && quote.total_due.is_zero()), "either gained or paid");
    }

    #[test]
    fn what_a_line_adds_is_conserved_too(request in good_request(), index in 0..8_usize) {
        let quote = quote(&request).expect("a quote");
        let cart = vec![super::fixture::new_line("any", 1, BillingPeriod::Monthly); request.lines.len()];
        let cart = CartQuote { cart, request, quote, needs_payment_method: true, anchor_day: None };
        let others = cart.request.lines.len() > 1 && index < cart.request.lines.len();
        let added = cart.added_by(index);
        prop_assert_eq!(added.is_some(), others);
        if let Some(added) = added {
            let line = &cart.quote.lines[index];
            let worth = line.charge - line.credit + added.tax;
            prop_assert_eq!(worth, added.due + added.balance_used - added.balance_gained);
        }
    }

    #[test]
    fn credit_never_exceeds_what_was_billed(request in good_request()) {
        let quote = quote(&request).expect("a quote");
        for (requested, line) in request.lines.iter().zip(&quote.lines) {
            let billed = requested.current.as_ref().map_or(Decimal::ZERO, |term| term.billed_net);
            prop_assert!(!line.credit.is_sign_negative() && line.credit <= billed);
            prop_assert!(line.unused_days <= line.period_days);
        }
    }

    #[test]
    fn nothing_is_negative(request in good_request()) {
        let quote = quote(&request).expect("a quote");
        for amount in [quote.total_due, quote.balance_used, quote.balance_after] {
            prop_assert!(!amount.is_sign_negative(), "{amount}");
        }
        prop_assert!(quote.lines.iter().all(|line| !line.charge.is_sign_negative()));
        prop_assert!(quote.balance_used <= request.balance);
        prop_assert!(quote.total_due.is_zero() || quote.balance_used == request.balance, "the balance is first");
    }

    #[test]
    fn every_figure_is_the_nearest_to_the_exact_fraction(request in good_request()) {
        let quote = quote(&request).expect("a quote");
        let units = |amount| units(amount, request.currency);
        for (requested, line) in request.lines.iter().zip(&quote.lines) {
            let Some(term) = &requested.current else { continue };
            let unused = i128::from((term.end - request.as_of).num_days());
            let whole = i128::from((term.end - term.start).num_days());
            prop_assert!(is_nearest(units(line.credit), units(term.billed_net) * unused, whole));
        }
        for group in &quote.tax {
            let denominator = 10_i128.pow(group.rate.scale());
            prop_assert!(is_nearest(units(group.amount), units(group.base) * group.rate.mantissa(), denominator));
        }
    }

    #[test]
    fn every_amount_has_the_decimals_of_its_currency(request in good_request()) {
        let quote = quote(&request).expect("a quote");
        let of_lines = quote.lines.iter().flat_map(|line| [line.credit, line.charge]);
        let of_tax = quote.tax.iter().flat_map(|group| [group.base, group.amount]);
        let of_quote = [quote.subtotal, quote.balance_used, quote.balance_after, quote.total_due];
        for amount in of_lines.chain(of_tax).chain(of_quote) {
            prop_assert_eq!(amount.scale(), minor_digits(request.currency));
            prop_assert!(!(amount.is_zero() && amount.is_sign_negative()), "no minus before zero");
        }
    }

    #[test]
    fn there_and_back_on_one_day_drifts_by_nothing(
        (request, other) in good_request().prop_filter("one change", |request| !request.lines.is_empty())
            .prop_flat_map(|request| {
                let line = requested(request.currency, request.as_of);
                (Just(request), line)
            }),
        untaxed: bool,
    ) {
        let mut line = request.lines[0].clone();
        let mut other = other;
        if untaxed {
            line.tax_rate = Decimal::ZERO;
            if let Some(term) = &mut line.current {
                term.tax_rate = Decimal::ZERO;
            }
        }
        other.tax_rate = line.tax_rate;
        let with = |line: RequestedLine, balance| QuoteRequest { lines: vec![line], balance, ..request.clone() };

        let restart_request = with(line.clone(), request.balance);
        let restart = quote(&restart_request).expect("a quote");
        let there_request = with(RequestedLine { current: line.current.clone(), ..other.clone() }, request.balance);
        let there = quote(&there_request).expect("a quote");
        let back_of = |quote: &Quote, target: &RequestedLine| {
            let current = Some(as_term(&quote.lines[0], other.tax_rate));
            with(RequestedLine { current, ..target.clone() }, quote.balance_after)
        };
        let back_request = back_of(&there, &line);
        let back = quote(&back_request).expect("a quote");

        prop_assert_eq!(back.lines[0].credit, there.lines[0].charge, "all of what was billed today");
        prop_assert_eq!(there.subtotal + back.subtotal, restart.subtotal, "net");
        prop_assert_eq!(
            as_term(&back.lines[0], line.tax_rate),
            as_term(&restart.lines[0], line.tax_rate),
            "what runs afterwards"
        );
        let drift = paid(&there_request, &there) + paid(&back_request, &back) - paid(&restart_request, &restart);
        if untaxed {
            prop_assert!(drift.is_zero());
        } else {
            // Each order rounds its own tax once per rate, so two orders may differ from one order by one unit.
            prop_assert!(units(drift, request.currency).abs() <= 1);
        }

        // A customer who goes there and back a second time gets back all that was paid, taxes too.
        let again_request = back_of(&back, &other);
        let again = quote(&again_request).expect("a quote");
        let home_request = back_of(&again, &line);
        let home = quote(&home_request).expect("a quote");
        prop_assert!((paid(&again_request, &again) + paid(&home_request, &home)).is_zero());
    }

    #[test]
    fn however_often_it_changes_no_more_is_credited_than_was_billed(
        first in date(),
        changes in vec((0..40_u64, minor(), 1..50_u32, period()), 1..20),
    ) {
        let mut as_of = first;
        let mut current: Option<BilledTerm> = None;
        let (mut billed, mut credited, mut bought, mut balance) = (Decimal::ZERO, Decimal::ZERO, Decimal::ZERO, Decimal::ZERO);
        for (days, price, seats, period) in changes {
            as_of = as_of + Days::new(days);
            current = current.filter(|term| as_of < term.end);
            let unit_price = from_minor(price, Currency::EUR).expect("small");
            let line = RequestedLine { current, target: Target { unit_price, seats, period }, tax_rate: Decimal::ZERO };
            let request = QuoteRequest { as_of, currency: Currency::EUR, balance, lines: vec![line] };
            let quote = quote(&request).expect("a quote");
            credited += quote.lines[0].credit;
            prop_assert!(credited <= billed);
            billed += quote.lines[0].charge;
            bought += paid(&request, &quote);
            prop_assert_eq!(bought, billed - credited, "paid is billed less credited, ever since");
            balance = quote.balance_after;
            current = Some(as_term(&quote.lines[0], Decimal::ZERO));
        }
    }

    #[test]
    fn a_day_later_credits_no_more(net in minor(), start in date(), days in 1..400_u64) {
        let term = BilledTerm {
            billed_net: from_minor(net, Currency::EUR).expect("small"),
            start,
            end: start + Days::new(days),
            tax_rate: Decimal::ZERO,
        };
        let line = buying("1.00", 1, BillingPeriod::Monthly).ending(term.clone());
        let mut before = term.billed_net;
        for gone in 0..days {
            let as_of = start + Days::new(gone);
            let request = QuoteRequest {
                as_of, currency: Currency::EUR, balance: Decimal::ZERO, lines: vec![line.clone()],
            };
            let line = &quote(&request).expect("a quote").lines[0];
            prop_assert!(line.credit <= before);
            prop_assert!(gone > 0 || line.credit == term.billed_net, "all of it on the first day");
            before = line.credit;
        }
    }

    /// A line has the same figures as when it is alone, and the sums are sums of lines. So the work is linear, too.
    #[test]
    fn a_quote_is_linear(request in good_request(), at in any::<prop::sample::Index>()) {
        let whole = quote(&request).expect("a quote");
        let (left, right) = request.lines.split_at(at.index(request.lines.len() + 1));
        let part = |lines: &[RequestedLine]| {
            quote(&QuoteRequest { lines: lines.to_vec(), ..request.clone() }).expect("a quote")
        };
        let (left, right) = (part(left), part(right));
        prop_assert_eq!([left.lines, right.lines].concat(), whole.lines);
        prop_assert_eq!(left.subtotal + right.subtotal, whole.subtotal);
        for group in &whole.tax {
            let base: Decimal = left.tax.iter().chain(&right.tax)
                .filter(|part| part.rate == group.rate)
                .map(|part| part.base)
                .sum();
            prop_assert_eq!(base, group.base);
        }
    }

    #[test]
    fn the_order_of_lines_changes_no_sum(request in good_request()) {
        let forth = quote(&request).expect("a quote");
        let mut back = QuoteRequest { lines: request.lines.iter().rev().cloned().collect(), ..request };
        let half = back.lines.len() / 2;
        back.lines.rotate_left(half);
        let mut back = quote(&back).expect("a quote");
        back.lines.clone_from(&forth.lines);
        prop_assert_eq!(back, forth);
    }

    #[test]
    fn zeros_at_the_end_of_a_decimal_change_nothing(request in good_request(), scale in 0..12_u32) {
        let widened = |amount: Decimal| {
            let mut amount = amount.normalize();
            amount.rescale(amount.scale().max(scale));
            amount
        };
        let mut other = request.clone();
        other.balance = widened(other.balance);
        for line in &mut other.lines {
            line.tax_rate = widened(line.tax_rate);
            line.target.unit_price = widened(line.target.unit_price);
            if let Some(term) = &mut line.current {
                term.billed_net = widened(term.billed_net);
                term.tax_rate = widened(term.tax_rate);
            }
        }
        let texts = [request, other].map(|request| {
            serde_json::to_string(&quote(&request).expect("a quote")).expect("JSON")
        });
        prop_assert_eq!(&texts[0], &texts[1]);
    }

    #[test]
    fn it_is_the_same_however_it_travels(request in good_request()) {
        let answer = quote(&request).expect("a quote");
        let text = serde_json::to_string(&request).expect("JSON");
        prop_assert_eq!(&serde_json::from_str::<QuoteRequest>(&text).expect("a request"), &request);
        let text = serde_json::to_string(&answer).expect("JSON");
        prop_assert_eq!(&serde_json::from_str::<Quote>(&text).expect("a quote"), &answer);
        prop_assert_eq!(codec::decode(&codec::encode(&request)), Some(request));
        prop_assert_eq!(codec::decode(&codec::encode(&answer)), Some(answer));
    }

    #[test]
    fn no_request_panics(request in any_request()) {
        if let Ok(quote) = quote(&request) {
            prop_assert_eq!(quote.lines.len(), request.lines.len());
            prop_assert!(!quote.total_due.is_sign_negative());
        }
    }
}

/// Only lines that add up to 2⁹⁹ lead here: the tax on them is exactly the least number there is.
#[test]
fn a_sum_without_an_absolute_value_is_refused() {
    let rate = Decimal::new(1 << 28, 9);
    let ending = |net: Decimal| {
        let current =
            BilledTerm { billed_net: net, start: day("2026-03-16"), end: day("2026-04-16"), tax_rate: rate };
        buying("0", 1, BillingPeriod::Monthly).ending(current)
    };
    let mut lines = vec![ending(Decimal::MAX); 8];
    lines.push(ending(Decimal::new(8, 0)));
    let mut request = request("2026-03-16", lines);
    request.currency = Currency::JPY;
    assert_eq!(quote(&request).expect_err("too large").field, "lines");
}

/// Twenty thousand lines at as many rates: quadratic work would never end.
#[test]
fn many_lines_and_rates_are_one_quote() {
    const LINES: u32 = 20_000;
    let line = |n: u32| RequestedLine {
        tax_rate: Decimal::new(n.into(), 6),
        ..buying("0.01", 1, BillingPeriod::Monthly).ending(billed("31.00", "2026-03-01", "2026-04-01"))
    };
    let quote = quote(&request("2026-03-16", (0..LINES).map(line))).expect("a quote");
    assert_eq!(quote.tax.len(), LINES as usize);
    assert_amount(quote.subtotal, "-319800.00");
}
