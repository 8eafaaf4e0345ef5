//! Long lists: ten thousand people and a thousand documents in one account.

use crate::browser::{get_packed, leads_to, post, signed_in};
use crate::on_both_engines;
use crate::world::{VISA, World, selection};
use app::api::Problem;
use app::billing::BillingPeriod::Annual;
use app::billing::states;
use app::ids::SubscriptionId;
use app::limits::MAX_NAMED_HOLDERS;
use app::lists::{InvoicesView, PeopleView};
use app::ports::prelude::*;
use app::ports::{Caller, Edited};
use std::collections::HashSet;
use std::time::Instant;

on_both_engines!(
    everybody_is_on_exactly_one_page,
    names_are_found_without_accents_and_capitals,
    people_are_chosen_by_what_they_can_do_and_hold,
    everybody_found_gets_a_licence_or_loses_it_at_once,
    every_document_is_on_exactly_one_page,
    documents_have_the_states_that_the_rules_give_them,
    names_from_before_are_found_after_the_start,
    no_page_carries_what_it_does_not_show,
    a_search_is_in_no_address_and_is_its_person_s_own,
);

const PEOPLE: u32 = 10_000;
const DOCUMENTS: u32 = 1_000;
/// How many bytes a page may have on its way.
const MAX_PAGE_BYTES: usize = 60_000;

/// Numbers from 1 on, for rows that are planted.
fn many(count: u32) -> String {
    format!("with recursive many (n) as (select 1 union all select n + 1 from many where n < {count})")
}

/// Plants people of the account, and a start fills what they are searched and sorted by.
async fn crowd(world: &World, caller: &Caller, count: u32) {
    let sql = format!(
        "insert into people (id, account_id, name, email, role, language, address_key, email_key) {many}
        select 'planted-' || n, '{id}', 'Zoë Planted ' || n, 'Z' || n || '@b.example', 'member', 'it',
            '{id} z' || n || '@b.example', 'z' || n || '@b.example' from many",
        many = many(count),
        id = caller.account_id.as_str()
    );
    world.execute(&sql).await.unwrap();
    world.opened_again().await.close().await;
}

/// Gives all planted people a licence: more than there are, but nobody counts.
async fn all_hold(world: &World, caller: &Caller, subscription: &SubscriptionId) {
    let sql = format!(
        "insert into licences (account_id, subscription_id, person_id, assigned_at)
        select account_id, '{}', id, '2026-03-16T09:00:00.000Z' from people
        where account_id = '{}' and id like 'planted-%'",
        subscription.as_str(),
        caller.account_id.as_str()
    );
    world.execute(&sql).await.unwrap();
}

/// Plants copies of the account's order and its invoice.
pub async fn history(world: &World, caller: &Caller, count: u32) {
    world.gives_card(caller, VISA).await;
    world.puts(caller, "remote-support-v4-premium", 9, Annual).await;
    world.places(caller).await;
    let (many, account) = (many(count), caller.account_id.as_str());
    let orders = format!(
        "insert into orders (id, account_id, person_id, idempotency_key, fingerprint, quote, catalogue_id,
            total_due_minor, method, reverse_charge, language, created_at, status, charge_deadline, number, finished_at,
            search_key)
        {many} select 'planted-' || n, account_id, person_id, 'planted-' || n, fingerprint, quote, catalogue_id,
            total_due_minor + n, method, reverse_charge, language, created_at, status, charge_deadline, 100000 + n,
            finished_at, search_key from many, orders where account_id = '{account}' and status = 'placed'"
    );
    world.execute(&orders).await.unwrap();
    let invoices = format!(
        "insert into invoices (number, series, position, account_id, order_id, issued_on, document, created_at,
            total_minor, outstanding_minor, search_key)
        {many} select 'INV-' || (100000 + n), series, 100000 + n, account_id, 'planted-' || n, issued_on,
            replace(document, number, 'INV-' || (100000 + n)), created_at, total_minor + n, outstanding_minor,
            replace(search_key, lower(number), 'inv-' || (100000 + n)) from many, invoices where account_id = '{account}'"
    );
    world.execute(&invoices).await.unwrap();
}

