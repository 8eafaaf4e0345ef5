//! Invoices by mail: in the billing contact's own mails, and to a bookkeeper who said yes.

use crate::browser;
use crate::on_both_engines;
use crate::world::{VISA, World, postman};
use app::api::Problem;
use app::billing::BillingPeriod::Monthly;
use app::i18n::Lang;
use app::ports::prelude::*;
use app::ports::{Caller, RecipientState};
use async_trait::async_trait;
use lettre::Message;
use mail_parser::{MessageParser, MimeHeaders};
use server::mail::{SendError, Transport};
use std::sync::{Arc, Mutex};

on_both_engines!(
    audited: a_confirmation_carries_the_invoice_unless_it_is_not_wanted,
    bookkeeping_gets_invoices_when_it_says_so,
    a_stranger_is_asked_once_and_not_flooded,
    only_the_contact_names_recipients,
    one_click_in_a_mail_program_ends_them,
    one_place_cannot_try_out_links,
    a_link_that_is_good_for_nothing_is_not_kept,
);

/// A mail with its attachments.
struct Mail {
    to: String,
    subject: String,
    text: String,
    unsubscribe: Option<String>,
    files: Vec<(String, Vec<u8>)>,
}

impl Mail {
    fn token(&self) -> String {
        let link = self.text.lines().find(|line| line.contains("/invoice-mails/")).expect("a link");
        link.rsplit('/').next().unwrap().to_owned()
    }
}

#[derive(Default)]
struct Taken(Mutex<Vec<Mail>>);

#[async_trait]
impl Transport for Taken {
    async fn send(&self, _: &str, mail: &Message) -> Result<(), SendError> {
        let bytes = mail.formatted();
        let parsed = MessageParser::default().parse(&bytes).unwrap();
        let raw = |name: &str| {
            let found = parsed.headers_raw().find(|(header, _)| header.eq_ignore_ascii_case(name));
            found.map(|(_, value)| value.trim().to_owned())
        };
        let files = parsed
            .attachments()
            // The sign in the mail's head is no file for its reader.
            .filter(|part| part.content_disposition().is_none_or(|kind| !kind.is_inline()))
            .map(|part| (part.attachment_name().unwrap_or_default().to_owned(), part.contents().to_vec()));
        if raw("List-Unsubscribe").is_some() {
            assert_eq!(raw("List-Unsubscribe-Post").as_deref(), Some("List-Unsubscribe=One-Click"));
        }
        self.0.lock().unwrap().push(Mail {
            to: parsed.to().and_then(|to| to.first()?.address().map(str::to_owned)).unwrap(),
            subject: parsed.subject().unwrap().to_owned(),
            text: parsed.body_text(0).unwrap().replace("\r\n", "\n"),
            unsubscribe: raw("List-Unsubscribe"),
            files: files.collect(),
        });
        Ok(())
    }
}

async fn mails(world: &World) -> Vec<Mail> {
    let taken = Arc::<Taken>::default();
    let postman =
        postman(&world.store, Arc::<Taken>::clone(&taken) as Arc<dyn Transport>, "2026-03-16T10:30:00Z");
    postman.deliver().await.unwrap();
    std::mem::take(&mut taken.0.lock().unwrap())
}

async fn orders(world: &World, who: &Caller, seats: u32) {
    world.puts(who, "remote-support-v4-standard", seats, Monthly).await;
    world.places(who).await;
}

/// Opens the file like a PDF reader, and checks that it is that document.
fn is_invoice((name, bytes): &(String, Vec<u8>), number: &str) -> bool {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    let read =
        std::process::Command::new("pdftotext").args([path.as_os_str(), "-".as_ref()]).output().unwrap();
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    *name == format!("{number}.pdf") && String::from_utf8_lossy(&read.stdout).contains(number)
}

async fn a_confirmation_carries_the_invoice_unless_it_is_not_wanted(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    orders(world, &it, 9).await;
    let all = mails(world).await;
    assert_eq!((all.len(), all[0].files.len(), all[0].unsubscribe.is_none()), (1, 1, true));
    assert!(is_invoice(&all[0].files[0], "INV-000001"), "{}", all[0].files[0].0);
    // The outbox keeps facts, and no file.
    assert!(world.number("select max(length(facts)) from outbox").await < 10_000);
    world.center.attach_invoices(&it, false).await.unwrap();
    orders(world, &it, 10).await;
    let all = mails(world).await;
    assert_eq!((all.len(), all[0].files.len()), (1, 0));
}

