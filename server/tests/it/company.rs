//! What the billing contact enters about the company, and what follows from it.

use crate::on_both_engines;
use crate::world::{NOW, VISA, World, clock};
use app::api::{Company, Problem};
use app::billing::BillingPeriod::Monthly;
use app::billing::{Currency, EmailAddress};
use app::i18n::Lang;
use app::ports::Caller;
use app::ports::prelude::*;
use server::operator::{NewAccount, Operator};

on_both_engines!(audited:
    what_changes_is_on_the_next_invoice_and_on_no_earlier_one,
    what_is_no_address_changes_nothing,
    what_is_pasted_is_kept_as_it_is_read,
    no_day_is_lived_twice,
    a_change_of_zone_leaves_the_money_as_it_was,
    a_currency_is_chosen_until_an_amount_is_written,
    a_number_that_vies_does_not_know_is_on_no_invoice_with_vat,
);

/// A company that no account of the demo is.
pub fn company() -> Company {
    Company {
        name: "Officina  Nuova S.r.l.".into(),
        street: "Via Roma 1".into(),
        postal_code: "20121".into(),
        city: "Milano".into(),
        region: "MI".into(),
        time_zone: "Europe/Rome".into(),
        currency: String::new(),
    }
}

async fn buys(world: &World, caller: &Caller, seats: u32) -> app::billing::Party {
    world.puts(caller, "remote-support-v4-standard", seats, Monthly).await;
    let number = world.places(caller).await;
    world.center.invoice_of_order(caller, number).await.unwrap().buyer
}

async fn what_changes_is_on_the_next_invoice_and_on_no_earlier_one(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    let before = buys(world, &it, 9).await;
    assert_eq!(world.center.edit_company(&it, &company()).await, Ok(true));
    assert_eq!(world.center.edit_company(&it, &company()).await, Ok(false));
    let invoices = world.center.invoices(&it).await.unwrap();
    assert_eq!((invoices.len(), &invoices[0].buyer), (1, &before));
    assert_eq!(before.city.as_deref(), Some("Bologna"));
    let after = buys(world, &it, 10).await;
    assert_eq!((after.name.as_str(), after.country.as_str()), ("Officina Nuova S.r.l.", "IT"));
    let address = [after.street, after.postal_code, after.city, after.region].map(Option::unwrap);
    assert_eq!(address, ["Via Roma 1", "20121", "Milano", "MI"]);
    // An empty region counts as none.
    let nowhere = Company { region: " ".into(), ..company() };
    world.center.edit_company(&it, &nowhere).await.unwrap();
    assert_eq!(world.center.account_details(&it).await.unwrap().company.region, None);
}

async fn what_is_no_address_changes_nothing(world: &World) {
    let it = world.caller("it").await;
    let before = world.center.account_details(&it).await.unwrap().company;
    for (wrong, problem) in [
        (Company { name: "  ".into(), ..company() }, Problem::BadCompanyName),
        (Company { name: "x".repeat(201), ..company() }, Problem::BadCompanyName),
        (Company { name: "a\u{7}".into(), ..company() }, Problem::BadCompanyName),
        (Company { name: "\u{200b}".into(), ..company() }, Problem::BadCompanyName),
        (Company { name: "A\u{ffff}B".into(), ..company() }, Problem::BadCompanyName),
        (Company { name: "Pay \u{202e}moc.live".into(), ..company() }, Problem::BadCompanyName),
        (Company { name: "🚀 Rocket".into(), ..company() }, Problem::UnprintableLetter),
        (Company { street: "Via 🚀 1".into(), ..company() }, Problem::UnprintableLetter),
        (Company { street: String::new(), ..company() }, Problem::BadAddress),
        (Company { city: "x".repeat(201), ..company() }, Problem::BadAddress),
        (Company { region: "x".repeat(201), ..company() }, Problem::BadAddress),
        (Company { postal_code: "2012".into(), ..company() }, Problem::BadPostalCode),
        (Company { time_zone: "Europe/Bologna".into(), ..company() }, Problem::BadRequest),
        (Company { currency: "XXX".into(), ..company() }, Problem::BadRequest),
        (Company { currency: "USD".into(), ..company() }, Problem::BadRequest),
    ] {
        assert_eq!(world.center.edit_company(&it, &wrong).await, Err(problem), "{wrong:?}");
    }
    assert_eq!(world.center.account_details(&it).await.unwrap().company, before);
}

async fn what_is_pasted_is_kept_as_it_is_read(world: &World) {
    let it = world.caller("it").await;
    let pasted = Company {
        name: "\u{feff}Cafe\u{301}\u{200b} S.r.l.".into(),
        street: " Via\u{a0}Roma\u{ad} 1".into(),
        postal_code: "IT-20121\u{200e}".into(),
        region: "\u{200b}".into(),
        ..company()
    };
    world.center.edit_company(&it, &pasted).await.unwrap();
    let kept = world.center.account_details(&it).await.unwrap().company;
    assert_eq!(kept.name, "Café S.r.l.");
    assert_eq!(
        [kept.street, kept.postal_code, kept.region],
        [Some("Via Roma 1".into()), Some("20121".into()), None]
    );
}