async fn names(world: &World, caller: &Caller, query: &str, searched: &str) -> (Vec<String>, u32) {
    let page = world.center.people_page(caller, PeopleView::of(query), searched).await.unwrap();
    (page.people.rows.into_iter().map(|row| row.person.name).collect(), page.people.span.total)
}

async fn everybody_is_on_exactly_one_page(world: &World) {
    let it = world.caller("it").await;
    crowd(world, &it, 123).await;
    let all = world.people(&it).await;
    for sort in ["name", "name-down", "email", "email-down"] {
        let mut seen = Vec::new();
        for page in 1.. {
            let view = PeopleView::of(&format!("sort={sort}")).at(page);
            let listed = world.center.people_page(&it, view, "").await.unwrap().people;
            assert_eq!(usize::try_from(listed.span.total).unwrap(), all.len());
            seen.extend(listed.rows.into_iter().map(|row| row.person));
            if page == listed.span.pages() {
                break;
            }
        }
        let ids: HashSet<_> = seen.iter().map(|person| &person.id).collect();
        assert_eq!((seen.len(), ids.len()), (all.len(), all.len()), "{sort}");
        if sort == "name" {
            assert_eq!(seen, all, "the database sorts as the server does");
        }
    }
}

async fn names_are_found_without_accents_and_capitals(world: &World) {
    let es = world.caller("es").await;
    world.center.invite(&es, None, "Ágata NÚÑEZ-Groß", "a_g%ata@b.example", true).await.unwrap();
    for words in ["agata", "NUNEZ", "gross", "gata núñez", "  A_G%ATA@b  ", "example agata gross"] {
        assert_eq!(names(world, &es, "", words).await, (vec!["Ágata NÚÑEZ-Groß".into()], 1), "{words}");
    }
    for words in ["agata castro", "a_gata", "%", "!", "' or 1 = 1 --"] {
        let (found, _) = names(world, &es, "", words).await;
        assert!(words == "%" || found.is_empty(), "{words}: {found:?}");
    }
    let renamed = "Ægir Ødegård";
    let person = world.caller("es-member").await;
    world.center.set_profile(&person, renamed, app::i18n::Lang::Es).await.unwrap();
    assert_eq!(names(world, &es, "", "aegir odegard").await.0, [renamed], "a new name is found");
}

async fn people_are_chosen_by_what_they_can_do_and_hold(world: &World) {
    let es = world.caller("es").await;
    world.center.invite(&es, None, "Nuria Vidal", "nuria@b.example", true).await.unwrap();
    let everybody = names(world, &es, "", "").await.1;
    let mut counts = Vec::new();
    for show in ["signs-in", "invited", "no-access", "holders", "others"] {
        counts.push(names(world, &es, &format!("show={show}"), "").await.1);
    }
    assert_eq!(counts[..3].iter().sum::<u32>(), everybody);
    assert_eq!(counts[3..].iter().sum::<u32>(), everybody);
    assert_eq!(names(world, &es, "show=invited", "").await, (vec!["Nuria Vidal".into()], 1));
    let expired = world.at("2026-03-24T09:00:00Z");
    let view = PeopleView::of("show=invited");
    assert_eq!(expired.people_page(&es, view, "").await.unwrap().people.span.total, 0);

    let held = world.held(&es, "remote-support-v5").await;
    let (holders, others) = (PeopleView::of("show=holders"), PeopleView::of("show=others"));
    let page = async |view| world.center.licences_page(&es, &held.id, view, "").await.unwrap().people;
    let found: Vec<_> = page(holders).await.rows.into_iter().map(|row| (row.person.id, row.holds)).collect();
    let known: Vec<_> = held.holders.iter().map(|holder| (holder.person_id.clone(), true)).collect();
    assert_eq!(found, known);
    assert!(page(others).await.rows.iter().all(|row| !row.holds));
    // The ids of another account find nobody.
    let theirs = world.held(&world.caller("it").await, "remote-support-v4").await.id;
    let stranger = world.center.licences_page(&es, &theirs, holders, "").await.unwrap();
    assert_eq!(stranger.people.span.total, 0);
}

