//! The postman takes due messages from the outbox, writes them out, and sends them.
//!
//! *At least once*: a message is noted as sent after the mail server has taken it. After a crash in between it is sent
//! once more, with the same Message-ID and the same text, unless it is about days to come and those have changed.
//! *Never lost*: whatever happens to an attempt, the row stays until it is sent or dead, and the operator sees the dead
//! ones. Several servers may each have a postman; a lease keeps them from sending the same message at once.

use super::transport::PATIENCE;
use super::words::Words;
use super::{Foresight, Letterhead, Mail, SendError, Transport, html, text};
use crate::clock::Clock;
use crate::documents;
use crate::secret;
use crate::store::outbox::{self, Fate, Message};
use crate::store::{Result, Store};
use crate::store::{invoice_recipients, invoices, tickets};
use app::billing::{EmailAddress, InvoiceState};
use chrono::{DateTime, TimeDelta, Utc};
use lettre::Address;
use lettre::address::AddressError;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use std::error::Error;
use std::sync::Arc;
use tokio::task::JoinSet;

/// How many messages are sent at once, so that a slow one does not hold up all others.
const MAX_SENT_AT_ONCE: u32 = 8;
/// How long a message is ours to send. It is longer than an attempt can take.
const LEASE: TimeDelta = TimeDelta::seconds(2 * 60);
const _: () = assert!(LEASE.num_seconds() > PATIENCE.as_secs().cast_signed());
/// The pauses after failed attempts, in minutes. After the last one the message is dead: after two days and a half in
/// all.
const PAUSES_MINUTES: [i64; 7] = [1, 5, 30, 2 * 60, 12 * 60, 24 * 60, 24 * 60];
/// The part of an error that is kept.
const MAX_ERROR_CHARS: usize = 500;

/// The result of one round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Delivery {
    /// How many the mail server has taken.
    pub sent: usize,
    /// How many are tried again later.
    pub put_off: usize,
    /// How many are not tried any more.
    pub dead: usize,
    /// How many are not sent, because their facts stopped being true.
    pub withdrawn: usize,
}

/// Sends the mails of the outbox. A clone is the same postman.
#[derive(Clone)]
pub struct Postman {
    store: Store,
    transport: Arc<dyn Transport>,
    clock: Clock,
    letterhead: Arc<Letterhead>,
    foresight: Arc<dyn Foresight>,
}

impl Postman {
    /// A postman with that transport. `foresight` tells it what is still to come.
    pub fn new(
        store: Store,
        transport: Arc<dyn Transport>,
        clock: Clock,
        letterhead: Letterhead,
        foresight: Arc<dyn Foresight>,
    ) -> Self {
        Self { store, transport, clock, letterhead: Arc::new(letterhead), foresight }
    }

    /// Sends the messages that are due now.
    pub async fn deliver(&self) -> Result<Delivery> {
        let mut delivery = Delivery::default();
        loop {
            let taken = self.take().await?;
            if taken.is_empty() {
                return Ok(delivery);
            }
            let mut attempts = JoinSet::new();
            for message in taken {
                let postman = self.clone();
                attempts.spawn(async move { postman.attempt(message).await });
            }
            while let Some(attempt) = attempts.join_next().await {
                match attempt {
                    Ok(Ok(Fate::Sent)) => delivery.sent += 1,
                    Ok(Ok(Fate::PutOff { .. })) => delivery.put_off += 1,
                    Ok(Ok(Fate::Dead { .. })) => delivery.dead += 1,
                    Ok(Ok(Fate::Withdrawn)) => delivery.withdrawn += 1,
                    // The message's lease ends, and it is tried again. The others should not wait for it.
                    Ok(Err(error)) => tracing::error!(%error, "it could not be noted how a mail went"),
                    Err(error) => tracing::error!(%error, "an attempt to send a mail broke off"),
                }
            }
        }
    }

    async fn take(&self) -> Result<Vec<Message>> {
        let now = self.clock.now();
        // It looks before it writes: even an empty write waits for everybody else who writes.
        if outbox::due(&mut *self.store.read().await?, now, 1).await?.is_empty() {
            return Ok(Vec::new());
        }
        let mut tx = self.store.write().await?;
        let mut taken = Vec::new();
        for mut message in outbox::due(tx.conn(), now, MAX_SENT_AT_ONCE).await? {
            if outbox::take(tx.conn(), &mut message, now, now + LEASE).await? {
                taken.push(message);
            }
        }
        tx.commit().await?;
        Ok(taken)
    }

