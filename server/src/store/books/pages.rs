//! All accounts, some at a time: a page of them is in memory, however many there are.

use super::heads::{Head, heads};
use super::tables::Tables;
use super::{Books, Common};
use crate::store::Result;
use app::ids::AccountId;
use sqlx::AnyConnection;
use std::collections::VecDeque;

/// The way through all accounts, by id.
pub struct Pages {
    most: u32,
    /// The accounts that come next, as far as they are known.
    waiting: VecDeque<Head>,
    /// The last account that was read.
    last: AccountId,
}

/// Accounts that follow each other by id, with all their rows.
pub struct Page {
    accounts: Vec<Head>,
    tables: Tables,
}

impl Pages {
    /// The way by pages of at most so many accounts and orders, 1 or more. An account with more orders is a page of its
    /// own.
    pub fn of(most: u32) -> Self {
        Self { most: most.max(1), waiting: VecDeque::new(), last: String::new().into() }
    }

    /// Reads the next page. `None` after the last one.
    pub async fn read_next(&mut self, conn: &mut AnyConnection) -> Result<Option<Page>> {
        if self.waiting.is_empty() {
            self.waiting = heads(&mut *conn, &self.last, self.most).await?;
        }
        let accounts = self.cut();
        let Some(last) = accounts.last().map(|head| head.id.clone()) else { return Ok(None) };
        let tables = Tables::read(conn, (&self.last, &last)).await?;
        self.last = last;
        Ok(Some(Page { accounts, tables }))
    }

    /// Takes as many of the waiting accounts as make a page. Most rows are those of orders.
    fn cut(&mut self) -> Vec<Head> {
        let mut size = 0;
        let fits = |head: &&Head| {
            size += 1 + u64::from(head.orders);
            size <= u64::from(self.most)
        };
        let fitting = self.waiting.iter().take_while(fits).count();
        self.waiting.drain(..fitting.max(1).min(self.waiting.len())).collect()
    }
}

impl Page {
    /// The books of each account, or why a row of the account makes no sense.
    pub fn books(self, common: &Common) -> impl Iterator<Item = (AccountId, Result<Books>)> {
        let Self { accounts, mut tables } = self;
        accounts.into_iter().map(move |head| (head.id.clone(), Books::of(head, &mut tables, common)))
    }
}
