//! Who may do what: ids of other accounts do not exist, and only the billing contact of a self-service account without
//! overdue invoices changes anything.

use crate::on_both_engines;
use crate::world::{OneByOne, VISA, World, selection};
use app::api::{Company, Problem};
use app::billing::BillingPeriod::Monthly;
use app::billing::{CartLine, Role};
use app::i18n::Lang;
use app::ids::OrderId;
use app::ports::prelude::*;
use app::ports::{BackTo, Caller, Edited};

on_both_engines!(
    ids_of_another_account_do_not_exist,
    a_member_changes_nothing,
    a_corporate_account_changes_nothing,
    an_account_with_an_overdue_invoice_changes_nothing_but_how_it_pays,
    changes_that_the_rules_refuse_do_not_reach_the_cart,
    a_new_product_in_the_cart_is_edited_by_its_line,
    a_person_of_no_account_sees_nothing,
);

async fn ids_of_another_account_do_not_exist(world: &World) {
    let (it, pt) = (world.caller("it").await, world.caller("pt").await);
    world.gives_card(&it, VISA).await;
    let wanted = selection("remote-support-v4-premium", 8, Monthly);
    world.puts(&it, "remote-support-v4-premium", 8, Monthly).await;
    let theirs = world.snapshot(&it).await;
    let (subscription, line) = (&theirs.subscriptions[0].id, &theirs.cart[0].id);
    let person = &theirs.subscriptions[0].holders[0].person_id;
    let own = world.snapshot(&pt).await.subscriptions[0].id.clone();

    let center = &world.center;
    let not_found = Err(Problem::NotFound);
    assert_eq!(
        center.put_in_cart(&pt, Edited::Subscription(subscription.to_owned()), wanted).await,
        not_found
    );
    assert_eq!(center.assign_licence(&pt, subscription, &pt.person_id).await, not_found);
    assert_eq!(center.assign_licence(&pt, &own, person).await, not_found);
    assert_eq!(center.free_licence(&pt, subscription, person).await, not_found);
    // A line that is not in the cart counts as removed. It stays in the cart of the other account.
    assert_eq!(center.remove_from_cart(&pt, line).await, Ok(()));
    assert_eq!(world.snapshot(&it).await, theirs);

    let number = world.places(&it).await;
    assert_eq!(center.order_page(&pt, number).await.err(), Some(Problem::NotFound));
    let row = sqlx::query("select id from orders").fetch_one(world.store.pool()).await.unwrap();
    let order = OrderId::from(sqlx::Row::get::<String, _>(&row, 0));
    assert_eq!(center.resume_order(&pt, &order).await.err(), Some(Problem::NotFound));
    assert!(center.resume_order(&it, &order).await.is_ok());
}

/// Tries every change. Each must be refused.
async fn everything_is_refused(world: &World, caller: &Caller, card_too: bool) {
    let before = world.state(caller).await;
    let snapshot = world.snapshot(caller).await;
    let held = &snapshot.subscriptions[0];
    let mut wanted = held.selection.clone();
    wanted.seats += 1;
    let center = &world.center;
    let refused = Err(Problem::Refused);
    assert_eq!(center.put_in_cart(caller, Edited::Subscription(held.id.clone()), wanted).await, refused);
    assert_eq!(center.remove_from_cart(caller, &"x".into()).await, refused);
    assert_eq!(center.set_vat_number(caller, "").await, Err(Problem::Refused));
    assert_eq!(center.edit_company(caller, &Company::default()).await, Err(Problem::Refused));
    assert_eq!(center.assign_licence(caller, &held.id, &caller.person_id).await, refused);
    let holder = &held.holders[0].person_id;
    assert_eq!(center.free_licence(caller, &held.id, holder).await, refused);
    let request = world.press(caller).await;
    assert_eq!(center.place_order(caller, request).await, Err(Problem::Refused));
    let card = center.start_payment_details(caller, Lang::En, BackTo::Checkout).await;
    assert_eq!(card.is_err(), card_too, "{card:?}");
    assert_eq!(world.state(caller).await, before);
}

async fn a_member_changes_nothing(world: &World) {
    let member = world.caller("es-member").await;
    assert_eq!(world.snapshot(&member).await.viewer.role, Role::Member);
    everything_is_refused(world, &member, true).await;
}

async fn a_corporate_account_changes_nothing(world: &World) {
    let corporate = world.caller("de-corporate").await;
    everything_is_refused(world, &corporate, true).await;
}

async fn an_account_with_an_overdue_invoice_changes_nothing_but_how_it_pays(world: &World) {
    let de = world.caller("de").await;
    world.execute("update accounts set overdue = 1").await.unwrap();
    everything_is_refused(world, &de, false).await;
}

async fn changes_that_the_rules_refuse_do_not_reach_the_cart(world: &World) {
    let it = world.caller("it").await;
    let id = world.held(&it, "remote-support-v4").await.id;
    for (plan, seats) in [
        ("remote-support-v4-basic", 8),
        ("remote-support-v4-standard", 8),
        ("remote-support-v4-standard", 5),
        ("remote-support-v4-standard", 51),
        ("remote-support-v4-standard", 0),
        ("remote-support-v5-premium", 8),
        ("no-such-plan", 8),
    ] {
        let answer = world
            .center
            .put_in_cart(&it, Edited::Subscription(id.clone()), selection(plan, seats, Monthly))
            .await;
        assert_eq!(answer, Err(Problem::Refused), "{plan} × {seats}");
    }
    assert_eq!(world.snapshot(&it).await.cart, []);
}

async fn a_new_product_in_the_cart_is_edited_by_its_line(world: &World) {
    let (de, it) = (world.caller("de").await, world.caller("it").await);
    let line = world.snapshot(&de).await.cart[0].clone();
    assert_eq!((line.subscription_id.as_ref(), line.selection.seats), (None, 3));
    let put = async |caller: &Caller, plan: &str, seats| {
        let wanted = selection(plan, seats, Monthly);
        world.center.put_in_cart(caller, Edited::Line(line.id.clone()), wanted).await
    };
    assert_eq!(
        put(&it, line.selection.plan_id.as_str(), 4).await,
        Err(Problem::NotFound),
        "another account's"
    );
    for (plan, seats) in [("meeting-professional", 0), ("remote-support-v5-premium", 8), ("no-such-plan", 1)]
    {
        assert_eq!(put(&de, plan, seats).await, Err(Problem::Refused), "{plan} × {seats}");
    }
    assert_eq!(world.snapshot(&de).await.cart, std::slice::from_ref(&line));
    put(&de, line.selection.plan_id.as_str(), 5).await.unwrap();
    let cart = world.snapshot(&de).await.cart;
    let wanted = selection(line.selection.plan_id.as_str(), 5, Monthly);
    assert_eq!(cart, [CartLine { selection: wanted, ..line }], "it keeps its id and its place");
}

async fn a_person_of_no_account_sees_nothing(world: &World) {
    let (it, pt) = (world.caller("it").await, world.caller("pt").await);
    let stranger = Caller { person_id: pt.person_id, account_id: it.account_id };
    assert_eq!(world.center.account_page(&stranger).await.err(), Some(Problem::NotFound));
}
