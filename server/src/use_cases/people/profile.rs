//! What people change about themselves.

use super::limits::may_write_to;
use super::own_password::verify;
use super::own_sign_in::everywhere;
use super::{mail, password, session};
use crate::clock::{day_of, minute_of};
use crate::security_log;
use crate::store::tickets::{self, Purpose};
use crate::store::{accounts, people, sessions, sign_ins};
use crate::use_cases::BillingCenter;
use app::api::Problem;
use app::billing::{EmailAddress, person_name};
use app::i18n::Lang;
use app::ports::{Caller, Device, Profile, Profiles};
use async_trait::async_trait;
use chrono::Duration;

/// Nobody can fill a stranger's mailbox by typing its address again and again. At most this many links are sent…
const MAX_LINKS: i64 = 3;
/// …within this time.
const LINKS_WITHIN: Duration = Duration::minutes(15);

#[async_trait]
impl Profiles for BillingCenter {
    async fn profile(&self, caller: &Caller, token: &str) -> Result<Profile, Problem> {
        let mut tx = self.store.read().await?;
        let account = accounts::get(&mut tx, &caller.account_id).await?.ok_or(Problem::NotFound)?;
        let person = people::get(&mut tx, &caller.account_id, &caller.person_id).await?;
        let person = person.ok_or(Problem::NotFound)?;
        let lang = mail::correspondent(&mut tx, &caller.account_id, &person.id).await?.lang;
        let now = self.clock.now();
        let begun = sessions::of_person(&mut tx, &person.id).await?;
        let alive =
            begun.into_iter().filter(|session| session::is_alive(session.created_at, session.seen_at, now));
        let this = session::sha256(token);
        let devices = alive.map(|session| Device {
            id: session::public_id(&session.token_hash),
            is_this: session.token_hash == this,
            since: day_of(session.created_at, &account.time_zone),
            last_used: day_of(session.seen_at, &account.time_zone),
            last_used_at: minute_of(session.seen_at, &account.time_zone),
            agent: session.device,
        });
        let mut devices: Vec<_> = devices.collect();
        devices.sort_by_key(|device| !device.is_this);
        let new_email = tickets::open_email(&mut tx, &person.id, now).await?;
        Ok(Profile { person, lang, new_email, devices })
    }

    async fn set_profile(&self, caller: &Caller, name: &str, lang: Lang) -> Result<(), Problem> {
        let name = person_name(name).ok_or(Problem::BadName)?;
        let mut tx = everywhere(self, &caller.person_id).await?;
        people::set_profile(tx.conn(), &caller.person_id, &name, lang).await?;
        Ok(tx.commit().await?)
    }

    async fn judge_password(&self, caller: &Caller, new: &str) -> Result<(), Problem> {
        let person =
            people::get(&mut *self.store.read().await?, &caller.account_id, &caller.person_id).await?;
        password::check(self, &caller.account_id, &person.ok_or(Problem::NotFound)?, new).await
    }

    /// Returns the token of a new session. All other sessions end.
    async fn change_password(&self, caller: &Caller, current: &str, new: &str) -> Result<String, Problem> {
        let person =
            people::get(&mut *self.store.read().await?, &caller.account_id, &caller.person_id).await?;
        let person = person.ok_or(Problem::NotFound)?;
        password::check(self, &caller.account_id, &person, new).await?;
        verify(self, caller, current).await?;
        let hash = password::hash(self, new).await?;
        let (token, now) = (session::new_token()?, self.clock.now());
        let mut tx = self.change(&caller.account_id).await?;
        password::replace(tx.conn(), &person, &hash, now).await?;
        sessions::insert(tx.conn(), &session::sha256(&token), caller, now).await?;
        tx.commit().await?;
        security_log::own("password-changed", caller);
        Ok(token)
    }

    /// The reader of the new address is asked first. Only they learn whether it signs in to another account.
    async fn change_email(&self, caller: &Caller, email: &str, current: &str) -> Result<(), Problem> {
        let email = EmailAddress::parse(email).ok_or(Problem::BadEmail)?;
        verify(self, caller, current).await?;
        let mut tx = self.change(&caller.account_id).await?;
        sign_ins::lock_of(tx.conn(), &caller.person_id).await?;
        let now = self.clock.now();
        let asked = tickets::count(tx.conn(), &caller.person_id, Purpose::Email, now - LINKS_WITHIN).await?;
        if asked >= MAX_LINKS {
            return Err(Problem::TooManyAttempts);
        }
        may_write_to(tx.conn(), &caller.account_id, &email, now).await?;
        // One address waits at a time.
        tickets::use_up(tx.conn(), &caller.person_id, &[Purpose::Email], now).await?;
        self.ask_at_address(tx.conn(), &caller.account_id, &caller.person_id, &email).await?;
        tx.commit().await?;
        security_log::own("email-asked", caller);
        self.mail_bell.notify_one();
        Ok(())
    }

    /// Sets the language in all accounts of the caller's sign-in.
    async fn set_language(&self, caller: &Caller, lang: Lang) -> Result<(), Problem> {
        // In most cases the language does not change, and nothing needs to be locked.
        if self.language(caller).await? == lang {
            return Ok(());
        }
        let mut tx = self.change(&caller.account_id).await?;
        people::set_language(tx.conn(), &caller.person_id, lang).await?;
        Ok(tx.commit().await?)
    }

    async fn language(&self, caller: &Caller) -> Result<Lang, Problem> {
        let mut tx = self.store.read().await?;
        Ok(mail::correspondent(&mut tx, &caller.account_id, &caller.person_id).await?.lang)
    }
}
