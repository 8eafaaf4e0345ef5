//! One of every mail, for the tests.

mod orders;

pub(super) use orders::upgrade;

use crate::mail::{
    Cancellation, Card, CardExpiring, ContactReplaced, EmailChanged, Ended, FactorChange, FactorChanged,
    Handover, HandoverStep, Invitation, InvoiceCopy, InvoicesOffered, LicenceAssigned, Mail, MoneyBackMail,
    PasswordsTried, PriceChange, Reactivation, Removed, Renewing, SupportRequested, TicketMail, TrialEnding,
    TrialWelcome,
};
use crate::store::money_back::MoneyBackKind;
use crate::store::money_back::Step;
use app::billing::{BillingPeriod, Currency, EmailAddress, InvoiceKind, Selection};
use chrono::NaiveDate;
use orders::{
    downsizing, failed_order, failed_renewal, renewal, renewal_before_a_rise, renewal_notice, uncancelled,
    unconfirmed_renewal,
};
use rust_decimal::Decimal;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn amount(text: &str) -> Decimal {
    text.parse().expect("an amount")
}

fn visa() -> Card {
    Card { brand: "Visa".into(), last_four: "4242".into() }
}

pub(super) fn trial() -> Mail {
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

pub(super) fn cancellation() -> Mail {
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
        email: EmailAddress::kept("ines@example.com"),
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

fn factor_changed(what: FactorChange) -> Mail {
    Mail::FactorChanged(FactorChanged { id: "mail".into(), what })
}

fn passwords_tried() -> Mail {
    Mail::PasswordsTried(PasswordsTried {
        id: "mail".into(),
        tries: 10,
        day: day("2026-03-16"),
        time: "10:05".into(),
    })
}

fn email_changed() -> Mail {
    Mail::EmailChanged(EmailChanged {
        ticket_id: "ticket".into(),
        new_email: EmailAddress::kept("new@example.com"),
    })
}

/// The former and the new billing contact. The mails of the samples go to Inês Hoffmann, who is the new one or not.
fn contacts(is_new: bool) -> (String, String) {
    let (reader, other) = ("Inês Hoffmann".to_owned(), "Katrin Müller".to_owned());
    if is_new { (other, reader) } else { (reader, other) }
}

fn handover(step: HandoverStep) -> Mail {
    let (from, to) = contacts(step != HandoverStep::HandedOver);
    Mail::Handover(Handover { id: "offer".into(), step, from, to })
}

fn contact_replaced(is_new: bool) -> Mail {
    let (from, to) = contacts(is_new);
    let account = "Müller & Söhne <GmbH>".into();
    Mail::ContactReplaced(ContactReplaced { id: "action".into(), is_new, account, from, to })
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

pub(super) fn every_mail() -> Vec<(&'static str, Mail)> {
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
        ("factor-app-added", factor_changed(FactorChange::AppAdded)),
        ("factor-app-removed", factor_changed(FactorChange::AppRemoved)),
        ("factor-passkey-added", factor_changed(FactorChange::PasskeyAdded)),
        ("factor-passkey-removed", factor_changed(FactorChange::PasskeyRemoved)),
        ("factor-codes-made", factor_changed(FactorChange::CodesMade)),
        ("factor-code-used", factor_changed(FactorChange::CodeUsed)),
        ("factor-reset", factor_changed(FactorChange::Reset)),
        ("passwords-tried", passwords_tried()),
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