async fn everybody_found_gets_a_licence_or_loses_it_at_once(world: &World) {
    let it = world.caller("it").await;
    let id = world.held(&it, "remote-support-v4").await.id;
    let all = async |show: &str, words: &str| {
        world.center.everybody_listed(&it, &id, PeopleView::of(&format!("show={show}&page=7")), words).await
    };
    let holders = all("holders", "").await.unwrap();
    assert_eq!(world.center.free_licences(&it, &id, &holders).await.unwrap() as usize, holders.len());
    assert_eq!(all("holders", "").await, Err(Problem::NobodyChosen));
    let one = all("others", "rinaldi").await.unwrap();
    assert_eq!(world.center.assign_licences(&it, &id, &one, false).await, Ok(1));
    assert_eq!(all("holders", "").await.unwrap(), one);
    crowd(world, &it, 200).await;
    let found = all("others", "planted").await.unwrap();
    assert_eq!(found.len(), 200, "all pages count");
    let given = world.center.assign_licences(&it, &id, &found, false).await;
    assert_eq!(given, Err(Problem::NotEnoughLicences));
}

async fn every_document_is_on_exactly_one_page(world: &World) {
    let it = world.caller("it").await;
    history(world, &it, 123).await;
    let all = world.center.invoices(&it).await.unwrap();
    for sort in ["newest", "oldest", "largest", "smallest"] {
        let mut seen = Vec::new();
        for page in 1.. {
            let view = InvoicesView::of(&format!("sort={sort}&year=2026")).at(page);
            let listed = world.center.invoices_page(&it, view, "").await.unwrap().documents;
            seen.extend(listed.rows.into_iter().map(|(invoice, _)| invoice.number));
            if page == listed.span.pages() {
                break;
            }
        }
        let numbers: Vec<_> = all.iter().map(|invoice| invoice.number.clone()).collect();
        if sort == "newest" {
            assert_eq!(seen, numbers);
        }
        let distinct: HashSet<_> = seen.iter().collect();
        assert_eq!((seen.len(), distinct.len()), (124, 124), "{sort}");
    }
    let largest = world.center.invoices_page(&it, InvoicesView::of("sort=largest"), "").await.unwrap();
    assert_eq!(largest.documents.rows[0].0.number.as_str(), "INV-100123");
    assert_eq!(largest.years, [2026]);
    let other = world.center.invoices_page(&it, InvoicesView::of("year=2025"), "").await.unwrap();
    assert_eq!((other.documents.span.total, other.documents.rows.len()), (0, 0));
}

async fn documents_have_the_states_that_the_rules_give_them(world: &World) {
    let lived = world.with_history(crate::world::NOW).await;
    for name in ["pt", "it", "de", "es", "en"] {
        let caller = lived.caller(name).await;
        let all = lived.center.invoices(&caller).await.unwrap();
        let known: Vec<_> = all.iter().map(|bill| bill.number.as_str()).zip(states(&all)).collect();
        let listed = lived.center.invoices_page(&caller, InvoicesView::of(""), "").await.unwrap().documents;
        let found: Vec<_> = listed.rows.iter().map(|(bill, state)| (bill.number.as_str(), *state)).collect();
        assert_eq!(found, known[..found.len()], "{name}");
        for state in ["paid", "open", "credited"] {
            let view = InvoicesView::of(&format!("state={state}"));
            let listed = lived.center.invoices_page(&caller, view, "").await.unwrap().documents;
            let expected = known.iter().filter(|(_, known)| known.code() == state).count();
            assert_eq!(usize::try_from(listed.span.total).unwrap(), expected, "{name} {state}");
        }
    }
    lived.tear_down().await;
}

async fn names_from_before_are_found_after_the_start(world: &World) {
    let it = world.caller("it").await;
    let planted = async || names(world, &it, "", "zoe planted").await.1;
    let account = it.account_id.as_str();
    world
        .execute(&format!("update people set name_key = null where account_id = '{account}'"))
        .await
        .unwrap();
    crowd(world, &it, 3).await;
    assert_eq!(planted().await, 3);
    assert_eq!(names(world, &it, "", "sara rinaldi").await.1, 1);
}