async fn bookkeeping_gets_invoices_when_it_says_so(world: &World) {
    let it = world.caller("it").await;
    let center = &world.center;
    world.gives_card(&it, VISA).await;
    center.add_recipient(&it, "Buchhaltung@example.com", Lang::De).await.unwrap();
    let asked = mails(world).await.pop().unwrap();
    assert_eq!((asked.to.as_str(), asked.files.len()), ("Buchhaltung@example.com", 0));
    assert!(asked.text.contains("https://billing.example.com/de/invoice-mails/"), "{}", asked.text);
    // Nothing is sent before the address is confirmed.
    orders(world, &it, 9).await;
    assert_eq!(mails(world).await.len(), 1);
    center.confirm_invoice_mails(&asked.token()).await.unwrap();
    center.confirm_invoice_mails(&asked.token()).await.unwrap();
    orders(world, &it, 10).await;
    let all = mails(world).await;
    let copy = all.iter().find(|mail| mail.to == "Buchhaltung@example.com").unwrap();
    assert!(all.len() == 2 && copy.subject.starts_with("Rechnung INV-000002"), "{}", copy.subject);
    assert!(is_invoice(&copy.files[0], "INV-000002"));
    let stop = copy.unsubscribe.clone().unwrap();
    assert_eq!(stop, format!("<https://billing.example.com/invoice-mails/{}>", copy.token()));
    center.stop_invoice_mails(&copy.token()).await.unwrap();
    center.stop_invoice_mails(&asked.token()).await.unwrap();
    let page = center.invoice_mails(&it).await.unwrap();
    assert_eq!(page.recipients[0].state, RecipientState::Stopped);
    orders(world, &it, 11).await;
    assert_eq!(mails(world).await.len(), 1);
    // Once the recipient is off the list, none of their links is valid.
    center.remove_recipient(&it, &page.recipients[0].id).await.unwrap();
    assert_eq!(center.invoice_mail_link(&asked.token()).await, Err(Problem::LinkExpired));
    assert_eq!(center.confirm_invoice_mails(&asked.token()).await, Err(Problem::LinkExpired));
    assert!(center.invoice_mails(&it).await.unwrap().recipients.is_empty());
}

async fn a_stranger_is_asked_once_and_not_flooded(world: &World) {
    let (it, de) = (world.caller("it").await, world.caller("de").await);
    let center = &world.center;
    assert_eq!(center.add_recipient(&it, "no address", Lang::It).await, Err(Problem::BadEmail));
    for who in [&it, &it, &de] {
        center.add_recipient(who, "stranger@example.com", Lang::It).await.unwrap();
    }
    let again = center.add_recipient(&de, "STRANGER@example.com", Lang::It).await;
    assert_eq!(again, Err(Problem::TooManyAttempts));
    for number in 1..5 {
        center.add_recipient(&it, &format!("office{number}@example.com"), Lang::It).await.unwrap();
    }
    assert_eq!(center.add_recipient(&it, "sixth@example.com", Lang::It).await, Err(Problem::Refused));
    assert_eq!(mails(world).await.len(), 7);
    // An answer that comes a week late does not count.
    center.add_recipient(&de, "late@example.com", Lang::De).await.unwrap();
    let token = mails(world).await[0].token();
    let late = world.at("2026-03-23T09:01:00Z").confirm_invoice_mails(&token).await;
    assert_eq!(late, Err(Problem::LinkExpired));
    assert_eq!(world.at("2026-03-23T08:59:00Z").confirm_invoice_mails(&token).await, Ok(()));
}

async fn only_the_contact_names_recipients(world: &World) {
    let (es, member, it) =
        (world.caller("es").await, world.caller("es-member").await, world.caller("it").await);
    let center = &world.center;
    assert_eq!(center.invoice_mails(&member).await.err(), Some(Problem::Refused));
    assert_eq!(center.add_recipient(&member, "x@example.com", Lang::Es).await, Err(Problem::Refused));
    assert_eq!(center.attach_invoices(&member, false).await, Err(Problem::Refused));
    center.add_recipient(&es, "x@example.com", Lang::Es).await.unwrap();
    let id = center.invoice_mails(&es).await.unwrap().recipients[0].id.clone();
    assert_eq!(center.remove_recipient(&member, &id).await, Err(Problem::Refused));
    // An id of another account does not exist.
    center.remove_recipient(&it, &id).await.unwrap();
    assert_eq!(center.invoice_mails(&es).await.unwrap().recipients.len(), 1);
    assert_eq!(center.invoice_mail_link("no link").await, Err(Problem::LinkExpired));
}

