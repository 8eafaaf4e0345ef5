//! What people read, parsed back from what goes over the wire. The snapshots are to be read by who speaks the language.

use super::{
    Before, Cancellation, Card, CardExpiring, ContactReplaced, EmailChanged, Ended, FailedOrder,
    FailedRenewal, FailureReason, Handover, HandoverStep, Invitation, InvoiceCopy, InvoicesOffered,
    Letterhead, LicenceAssigned, Mail, MoneyBackMail, OrderConfirmation, OrderedLine, PaymentFailed,
    PriceChange, Reactivation, Removed, RenewalNotice, Renewing, SupportRequested, TicketMail, TrialEnding,
    TrialWelcome, postman,
};
use crate::payments::MoneyBackKind;
use crate::store::money_back::Step;
use crate::store::outbox::{Message, MessageStatus};
use app::billing::{
    BilledTerm, BillingPeriod, CartLine, CartQuote, Currency, InvoiceKind, QuoteRequest, RequestedLine,
    Selection, Target, quote,
};
use app::i18n::Lang;
use chrono::NaiveDate;
use mail_parser::{HeaderValue, MessageParser, MimeHeaders};
use rust_decimal::Decimal;

/// What stands in links.
const TOKEN: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn amount(text: &str) -> Decimal {
    text.parse().expect("an amount")
}

fn visa() -> Card {
    Card { brand: "Visa".into(), last_four: "4242".into() }
}

/// A line of an order: what it changes to, and what was billed before.
fn line(
    plan_id: &str,
    seats: u32,
    price: &str,
    rate: &str,
    current: Option<BilledTerm>,
) -> (CartLine, RequestedLine) {
    let period = BillingPeriod::Monthly;
    let selection = Selection { plan_id: plan_id.into(), seats, period };
    let target = Target { unit_price: amount(price), seats, period };
    (
        CartLine { id: plan_id.into(), subscription_id: None, selection },
        RequestedLine { current, target, tax_rate: amount(rate) },
    )
}

fn quoted(lines: Vec<(CartLine, RequestedLine)>, balance: &str) -> CartQuote {
    let (cart, lines) = lines.into_iter().unzip();
    let request =
        QuoteRequest { as_of: day("2026-03-16"), currency: Currency::EUR, balance: amount(balance), lines };
    let quote = quote(&request).expect("a quote");
    CartQuote { cart, request, quote, needs_payment_method: true, anchor_day: None }
}

fn ordered(product: &str, plan: &str, before: Option<(&str, u32)>) -> OrderedLine {
    OrderedLine {
        subscription_id: "0195a0a0-0000-7000-8000-000000000001".into(),
        product: product.into(),
        plan: plan.into(),
        before: before.map(|(plan, seats)| Before { plan: Some(plan.into()), seats }),
        ends_cancellation: false,
        next_charge: None,
    }
}

/// One licence more, of what was cancelled.
fn uncancelled() -> Mail {
    let lines = vec![line("meeting-professional", 9, "16.00", "0.19", None)];
    let ordered = ordered("GoTo Meeting", "Professional", Some(("Professional", 8)));
    Mail::OrderConfirmation(Box::new(OrderConfirmation {
        order_id: "order".into(),
        number: 1004,
        quote: quoted(lines, "0.00"),
        lines: vec![OrderedLine { ends_cancellation: true, ..ordered }],
        reverse_charge: false,
        paid_with: Some(visa()),
    }))
}

/// A higher plan with two more licences, credited at another rate than it is charged at, and a new product.
fn upgrade() -> Mail {
    let running = BilledTerm {
        billed_net: amount("231.60"),
        start: day("2026-03-13"),
        end: day("2026-04-13"),
        tax_rate: amount("0.16"),
    };
    let lines = vec![
        line("remote-support-v4-premium", 10, "1238.95", "0.19", Some(running)),
        line("meeting-professional", 1, "16.00", "0.19", None),
    ];
    Mail::OrderConfirmation(Box::new(OrderConfirmation {
        order_id: "order".into(),
        number: 1001,
        quote: quoted(lines, "50.00"),
        lines: vec![
            ordered("GoToAssist Remote Support v4", "Premium", Some(("Standard", 8))),
            ordered("GoTo Meeting", "Professional", None),
        ],
        reverse_charge: false,
        paid_with: Some(visa()),
    }))
}