async fn no_page_carries_what_it_does_not_show(world: &World) {
    let it = world.caller("it").await;
    history(world, &it, DOCUMENTS).await;
    crowd(world, &it, PEOPLE).await;
    let id = world.held(&it, "remote-support-v4").await.id;
    all_hold(world, &it, &id).await;
    let wanted = selection("meeting-business", 3, Annual);
    world.center.put_in_cart(&it, Edited::Product("meeting".into()), wanted).await.unwrap();
    let order = world.number("select min(number) from orders").await;
    let (router, cookie) = signed_in(world, "it").await;
    for path in [
        "people".to_owned(),
        "people?page=150&sort=email-down".to_owned(),
        "people?show=no-access".to_owned(),
        format!("subscriptions/{id}/licences"),
        format!("subscriptions/{id}/licences?page=150&show=holders&chosen=page"),
        format!("subscriptions/{id}/seats"),
        format!("subscriptions/{id}/edit"),
        "invoices".to_owned(),
        "invoices?page=15&sort=largest&year=2026&state=paid".to_owned(),
        "orders".to_owned(),
        "orders?by=person&state=placed&page=15&sort=largest".to_owned(),
        format!("orders/{order}"),
        "upcoming".to_owned(),
        "subscriptions".to_owned(),
        "products".to_owned(),
        "products/webinar/buy".to_owned(),
        "cart".to_owned(),
        "checkout".to_owned(),
        "pay".to_owned(),
        "payment-methods".to_owned(),
        "account".to_owned(),
        "profile".to_owned(),
        "support".to_owned(),
    ] {
        let begun = Instant::now();
        let (status, bytes) = get_packed(&router, &format!("/it/{path}"), &cookie).await;
        // `cargo nextest run -E 'test(no_page_carries)' --no-capture` shows them.
        println!("{path}: {bytes} bytes, {} ms", begun.elapsed().as_millis());
        assert_eq!(status, 200, "{path}");
        assert!(bytes <= MAX_PAGE_BYTES, "{path}: {bytes} bytes");
    }
    let held = world.page(&it).await.snapshot.subscription(&id).unwrap().clone();
    assert!(held.holders.is_empty(), "other pages count those who hold a licence");
    assert!(held.assigned() > PEOPLE);
    let shown = world.center.account_page_for(&it, id.as_str()).await.unwrap().snapshot;
    let shown = shown.subscription(&id).unwrap();
    assert_eq!((shown.holders.len(), shown.assigned()), (MAX_NAMED_HOLDERS, held.assigned()));
}

async fn a_search_is_in_no_address_and_is_its_person_s_own(world: &World) {
    let (router, cookie) = signed_in(world, "es").await;
    let form = "lang=es&search=%C3%81lvaro+Castro&show=&sort=email";
    let answer = post(&router, "/api/search_people", form, &cookie).await;
    assert_eq!(leads_to(&answer), "/es/people?sort=email");
    let kept = answer.1["set-cookie"].to_str().unwrap();
    assert!(kept.contains("HttpOnly") && kept.contains("Max-Age=1800"), "{kept}");
    let search = kept.split(';').next().unwrap();
    let page = async |path: &str, cookie: &str| {
        let (_, _, body) = crate::browser::get(&router, path, cookie).await;
        String::from_utf8(body).unwrap()
    };
    let people = |html: &str| html.matches("class=\"who\"").count();
    let with_search = format!("{cookie}; {search}");
    assert_eq!(people(&page("/es/people", &with_search).await), 1);
    assert!(people(&page("/es/people", &cookie).await) > 1);
    let id = world.held(&world.caller("es").await, "remote-support-v5").await.id;
    let licences = format!("/es/subscriptions/{id}/licences");
    assert!(people(&page(&licences, &with_search).await) > 1, "another list has a search of its own");
    let (_, member) = signed_in(world, "es-member").await;
    assert!(people(&page("/es/people", &format!("{member}; {search}")).await) > 1, "another person's");
    let out = post(&router, "/api/sign_out", "lang=es", &with_search).await;
    let ended: Vec<_> = out.1.get_all("set-cookie").iter().map(|set| set.to_str().unwrap()).collect();
    assert!(ended.iter().any(|set| set.starts_with("search=;")), "{ended:?}");
}