/// What a mail program sends (RFC 8058, 3.1).
const ONE_CLICK: &str = "List-Unsubscribe=One-Click";

/// Adds a recipient who said yes, and returns the path that stops the mails.
async fn reads(world: &World, it: &Caller) -> String {
    world.center.add_recipient(it, "office@example.com", Lang::De).await.unwrap();
    let asked = mails(world).await.pop().unwrap();
    world.center.confirm_invoice_mails(&asked.token()).await.unwrap();
    let stop = asked.unsubscribe.unwrap();
    let url = stop.trim_start_matches('<').trim_end_matches('>');
    url.strip_prefix("https://billing.example.com").unwrap().to_owned()
}

async fn state(world: &World, it: &Caller) -> RecipientState {
    world.center.invoice_mails(it).await.unwrap().recipients[0].state
}

async fn one_click_in_a_mail_program_ends_them(world: &World) {
    let it = world.caller("it").await;
    let path = reads(world, &it).await;
    let router = browser::router(world, 20);
    // Looking at the path stops nothing: programs do so before anybody clicks.
    let looked = browser::get(&router, &path, "").await;
    assert!(browser::leads_to(&looked).ends_with(&path), "{looked:?}");
    assert_eq!(browser::get(&router, browser::leads_to(&looked), "").await.0, 200);
    assert_eq!(state(world, &it).await, RecipientState::Confirmed);
    // It works without a session, and leads nowhere. A second time it does the same.
    for _ in 0..2 {
        assert_eq!(browser::post(&router, &path, ONE_CLICK, "").await.0, 200);
        assert_eq!(state(world, &it).await, RecipientState::Stopped);
    }
    // An unknown token cannot be told from a known one, and stops nothing.
    world.center.confirm_invoice_mails(path.rsplit('/').next().unwrap()).await.unwrap();
    for unknown in ["0".repeat(64), "x".into()] {
        assert_eq!(browser::post(&router, &format!("/invoice-mails/{unknown}"), ONE_CLICK, "").await.0, 200);
    }
    assert_eq!(state(world, &it).await, RecipientState::Confirmed);
}

async fn one_place_cannot_try_out_links(world: &World) {
    let it = world.caller("it").await;
    let path = reads(world, &it).await;
    let router = browser::router(world, 3);
    for guess in 0..3 {
        assert_eq!(browser::post(&router, &format!("/invoice-mails/{guess}"), ONE_CLICK, "").await.0, 200);
    }
    let (status, headers, _) = browser::post(&router, &path, ONE_CLICK, "").await;
    assert_eq!((status, headers.contains_key("retry-after")), (429, true));
    assert_eq!(state(world, &it).await, RecipientState::Confirmed);
    // Looking is not an attempt, and the form on the page has a count of its own.
    assert_eq!(browser::get(&router, &path, "").await.0, 303);
    let token = path.rsplit('/').next().unwrap();
    let form = format!("lang=de&token={token}");
    let stopped = browser::post(&router, "/api/stop_invoice_mails", &form, "").await;
    assert!(!browser::leads_to(&stopped).contains("problem"), "{stopped:?}");
    assert_eq!(state(world, &it).await, RecipientState::Stopped);
}

async fn a_link_that_is_good_for_nothing_is_not_kept(world: &World) {
    let it = world.caller("it").await;
    let path = reads(world, &it).await;
    let token = path.rsplit('/').next().unwrap();
    world.center.add_recipient(&it, "other@example.com", Lang::It).await.unwrap();
    mails(world).await;
    let kept = "select count(*) from recipient_tokens";
    assert_eq!(world.number(kept).await, 2);
    let other = world.center.invoice_mails(&it).await.unwrap().recipients[1].id.clone();
    world.center.remove_recipient(&it, &other).await.unwrap();
    world.at("2026-03-17T09:00:00Z").clean_up().await.unwrap();
    assert_eq!(world.number(kept).await, 1);
    world.at("2027-03-16T10:00:00Z").clean_up().await.unwrap();
    assert_eq!(world.number(kept).await, 1);
    assert!(world.center.invoice_mail_link(token).await.is_ok());
    world.at("2027-03-16T11:00:00Z").clean_up().await.unwrap();
    assert_eq!(world.number(kept).await, 0);
}
