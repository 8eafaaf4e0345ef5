//! Columns to values and back. A value that does not parse is corrupt: the same code wrote it.

use super::{Result, StoreError};
use app::billing::{Currency, EmailAddress, from_minor, to_minor};
use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use rust_decimal::Decimal;
use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::Row;
use sqlx::any::AnyRow;

/// How many rows are read at once where a job goes through a whole table, page by page: each page is read in a moment.
pub(super) const ROWS_AT_ONCE: i64 = 500;

/// The columns of a row, by name.
pub(super) trait Columns {
    fn text(&self, column: &str) -> Result<String>;
    fn text_or_null(&self, column: &str) -> Result<Option<String>>;
    fn int(&self, column: &str) -> Result<i64>;
    fn int_or_null(&self, column: &str) -> Result<Option<i64>>;

    fn id<T: From<String>>(&self, column: &str) -> Result<T> {
        Ok(self.text(column)?.into())
    }

    fn id_or_null<T: From<String>>(&self, column: &str) -> Result<Option<T>> {
        Ok(self.text_or_null(column)?.map(T::from))
    }

    fn email(&self, column: &str) -> Result<EmailAddress> {
        Ok(EmailAddress::kept(self.text(column)?))
    }

    fn email_or_null(&self, column: &str) -> Result<Option<EmailAddress>> {
        Ok(self.text_or_null(column)?.map(EmailAddress::kept))
    }

    fn count(&self, column: &str) -> Result<u32> {
        u32::try_from(self.int(column)?).map_err(|_| bad(column))
    }

    fn flag(&self, column: &str) -> Result<bool> {
        Ok(self.int(column)? != 0)
    }

    fn date_or_null(&self, column: &str) -> Result<Option<NaiveDate>> {
        self.text_or_null(column)?.map(|text| text.parse().map_err(|_| bad(column))).transpose()
    }

    /// A word of an enumeration, as serde writes it.
    fn word<T: DeserializeOwned>(&self, column: &str) -> Result<T> {
        from_word(&self.text(column)?).ok_or_else(|| bad(column))
    }

    fn currency(&self, column: &str) -> Result<Currency> {
        Currency::from_code(&self.text(column)?).ok_or_else(|| bad(column))
    }

    fn json<T: DeserializeOwned>(&self, column: &str) -> Result<T> {
        serde_json::from_str(&self.text(column)?).map_err(|_| bad(column))
    }

    fn instant(&self, column: &str) -> Result<DateTime<Utc>> {
        self.text(column)?.parse().map_err(|_| bad(column))
    }
}

impl Columns for AnyRow {
    fn text(&self, column: &str) -> Result<String> {
        Ok(self.try_get(column)?)
    }

    fn text_or_null(&self, column: &str) -> Result<Option<String>> {
        Ok(self.try_get(column)?)
    }

    fn int(&self, column: &str) -> Result<i64> {
        Ok(self.try_get(column)?)
    }

    fn int_or_null(&self, column: &str) -> Result<Option<i64>> {
        Ok(self.try_get(column)?)
    }
}

pub(super) fn bad(column: &str) -> StoreError {
    StoreError::corrupt(format_args!("column {column}"))
}

/// The word that serde writes for a value of an enumeration.
pub(super) fn word(value: impl Serialize) -> Result<String> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => Ok(word),
        _ => Err(StoreError::corrupt("not a word")),
    }
}

pub(super) fn from_word<T: DeserializeOwned>(word: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(word.to_owned())).ok()
}

/// JSON of a value.
pub(super) fn json(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(StoreError::corrupt)
}

/// RFC 3339, UTC, always with milliseconds: texts of one width, which sort by time.
pub fn timestamp(instant: DateTime<Utc>) -> String {
    instant.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// An amount in minor units, as a column holds it.
pub(super) fn minor(amount: Decimal, currency: Currency) -> Result<i64> {
    let minor = to_minor(amount, currency)
        .map_err(|problem| StoreError::corrupt(format_args!("{amount} {currency:?}: {problem:?}")))?;
    i64::try_from(minor).map_err(|_| StoreError::corrupt(format_args!("{amount} is too large")))
}

/// The amount of a column with minor units.
pub(super) fn amount(minor: i64, currency: Currency) -> Result<Decimal> {
    from_minor(minor.into(), currency).map_err(|_| bad("amount"))
}

/// A new id, UUID version 7: later ids sort after earlier ones.
pub fn new_id<T: From<String>>() -> T {
    uuid::Uuid::now_v7().to_string().into()
}
