//! Somebody new, or somebody who never came in.

use super::mail;
use crate::store::tickets::{self, Purpose};
use crate::store::{new_id, people};
use crate::use_cases::licences::{Change, assign};
use crate::use_cases::{BillingCenter, refuse};
use app::api::Problem;
use app::billing::{EmailAddress, Person, Role, account_refusal, person_name, viewer_refusal};
use app::ports::Caller;
use chrono::Duration;
use sqlx::AnyConnection;

/// Nobody's mailbox is filled by who presses the button again and again: so many invitations at most…
const INVITED_MAX: i64 = 3;
/// …within this time.
const INVITED_WITHIN: Duration = Duration::minutes(15);

pub(in crate::use_cases) async fn invite(
    center: &BillingCenter,
    caller: &Caller,
    subscription_id: Option<&str>,
    name: &str,
    email: &str,
    notify: bool,
) -> Result<(), Problem> {
    match subscription_id {
        Some(id) => to_licence(center, caller, id, name, email, notify).await,
        None => to_account(center, caller, name, email).await,
    }
}

/// A licence for somebody who is new or not.
async fn to_licence(
    center: &BillingCenter,
    caller: &Caller,
    subscription_id: &str,
    name: &str,
    email: &str,
    notify: bool,
) -> Result<(), Problem> {
    let mut change = assign::begin(center, caller, subscription_id).await?;
    refuse(&account_refusal(&change.snapshot))?;
    let (name, email) = parsed(name, email)?;
    let known = of_address(&change.everybody, email.as_str()).cloned();
    if let Some(person) = known {
        change.give(&[person], notify).await?;
    } else {
        change.suffices(1)?;
        change.give_newcomer(name, &email, notify).await?;
    }
    change.commit().await
}

/// To the account alone: somebody new, or once more somebody who cannot sign in yet.
async fn to_account(center: &BillingCenter, caller: &Caller, name: &str, email: &str) -> Result<(), Problem> {
    let mut tx = center.change(&caller.account_id).await?;
    let snapshot = center.snapshot(tx.conn(), caller).await?.snapshot;
    refuse(&viewer_refusal(&snapshot))?;
    let (name, email) = parsed(name, email)?;
    let everybody = people::all(tx.conn(), &caller.account_id).await?;
    let person_id = match of_address(&everybody, email.as_str()) {
        Some(known) => known.id.clone(),
        None => newcomer(tx.conn(), caller, name, &email).await?.id,
    };
    let since = center.clock.now() - INVITED_WITHIN;
    if tickets::count(tx.conn(), &person_id, Purpose::Invitation, since).await? >= INVITED_MAX {
        return Err(Problem::TooManyAttempts);
    }
    let can_come = people::password_hash(tx.conn(), &caller.account_id, &person_id).await?.is_some();
    if !can_come {
        let by = &snapshot.viewer.name;
        center.invite_by_mail(tx.conn(), &caller.account_id, &person_id, by, None).await?;
    }
    tx.commit().await?;
    center.mail_bell.notify_one();
    Ok(())
}

fn parsed(name: &str, email: &str) -> Result<(String, EmailAddress), Problem> {
    let name = person_name(name).ok_or(Problem::BadName)?;
    let email = EmailAddress::parse(email).ok_or(Problem::BadEmail)?;
    Ok((name, email))
}

/// Whoever of them has the address.
pub(in crate::use_cases) fn of_address<'a>(everybody: &'a [Person], email: &str) -> Option<&'a Person> {
    let key = people::email_key(email);
    everybody.iter().find(|person| people::email_key(&person.email) == key)
}

/// Somebody new of the caller's account, who speaks the language of who invites until they choose their own.
async fn newcomer(
    conn: &mut AnyConnection,
    caller: &Caller,
    name: String,
    email: &EmailAddress,
) -> Result<Person, Problem> {
    let lang = mail::correspondent(&mut *conn, &caller.account_id, &caller.person_id).await?.lang;
    let person = Person { id: new_id(), name, email: email.as_str().to_owned(), role: Role::Member };
    people::invite(conn, &caller.account_id, &person, lang).await?;
    Ok(person)
}

impl Change<'_> {
    /// Gives somebody new a licence, and invites them if `notify`. The caller has counted.
    pub(in crate::use_cases) async fn give_newcomer(
        &mut self,
        name: String,
        email: &EmailAddress,
        notify: bool,
    ) -> Result<(), Problem> {
        let caller = Caller {
            person_id: self.snapshot.viewer.id.clone(),
            account_id: self.snapshot.account.id.clone(),
        };
        let person = newcomer(self.tx.conn(), &caller, name, email).await?;
        self.assign(&person).await?;
        if notify {
            let (center, by, product) =
                (self.center().clone(), self.snapshot.viewer.name.clone(), self.product());
            let conn = self.tx.conn();
            center.invite_by_mail(conn, &caller.account_id, &person.id, &by, Some(product)).await?;
            self.has_mail();
        }
        Ok(())
    }
}
