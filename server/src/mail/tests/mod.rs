//! The mails as people read them, parsed back from the sent bytes. Speakers of the language are to read the snapshots.

mod samples;

use super::{Cancellation, Letterhead, Mail, html, postman};
use crate::store::outbox::{Message, MessageStatus};
use app::billing::EmailAddress;
use app::i18n::Lang;
use mail_parser::{HeaderValue, MessageParser, MimeHeaders};
use samples::{cancellation, every_mail, trial, upgrade};

/// The token in links.
const TOKEN: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

fn message(mail: &Mail, lang: Lang) -> Message {
    Message {
        id: "0195a0a0-1111-7000-8000-000000000001".into(),
        account_id: "account".into(),
        kind: mail.kind().into(),
        account_name: "Müller & Söhne <GmbH>".into(),
        name: "Inês Hoffmann".into(),
        email: EmailAddress::kept("ines@example.com"),
        lang,
        facts: serde_json::to_string(mail).expect("JSON"),
        created_at: "2026-03-16T09:00:00Z".parse().expect("an instant"),
        status: MessageStatus::Queued,
        attempts: 1,
        next_attempt_at: "2026-03-16T09:00:00Z".parse().expect("an instant"),
        last_error: None,
    }
}

fn letterhead() -> Letterhead {
    Letterhead {
        from: "Prorata <billing@prorata.example>".parse().expect("a mailbox"),
        origin: "https://billing.example.com".into(),
        support: EmailAddress::kept("support@prorata.example"),
    }
}

fn bytes(message: &Message) -> Vec<u8> {
    postman::written(message, &letterhead(), Some(TOKEN), None).expect("a mail").formatted()
}

/// Subject, text and HTML, as a mail program has them.
fn received(bytes: &[u8]) -> (String, String, String) {
    let parsed = MessageParser::default().parse(bytes).expect("a mail");
    let part = |text: Option<std::borrow::Cow<'_, str>>| text.expect("the part").replace("\r\n", "\n");
    (parsed.subject().expect("a subject").to_owned(), part(parsed.body_text(0)), part(parsed.body_html(0)))
}

#[test]
fn every_mail_says_it_in_every_language() {
    for (name, mail) in every_mail() {
        for lang in Lang::ALL {
            let (subject, text, html) = received(&bytes(&message(&mail, lang)));
            let (head, rest) = html.split_once("<style>").expect("a style");
            let (_, body) = rest.split_once("</style>").expect("its end");
            let html = format!("{head}{body}").replace("><", ">\n<");
            let mut settings = insta::Settings::clone_current();
            settings.set_snapshot_path(format!(
                "{}/../locales/{}/mails",
                env!("CARGO_MANIFEST_DIR"),
                lang.code()
            ));
            settings.set_prepend_module_to_snapshot(false);
            settings.bind(|| {
                insta::assert_snapshot!(name, format!("Subject: {subject}\n\n{text}\n=====\n{html}"));
            });
        }
    }
}

#[test]
fn text_and_html_say_the_same() {
    for (name, mail) in every_mail() {
        for lang in Lang::ALL {
            let (_, text, html) = received(&bytes(&message(&mail, lang)));
            let shown = mail_parser::decoders::html::html_to_text(&html);
            let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            let shown = words(&shown);
            // Each piece of a line of the text, between its punctuation, is in the HTML too.
            for line in text.lines().filter(|line| !line.contains("://") && !line.starts_with(['-', '='])) {
                for piece in line.split(": ").flat_map(|piece| piece.split(" (")) {
                    let piece = words(piece.trim_end_matches([')', ':']));
                    assert!(shown.contains(&piece), "{name} in {}: {piece:?} in {shown:?}", lang.code());
                }
            }
            for link in text.lines().filter(|line| line.contains("://")) {
                assert!(html.contains(&format!("href=\"{link}\"")), "{name}: {link}");
            }
        }
    }
}

