//! A balance that an operator adjusts.

use super::{Operator, Result, action_id, refused};
use crate::store::ledger::{self, ADJUSTMENT, Book, Entry, Posting};
use app::billing::to_minor;
use rust_decimal::Decimal;

impl Operator {
    /// Adds to the credit balance of an account, or takes away from it, but never more than there is. In the ledger it
    /// is revenue that is given up, or gained. `amount` is in the account's currency and not zero.
    pub async fn adjust_balance(&self, named: &str, amount: Decimal) -> Result<String> {
        let (mut tx, account) = self.account(named).await?;
        if amount.is_zero() || to_minor(amount, account.currency).is_err() {
            let currency = account.currency.code();
            return refused(format!("{amount} is not an amount of {currency} to add or take away"));
        }
        let Some(after) = account.balance.checked_add(amount).filter(|after| *after >= Decimal::ZERO) else {
            return refused(format!("the balance is {}: no more can be taken away", account.balance));
        };
        let id = action_id();
        let entry = |book, amount| Entry { book, amount, memo: ADJUSTMENT };
        let posting = Posting {
            transaction_id: &id,
            account_id: &account.id,
            order_id: None,
            currency: account.currency,
            entries: vec![entry(Book::Revenue, amount), entry(Book::CustomerCredit, -amount)],
        };
        ledger::post(tx.conn(), &posting, self.clock.now()).await?;
        let currency = account.currency.code();
        let details = format!("{}: balance {} → {after} {currency}", account.name, account.balance);
        self.done(tx, id.clone(), "adjust-balance", Some(&account.id), details).await
    }
}
