//! The rows of some accounts: one statement for each table, and each finds its rows by an index on the account.

use crate::store::Result;
use crate::store::row::Columns;
use app::ids::AccountId;
use sqlx::AnyConnection;
use sqlx::any::AnyRow;
use std::collections::HashMap;

const ENTRIES: &str =
    "select account_id, transaction_id, order_id, book, amount_minor, currency, memo, created_at
    from ledger_entries where account_id > $1 and account_id <= $2
    order by account_id, transaction_id, position";

const ORDERS: &str =
    "select * from orders where account_id > $1 and account_id <= $2 order by account_id, id";

const LINES: &str = "select * from order_lines where account_id > $1 and account_id <= $2
    order by account_id, order_id, position";

const SUBSCRIPTIONS: &str =
    "select * from subscriptions where account_id > $1 and account_id <= $2 order by account_id, id";

/// They are counted: an account may have thousands.
const LICENCES: &str = "select account_id, subscription_id, count(*) as assigned from licences
    where account_id > $1 and account_id <= $2 group by account_id, subscription_id";

const OPENINGS: &str = "select * from subscription_openings where account_id > $1 and account_id <= $2";

const ADJUSTMENTS: &str = "select account_id, id from operator_actions
    where account_id > $1 and account_id <= $2 and action = 'adjust-balance'";

const STATUS_CHANGES: &str = "select account_id, subscription_id, version_before, status from status_changes
    where account_id > $1 and account_id <= $2";

const PRICE_NOTICES: &str =
    "select * from price_notices where account_id > $1 and account_id <= $2 order by account_id, id";

/// Without `|| ''` SQLite would look up the kind, and so read the mails of all accounts.
const MAILS: &str = "select account_id, kind, cause from outbox where account_id > $1 and account_id <= $2
    and kind || '' in ('price-change', 'order-confirmation')";

const DUNNING: &str = "select account_id, subscription_id, failed_attempts, next_attempt from dunning
    where account_id > $1 and account_id <= $2";

const CHARGES: &str =
    "select account_id, sandbox_charges.*, sandbox_refunds.created_at as refunded_at from orders
    join sandbox_charges on sandbox_charges.charge_key = orders.id
    left join sandbox_refunds on sandbox_refunds.charge_key = sandbox_charges.charge_key
    where account_id > $1 and account_id <= $2 order by account_id, sandbox_charges.charge_key";

const DOCUMENTS: &str =
    "select account_id, number, order_id, money_back_id, document, created_at from invoices
    where account_id > $1 and account_id <= $2";

const MONEY_BACK: &str = "select * from money_back where account_id > $1 and account_id <= $2
    order by account_id, noticed_at, id";

const MONEY_BACK_STEPS: &str = "select account_id, money_back.currency as currency, money_back_steps.*
    from money_back join money_back_steps on money_back_id = money_back.id
    where account_id > $1 and account_id <= $2 order by account_id, position";

const REDUCTIONS: &str =
    "select account_id, subscription_id, version_before, amount_minor from billed_reductions
    where account_id > $1 and account_id <= $2";

const SANDBOX_MONEY_BACK: &str =
    "select account_id, sandbox_money_back.id as id, charge_key, amount_minor, state
    from orders join sandbox_money_back on charge_key = orders.id
    where account_id > $1 and account_id <= $2";

/// The rows of a table, by account.
#[derive(Default)]
pub(super) struct Table(HashMap<AccountId, Vec<AnyRow>>);

/// The rows of all tables.
pub(super) struct Tables {
    pub(super) entries: Table,
    pub(super) orders: Table,
    pub(super) lines: Table,
    pub(super) subscriptions: Table,
    pub(super) licences: Table,
    pub(super) openings: Table,
    pub(super) adjustments: Table,
    pub(super) status_changes: Table,
    pub(super) price_notices: Table,
    pub(super) mails: Table,
    pub(super) dunning: Table,
    pub(super) charges: Table,
    pub(super) documents: Table,
    pub(super) money_back: Table,
    pub(super) money_back_steps: Table,
    pub(super) reductions: Table,
    pub(super) sandbox_money_back: Table,
}

/// The accounts after the first one, up to the second one.
type Range<'a> = (&'a AccountId, &'a AccountId);

impl Tables {
    /// Reads the rows of those accounts.
    pub(super) async fn read(conn: &mut AnyConnection, range: Range<'_>) -> Result<Self> {
        Ok(Self {
            entries: Table::read(&mut *conn, ENTRIES, range).await?,
            orders: Table::read(&mut *conn, ORDERS, range).await?,
            lines: Table::read(&mut *conn, LINES, range).await?,
            subscriptions: Table::read(&mut *conn, SUBSCRIPTIONS, range).await?,
            licences: Table::read(&mut *conn, LICENCES, range).await?,
            openings: Table::read(&mut *conn, OPENINGS, range).await?,
            adjustments: Table::read(&mut *conn, ADJUSTMENTS, range).await?,
            status_changes: Table::read(&mut *conn, STATUS_CHANGES, range).await?,
            price_notices: Table::read(&mut *conn, PRICE_NOTICES, range).await?,
            mails: Table::read(&mut *conn, MAILS, range).await?,
            dunning: Table::read(&mut *conn, DUNNING, range).await?,
            charges: Table::read(&mut *conn, CHARGES, range).await?,
            documents: Table::read(&mut *conn, DOCUMENTS, range).await?,
            money_back: Table::read(&mut *conn, MONEY_BACK, range).await?,
            money_back_steps: Table::read(&mut *conn, MONEY_BACK_STEPS, range).await?,
            reductions: Table::read(&mut *conn, REDUCTIONS, range).await?,
            sandbox_money_back: Table::read(&mut *conn, SANDBOX_MONEY_BACK, range).await?,
        })
    }
}

impl Table {
    async fn read(conn: &mut AnyConnection, sql: &'static str, (after, last): Range<'_>) -> Result<Self> {
        let rows = sqlx::query(sql).bind(after.as_str()).bind(last.as_str()).fetch_all(conn).await?;
        let mut table = Self::default();
        for row in rows {
            table.0.entry(row.id("account_id")?).or_default().push(row);
        }
        Ok(table)
    }

    /// Takes the rows of the account, as `value` understands each.
    pub(super) fn of<T, C: FromIterator<T>>(
        &mut self,
        account_id: &AccountId,
        value: impl Fn(&AnyRow) -> Result<T>,
    ) -> Result<C> {
        let rows = self.0.remove(account_id).unwrap_or_default();
        rows.iter().map(value).collect()
    }
}
