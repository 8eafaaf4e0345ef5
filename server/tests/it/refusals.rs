//! A person who cannot change something reads on each page why, and where to go: a member, a corporate account, an
//! account with a waiting order, and one with an overdue invoice, in every language. No page offers what would be
//! refused.

use crate::browser::{get, signed_in};
use crate::world::{ASKS, World};
use app::api::Placed;
use app::billing::BillingPeriod::Monthly;
use app::i18n::{Lang, format_message};
use app::ports::prelude::*;

/// The forms that change the account.
const CHANGES: [&str; 18] = [
    "put_in_cart",
    "put_new_in_cart",
    "put_seats_in_cart",
    "remove_from_cart",
    "place_order",
    "start_trial",
    "cancel_subscription",
    "reactivate_subscription",
    "set_vat_number",
    "edit_company",
    "make_default_method",
    "remove_method",
    "change_licences",
    "assign_list",
    "invite_to_licence",
    "invite_person",
    "offer_handover",
    "pay_renewal",
];
/// What a person with an overdue invoice may still do: decide who comes in, and pay.
const WHILE_OVERDUE: [&str; 5] =
    ["make_default_method", "remove_method", "invite_person", "offer_handover", "pay_renewal"];

/// Every page of an account on which something can be done, without its language.
fn pages(subscription: &str) -> Vec<String> {
    let of_subscription = ["edit", "seats", "cancel", "licences"];
    let of_subscription = of_subscription.map(|page| format!("subscriptions/{subscription}/{page}"));
    let of_products =
        ["", "/meeting", "/meeting/buy", "/meeting/try", "/meeting/order", "/meeting/try/start"];
    let of_products = of_products.map(|page| format!("products{page}"));
    let others = ["subscriptions", "cart", "checkout", "account", "account/edit"].map(str::to_owned);
    [of_subscription.to_vec(), of_products.to_vec(), others.to_vec()].concat()
}

/// Opens each of the pages as `name`, in each language. Each must contain what `says` finds for the language, and offer
/// no changes except those in `may`.
async fn each_page_says(
    world: &World,
    name: &str,
    pages: &[String],
    says: impl Fn(Lang) -> Vec<String>,
    may: &[&str],
) {
    let (router, cookie) = signed_in(world, name).await;
    for lang in Lang::ALL {
        for page in pages {
            let path = format!("/{}/{page}", lang.code());
            let (status, _, body) = get(&router, &path, &cookie).await;
            assert_eq!(status, 200, "{path}");
            let body = String::from_utf8(body).unwrap();
            let main = body.split_once("<main").and_then(|(_, rest)| rest.split_once("</main>")).unwrap().0;
            for said in says(lang) {
                assert!(main.contains(&said), "{path} as {name} does not say {said}: {main}");
            }
            for change in CHANGES.iter().filter(|change| !may.contains(change)) {
                assert!(!main.contains(&format!("/api/{change}\"")), "{path} as {name} offers {change}");
            }
        }
    }
}

async fn subscription_of(world: &World, name: &str) -> String {
    let caller = world.caller(name).await;
    world.snapshot(&caller).await.subscriptions[0].id.clone().into()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_corporate_account_is_led_to_its_portal_on_each_page() {
    let world = World::on_sqlite().await;
    let mut pages = pages(&subscription_of(&world, "de-corporate").await);
    pages.extend(["people", "payment-methods", "upcoming", "pay", "invoices", "support"].map(str::to_owned));
    let says = |lang| {
        let text = |id| format_message(lang, id, &[]);
        vec![
            text("refusal-corporate-account-title"),
            text("refusal-corporate-account"),
            "https://corporate.prorata.example/".to_owned(),
            "Maria Keller".to_owned(),
        ]
    };
    each_page_says(&world, "de-corporate", &pages, says, &[]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_member_is_told_whom_to_write_to() {
    let world = World::on_sqlite().await;
    let mut pages = pages(&subscription_of(&world, "es-member").await);
    pages.extend(["people", "payment-methods", "upcoming", "pay"].map(str::to_owned));
    let says = |lang| {
        let title = format_message(lang, "refusal-not-billing-contact-title", &[]);
        vec![title, "Lucía Navarro".to_owned(), "mailto:es@prorata.example".to_owned()]
    };
    each_page_says(&world, "es-member", &pages, says, &[]).await;
}

/// A page on which something could be ordered again, or done with licences, says why not, and where to continue. What was
/// there before can be looked at all the same, a list of people that was sent before, too.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_order_that_waits_is_said_where_one_would_order() {
    let world = World::on_sqlite().await;
    let it = world.caller("it").await;
    let held = world.held(&it, "remote-support-v4").await.id;
    let list = world.center.keep_list(&it, &held, "nina@b.example", true).await.unwrap();
    let (licences, list) =
        (format!("subscriptions/{held}/licences"), format!("subscriptions/{held}/licences/lists/{list}"));
    world.gives_card(&it, ASKS).await;
    world.puts(&it, "remote-support-v4-standard", 9, Monthly).await;
    let (router, cookie) = signed_in(&world, "it").await;
    for (page, offered) in [("checkout", "place_order"), (list.as_str(), "assign_list")] {
        let before = get(&router, &format!("/it/{page}"), &cookie).await.2;
        let offered = format!("/api/{offered}\"");
        assert!(String::from_utf8(before).unwrap().contains(&offered), "{page} offers {offered} before");
    }
    assert!(matches!(world.orders(&it).await, Ok(Placed::ConfirmAt { .. })));
    let says = |lang: Lang| {
        let way = format!("href=\"/{}/open-order\"", lang.code());
        vec![format_message(lang, "refusal-order-in-flight", &[]), way]
    };
    let pages = ["cart".to_owned(), "checkout".to_owned(), licences, list];
    each_page_says(&world, "it", &pages, says, &[]).await;
    for page in pages {
        let body = get(&router, &format!("/it/{page}"), &cookie).await.2;
        let body = String::from_utf8(body).unwrap();
        assert!(!body.contains("/api/place_order\"") && !body.contains("/api/remove_from_cart\""), "{page}");
        assert!(!page.contains("/lists/") || body.contains("@b.example"), "{page}");
    }
    for page in ["orders", "invoices", "people", "subscriptions", "payment-methods"] {
        assert_eq!(get(&router, &format!("/it/{page}"), &cookie).await.0, 200, "{page}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_overdue_account_is_led_to_pay() {
    let world = World::on_sqlite().await;
    world
        .execute("update subscriptions set status = 'past-due' where product_id = 'remote-support-v4'")
        .await
        .unwrap();
    let mut pages = pages(&subscription_of(&world, "it").await);
    // A subscription can be cancelled all the same (cancellation.rs). Where one arrives, it is a task
    // (overview_page.rs).
    pages.retain(|page| !page.ends_with("/cancel") && page != "subscriptions");
    pages.extend(["upcoming", "invoices", "support"].map(str::to_owned));
    let says = |title: &'static str| {
        move |lang: Lang| {
            let text = |id| format_message(lang, id, &[]);
            vec![text(title), text("refusal-invoice-overdue"), format!("href=\"/{}/pay\"", lang.code())]
        }
    };
    each_page_says(&world, "it", &pages, says("refusal-invoice-overdue-title"), &WHILE_OVERDUE).await;
    let overview = ["subscriptions".to_owned()];
    each_page_says(&world, "it", &overview, says("overview-attention"), &WHILE_OVERDUE).await;
}
