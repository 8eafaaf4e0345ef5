//! Replacing a billing contact who left and cannot hand over.

use super::{Operator, OperatorError, Result, action_id, refused};
use crate::mail::{ContactReplaced, Mail, enqueue};
use crate::store::people::{self, Correspondent};
use crate::store::{WriteTx, handovers, new_id};
use crate::use_cases::{invite_by_mail, take_out};
use app::api::Problem;
use app::billing::{Account, EmailAddress, Person, Role, person_name};

/// The person who becomes the billing contact.
#[derive(Clone, Debug)]
pub struct NewContact {
    /// The address of a person of the account, or of somebody new.
    pub email: EmailAddress,
    /// The name of somebody new, who is invited.
    pub name: Option<String>,
    /// Whether the former contact is removed from the account. Otherwise they stay as a member.
    pub remove: bool,
}

impl From<Problem> for OperatorError {
    fn from(problem: Problem) -> Self {
        Self::Refused(format!("it was refused: {problem}"))
    }
}

impl Operator {
    /// Makes somebody else the account's billing contact. Both people are told by mail.
    pub async fn replace_contact(&self, named: &str, new: &NewContact) -> Result<String> {
        let (mut tx, account) = self.account(named).await?;
        let conn = tx.conn();
        let Some(before) = people::contact(&mut *conn, &account.id).await? else {
            return refused(format!("{} has no billing contact", account.name));
        };
        let told = people::correspondent(&mut *conn, &account.id, &before.id).await?;
        let Some(told) = told else { return refused("the billing contact cannot be read") };
        let chosen = self.chosen(&mut tx, &account, new, &told).await?;
        if chosen.id == before.id {
            return refused(format!("{} is the billing contact already", before.email));
        }
        let (id, conn) = (action_id(), tx.conn());
        handovers::delete(&mut *conn, &account.id).await?;
        people::set_role(&mut *conn, &account.id, &before.id, Role::Member).await?;
        people::set_role(&mut *conn, &account.id, &chosen.id, Role::BillingContact).await?;
        self.tell_both(&mut tx, &account, &id, &before, &chosen, &told).await?;
        if new.remove {
            take_out(tx.conn(), &account.id, &before, &self.name, self.clock.now()).await?;
        }
        let fate = if new.remove { "removed" } else { "a member now" };
        let details = format!("{}: {} in the place of {} ({fate})", account.name, chosen.email, before.email);
        self.done(tx, id, "replace-contact", Some(&account.id), details).await
    }

    /// The person of the account who has that address, or somebody new by that name, who is invited.
    async fn chosen(
        &self,
        tx: &mut WriteTx,
        account: &Account,
        new: &NewContact,
        before: &Correspondent,
    ) -> Result<Person> {
        let key = new.email.key();
        let everybody = people::all(tx.conn(), &account.id).await?;
        let known = everybody.into_iter().find(|person| person.email.key() == key);
        let person = match (known, new.name.as_deref().and_then(person_name)) {
            (Some(known), _) => known,
            (None, Some(name)) => {
                let email = new.email.clone();
                let person = Person { id: new_id(), name, email, role: Role::Member };
                people::invite(tx.conn(), &account.id, &person, before.lang).await?;
                person
            }
            (None, None) => {
                return refused(format!("nobody of {} has that address: give a --name", account.name));
            }
        };
        if people::password_hash(tx.conn(), &account.id, &person.id).await?.is_none() {
            let now = self.clock.now();
            invite_by_mail(tx.conn(), &account.id, &person.id, &before.name, None, now).await?;
        }
        Ok(person)
    }

    async fn tell_both(
        &self,
        tx: &mut WriteTx,
        account: &Account,
        id: &str,
        before: &Person,
        chosen: &Person,
        told: &Correspondent,
    ) -> Result<()> {
        let mail = |is_new| {
            Mail::ContactReplaced(ContactReplaced {
                id: id.to_owned(),
                is_new,
                account: account.name.clone(),
                from: before.name.clone(),
                to: chosen.name.clone(),
            })
        };
        let now = self.clock.now();
        enqueue(tx.conn(), &account.id, told, &mail(false), now).await?;
        if let Some(to) = people::correspondent(tx.conn(), &account.id, &chosen.id).await? {
            enqueue(tx.conn(), &account.id, &to, &mail(true), now).await?;
        }
        Ok(())
    }
}
