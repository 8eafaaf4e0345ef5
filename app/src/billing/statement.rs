//! The credit balance as a statement that a person can read.

use super::strict_serde;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// What changed the balance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatementLine {
    /// The day, in the account's time zone.
    #[serde(deserialize_with = "strict_serde::date")]
    pub day: NaiveDate,
    /// What the change was for.
    pub what: StatementItem,
    /// What the balance gained. Less than zero where it lost.
    #[serde(with = "strict_serde::decimal")]
    pub amount: Decimal,
    /// The balance after the change.
    #[serde(with = "strict_serde::decimal")]
    pub balance: Decimal,
}

/// What a line of a statement is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StatementItem {
    /// An order that the balance paid for, or whose credits exceeded its charges.
    Order {
        /// Its number.
        number: i64,
        /// For each period that was credited: the product, its unused days, and all its days.
        credits: Vec<(String, u32, u32)>,
    },
    /// A payment in advance.
    Prepayment,
    /// Support changed it.
    Adjustment {
        /// Why.
        reason: String,
    },
    /// Money of an order that came back: a refund that the bank sent back, or a disputed payment that was returned
    /// after all.
    CameBack {
        /// The order's number.
        number: i64,
    },
    /// The refund was made once more, and arrived this time.
    RefundedAgain {
        /// The order's number.
        number: i64,
    },
    /// Money that came too late for its order and could not be given back.
    LateCredit,
}

/// A VAT number on file, and what VIES said about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VatOnFile {
    /// The number.
    pub number: super::vat::VatNumber,
    /// Whether VIES knows it, and the day on which VIES said so. `None` when VIES never answered.
    pub verdict: Option<(bool, NaiveDate)>,
    /// The reference that VIES gave as proof of the request.
    pub consultation: Option<String>,
}

/// An account as its own page shows it.
#[derive(Clone, Debug)]
pub struct AccountDetails {
    /// The company, as invoices name it.
    pub company: super::Party,
    /// Its VAT number.
    pub vat: Option<VatOnFile>,
    /// The currency of everything it pays.
    pub currency: super::Currency,
    /// The currencies from which it can still choose. Empty once the currency is fixed.
    pub currencies: Vec<super::Currency>,
    /// The IANA name of the time zone in which its days begin.
    pub time_zone: String,
    /// The names of all time zones.
    pub time_zones: Vec<String>,
    /// The credit balance.
    pub balance: Decimal,
    /// The changes that led to the balance, the newest first.
    pub statement: Vec<StatementLine>,
}

#[cfg(test)]
mod tests {
    use super::{StatementItem, StatementLine, VatOnFile};
    use crate::billing::vat::VatNumber;
    use crate::codec;
    use chrono::NaiveDate;
    use rust_decimal::dec;

    #[test]
    fn a_statement_arrives_as_it_was_sent() {
        let day = NaiveDate::from_ymd_opt(2026, 8, 1).unwrap();
        let credits = vec![("Meetings".to_owned(), 9, 30)];
        let lines = [
            (StatementItem::Order { number: 1001, credits }, dec!(74.99)),
            (StatementItem::Adjustment { reason: "A mistake of ours".into() }, dec!(-0.50)),
            (StatementItem::LateCredit, dec!(12)),
        ];
        let lines = lines.map(|(what, amount)| StatementLine { day, what, amount, balance: dec!(100.00) });
        assert_eq!(codec::decode(&codec::encode(&lines)), Some(lines));
        let number = VatNumber::parse("DE136695976").unwrap();
        let vat = VatOnFile { number, verdict: Some((true, day)), consultation: Some("WAPI".into()) };
        assert_eq!(codec::decode(&codec::encode(&vat)), Some(vat));
    }
}
