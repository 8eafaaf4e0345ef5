//! The place of an account decides its VAT: on the checkout, on its documents, and when it moves.

use crate::invoice_files::{check_files, validate};
use crate::on_both_engines;
use crate::world::{NOW, VISA, World, clock, selection};
use app::api::Company;
use app::billing::BillingPeriod::Monthly;
use app::billing::vat::VatTreatment;
use app::billing::{Currency, EmailAddress, Invoice, VatCategory};
use app::i18n::Lang;
use app::ports::prelude::*;
use app::ports::{Caller, Edited};
use server::documents;
use server::operator::{NewAccount, Operator};

on_both_engines!(audited:
    the_canary_islands_are_outside_and_a_number_changes_nothing,
    whoever_moves_out_of_the_area_gets_back_what_was_taxed_in_it,
    what_was_billed_with_reverse_charge_is_credited_so_after_a_move,
    monaco_is_taxed_as_france,
);

/// A new account with a card, and its address.
pub async fn newcomer(world: &World, country: &str, code: &str, currency: Currency) -> Caller {
    let name = format!("newcomer-{}-{}", country.to_lowercase(), currency.code().to_lowercase());
    let new = NewAccount {
        company: "Beispiel & Co".into(),
        country: country.into(),
        currency,
        time_zone: chrono_tz::Europe::Madrid,
        vat_number: None,
        contact: "Ana Bravo".into(),
        email: EmailAddress::kept(format!("{name}@prorata.example")),
        lang: Lang::En,
    };
    let operator = Operator::new(world.store.clone(), clock(NOW), "ana", "new").unwrap();
    let link = operator.create_account(&new).await.unwrap().1.unwrap();
    world.center.set_password(&link, "a long enough phrase").await.unwrap();
    let caller = world.caller(&name).await;
    moves(world, &caller, code).await;
    world.gives_card(&caller, VISA).await;
    caller
}

async fn moves(world: &World, caller: &Caller, code: &str) {
    let company = Company {
        name: "Beispiel & Co".into(),
        street: "Calle Mayor 1".into(),
        postal_code: code.into(),
        city: "Somewhere".into(),
        region: String::new(),
        time_zone: "Europe/Madrid".into(),
        currency: String::new(),
    };
    world.center.edit_company(caller, &company).await.unwrap();
}

/// Buys a product that the account does not have.
pub async fn buys(world: &World, caller: &Caller, plan: &str, seats: u32) -> Invoice {
    let (product, _) = plan.rsplit_once('-').unwrap();
    let wanted = selection(plan, seats, Monthly);
    world.center.put_in_cart(caller, Edited::Product(product.into()), wanted).await.unwrap();
    let number = world.places(caller).await;
    world.center.invoice_of_order(caller, number).await.unwrap()
}

async fn changes(world: &World, caller: &Caller, plan: &str, seats: u32) -> Invoice {
    world.puts(caller, plan, seats, Monthly).await;
    let number = world.places(caller).await;
    world.center.invoice_of_order(caller, number).await.unwrap()
}

fn categories(invoice: &Invoice) -> Vec<VatCategory> {
    invoice.tax.iter().map(|tax| tax.category).collect()
}

async fn the_canary_islands_are_outside_and_a_number_changes_nothing(world: &World) {
    let company = newcomer(world, "ES", "35002", Currency::EUR).await;
    for number in ["", "ESB3899118H"] {
        world.center.set_vat_number(&company, number).await.unwrap();
        let tax = world.snapshot(&company).await.tax();
        assert_eq!((tax.treatment, tax.rate.to_string()), (VatTreatment::OutOfScope, "0".to_owned()));
    }
    let invoice = buys(world, &company, "remote-support-v5-basic", 3).await;
    assert_eq!(categories(&invoice), [VatCategory::OutsideScope]);
    assert_eq!(invoice.tax_total.to_string(), "0.00");
    let xml = String::from_utf8(documents::xml(&invoice).unwrap()).unwrap();
    assert!(xml.contains("<ram:CategoryCode>O</ram:CategoryCode>"), "{xml}");
    assert!(xml.contains("outside the EU VAT area") && !xml.contains("Reverse charge"), "{xml}");
    validate(&[check_files(&invoice)]);
}

async fn whoever_moves_out_of_the_area_gets_back_what_was_taxed_in_it(world: &World) {
    let company = newcomer(world, "ES", "28013", Currency::EUR).await;
    let first = buys(world, &company, "remote-support-v5-basic", 3).await;
    assert_eq!(
        (categories(&first), first.tax[0].rate.to_string()),
        (vec![VatCategory::Standard], "0.21".into())
    );
    let before = world.press(&company).await.seen;
    moves(world, &company, "51001").await;
    assert_eq!(world.press(&company).await.seen, before, "an empty cart costs the same anywhere");
    let second = changes(world, &company, "remote-support-v5-basic", 5).await;
    // The credit is at 21 %, the charge at nothing: O may not stand beside another category.
    assert_eq!(categories(&second), [VatCategory::OutsideScopeInPart, VatCategory::Standard]);
    assert!(second.tax_total.is_sign_negative());
    validate(&[check_files(&second)]);
    let third = changes(world, &company, "remote-support-v5-basic", 6).await;
    assert_eq!(categories(&third), [VatCategory::OutsideScope]);
    moves(world, &company, "28013").await;
    let fourth = changes(world, &company, "remote-support-v5-basic", 7).await;
    assert_eq!(categories(&fourth), [VatCategory::OutsideScopeInPart, VatCategory::Standard]);
    validate(&[check_files(&third), check_files(&fourth)]);
}

async fn what_was_billed_with_reverse_charge_is_credited_so_after_a_move(world: &World) {
    let company = newcomer(world, "ES", "28013", Currency::EUR).await;
    world.center.set_vat_number(&company, "ESB3899118H").await.unwrap();
    let first = buys(world, &company, "remote-support-v5-basic", 3).await;
    assert_eq!(categories(&first), [VatCategory::ReverseCharge]);
    moves(world, &company, "38001").await;
    let second = changes(world, &company, "remote-support-v5-basic", 5).await;
    assert_eq!(categories(&second), [VatCategory::OutsideScopeInPart, VatCategory::ReverseCharge]);
    assert_eq!(second.tax_total.to_string(), "0.00");
    validate(&[check_files(&second)]);
}

async fn monaco_is_taxed_as_france(world: &World) {
    let company = newcomer(world, "MC", "98000", Currency::EUR).await;
    let tax = world.snapshot(&company).await.tax();
    assert_eq!(
        (tax.treatment, tax.rate.to_string(), tax.country),
        (VatTreatment::OtherState, "0.2".into(), "FR".into())
    );
    world.center.set_vat_number(&company, "FR83056797921").await.unwrap();
    let invoice = buys(world, &company, "remote-support-v5-basic", 3).await;
    assert_eq!(categories(&invoice), [VatCategory::ReverseCharge]);
    validate(&[check_files(&invoice)]);
}
