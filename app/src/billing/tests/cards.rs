//! How a card stands on a day: on its page, above the subscriptions, and in the mail that warns.

use super::*;

fn card(expires: &str) -> PaymentMethod {
    PaymentMethod { id: "pm_1".into(), brand: "Visa".into(), last_four: "4242".into(), expires: day(expires) }
}

#[test]
fn a_card_is_valid_through_its_last_day_and_named_30_days_before() {
    let today = day("2026-03-16");
    for (expires, state) in [
        ("2026-02-28", CardState::Expired),
        ("2026-03-15", CardState::Expired),
        ("2026-03-16", CardState::ExpiresSoon),
        ("2026-03-31", CardState::ExpiresSoon),
        ("2026-04-15", CardState::ExpiresSoon),
        ("2026-04-16", CardState::Valid),
        ("2027-03-31", CardState::Valid),
    ] {
        assert_eq!(card(expires).state_on(today), state, "{expires}");
    }
}

#[test]
fn a_warning_is_sent_about_the_cards_that_expire_soon_and_no_others() {
    let soon = last_days_soon(day("2026-03-16"));
    assert_eq!(soon, day("2026-03-16")..=day("2026-04-15"));
    assert_eq!(last_days_soon(NaiveDate::MAX), NaiveDate::MAX..=NaiveDate::MAX);
}