#[test]
fn a_mail_carries_what_mail_programs_go_by() {
    let bytes = bytes(&message(&upgrade(), Lang::De));
    let parsed = MessageParser::default().parse(&bytes).expect("a mail");
    assert_eq!(parsed.message_id(), Some("0195a0a0-1111-7000-8000-000000000001@prorata.example"));
    assert_eq!(parsed.date().map(mail_parser::DateTime::to_rfc3339), Some("2026-03-16T09:00:00Z".into()));
    let header = |name: &str| match parsed.header(name.to_owned()) {
        Some(HeaderValue::Text(text)) => text.to_string(),
        other => panic!("{name}: {other:?}"),
    };
    assert_eq!(header("Auto-Submitted"), "auto-generated");
    let language = parsed.header("Content-Language").expect("a language");
    assert!(format!("{language:?}").contains("de"), "{language:?}");
    let address = |to: Option<&mail_parser::Address<'_>>| {
        let address = to.and_then(|to| to.first()).expect("an address");
        (address.name().map(str::to_owned), address.address().map(str::to_owned))
    };
    assert_eq!(address(parsed.to()), (Some("Inês Hoffmann".into()), Some("ines@example.com".into())));
    assert_eq!(address(parsed.from()), (Some("Prorata".into()), Some("billing@prorata.example".into())));
    assert_eq!(address(parsed.reply_to()).1.as_deref(), Some("support@prorata.example"));
    let root = parsed.root_part().content_type().expect("a type");
    assert_eq!((root.ctype(), root.subtype()), ("multipart", Some("alternative")));
    let [sign] = parsed.attachments().collect::<Vec<_>>()[..] else {
        panic!("more than the sign is attached")
    };
    assert_eq!(
        (sign.content_id(), sign.content_type().and_then(|kind| kind.subtype())),
        (Some(html::SIGN), Some("png"))
    );
    assert!(sign.content_disposition().is_some_and(mail_parser::ContentType::is_inline));
    let (_, _, html) = received(&bytes);
    assert!(html.contains(&format!("src=\"cid:{}\"", html::SIGN)), "{html}");
}

#[test]
fn every_attempt_sends_the_same_letters() {
    for lang in Lang::ALL {
        let message = message(&upgrade(), lang);
        let again = Message { attempts: 5, ..message.clone() };
        assert_eq!(bytes(&message), bytes(&again));
    }
}

#[test]
fn names_stay_names_whatever_is_in_them() {
    const EVIL: &str = "<script>alert(1)</script> & \"Co\"</title>\r\nBcc: evil@example.com";
    let mail = Mail::Cancellation(Cancellation {
        product: EVIL.into(),
        plan: "<img src=x>".into(),
        ..match cancellation() {
            Mail::Cancellation(mail) => mail,
            other => panic!("{other:?}"),
        }
    });
    let message = Message { name: EVIL.into(), account_name: EVIL.into(), ..message(&mail, Lang::En) };
    let bytes = bytes(&message);
    let (_, text, html) = received(&bytes);
    assert!(!html.contains("<script") && !html.contains("<img src=x"), "{html}");
    assert_eq!(html.matches("</title>").count(), 1);
    assert!(html.contains("&lt;script&gt;") && text.contains("<script>"));
    let parsed = MessageParser::default().parse(&bytes).expect("a mail");
    assert!(parsed.bcc().is_none());
    assert_eq!(parsed.to().map(|to| to.iter().count()), Some(1));
}

/// The reader may have several accounts, and be in another one.
#[test]
fn a_link_to_a_page_of_an_account_names_the_account() {
    let open = ["/sign-in", "/set-password/", "/confirm-email/", "/invoice-mails/"];
    let mut links = 0;
    for (name, mail) in every_mail() {
        let (_, text, _) = received(&bytes(&message(&mail, Lang::En)));
        let all = text.lines().filter(|line| line.starts_with("https://billing.example.com/"));
        for link in all.filter(|link| !open.iter().any(|open| link.contains(open))) {
            assert!(link.ends_with("?account=account"), "{name}: {link}");
            links += 1;
        }
    }
    assert!(links > 10, "{links}");
}

/// The outbox of a running system contains mails that an older version wrote.
#[test]
fn the_stored_form_of_a_mail_does_not_change() {
    for (name, mail) in every_mail() {
        let stored = serde_json::to_string_pretty(&mail).expect("JSON");
        assert_eq!(serde_json::from_str::<Mail>(&stored).expect("a mail"), mail);
        insta::assert_snapshot!(format!("stored.{name}"), stored);
    }
}

#[test]
fn what_cannot_be_written_is_an_error() {
    let good = message(&trial(), Lang::En);
    for bad in [
        Message { facts: "{}".into(), ..good.clone() },
        Message { email: EmailAddress::kept("nobody"), ..good.clone() },
        Message { email: EmailAddress::kept("a@example.com, b@example.com"), ..good },
    ] {
        assert!(postman::written(&bad, &letterhead(), None, None).is_err(), "{}", bad.email);
    }
}
