//! Mails that concern a person and not the account.

use crate::mail::{Invitation, Mail, TicketMail, enqueue};
use crate::store::people::{self, Correspondent};
use crate::store::tickets::{self, Purpose, Ticket};
use crate::store::{StoreError, new_id};
use crate::use_cases::BillingCenter;
use app::api::Problem;
use app::billing::EmailAddress;
use app::ids::{AccountId, PersonId};
use app::limits::{CONFIRMATION_HOURS, INVITATION_DAYS, RESET_HOURS};
use chrono::{DateTime, Duration, Utc};
use sqlx::AnyConnection;

/// How long the link of a mail can be used.
pub(super) const fn good_for(purpose: Purpose) -> Duration {
    match purpose {
        Purpose::Invitation => Duration::days(INVITATION_DAYS),
        Purpose::Reset => Duration::hours(RESET_HOURS),
        Purpose::Email => Duration::hours(CONFIRMATION_HOURS),
    }
}

impl BillingCenter {
    /// Writes a mail to the person.
    pub(in crate::use_cases) async fn tell(
        &self,
        conn: &mut AnyConnection,
        account_id: &AccountId,
        person_id: &PersonId,
        mail: &Mail,
    ) -> Result<(), Problem> {
        let to = correspondent(&mut *conn, account_id, person_id).await?;
        enqueue(conn, account_id, &to, mail, self.clock.now()).await?;
        Ok(())
    }

    /// Invites the person, to a licence of the product if one is named.
    pub(in crate::use_cases) async fn invite_by_mail(
        &self,
        conn: &mut AnyConnection,
        account_id: &AccountId,
        person_id: &PersonId,
        by: &str,
        product: Option<String>,
    ) -> Result<(), Problem> {
        invite_by_mail(conn, account_id, person_id, by, product, self.clock.now()).await
    }

    /// Sends the person a link for choosing another password.
    pub(super) async fn send_reset(
        &self,
        conn: &mut AnyConnection,
        account_id: &AccountId,
        person_id: &PersonId,
    ) -> Result<(), Problem> {
        let ticket = self.ticket(account_id, person_id, Purpose::Reset, None);
        tickets::insert(&mut *conn, &ticket, self.clock.now()).await?;
        let mail = Mail::PasswordReset(TicketMail { ticket_id: ticket.id });
        self.tell(conn, account_id, person_id, &mail).await
    }

    /// Asks the reader of the new address whether it is the person's.
    pub(super) async fn ask_at_address(
        &self,
        conn: &mut AnyConnection,
        account_id: &AccountId,
        person_id: &PersonId,
        email: &EmailAddress,
    ) -> Result<(), Problem> {
        let ticket = self.ticket(account_id, person_id, Purpose::Email, Some(email.to_owned()));
        tickets::insert(&mut *conn, &ticket, self.clock.now()).await?;
        let to = correspondent(&mut *conn, account_id, person_id).await?;
        let to = Correspondent { email: email.to_owned(), ..to };
        let mail = Mail::EmailConfirmation(TicketMail { ticket_id: ticket.id });
        enqueue(conn, account_id, &to, &mail, self.clock.now()).await?;
        Ok(())
    }

    fn ticket(
        &self,
        account_id: &AccountId,
        person_id: &PersonId,
        purpose: Purpose,
        email: Option<EmailAddress>,
    ) -> Ticket {
        ticket(account_id, person_id, purpose, email, self.clock.now())
    }
}

/// Invites the person to the account, in the name of `by`, and to a licence of the product if one is named.
pub(crate) async fn invite_by_mail(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    person_id: &PersonId,
    by: &str,
    product: Option<String>,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    tickets::use_up(&mut *conn, person_id, &[Purpose::Invitation], now).await?;
    let ticket = invitation(account_id, person_id, now);
    tickets::insert(&mut *conn, &ticket, now).await?;
    let mail = Mail::Invitation(Invitation { ticket_id: ticket.id, by: by.to_owned(), product });
    let to = correspondent(&mut *conn, account_id, person_id).await?;
    enqueue(conn, account_id, &to, &mail, now).await?;
    Ok(())
}

/// The ticket for the link of an invitation.
pub(crate) fn invitation(account_id: &AccountId, person_id: &PersonId, now: DateTime<Utc>) -> Ticket {
    ticket(account_id, person_id, Purpose::Invitation, None, now)
}

fn ticket(
    account_id: &AccountId,
    person_id: &PersonId,
    purpose: Purpose,
    email: Option<EmailAddress>,
    now: DateTime<Utc>,
) -> Ticket {
    Ticket {
        id: new_id(),
        account_id: account_id.clone(),
        person_id: person_id.clone(),
        purpose,
        email,
        expires_at: now + good_for(purpose),
    }
}

pub(super) async fn correspondent(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    person_id: &PersonId,
) -> Result<Correspondent, Problem> {
    let to = people::correspondent(conn, account_id, person_id).await?;
    Ok(to.ok_or_else(|| StoreError::corrupt("a mail to nobody of the account"))?)
}
