//! Invoices by mail: in the billing contact's own mails, and to other addresses that the contact names and whose
//! readers say yes.

use crate::mail::{InvoicesOffered, Mail, enqueue};
use crate::secret::sha256;
use crate::store::invoice_recipients::{self as recipients, Recipient as StoredRecipient};
use crate::store::{StoreError, WriteTx, accounts, new_id, people};
use crate::use_cases::{BillingCenter, refuse};
use app::api::Problem;
use app::billing::{EmailAddress, viewer_refusal};
use app::i18n::Lang;
use app::ids::RecipientId;
use app::limits::{MAX_RECIPIENTS, RECIPIENT_DAYS};
use app::ports::{Caller, InvoiceMailLink, InvoiceMailing, InvoiceMails, Recipient, RecipientState};
use async_trait::async_trait;
use chrono::Duration;
use sqlx::AnyConnection;

/// Nobody can fill a stranger's mailbox from here. An account asks at most this many addresses…
const MAX_ASKED: i64 = 10;
/// …one address is asked at most this often, by all accounts together…
const MAX_ASKED_THERE: i64 = 3;
/// …within this time.
const ASKED_WITHIN: Duration = Duration::days(1);
/// How long after the question an answer counts.
const ANSWER_WITHIN: Duration = Duration::days(RECIPIENT_DAYS);

#[async_trait]
impl InvoiceMailing for BillingCenter {
    async fn invoice_mails(&self, caller: &Caller) -> Result<InvoiceMails, Problem> {
        let mut tx = self.store.read().await?;
        let snapshot = self.snapshot(&mut tx, caller).await?.snapshot;
        refuse(&viewer_refusal(&snapshot))?;
        let all = recipients::all(&mut tx, &caller.account_id).await?;
        let attach = accounts::attaches_invoices(&mut tx, &caller.account_id).await?;
        Ok(InvoiceMails { attach, recipients: all.into_iter().map(shown).collect() })
    }

    async fn attach_invoices(&self, caller: &Caller, attach: bool) -> Result<(), Problem> {
        let mut tx = begin(self, caller).await?;
        accounts::set_attaches_invoices(tx.conn(), &caller.account_id, attach).await?;
        Ok(tx.commit().await?)
    }

    async fn add_recipient(&self, caller: &Caller, email: &str, lang: Lang) -> Result<(), Problem> {
        let mut tx = begin(self, caller).await?;
        let email = EmailAddress::parse(email).ok_or(Problem::BadEmail)?;
        let key = email.key();
        let all = recipients::all(tx.conn(), &caller.account_id).await?;
        let known = all.iter().find(|known| known.email.key() == key);
        if known.is_some_and(|known| known.is_confirmed && !known.is_stopped) {
            return Ok(());
        }
        if known.is_none() && all.len() >= MAX_RECIPIENTS {
            return Err(Problem::Refused);
        }
        let now = self.clock.now();
        // Accounts that ask the same address at the same moment count one after the other.
        self.store.lock(&mut tx, &format!("asked {}", key.as_str())).await?;
        let (own, there) = recipients::asked(tx.conn(), &caller.account_id, &key, now - ASKED_WITHIN).await?;
        if own >= MAX_ASKED || there >= MAX_ASKED_THERE {
            return Err(Problem::TooManyAttempts);
        }
        if let Some(known) = known {
            // The address is asked once more, perhaps in another language.
            recipients::remove(tx.conn(), &caller.account_id, &known.id, now).await?;
        }
        let recipient = StoredRecipient {
            id: new_id(),
            account_id: caller.account_id.clone(),
            email,
            lang,
            created_at: now,
            is_confirmed: false,
            is_stopped: false,
        };
        recipients::insert(tx.conn(), &recipient, &key, &caller.person_id).await?;
        self.offer_invoices(tx.conn(), caller, &recipient).await?;
        tx.commit().await?;
        self.mail_bell.notify_one();
        Ok(())
    }

    async fn remove_recipient(&self, caller: &Caller, id: &RecipientId) -> Result<(), Problem> {
        let mut tx = begin(self, caller).await?;
        recipients::remove(tx.conn(), &caller.account_id, id, self.clock.now()).await?;
        Ok(tx.commit().await?)
    }

    async fn invoice_mail_link(&self, token: &str) -> Result<InvoiceMailLink, Problem> {
        let mut tx = self.store.read().await?;
        let known = recipients::by_token(&mut tx, &sha256(token)).await?;
        let known = known.ok_or(Problem::LinkExpired)?;
        let account = accounts::get(&mut tx, &known.account_id).await?.ok_or(Problem::LinkExpired)?;
        let Recipient { email, state, .. } = shown(known);
        Ok(InvoiceMailLink { account: account.name, email, state })
    }

    async fn confirm_invoice_mails(&self, token: &str) -> Result<(), Problem> {
        let (mut tx, known) = take(self, token).await?;
        let now = self.clock.now();
        if !known.is_confirmed && known.created_at + ANSWER_WITHIN < now {
            return Err(Problem::LinkExpired);
        }
        recipients::confirm(tx.conn(), &known.id, now).await?;
        Ok(tx.commit().await?)
    }

    async fn stop_invoice_mails(&self, token: &str) -> Result<(), Problem> {
        let (mut tx, known) = take(self, token).await?;
        recipients::stop(tx.conn(), &known.id, self.clock.now()).await?;
        Ok(tx.commit().await?)
    }
}

impl BillingCenter {
    async fn offer_invoices(
        &self,
        conn: &mut AnyConnection,
        caller: &Caller,
        recipient: &StoredRecipient,
    ) -> Result<(), Problem> {
        let by = people::get(&mut *conn, &caller.account_id, &caller.person_id).await?;
        let account = accounts::get(&mut *conn, &caller.account_id).await?;
        let (Some(by), Some(account)) = (by, account) else {
            return Err(StoreError::corrupt("a recipient named by nobody of the account").into());
        };
        let mail = Mail::RecipientAsked(InvoicesOffered {
            recipient_id: recipient.id.clone(),
            by: by.name,
            company: account.name,
        });
        enqueue(conn, &caller.account_id, &recipient.correspondent(), &mail, self.clock.now()).await?;
        Ok(())
    }
}

fn shown(known: StoredRecipient) -> Recipient {
    let state = match (known.is_confirmed, known.is_stopped) {
        (_, true) => RecipientState::Stopped,
        (true, false) => RecipientState::Confirmed,
        (false, false) => RecipientState::Asked,
    };
    Recipient { id: known.id, email: known.email, lang: known.lang, state }
}

/// A change by the billing contact, under the account's lock.
async fn begin(center: &BillingCenter, caller: &Caller) -> Result<WriteTx, Problem> {
    let mut tx = center.change(&caller.account_id).await?;
    let snapshot = center.snapshot(tx.conn(), caller).await?.snapshot;
    refuse(&viewer_refusal(&snapshot))?;
    Ok(tx)
}

/// The recipient to whom the mail with the token was sent, under the account's lock.
async fn take(center: &BillingCenter, token: &str) -> Result<(WriteTx, StoredRecipient), Problem> {
    let hash = sha256(token);
    let seen = recipients::by_token(&mut *center.store.read().await?, &hash).await?;
    let mut tx = center.change(&seen.ok_or(Problem::LinkExpired)?.account_id).await?;
    let known = recipients::by_token(tx.conn(), &hash).await?.ok_or(Problem::LinkExpired)?;
    Ok((tx, known))
}