    /// One attempt to send a message that was taken.
    async fn attempt(&self, mut message: Message) -> Result<Fate> {
        let fate = match self.bring_up_to_date(&mut message).await {
            Ok(true) => self.fate(&message, self.send(&message).await),
            Ok(false) => Fate::Withdrawn,
            Err(error) => self.fate(&message, Err(SendError::Passing(unwritable(&error)))),
        };
        match &fate {
            Fate::Sent => tracing::debug!(id = message.id, kind = message.kind, "a mail was sent"),
            Fate::PutOff { until, error } => {
                tracing::warn!(id = message.id, kind = message.kind, %until, error, "a mail is put off");
            }
            Fate::Dead { error } => tracing::error!(
                id = message.id,
                kind = message.kind,
                error,
                "a mail is dead: see `prorata mail list --dead`"
            ),
            Fate::Withdrawn => tracing::info!(id = message.id, kind = message.kind, "a mail is withdrawn"),
        }
        let mut tx = self.store.write().await?;
        outbox::conclude(&mut tx, &message, &fate, self.clock.now()).await?;
        tx.commit().await?;
        Ok(fate)
    }

    /// Brings the facts of the message up to date: it may have waited while the account was changed. False when there
    /// is nothing left to say.
    async fn bring_up_to_date(
        &self,
        message: &mut Message,
    ) -> std::result::Result<bool, Box<dyn Error + Send + Sync>> {
        // A message that cannot be read is dealt with where it is written out.
        let Ok(mail) = serde_json::from_str::<Mail>(&message.facts) else { return Ok(true) };
        if !mail.is_of_days_to_come() {
            return Ok(true);
        }
        let by_now = self.foresight.by_now(&message.account_id, &mail).await;
        let Some(by_now) = by_now.map_err(|problem| problem.to_string())? else { return Ok(false) };
        if by_now != mail {
            message.facts = serde_json::to_string(&by_now)?;
            let mut tx = self.store.write().await?;
            outbox::rewrite(tx.conn(), message).await?;
            tx.commit().await?;
        }
        Ok(true)
    }

    async fn send(&self, message: &Message) -> std::result::Result<(), SendError> {
        // Attempts beyond the last failed one ended with their process, perhaps because of this very message.
        if message.attempts as usize > PAUSES_MINUTES.len() + 1 {
            return Err(SendError::Permanent("the process ended during the last attempt".into()));
        }
        let token = self.token(message).await.map_err(|error| SendError::Passing(unwritable(&error)))?;
        let attached =
            self.attachment(message).await.map_err(|error| SendError::Passing(unwritable(&error)))?;
        let written = written(message, &self.letterhead, token.as_deref(), attached)
            .map_err(|error| SendError::Permanent(unwritable(&error)))?;
        self.transport.send(&message.id, &written).await
    }

    /// The token of the message's link, if it has one. Every attempt has a new one, and only the reader knows it.
    async fn token(
        &self,
        message: &Message,
    ) -> std::result::Result<Option<String>, Box<dyn Error + Send + Sync>> {
        let mail: Option<Mail> = serde_json::from_str(&message.facts).ok();
        let Some(mail) = mail else { return Ok(None) };
        if mail.ticket().is_none() && mail.recipient().is_none() {
            return Ok(None);
        }
        let token = secret::new_token()?;
        let mut tx = self.store.write().await?;
        if let Some(ticket_id) = mail.ticket() {
            tickets::add_token(tx.conn(), ticket_id, &secret::sha256(&token)).await?;
        }
        if let Some(recipient_id) = mail.recipient() {
            let now = self.clock.now();
            invoice_recipients::add_token(tx.conn(), recipient_id, &secret::sha256(&token), now).await?;
        }
        tx.commit().await?;
        Ok(Some(token))
    }

    /// The document that is attached to the message. It is made from what is stored: the outbox keeps no file.
    async fn attachment(
        &self,
        message: &Message,
    ) -> std::result::Result<Option<Attachment>, Box<dyn Error + Send + Sync>> {
        let mail: Option<Mail> = serde_json::from_str(&message.facts).ok();
        let Some(order_id) = mail.as_ref().and_then(Mail::document_of) else { return Ok(None) };
        let found = invoices::to_attach(&mut *self.store.read().await?, order_id).await?;
        let always = mail.as_ref().and_then(Mail::recipient).is_some();
        let Some((invoice, _)) = found.filter(|(_, wanted)| always || *wanted) else { return Ok(None) };
        let name = format!("{}.pdf", invoice.number);
        let bytes = tokio::task::spawn_blocking(move || documents::pdf(&invoice, InvoiceState::of(&invoice)))
            .await??;
        Ok(Some(Attachment { name, bytes }))
    }

    fn fate(&self, message: &Message, outcome: std::result::Result<(), SendError>) -> Fate {
        let error = match outcome {
            Ok(()) => return Fate::Sent,
            Err(SendError::Permanent(error)) => return Fate::Dead { error: shortened(&error) },
            Err(SendError::Passing(error)) => shortened(&error),
        };
        match next_attempt(message.attempts, self.clock.now()) {
            Some(until) => Fate::PutOff { until, error },
            None => Fate::Dead { error },
        }
    }
}

