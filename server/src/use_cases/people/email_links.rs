//! Links in mails: choosing a first or another password, joining an account, and confirming an address.

use super::own_password::verify;
use super::own_sign_in::everywhere;
use super::{mail, password, session};
use crate::mail::{EmailChanged, Mail, enqueue};
use crate::security_log;
use crate::store::people::Correspondent;
use crate::store::tickets::{self, Purpose, Ticket};
use crate::store::{
    StoreError, accounts, outbox, people, second_factors, sessions, sign_in_attempts, sign_ins,
};
use crate::use_cases::BillingCenter;
use app::api::Problem;
use app::billing::{EmailAddress, Person};
use app::ports::{Caller, EmailLinks, Link, SignedIn};
use async_trait::async_trait;
use chrono::Duration;
use sqlx::AnyConnection;
use tracing::Instrument as _;

/// Nobody can fill a mailbox by pressing the button again and again. At most this many links are sent…
const MAX_RESETS: i64 = 3;
/// …within this time.
const RESETS_WITHIN: Duration = Duration::hours(1);

#[async_trait]
impl EmailLinks for BillingCenter {
    /// The work is done after the answer, so that the time of the answer does not show whether somebody has that
    /// address. A stop of the server waits for it.
    async fn ask_password(&self, email: &str) -> Result<(), Problem> {
        let Some(email) = EmailAddress::parse(email) else { return Ok(()) };
        let center = self.clone();
        let sent = async move {
            if let Err(problem) = send_link(&center, &email).await {
                tracing::error!(%problem, "a link to choose another password was not sent");
            }
        };
        self.after_answers.spawn(sent.in_current_span());
        Ok(())
    }

    async fn link(&self, token: &str) -> Result<Link, Problem> {
        let mut tx = self.store.read().await?;
        let now = self.clock.now();
        let ticket =
            tickets::by_token(&mut tx, &session::sha256(token), now).await?.ok_or(Problem::LinkExpired)?;
        let person = people::get(&mut tx, &ticket.account_id, &ticket.person_id).await?;
        let person = person.ok_or(Problem::LinkExpired)?;
        if let Some(email) = ticket.email {
            return Ok(Link::Email(email));
        }
        if other_sign_in(&mut tx, &person).await?.is_none() {
            return Ok(Link::Password(person.email));
        }
        let account = accounts::get(&mut tx, &ticket.account_id).await?.ok_or(Problem::LinkExpired)?;
        Ok(Link::Join { account: account.name, email: person.email })
    }

    async fn judge_password_by_link(&self, token: &str, new: &str) -> Result<(), Problem> {
        match self.link(token).await? {
            Link::Password(_) => {}
            // The address got a sign-in while the page was open.
            Link::Join { .. } => return Err(Problem::AddressTaken),
            Link::Email(_) => return Err(Problem::LinkExpired),
        }
        let mut tx = self.store.read().await?;
        let ticket = tickets::by_token(&mut tx, &session::sha256(token), self.clock.now()).await?;
        let ticket = ticket.ok_or(Problem::LinkExpired)?;
        let person = people::get(&mut tx, &ticket.account_id, &ticket.person_id).await?;
        drop(tx);
        password::check(self, &ticket.account_id, &person.ok_or(Problem::LinkExpired)?, new).await
    }

    async fn set_password(&self, token: &str, new: &str) -> Result<(), Problem> {
        // The link is checked before anything is hashed, which takes a while: a visitor without a link does not get
        // that far.
        self.judge_password_by_link(token, new).await?;
        let hash = password::hash(self, new).await?;
        let (mut tx, ticket, person) = take(self, token, Purpose::Reset).await?;
        password::replace(tx.conn(), &person, &hash, self.clock.now()).await?;
        // A person who reads the mail of the address is its owner. Failed attempts of others do not keep them out any
        // longer.
        sign_in_attempts::delete_of(tx.conn(), &session::email_hash(&person.email.key())).await?;
        tx.commit().await?;
        security_log::by_link("password-set", &ticket.account_id, &person.id);
        Ok(())
    }

