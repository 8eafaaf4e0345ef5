//! The rules of billing, and nothing else.
//!
//! Pure: no clock, no I/O, no locale, no Leptos. The same compiled rules run in the browser (the live preview)
//! and on the server (the charge), and agree to the cent because they are the same function: [`quote()`].
//!
//! Amounts are [`Decimal`](rust_decimal::Decimal)s in major units (`451.14` is 451 euros and 14 cents) that carry
//! exactly as many decimals as their currency has. Rates are fractions (`0.19`).

mod account;
mod cancellation;
mod cart;
mod cart_line;
mod catalogue;
mod change;
mod difference;
mod email;
mod exchange;
mod features;
mod invoice;
mod money;
mod overview;
mod period;
mod prices;
mod quote;
mod references;
mod renewal;
mod snapshot;
mod statement;
mod strict_serde;
mod subscription;
mod transfer;
mod trial;
pub mod vat;

#[cfg(test)]
mod tests;

pub use account::{
    Account, AccountKind, CardState, MethodOnFile, PaymentMethod, Person, Role, last_days_soon,
};
pub use cancellation::{
    CANCELLATION_REASONS, Cancelling, cancellation_refusal, cancelling, end_if_cancelled,
};
pub use cart::{Addition, CartProblem, CartQuote, QuotedLine, annual_saving, quote_cart};
pub use cart_line::CartLine;
pub use catalogue::{Catalogue, Plan, Price, Product, SeatKind};
pub use change::{
    Refusal, account_refusal, line_refusals, payment_refusal, purchase_refusal, refusals, viewer_refusal,
};
pub use difference::{Cause, causes};
pub use email::EmailAddress;
#[cfg(feature = "ssr")]
pub use email::{EmailKey, person_name};
pub use exchange::{EuroRates, RateSource};
pub use features::{Feature, Features, LocalizedText};
pub use invoice::{
    Before, CreditNote, Credited, Invoice, InvoiceKind, InvoiceLine, InvoiceState, InvoiceTax, Issue, LineOf,
    NationalTax, PaidWith, Party, VatCategory, refunds, states,
};
pub use iso_currency::Currency;
pub use money::{AmountProblem, from_minor, minor_digits, to_minor};
pub use overview::{MonthSpent, NextCharge, Overview, RecentOrder};
#[cfg(feature = "ssr")]
pub use overview::{overview, spent_since};
pub use period::{BillingPeriod, end_of_period, last_day};
pub use prices::{PriceRise, announced_rises, charge_of, price_to_announce, renewal_charge, renewal_price};
pub use quote::{
    BilledTerm, Quote, QuoteLine, QuoteProblem, QuoteRequest, RequestedLine, Target, TaxGroup, quote,
};
pub use references::References;
pub use renewal::{Due, Forecast, MONTHS_AHEAD, Upcoming, forecast, next_attempt, quote_renewal, told_until};
pub use snapshot::Snapshot;
pub use statement::{AccountDetails, StatementItem, StatementLine, VatOnFile};
pub use strict_serde::{parse_date, parse_decimal};
pub use subscription::{AnnouncedPrice, Holder, PaidPeriod, Selection, Subscription, SubscriptionStatus};
pub use transfer::{Iban, Transfer};
pub use trial::{Trial, trial, trial_end};
