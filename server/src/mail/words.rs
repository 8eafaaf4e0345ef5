//! The words of mails: their own messages, and a page's words where a mail says the same as a page.

use super::card::Card;
use app::billing::{BillingPeriod, Currency};
use app::i18n::{Arg, Lang, ServerMessages, cldr, days_of, format_message};
use chrono::NaiveDate;
use rust_decimal::Decimal;

static MESSAGES: ServerMessages = ServerMessages::of(|file| file.starts_with("mail"));

/// The words of one language.
#[derive(Clone, Copy)]
pub(super) struct Words(pub Lang);

impl Words {
    /// A message.
    pub fn t(self, id: &'static str) -> String {
        self.with(id, &[])
    }

    /// A message with arguments.
    pub fn with(self, id: &'static str, args: &[(&'static str, Arg)]) -> String {
        if id.split('-').next() != Some("mail") {
            return format_message(self.0, id, args);
        }
        MESSAGES.format(self.0, id, args)
    }

    /// An amount.
    pub fn money(self, amount: Decimal, currency: Currency) -> String {
        cldr::money(self.0, amount, currency)
    }

    /// A date in words.
    pub fn date(self, date: NaiveDate) -> String {
        cldr::date_long(self.0, date)
    }

    /// A period in words, from `start` to before `end`, in the wording of the message `id`.
    pub fn days(self, id: &'static str, start: NaiveDate, end: NaiveDate) -> String {
        self.with(id, &days_of(start, end, |day| self.date(day)))
    }

    /// A rate.
    pub fn percent(self, fraction: Decimal) -> String {
        cldr::percent(self.0, fraction)
    }

    /// A number of things.
    pub fn count(self, count: u32) -> String {
        cldr::count(self.0, count.into())
    }

    /// “Meeting and Webinar”.
    pub fn list(self, items: &[&str]) -> String {
        cldr::list(self.0, items)
    }

    /// “Premium × 14, monthly”.
    pub fn selection(self, plan: &str, seats: u32, period: BillingPeriod) -> String {
        let args = [("plan", plan.into()), ("seats", seats.into()), ("period", period.code().into())];
        self.with("common-selection", &args)
    }

    /// “8 × 19.00 € per license per month”.
    pub fn seats_at(self, seats: u32, price: Decimal, period: BillingPeriod, currency: Currency) -> String {
        let unit = match period {
            BillingPeriod::Monthly => self.t("edit-per-seat-monthly"),
            BillingPeriod::Annual => self.t("edit-per-seat-annual"),
        };
        let args =
            [("seats", seats.into()), ("price", self.money(price, currency).into()), ("unit", unit.into())];
        self.with("mail-order-plan-price-how", &args)
    }

    /// “Visa ····4242”.
    pub fn card(self, card: &Card) -> String {
        let args = [("brand", card.brand.as_str().into()), ("digits", card.last_four.as_str().into())];
        self.with("mail-card", &args)
    }
}
