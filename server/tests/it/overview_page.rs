//! Where one arrives: what needs attention is a task with one button, and is said once.

use crate::browser::{get, signed_in};
use crate::on_both_engines;
use crate::world::{ASKS, VISA, World};
use app::api::Placed;
use app::billing::BillingPeriod::Annual;
use app::i18n::{Lang, format_message};

on_both_engines!(
    whoever_is_overdue_has_the_tasks_of_paying_and_of_the_card,
    what_is_to_be_paid_names_how_many_payments_and_leads_to_them,
    while_an_order_waits_there_is_no_task,
);

const PAST_DUE: &str = "update subscriptions set status = 'past-due' where product_id = 'remote-support-v4'";

/// The overview in English.
async fn read(world: &World, name: &str) -> String {
    let (router, cookie) = signed_in(world, name).await;
    let (status, _, body) = get(&router, "/en/subscriptions", &cookie).await;
    assert_eq!(status, 200);
    String::from_utf8(body).unwrap()
}

/// The tasks, one by one. Empty where there is no card for them.
fn tasks(page: &str) -> Vec<&str> {
    let card = page.split("<h2 id=\"attention\">").nth(1).and_then(|rest| rest.split("</section>").next());
    card.map(|card| card.split("<li>").skip(1).collect()).unwrap_or_default()
}

fn say(id: &'static str) -> String {
    format_message(Lang::En, id, &[])
}

async fn whoever_is_overdue_has_the_tasks_of_paying_and_of_the_card(world: &World) {
    world.execute(PAST_DUE).await.unwrap();
    let page = read(world, "it").await;
    let found = tasks(&page);
    let [pay, card] = found.as_slice() else { panic!("two tasks: {page}") };
    assert!(pay.contains(&say("refusal-invoice-overdue")) && pay.contains("href=\"/en/pay\""), "{pay}");
    assert!(card.contains(&say("overview-card-missing")), "{card}");
    assert!(card.contains("href=\"/en/payment-methods\""), "{card}");
    // The notice would say the same once more.
    assert_eq!(page.matches(&say("refusal-invoice-overdue")).count(), 1, "{page}");
    assert!(!page.contains(&say("refusal-invoice-overdue-title")), "{page}");
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    assert_eq!(tasks(&read(world, "it").await).len(), 1);
}

async fn what_is_to_be_paid_names_how_many_payments_and_leads_to_them(world: &World) {
    let count = format_message(Lang::En, "overview-open-payments", &[("count", 1_u32.into())]);
    assert!(!read(world, "it").await.contains(&count));
    world.execute(PAST_DUE).await.unwrap();
    let page = read(world, "it").await;
    let figures = page.split("<dl class=\"figures\">").nth(1).and_then(|rest| rest.split("</dl>").next());
    let figures = figures.unwrap();
    assert!(figures.contains(&count) && figures.contains("href=\"/en/pay\""), "{figures}");
}

async fn while_an_order_waits_there_is_no_task(world: &World) {
    let en = world.caller("en").await;
    assert_eq!(tasks(&read(world, "en").await).len(), 2);
    world.gives_card(&en, ASKS).await;
    world.puts(&en, "remote-support-v5-premium", 8, Annual).await;
    assert!(matches!(world.orders(&en).await, Ok(Placed::ConfirmAt { .. })));
    assert_eq!(tasks(&read(world, "en").await), Vec::<&str>::new());
    // Nobody can pay right now, so the notice says that something is overdue.
    world.execute("update accounts set overdue = 1 where country = 'US'").await.unwrap();
    let page = read(world, "en").await;
    assert_eq!(tasks(&page), Vec::<&str>::new());
    assert!(page.contains(&say("refusal-invoice-overdue-title")), "{page}");
}
