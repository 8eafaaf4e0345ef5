//! Changes that wait for the disk together: nobody hears of a commit before it is one, and one change does not take
//! another along.

use crate::on_both_engines;
use crate::world::World;
use app::ids::AccountId;
use server::store::{Store, StoreError, WriteTx, accounts};
use std::time::Duration;
use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};

on_both_engines!(
    those_who_wait_are_committed_together,
    a_change_that_is_given_up_takes_no_other_along,
    a_batch_that_broke_is_kept_by_nobody,
    a_locked_account_does_not_hold_up_a_batch,
    who_does_not_wait_for_the_answer_keeps_nobody_from_theirs,
);

/// How long others get for what they must not do.
const A_WHILE: Duration = Duration::from_millis(200);

async fn begun(store: &Store, account_id: &AccountId) -> WriteTx {
    store.write_numbered(account_id).await.unwrap().expect("an account")
}

async fn rename(tx: &mut WriteTx, account_id: &AccountId, name: &str) {
    accounts::set_company(tx.conn(), account_id, name, "Europe/Rome").await.unwrap();
}

async fn name(world: &World, account_id: &AccountId) -> String {
    let mut tx = world.store.read().await.unwrap();
    accounts::get(&mut tx, account_id).await.unwrap().unwrap().name
}

/// A change of that account that waits for its turn.
async fn queued(world: &World, account_id: &AccountId) -> JoinHandle<WriteTx> {
    let (store, account_id) = (world.store.clone(), account_id.clone());
    let waits = tokio::spawn(async move { begun(&store, &account_id).await });
    sleep(Duration::from_millis(20)).await;
    waits
}

async fn those_who_wait_are_committed_together(world: &World) {
    let (it, de) = (world.caller("it").await.account_id, world.caller("de").await.account_id);
    let mut first = begun(&world.store, &it).await;
    let second = queued(world, &de).await;
    rename(&mut first, &it, "Uno").await;
    let first = tokio::spawn(first.commit());
    let mut second = second.await.unwrap();
    rename(&mut second, &de, "Zwei").await;
    sleep(A_WHILE).await;
    assert!(!first.is_finished(), "it waits for the commit of all");
    assert_ne!(name(world, &it).await, "Uno", "nothing is kept yet");
    second.commit().await.unwrap();
    first.await.unwrap().unwrap();
    assert_eq!((name(world, &it).await, name(world, &de).await), ("Uno".into(), "Zwei".into()));
}

async fn a_change_that_is_given_up_takes_no_other_along(world: &World) {
    let [it, de, es] = [world.caller("it").await, world.caller("de").await, world.caller("es").await]
        .map(|caller| caller.account_id);
    let mut first = begun(&world.store, &it).await;
    let (second, third) = (queued(world, &de).await, queued(world, &es).await);
    rename(&mut first, &it, "Uno").await;
    let first = tokio::spawn(first.commit());
    let mut second = second.await.unwrap();
    rename(&mut second, &de, "Zwei").await;
    drop(second);
    let mut third = third.await.unwrap();
    rename(&mut third, &es, "Tres").await;
    third.commit().await.unwrap();
    first.await.unwrap().unwrap();
    assert_eq!((name(world, &it).await, name(world, &es).await), ("Uno".into(), "Tres".into()));
    assert_ne!(name(world, &de).await, "Zwei");
}

/// As when the disk is full: the database ends the transaction by itself.
async fn a_batch_that_broke_is_kept_by_nobody(world: &World) {
    let (it, de) = (world.caller("it").await.account_id, world.caller("de").await.account_id);
    let mut first = begun(&world.store, &it).await;
    let second = queued(world, &de).await;
    rename(&mut first, &it, "Uno").await;
    let first = tokio::spawn(first.commit());
    let mut second = second.await.unwrap();
    sqlx::query("rollback").execute(second.conn()).await.unwrap();
    assert!(second.commit().await.is_err(), "its transaction is gone");
    let told = first.await.unwrap().unwrap_err();
    assert!(matches!(told, StoreError::NotCommitted(_)), "{told}");
    assert_ne!(name(world, &it).await, "Uno");
    // The next one is not concerned.
    let mut next = begun(&world.store, &it).await;
    rename(&mut next, &it, "Due").await;
    next.commit().await.unwrap();
    assert_eq!(name(world, &it).await, "Due");
}

async fn a_locked_account_does_not_hold_up_a_batch(world: &World) {
    let (it, de) = (world.caller("it").await.account_id, world.caller("de").await.account_id);
    let elsewhere = world.opened_again().await;
    if world.store.engine() == server::store::Engine::Sqlite {
        // There, whoever writes elsewhere holds the only lock.
        return elsewhere.close().await;
    }
    let locked = begun(&elsewhere, &de).await;
    let waits = queued(world, &de).await;
    let mut other = begun(&world.store, &it).await;
    rename(&mut other, &it, "Uno").await;
    timeout(Duration::from_secs(2), other.commit()).await.expect("nobody holds it up").unwrap();
    assert!(!waits.is_finished(), "its account is locked");
    locked.commit().await.unwrap();
    drop(waits.await.unwrap());
    elsewhere.close().await;
}

async fn who_does_not_wait_for_the_answer_keeps_nobody_from_theirs(world: &World) {
    let (it, de) = (world.caller("it").await.account_id, world.caller("de").await.account_id);
    let mut first = begun(&world.store, &it).await;
    let second = queued(world, &de).await;
    rename(&mut first, &it, "Uno").await;
    let mut gone = tokio::spawn(first.commit());
    assert!(timeout(Duration::from_millis(20), &mut gone).await.is_err());
    gone.abort();
    let mut second = second.await.unwrap();
    rename(&mut second, &de, "Zwei").await;
    second.commit().await.unwrap();
    assert_eq!((name(world, &it).await, name(world, &de).await), ("Uno".into(), "Zwei".into()));
}