/// Fewer licences, without tax: the credit exceeds the charge, and nothing is due.
fn downsizing() -> Mail {
    let running = BilledTerm {
        billed_net: amount("1000.00"),
        start: day("2026-03-01"),
        end: day("2027-03-01"),
        tax_rate: amount("0"),
    };
    let lines = vec![line("remote-support-v4-basic", 5, "20.00", "0", Some(running))];
    Mail::OrderConfirmation(Box::new(OrderConfirmation {
        order_id: "order".into(),
        number: 1002,
        quote: quoted(lines, "0.00"),
        lines: vec![ordered("GoToAssist Remote Support v4", "Basic", Some(("Basic", 8)))],
        reverse_charge: true,
        paid_with: None,
    }))
}

fn trial() -> Mail {
    Mail::TrialWelcome(TrialWelcome {
        subscription_id: "0195a0a0-0000-7000-8000-000000000001".into(),
        product: "GoTo Webinar".into(),
        plan: "Standard".into(),
        seats: 1,
        days: 14,
        ends: day("2026-03-30"),
    })
}

fn trial_ending() -> Mail {
    Mail::TrialEnding(TrialEnding {
        subscription_id: "0195a0a0-0000-7000-8000-000000000001".into(),
        product: "GoTo Webinar".into(),
        plan: "Standard".into(),
        seats: 1,
        period: BillingPeriod::Monthly,
        days_left: 3,
        ends: day("2026-03-19"),
    })
}

/// One of a 31st, renewed at the end of a short month.
fn renewal() -> Mail {
    let (line, requested) = line("remote-support-v4-premium", 10, "1238.95", "0.19", None);
    let quote = CartQuote { anchor_day: Some(31), ..quoted(vec![(line, requested)], "50.00") };
    Mail::OrderConfirmation(Box::new(OrderConfirmation {
        order_id: "order".into(),
        number: 1003,
        quote,
        lines: vec![ordered("GoToAssist Remote Support v4", "Premium", Some(("Premium", 10)))],
        reverse_charge: false,
        paid_with: Some(visa()),
    }))
}

/// The next one is dearer: that was announced.
fn renewal_before_a_rise() -> Mail {
    let Mail::OrderConfirmation(mail) = renewal() else { unreachable!("it is one") };
    let mut mail = *mail;
    mail.lines[0].next_charge = Some(amount("13000.00"));
    Mail::OrderConfirmation(Box::new(mail))
}

/// Its price went up, and was announced.
fn renewal_notice(card: Option<Card>) -> Mail {
    let quoted = quoted(vec![line("meeting-professional", 3, "739.00", "0.19", None)], "100.00");
    Mail::RenewalNotice(RenewalNotice {
        subscription_id: "0195a0a0-0000-7000-8000-000000000001".into(),
        days: 30,
        on: day("2026-04-15"),
        product: "GoTo Meeting".into(),
        plan: "Professional".into(),
        seats: 3,
        period: BillingPeriod::Annual,
        currency: Currency::EUR,
        before: amount("369.50"),
        unit_price: amount("739.00"),
        figures: quoted.quote,
        card,
    })
}

fn price_change() -> Mail {
    Mail::PriceChange(PriceChange {
        id: "notice".into(),
        subscription_id: "0195a0a0-0000-7000-8000-000000000001".into(),
        product: "GoTo Meeting".into(),
        plan: "Professional".into(),
        seats: 3,
        period: BillingPeriod::Annual,
        currency: Currency::EUR,
        before: amount("369.50"),
        after: amount("739.00"),
        on: day("2026-12-01"),
    })
}

fn failed_order() -> Mail {
    Mail::PaymentFailed(PaymentFailed::Order(FailedOrder {
        order_id: "order".into(),
        reason: FailureReason::NotConfirmed,
        amount: amount("12345.60"),
        currency: Currency::EUR,
        card: Some(visa()),
    }))
}

fn failed_renewal(next_attempt: Option<&str>) -> Mail {
    Mail::PaymentFailed(PaymentFailed::Renewal(FailedRenewal {
        subscription_id: "0195a0a0-0000-7000-8000-000000000001".into(),
        period_start: day("2026-03-16"),
        attempt: 1,
        reason: FailureReason::Declined,
        product: "GoTo Meeting".into(),
        plan: "Professional".into(),
        seats: 3,
        period: BillingPeriod::Annual,
        amount: amount("571.20"),
        currency: Currency::EUR,
        card: Some(visa()),
        next_attempt: next_attempt.map(day),
    }))
}

/// Nobody was there when the bank asked.
fn unconfirmed_renewal() -> Mail {
    let Mail::PaymentFailed(PaymentFailed::Renewal(renewal)) = failed_renewal(Some("2026-03-19")) else {
        unreachable!("it is a renewal")
    };
    Mail::PaymentFailed(PaymentFailed::Renewal(FailedRenewal {
        reason: FailureReason::NotConfirmed,
        ..renewal
    }))
}

