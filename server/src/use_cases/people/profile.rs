//! What people change of themselves.

use super::email_links::check;
use super::mail;
use super::password;
use super::session;
use super::sign_in;
use crate::clock::day_of;
use crate::store::sign_in_attempts::{self, Tally};
use crate::store::tickets::{self, Purpose};
use crate::store::{accounts, known_devices, people, sessions};
use crate::use_cases::BillingCenter;
use app::api::Problem;
use app::billing::{EmailAddress, person_name};
use app::i18n::Lang;
use app::ports::{Caller, Device, Profile};
use chrono::Duration;

/// A stranger's mailbox is not filled by who types its address again and again: so many links at most…
const LINKS_MAX: i64 = 3;
/// …within this time.
const LINKS_WITHIN: Duration = Duration::minutes(15);
/// What is kept of what a browser says of itself.
const LONGEST_AGENT_CHARS: usize = 300;

pub(in crate::use_cases) async fn profile(
    center: &BillingCenter,
    caller: &Caller,
) -> Result<Profile, Problem> {
    let mut tx = center.store.read().await?;
    let account = accounts::get(&mut tx, &caller.account_id).await?.ok_or(Problem::NotFound)?;
    let person = people::get(&mut tx, &caller.account_id, &caller.person_id).await?;
    let person = person.ok_or(Problem::NotFound)?;
    let lang = mail::correspondent(&mut tx, &caller.account_id, &person.id).await?.lang;
    let now = center.clock.now();
    let begun = sessions::of_person(&mut tx, &person.id).await?;
    let alive =
        begun.into_iter().filter(|session| session::is_alive(session.created_at, session.seen_at, now));
    let devices = alive.map(|session| Device {
        since: day_of(session.created_at, &account.time_zone),
        last_used: day_of(session.seen_at, &account.time_zone),
        agent: session.device,
    });
    let devices = devices.collect();
    let new_email = tickets::open_email(&mut tx, &person.id, now).await?;
    Ok(Profile { person, lang, new_email, devices })
}

pub(in crate::use_cases) async fn set_profile(
    center: &BillingCenter,
    caller: &Caller,
    name: &str,
    lang: Lang,
) -> Result<(), Problem> {
    let name = person_name(name).ok_or(Problem::BadName)?;
    let mut tx = center.change(&caller.account_id).await?;
    people::set_profile(tx.conn(), &caller.person_id, &name, lang).await?;
    Ok(tx.commit().await?)
}

/// In all the accounts of whoever signs in as the caller.
pub(in crate::use_cases) async fn set_language(
    center: &BillingCenter,
    caller: &Caller,
    lang: Lang,
) -> Result<(), Problem> {
    // Mostly it is the language already: then nothing is locked.
    if language(center, caller).await? == lang {
        return Ok(());
    }
    let mut tx = center.change(&caller.account_id).await?;
    people::set_language(tx.conn(), &caller.person_id, lang).await?;
    Ok(tx.commit().await?)
}

pub(in crate::use_cases) async fn language(center: &BillingCenter, caller: &Caller) -> Result<Lang, Problem> {
    let mut tx = center.store.read().await?;
    Ok(mail::correspondent(&mut tx, &caller.account_id, &caller.person_id).await?.lang)
}

/// The token of a new session: all others end, with whoever may have them.
pub(in crate::use_cases) async fn change_password(
    center: &BillingCenter,
    caller: &Caller,
    current: &str,
    new: &str,
) -> Result<String, Problem> {
    let person = people::get(&mut *center.store.read().await?, &caller.account_id, &caller.person_id).await?;
    let person = person.ok_or(Problem::NotFound)?;
    check(new, &person.email)?;
    verify(center, caller, current).await?;
    let hash = password::hash(center, new).await?;
    let (token, now) = (session::new_token()?, center.clock.now());
    let mut tx = center.change(&caller.account_id).await?;
    let conn = tx.conn();
    if !people::set_password(&mut *conn, &person, &hash).await? {
        return Err(Problem::AddressTaken);
    }
    tickets::use_up(&mut *conn, &person.id, &[Purpose::Reset, Purpose::Invitation], now).await?;
    sessions::delete_of(&mut *conn, &person.id).await?;
    known_devices::delete_of(&mut *conn, &email_hash(&person.email), 0).await?;
    sessions::insert(conn, &session::sha256(&token), caller, now).await?;
    tx.commit().await?;
    Ok(token)
}

/// The new address is asked first. Whether it signs in to another account is said to nobody but its reader.
pub(in crate::use_cases) async fn change_email(
    center: &BillingCenter,
    caller: &Caller,
    email: &str,
    current: &str,
) -> Result<(), Problem> {
    let email = EmailAddress::parse(email).ok_or(Problem::BadEmail)?;
    verify(center, caller, current).await?;
    let mut tx = center.change(&caller.account_id).await?;
    let now = center.clock.now();
    let asked = tickets::count(tx.conn(), &caller.person_id, Purpose::Email, now - LINKS_WITHIN).await?;
    if asked >= LINKS_MAX {
        return Err(Problem::TooManyAttempts);
    }
    // One address waits at a time.
    tickets::use_up(tx.conn(), &caller.person_id, &[Purpose::Email], now).await?;
    center.ask_at_address(tx.conn(), &caller.account_id, &caller.person_id, email.as_str()).await?;
    tx.commit().await?;
    center.mail_bell.notify_one();
    Ok(())
}

/// Whether it is the person: a session may be on a screen that somebody left.
pub(in crate::use_cases) async fn verify(
    center: &BillingCenter,
    caller: &Caller,
    current: &str,
) -> Result<(), Problem> {
    // A count of its own: whoever tries to sign in from elsewhere does not use it up.
    let own = format!("the own password of {}", caller.person_id);
    let tally = Tally { email_hash: session::sha256(&own), place_hash: String::new(), known: true };
    sign_in::count_attempt(center, &tally).await?;
    let hash = people::password_hash(&mut *center.store.read().await?, &caller.account_id, &caller.person_id)
        .await?;
    if !password::matches(center, current, hash).await? {
        return Err(Problem::WrongPassword);
    }
    let mut tx = center.store.write().await?;
    sign_in_attempts::delete_here(tx.conn(), &tally).await?;
    Ok(tx.commit().await?)
}

pub(in crate::use_cases) async fn sign_out_everywhere(
    center: &BillingCenter,
    caller: &Caller,
) -> Result<(), Problem> {
    let person = people::get(&mut *center.store.read().await?, &caller.account_id, &caller.person_id).await?;
    let mut tx = center.store.write().await?;
    sessions::delete_of(tx.conn(), &caller.person_id).await?;
    if let Some(person) = person {
        known_devices::delete_of(tx.conn(), &email_hash(&person.email), 0).await?;
    }
    Ok(tx.commit().await?)
}

/// What browsers and attempts are known by.
fn email_hash(email: &str) -> String {
    session::sha256(&people::email_key(email))
}

pub(in crate::use_cases) async fn note_device(
    center: &BillingCenter,
    token: &str,
    agent: &str,
) -> Result<(), Problem> {
    let agent: String = agent.chars().filter(|c| !c.is_control()).take(LONGEST_AGENT_CHARS).collect();
    let mut tx = center.store.write().await?;
    sessions::set_device(tx.conn(), &session::sha256(token), &agent).await?;
    Ok(tx.commit().await?)
}
