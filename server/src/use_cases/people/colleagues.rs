//! The people of the account, and removing somebody who left.

use super::mail;
use crate::clock::day_of;
use crate::mail::{Mail, Removed, enqueue};
use crate::security_log;
use crate::store::people_list::{self, PeopleFilter, Row};
use crate::store::{accounts, handovers, licences, people, sessions, tickets};
use crate::use_cases::{BillingCenter, refuse};
use app::api::Problem;
use app::billing::{Person, Refusal, Role, Snapshot, Subscription, viewer_refusal};
use app::ids::{AccountId, PersonId, SubscriptionId};
use app::lists::PeopleView;
use app::ports::{Access, Caller, Candidate, Colleague, Leaving, LicencesPage, People, PeoplePage};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use sqlx::AnyConnection;

#[async_trait]
impl People for BillingCenter {
    async fn people_page(
        &self,
        caller: &Caller,
        view: PeopleView,
        searched: &str,
    ) -> Result<PeoplePage, Problem> {
        let (mut tx, id) = (self.store.read().await?, &caller.account_id);
        let account = accounts::get(&mut tx, id).await?.ok_or(Problem::NotFound)?;
        let asked = self.asked(caller, None, view, searched);
        let listed = people_list::page(&mut tx, asked, view.order, view.page).await?;
        let handover_to = match handovers::get(&mut tx, id).await? {
            Some(offer) => people::get(&mut tx, id, &offer.to_person).await?,
            None => None,
        };
        let people = listed.map(|row| colleague(row, &account.time_zone));
        Ok(PeoplePage { people, searched: searched.to_owned(), handover_to })
    }

    async fn licences_page(
        &self,
        caller: &Caller,
        subscription_id: &SubscriptionId,
        view: PeopleView,
        searched: &str,
    ) -> Result<LicencesPage, Problem> {
        let asked = self.asked(caller, Some(subscription_id), view, searched);
        let mut tx = self.store.read().await?;
        let listed = people_list::page(&mut tx, asked, view.order, view.page).await?;
        let candidate =
            |row: Row| Candidate { holds: row.licences.contains(subscription_id), person: row.person };
        Ok(LicencesPage { people: listed.map(candidate), searched: searched.to_owned() })
    }

    async fn everybody_listed(
        &self,
        caller: &Caller,
        subscription_id: &SubscriptionId,
        view: PeopleView,
        searched: &str,
    ) -> Result<Vec<PersonId>, Problem> {
        let asked = self.asked(caller, Some(subscription_id), view, searched);
        let ids = people_list::ids(&mut *self.store.read().await?, asked).await?;
        if ids.is_empty() { Err(Problem::NobodyChosen) } else { Ok(ids) }
    }

    async fn leaving(&self, caller: &Caller, person_id: &PersonId) -> Result<Leaving, Problem> {
        let mut tx = self.store.read().await?;
        let snapshot = self.snapshot(&mut tx, caller).await?.snapshot;
        let person = people::get(&mut tx, &caller.account_id, person_id).await?.ok_or(Problem::NotFound)?;
        may_be_removed(&snapshot, &person)?;
        let signs_in = people::password_hash(&mut tx, &caller.account_id, person_id).await?.is_some();
        let is_invited = tickets::is_invited(&mut tx, person_id, self.clock.now()).await?;
        let offer = handovers::get(&mut tx, &caller.account_id).await?;
        let held = |held: &&Subscription| held.holders.iter().any(|holder| holder.person_id == *person_id);
        let licences = snapshot.subscriptions.iter().filter(held).map(|held| held.id.clone()).collect();
        Ok(Leaving {
            licences,
            signs_in,
            is_invited,
            takes_over: offer.is_some_and(|offer| offer.to_person == *person_id),
            person,
        })
    }

    /// Removes somebody: their sessions in this account end, their licences become free, and none of their links is
    /// valid any more. Does nothing when they are removed already.
    async fn remove_person(&self, caller: &Caller, person_id: &PersonId) -> Result<(), Problem> {
        let mut tx = self.change(&caller.account_id).await?;
        let snapshot = self.snapshot(tx.conn(), caller).await?.snapshot;
        let Some(person) = people::get(tx.conn(), &caller.account_id, person_id).await? else {
            let was_here = people::was_removed(tx.conn(), &caller.account_id, person_id).await?;
            return if was_here { Ok(()) } else { Err(Problem::NotFound) };
        };
        may_be_removed(&snapshot, &person)?;
        let (account_id, now) = (&caller.account_id, self.clock.now());
        take_out(tx.conn(), account_id, &person, snapshot.viewer.id.as_str(), now).await?;
        tx.commit().await?;
        security_log::to("person-removed", caller, person_id);
        self.mail_bell.notify_one();
        Ok(())
    }
}

impl BillingCenter {
    fn asked<'a>(
        &self,
        caller: &'a Caller,
        subscription_id: Option<&'a SubscriptionId>,
        view: PeopleView,
        words: &'a str,
    ) -> PeopleFilter<'a> {
        let (account_id, show, now) = (&caller.account_id, view.show, self.clock.now());
        PeopleFilter { account_id, words, show, subscription_id, now }
    }
}

fn colleague(row: Row, time_zone: &str) -> Colleague {
    let access = match row.invited_at {
        _ if row.signs_in => Access::SignsIn,
        Some(at) => Access::Invited(day_of(at, time_zone)),
        None => Access::None,
    };
    Colleague { access, person: row.person, licences: row.licences }
}

/// Checks that the viewer is the billing contact, and the person is not: an account always has a billing contact.
fn may_be_removed(snapshot: &Snapshot, person: &Person) -> Result<(), Problem> {
    let refusal: Option<Refusal> = viewer_refusal(snapshot);
    refuse(&refusal)?;
    if person.role == Role::BillingContact || person.id == snapshot.viewer.id {
        return Err(Problem::Refused);
    }
    Ok(())
}

/// Takes the person out of the account, and tells them if they could sign in. Nothing ends for anybody else, and a
/// stranger's mailbox could be filled that way. The caller holds the account's lock, and has checked that the person is
/// not its billing contact.
pub(crate) async fn take_out(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    person: &Person,
    by: &str,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    let account = accounts::get(&mut *conn, account_id).await?.ok_or(Problem::NotFound)?;
    let to = mail::correspondent(&mut *conn, account_id, &person.id).await?;
    let could_sign_in = people::password_hash(&mut *conn, account_id, &person.id).await?.is_some();
    let offer = handovers::get(&mut *conn, account_id).await?;
    if offer.is_some_and(|offer| offer.to_person == person.id || offer.from_person == person.id) {
        handovers::delete(&mut *conn, account_id).await?;
    }
    licences::free_all(&mut *conn, account_id, &person.id).await?;
    tickets::use_up_all(&mut *conn, &person.id, now).await?;
    // This comes first, since it waits for a sign-in at this moment: its session then ends with the others.
    people::remove(&mut *conn, &person.id, by, now).await?;
    sessions::delete_of_member(&mut *conn, &person.id).await?;
    if could_sign_in {
        let mail = Mail::Removed(Removed { person_id: person.id.clone(), account: account.name });
        enqueue(conn, account_id, &to, &mail, now).await?;
    }
    Ok(())
}