async fn no_day_is_lived_twice(world: &World) {
    let it = world.caller("it").await;
    // It is 09:00 in London. In Midway it is still yesterday.
    let midway = Company { time_zone: "Pacific/Midway".into(), ..company() };
    assert_eq!(world.center.edit_company(&it, &midway).await, Err(Problem::ZoneBehind));
    world.at("2026-03-16T11:00:00Z").edit_company(&it, &midway).await.unwrap();
    assert_eq!(world.snapshot(&it).await.account.time_zone, "Pacific/Midway");
    // A time zone that is ahead is never refused.
    let rome = Company { time_zone: "Europe/Rome".into(), ..company() };
    world.center.edit_company(&it, &rome).await.unwrap();
}

async fn a_change_of_zone_leaves_the_money_as_it_was(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    let seen = world.press(&it).await;
    // In the evening it is tomorrow in Auckland: the figures on the screen no longer hold, and nothing is placed.
    let evening = world.all_at("2026-03-16T12:00:00Z");
    let auckland = Company { time_zone: "Pacific/Auckland".into(), ..company() };
    evening.edit_company(&it, &auckland).await.unwrap();
    assert_eq!(evening.place_order(&it, seen).await, Err(Problem::QuoteChanged));
    assert_eq!(world.number("select count(*) from orders").await, 0);
    let page = evening.account_page(&it).await.unwrap();
    assert_eq!(page.snapshot.today.to_string(), "2026-03-17");
    // Back again on a day that is the same in both, the order is like any other.
    let late = world.all_at("2026-03-17T09:00:00Z");
    late.edit_company(&it, &company()).await.unwrap();
    let page = late.account_page(&it).await.unwrap();
    let quote = app::billing::quote_cart(&page.snapshot, &page.snapshot.cart).unwrap();
    let seen = app::ports::OrderRequest {
        lang: Lang::It,
        key: page.order_key,
        seen: Some(quote),
        references: app::billing::References::default(),
    };
    late.place_order(&it, seen).await.unwrap();
}

async fn a_currency_is_chosen_until_an_amount_is_written(world: &World) {
    let new = NewAccount {
        company: "Vinhos do Norte".into(),
        country: "PT".into(),
        currency: Currency::EUR,
        time_zone: chrono_tz::Europe::Lisbon,
        vat_number: None,
        contact: "Rui Costa".into(),
        email: EmailAddress::kept("rui@prorata.example"),
        lang: Lang::Pt,
    };
    let operator = Operator::new(world.store.clone(), clock(NOW), "ana", "new").unwrap();
    let link = operator.create_account(&new).await.unwrap().1.unwrap();
    world.center.set_password(&link, "a long password").await.unwrap();
    let rui = world.caller("rui").await;
    let details = world.center.account_details(&rui).await.unwrap();
    assert!(details.currencies.contains(&Currency::USD) && details.currencies.contains(&Currency::EUR));
    let in_dollars = |code: &str| Company {
        postal_code: "4000-001".into(),
        currency: code.into(),
        time_zone: "Europe/Lisbon".into(),
        ..company()
    };
    world.center.edit_company(&rui, &in_dollars("USD")).await.unwrap();
    assert_eq!(world.snapshot(&rui).await.account.currency, Currency::USD);
    operator.adjust_balance("rui@prorata.example", 5.into()).await.unwrap();
    assert_eq!(world.center.edit_company(&rui, &in_dollars("EUR")).await, Err(Problem::BadRequest));
    world.center.edit_company(&rui, &in_dollars("")).await.unwrap();
    let details = world.center.account_details(&rui).await.unwrap();
    assert_eq!((details.currency, details.currencies.len()), (Currency::USD, 0));
}

async fn a_number_that_vies_does_not_know_is_on_no_invoice_with_vat(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    world.center.set_vat_number(&it, "IT00743110157").await.unwrap();
    assert_eq!(buys(world, &it, 9).await.vat_number.as_deref(), Some("IT00743110157"));
    world
        .execute(
            "insert into vat_numbers (number, answer, answered_at, due_at)
            values ('IT00743110157', 'invalid', '2026-03-16T09:00:00.000Z', '2026-03-23T09:00:00.000Z')",
        )
        .await
        .unwrap();
    world.puts(&it, "remote-support-v4-premium", 9, Monthly).await;
    let number = world.places(&it).await;
    let invoice = world.center.invoice_of_order(&it, number).await.unwrap();
    // The credit is with reverse charge and needs the number. The next one has only VAT.
    assert!(invoice.reverse_charge() && invoice.buyer.vat_number.is_some());
    assert_eq!(buys_premium(world, &it).await, None);
}

async fn buys_premium(world: &World, it: &Caller) -> Option<String> {
    world.puts(it, "remote-support-v4-premium", 12, Monthly).await;
    let number = world.places(it).await;
    let invoice = world.center.invoice_of_order(it, number).await.unwrap();
    assert!(!invoice.reverse_charge());
    invoice.buyer.vat_number
}