fn unwritable(error: &dyn std::fmt::Display) -> String {
    format!("it cannot be written: {error}")
}

/// When a message is tried again after that many attempts. `None` after the last one.
fn next_attempt(attempts: u32, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let failed_before = usize::try_from(attempts.saturating_sub(1)).ok()?;
    PAUSES_MINUTES.get(failed_before).map(|minutes| now + TimeDelta::minutes(*minutes))
}

fn shortened(error: &str) -> String {
    error.chars().take(MAX_ERROR_CHARS).collect()
}

/// A document that is attached to a message.
pub(super) struct Attachment {
    /// The file's name. It is a document's number, so it needs no quoting.
    pub name: String,
    /// The PDF.
    pub bytes: Vec<u8>,
}

/// The message in the form in which it is sent: the same at every attempt, except for the `token` of its link.
pub(super) fn written(
    message: &Message,
    letterhead: &Letterhead,
    token: Option<&str>,
    attached: Option<Attachment>,
) -> std::result::Result<lettre::Message, Box<dyn Error + Send + Sync>> {
    let mail: Mail = serde_json::from_str(&message.facts)?;
    let words = Words(message.lang);
    let letter = mail.letter(message.lang, letterhead, &message.account_id, token);
    let footer = [
        words.with(mail.reason(), &[("account", message.account_name.as_str().into())]),
        words.with("mail-footer-support", &[("address", letterhead.support.as_str().into())]),
    ];
    let parts = MultiPart::alternative().boundary(format!("prorata-{}", message.id));
    let parts =
        parts.singlepart(SinglePart::plain(text::text(&letter, words, &message.name, &footer))).multipart(
            with_sign(message, html::html(&letter, words, brand(letterhead), &message.name, &footer))?,
        );
    let parts = match attached {
        Some(Attachment { name, bytes }) => {
            let kind = ContentType::parse("application/pdf")?;
            let mixed = MultiPart::mixed().boundary(format!("prorata-{}-files", message.id)).multipart(parts);
            mixed.singlepart(lettre::message::Attachment::new(name).body(bytes, kind))
        }
        None => parts,
    };
    let mut builder = lettre::Message::builder();
    if let Some(token) = token.filter(|_| mail.recipient().is_some()) {
        // One click in the reader's mail program stops the mails (RFC 8058).
        let stop = format!("<{}/invoice-mails/{token}>", letterhead.origin);
        builder = builder
            .raw_header(plain_header("List-Unsubscribe", &stop))
            .raw_header(plain_header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }
    Ok(builder
        .from(letterhead.from.clone())
        .reply_to(Mailbox::new(None, sent_to(&letterhead.support)?))
        .to(Mailbox::new(Some(header_text(&message.name)), sent_to(&message.email)?))
        .subject(header_text(&letter.subject))
        .date(message.created_at.into())
        .message_id(Some(format!("<{}@{}>", message.id, letterhead.from.email.domain())))
        .raw_header(plain_header("Content-Language", message.lang.code()))
        // No machine should answer (RFC 3834).
        .raw_header(plain_header("Auto-Submitted", "auto-generated"))
        .multipart(parts)?)
}

/// The name under which people know the sender.
fn brand(letterhead: &Letterhead) -> &str {
    letterhead.from.name.as_deref().unwrap_or_else(|| letterhead.from.email.domain())
}

/// The HTML with the drawing in its head. A mail program shows a drawing that comes with the mail, and fetches none.
fn with_sign(
    message: &Message,
    html: String,
) -> std::result::Result<MultiPart, Box<dyn Error + Send + Sync>> {
    let sign = lettre::message::Attachment::new_inline(html::SIGN.to_owned());
    let sign = sign.body(html::SIGN_PNG.to_vec(), ContentType::parse("image/png")?);
    let parts = MultiPart::related().boundary(format!("prorata-{}-html", message.id));
    Ok(parts.singlepart(SinglePart::html(html)).singlepart(sign))
}

/// The address in the form in which it is sent: a host beyond ASCII is written in ASCII, which every mail server takes.
fn sent_to(email: &EmailAddress) -> std::result::Result<Address, AddressError> {
    email.to_ascii().parse()
}

/// A header is one line, whatever people call themselves.
fn header_text(text: &str) -> String {
    text.replace(char::is_control, " ")
}

fn plain_header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{EmailAddress, sent_to};

    #[test]
    fn a_host_beyond_ascii_is_sent_as_ascii() {
        let sent = |email: &str| sent_to(&EmailAddress::kept(email)).map(|address| address.to_string()).ok();
        assert_eq!(sent("ana@münchen.example").as_deref(), Some("ana@xn--mnchen-3ya.example"));
        assert_eq!(sent("ana@example.com").as_deref(), Some("ana@example.com"));
        assert_eq!(sent("ana@"), None);
    }
}
