//! Inviting somebody new, or somebody who never signed in.

use super::limits::{may_grow, may_invite};
use super::mail;
use crate::security_log;
use crate::store::{new_id, people};
use crate::use_cases::{BillingCenter, refuse};
use app::api::Problem;
use app::billing::{EmailAddress, EmailKey, Person, Role, person_name, viewer_refusal};
use app::ports::Caller;
use sqlx::AnyConnection;

impl BillingCenter {
    /// Invites to the account alone: somebody new, or once more somebody who cannot sign in yet.
    pub(in crate::use_cases) async fn invite_to_account(
        &self,
        caller: &Caller,
        name: &str,
        email: &str,
    ) -> Result<(), Problem> {
        let mut tx = self.change(&caller.account_id).await?;
        let snapshot = self.snapshot(tx.conn(), caller).await?.snapshot;
        refuse(&viewer_refusal(&snapshot))?;
        let (name, email) = parsed(name, email)?;
        let everybody = people::all(tx.conn(), &caller.account_id).await?;
        let Person { id, email, .. } = match of_address(&everybody, &email.key()) {
            Some(known) => known.clone(),
            None => newcomer(tx.conn(), caller, name, email).await?,
        };
        let can_come = people::password_hash(tx.conn(), &caller.account_id, &id).await?.is_some();
        if !can_come {
            may_invite(tx.conn(), &caller.account_id, &email, self.clock.now()).await?;
            let by = &snapshot.viewer.name;
            self.invite_by_mail(tx.conn(), &caller.account_id, &id, by, None).await?;
        }
        tx.commit().await?;
        security_log::to("person-invited", caller, &id);
        self.mail_bell.notify_one();
        Ok(())
    }
}

/// A name and an address as they were typed. `BadName` or `BadEmail` if one is wrong.
pub(in crate::use_cases) fn parsed(name: &str, email: &str) -> Result<(String, EmailAddress), Problem> {
    let name = person_name(name).ok_or(Problem::BadName)?;
    let email = EmailAddress::parse(email).ok_or(Problem::BadEmail)?;
    Ok((name, email))
}

/// The person among them who has the address.
pub(in crate::use_cases) fn of_address<'a>(everybody: &'a [Person], key: &EmailKey) -> Option<&'a Person> {
    everybody.iter().find(|person| person.email.key() == *key)
}

/// Adds somebody new to the caller's account. They have the language of the person who invites, until they choose their
/// own.
pub(in crate::use_cases) async fn newcomer(
    conn: &mut AnyConnection,
    caller: &Caller,
    name: String,
    email: EmailAddress,
) -> Result<Person, Problem> {
    may_grow(&mut *conn, &caller.account_id).await?;
    let lang = mail::correspondent(&mut *conn, &caller.account_id, &caller.person_id).await?.lang;
    let person = Person { id: new_id(), name, email, role: Role::Member };
    people::invite(conn, &caller.account_id, &person, lang).await?;
    Ok(person)
}