fn money_back(kind: MoneyBackKind, step: Step) -> Mail {
    Mail::MoneyBack(MoneyBackMail {
        id: "re_1".into(),
        kind,
        step,
        order_number: 1002,
        amount: amount("123.45"),
        currency: Currency::EUR,
        card: Some(visa()),
        document: (step == Step::Returned).then(|| "CN-000004".into()),
    })
}

fn card_expiring() -> Mail {
    Mail::CardExpiring(CardExpiring {
        method_id: "method".into(),
        card: visa(),
        expires: day("2026-04-08"),
        renewals: vec![
            Renewing { product: "GoToAssist Remote Support v4".into(), on: day("2026-04-11") },
            Renewing { product: "GoTo Meeting".into(), on: day("2026-12-01") },
        ],
    })
}

fn cancellation() -> Mail {
    Mail::Cancellation(Cancellation {
        subscription_id: "0195a0a0-0000-7000-8000-000000000001".into(),
        version: 3,
        product: "GoTo Meeting".into(),
        plan: "Professional".into(),
        seats: 3,
        period: BillingPeriod::Monthly,
        runs_until: day("2026-04-08"),
        price: Some((Decimal::new(1_900, 2), Currency::EUR)),
    })
}

fn support_requested() -> Mail {
    Mail::SupportRequested(SupportRequested {
        key: "0195a0a0-3333-7000-8000-000000000001".into(),
        account_id: "0195a0a0-4444-7000-8000-000000000001".into(),
        company: "Müller & Söhne <GmbH>".into(),
        name: "Inês Hoffmann".into(),
        email: "ines@example.com".into(),
        language: "Deutsch".into(),
        about: "lower-tier".into(),
        subscription: Some(("GoTo Meeting".into(), "Business".into(), 3, BillingPeriod::Annual)),
        message: "Wir brauchen weniger.\n\nViele Grüße <Inês>".into(),
    })
}

fn reactivation() -> Mail {
    match cancellation() {
        Mail::Cancellation(mail) => Mail::Reactivation(Reactivation(mail)),
        other => other,
    }
}

fn ended(was_trial: bool) -> Mail {
    Mail::Ended(Ended {
        subscription_id: "0195a0a0-0000-7000-8000-000000000001".into(),
        version: 4,
        product: "GoTo Meeting".into(),
        plan: "Professional".into(),
        selection: Selection {
            plan_id: "meeting-professional".into(),
            seats: 3,
            period: BillingPeriod::Monthly,
        },
        was_trial,
        on: day("2026-04-08"),
    })
}

fn licence_assigned() -> Mail {
    Mail::LicenceAssigned(LicenceAssigned {
        id: "0195a0a0-2222-7000-8000-000000000001".into(),
        subscription_id: "0195a0a0-0000-7000-8000-000000000001".into(),
        product: "GoTo Meeting".into(),
        by: "Katrin Müller".into(),
    })
}

fn invitation(product: Option<&str>) -> Mail {
    Mail::Invitation(Invitation {
        ticket_id: "ticket".into(),
        by: "Katrin Müller".into(),
        product: product.map(str::to_owned),
    })
}

fn email_changed() -> Mail {
    Mail::EmailChanged(EmailChanged { ticket_id: "ticket".into(), new_email: "new@example.com".into() })
}

fn handover(step: HandoverStep) -> Mail {
    Mail::Handover(Handover {
        id: "offer".into(),
        step,
        from: "Katrin Müller".into(),
        to: "Inês Hoffmann".into(),
    })
}

fn contact_replaced(is_new: bool) -> Mail {
    Mail::ContactReplaced(ContactReplaced {
        id: "action".into(),
        is_new,
        account: "Müller & Söhne <GmbH>".into(),
        from: "Katrin Müller".into(),
        to: "Inês Hoffmann".into(),
    })
}

fn removed() -> Mail {
    Mail::Removed(Removed { person_id: "person".into(), account: "Müller & Söhne <GmbH>".into() })
}

fn invoices_offered() -> Mail {
    Mail::RecipientAsked(InvoicesOffered {
        recipient_id: "recipient".into(),
        by: "Katrin Müller".into(),
        company: "Müller & Söhne <GmbH>".into(),
    })
}