    /// Adds a person to the account who reads the mail of the address and knows the password of its sign-in. Begins a
    /// session in the account, which waits for the second factor if they have one.
    async fn join_account(&self, token: &str, current: &str) -> Result<SignedIn, Problem> {
        let Link::Join { email, .. } = self.link(token).await? else { return Err(Problem::LinkExpired) };
        let known = people::credentials(&mut *self.store.read().await?, &email.key()).await?;
        let known = known.ok_or(Problem::LinkExpired)?;
        let known = Caller { person_id: known.person_id, account_id: known.account_id };
        verify(self, &known, current).await?;
        let (mut tx, ticket, person) = take(self, token, Purpose::Reset).await?;
        let (conn, now) = (tx.conn(), self.clock.now());
        let id = other_sign_in(&mut *conn, &person).await?.ok_or(Problem::LinkExpired)?;
        if !sign_ins::lock(&mut *conn, &id).await? {
            return Err(Problem::LinkExpired);
        }
        people::join(&mut *conn, &person.id, &id).await?;
        tickets::use_up_all(&mut *conn, &person.id, now).await?;
        sign_ins::note_last(&mut *conn, &id, &person.id).await?;
        let session = session::new_token()?;
        let caller = Caller { person_id: person.id, account_id: ticket.account_id };
        let awaits_factor = second_factors::has_any(&mut *conn, &id).await?;
        if awaits_factor {
            sessions::insert_waiting(conn, &session::sha256(&session), &caller, now).await?;
        } else {
            sessions::insert(conn, &session::sha256(&session), &caller, now).await?;
        }
        tx.commit().await?;
        security_log::own("joined-account", &caller);
        Ok(SignedIn { session, device: None, awaits_factor })
    }

    async fn confirm_email(&self, token: &str) -> Result<(), Problem> {
        let (mut tx, ticket, person) = take(self, token, Purpose::Email).await?;
        let email = ticket.email.ok_or(Problem::LinkExpired)?;
        let (conn, now) = (tx.conn(), self.clock.now());
        let before = mail::correspondent(&mut *conn, &ticket.account_id, &person.id).await?;
        if !people::set_email(&mut *conn, &person.id, &email).await? {
            return Err(Problem::AddressTaken);
        }
        // The reader of the old address must not be able to use links that were sent there.
        let all = [Purpose::Email, Purpose::Reset, Purpose::Invitation];
        tickets::use_up(&mut *conn, &person.id, &all, now).await?;
        let mail = Mail::EmailChanged(EmailChanged { ticket_id: ticket.id, new_email: email });
        let to = Correspondent { email: person.email, ..before };
        enqueue(conn, &ticket.account_id, &to, &mail, now).await?;
        tx.commit().await?;
        security_log::by_link("email-changed", &ticket.account_id, &person.id);
        self.mail_bell.notify_one();
        Ok(())
    }
}

async fn send_link(center: &BillingCenter, email: &EmailAddress) -> Result<(), Problem> {
    security_log::tried("password-forgotten", &session::email_hash(&email.key()));
    let mut read = center.store.read().await?;
    let found = match people::credentials(&mut read, &email.key()).await? {
        Some(found) => Some(found),
        // An invited person may choose the first password by this link, too.
        None => people::of_address(&mut read, &email.key()).await?.pop(),
    };
    drop(read);
    let Some(found) = found else { return Ok(()) };
    let mut tx = center.change(&found.account_id).await?;
    sign_ins::lock_of(tx.conn(), &found.person_id).await?;
    let since = center.clock.now() - RESETS_WITHIN;
    let asked = tickets::count(tx.conn(), &found.person_id, Purpose::Reset, since).await?;
    // Somebody who was removed and is invited again is somebody new, and reads the same mailbox.
    let sent = outbox::count(tx.conn(), &found.account_id, Some(email), &["password-reset"], since).await?;
    if asked.max(sent) >= MAX_RESETS {
        return Ok(());
    }
    center.send_reset(tx.conn(), &found.account_id, &found.person_id).await?;
    tx.commit().await?;
    center.mail_bell.notify_one();
    Ok(())
}

/// The sign-in for another account that a person without a sign-in here already has.
async fn other_sign_in(conn: &mut AnyConnection, person: &Person) -> Result<Option<String>, Problem> {
    if sign_ins::of_person(&mut *conn, &person.id).await?.is_some() {
        return Ok(None);
    }
    Ok(sign_ins::of_address(conn, &person.email.key()).await?)
}

/// Takes the ticket of the token under its account's lock. If two people come with it at once, the second finds it
/// used.
async fn take(
    center: &BillingCenter,
    token: &str,
    purpose: Purpose,
) -> Result<(crate::store::WriteTx, Ticket, Person), Problem> {
    let (hash, now) = (session::sha256(token), center.clock.now());
    let seen = tickets::by_token(&mut *center.store.read().await?, &hash, now).await?;
    let seen = seen.ok_or(Problem::LinkExpired)?;
    let mut tx = match purpose {
        // All accounts of the sign-in show the address.
        Purpose::Email => everywhere(center, &seen.person_id).await?,
        _ => center.change(&seen.account_id).await?,
    };
    let ticket = tickets::by_token(tx.conn(), &hash, now).await?.ok_or(Problem::LinkExpired)?;
    if (ticket.purpose == Purpose::Email) != (purpose == Purpose::Email) {
        return Err(Problem::LinkExpired);
    }
    let person = people::get(tx.conn(), &ticket.account_id, &ticket.person_id).await?;
    let person = person.ok_or_else(|| StoreError::corrupt("a link of nobody of the account"))?;
    Ok((tx, ticket, person))
}