fn invoice_copy(kind: InvoiceKind) -> Mail {
    Mail::InvoiceCopy(InvoiceCopy {
        recipient_id: "recipient".into(),
        order_id: "order".into(),
        number: kind.number(17),
        kind,
        issued: day("2026-03-16"),
        total: amount("1432.50"),
        currency: Currency::EUR,
        company: "Müller & Söhne <GmbH>".into(),
    })
}

fn ticket() -> TicketMail {
    TicketMail { ticket_id: "ticket".into() }
}

fn every_mail() -> Vec<(&'static str, Mail)> {
    vec![
        ("order-upgrade", upgrade()),
        ("order-downsizing", downsizing()),
        ("order-renewal", renewal()),
        ("order-renewal-before-a-rise", renewal_before_a_rise()),
        ("order-uncancelled", uncancelled()),
        ("renewal-notice", renewal_notice(Some(visa()))),
        ("renewal-notice-without-card", renewal_notice(None)),
        ("price-change", price_change()),
        ("trial-welcome", trial()),
        ("trial-ending", trial_ending()),
        ("payment-failed-order", failed_order()),
        ("payment-failed-renewal", failed_renewal(Some("2026-03-19"))),
        ("payment-failed-renewal-last", failed_renewal(None)),
        ("payment-failed-renewal-confirm", unconfirmed_renewal()),
        ("card-expiring", card_expiring()),
        ("cancellation", cancellation()),
        ("ended", ended(false)),
        ("ended-trial", ended(true)),
        ("reactivation", reactivation()),
        ("refunded", money_back(MoneyBackKind::Refund, Step::Returned)),
        ("disputed", money_back(MoneyBackKind::Dispute, Step::Withdrawn)),
        ("dispute-over", money_back(MoneyBackKind::Dispute, Step::Released)),
        ("dispute-lost", money_back(MoneyBackKind::Dispute, Step::Returned)),
        ("refund-came-back", money_back(MoneyBackKind::Refund, Step::Reversed)),
        ("asked-support", support_requested()),
        ("licence-assigned", licence_assigned()),
        ("invitation", invitation(None)),
        ("invitation-with-licence", invitation(Some("GoTo Webinar"))),
        ("password-reset", Mail::PasswordReset(ticket())),
        ("email-confirmation", Mail::EmailConfirmation(ticket())),
        ("email-changed", email_changed()),
        ("handover-offered", handover(HandoverStep::Offered)),
        ("handover-taken-over", handover(HandoverStep::TakenOver)),
        ("handover-handed-over", handover(HandoverStep::HandedOver)),
        ("contact-replaced-to", contact_replaced(true)),
        ("contact-replaced-from", contact_replaced(false)),
        ("removed", removed()),
        ("invoices-offered", invoices_offered()),
        ("invoice-copy", invoice_copy(InvoiceKind::Invoice)),
        ("credit-note-copy", invoice_copy(InvoiceKind::CreditNote)),
    ]
}

fn message(mail: &Mail, lang: Lang) -> Message {
    Message {
        id: "0195a0a0-1111-7000-8000-000000000001".into(),
        account_id: "account".into(),
        kind: mail.kind().into(),
        account_name: "Müller & Söhne <GmbH>".into(),
        name: "Inês Hoffmann".into(),
        email: "ines@example.com".into(),
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
        support: "support@prorata.example".into(),
    }
}

fn bytes(message: &Message) -> Vec<u8> {
    postman::written(message, &letterhead(), Some(TOKEN), None).expect("a mail").formatted()
}

/// Subject, text and HTML as a mail program has them.
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
            insta::assert_snapshot!(
                format!("{name}.{}", lang.code()),
                format!("Subject: {subject}\n\n{text}\n=====\n{html}")
            );
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
            // What stands in a line of the text between its punctuation stands in the HTML too.
            for line in text.lines().filter(|line| !line.contains("://") && !line.starts_with('-')) {
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
    assert_eq!(parsed.attachment_count(), 0);
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
    assert!(!html.contains("<script") && !html.contains("<img"), "{html}");
    assert_eq!(html.matches("</title>").count(), 1);
    assert!(html.contains("&lt;script&gt;") && text.contains("<script>"));
    let parsed = MessageParser::default().parse(&bytes).expect("a mail");
    assert!(parsed.bcc().is_none());
    assert_eq!(parsed.to().map(|to| to.iter().count()), Some(1));
}

/// Whoever reads it may have several accounts, and be in another one.
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

/// The outbox of a running system holds mails that an older version wrote.
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
        Message { email: "nobody".into(), ..good.clone() },
        Message { email: "a@example.com, b@example.com".into(), ..good },
    ] {
        assert!(postman::written(&bad, &letterhead(), None, None).is_err(), "{}", bad.email);
    }
}
