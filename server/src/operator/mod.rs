//! What only the operator may do: `prorata admin`. Each action is one transaction, and leaves an entry that says who
//! did it and why.

mod accounts;
mod balance;
mod contact;
mod factors;
mod mail;
mod refund;
mod sessions;
mod subscription;

pub use accounts::NewAccount;
pub use contact::NewContact;

use crate::clock::Clock;
use crate::security_log;
use crate::store::operator_actions::{self, Action};
use crate::store::{Store, StoreError, WriteTx, accounts as stored, new_id, people};
use app::billing::{Account, EmailKey};
use app::ids::AccountId;
use app::limits::MAX_LINE_CHARS;
use app::typed::line;
use sqlx::AnyConnection;

/// The longest reason, in characters.
const MAX_REASON_CHARS: usize = 1000;

/// An operator at work, with a reason.
#[derive(Clone, Debug)]
pub struct Operator {
    store: Store,
    clock: Clock,
    name: String,
    reason: String,
}

/// Why it was not done.
#[derive(Debug, thiserror::Error)]
pub enum OperatorError {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// It cannot be done. The text says what to do instead.
    #[error("{0}")]
    Refused(String),
}

impl From<sqlx::Error> for OperatorError {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}

type Result<T> = std::result::Result<T, OperatorError>;

fn refused<T>(why: impl Into<String>) -> Result<T> {
    Err(OperatorError::Refused(why.into()))
}

impl Operator {
    /// An operator with that name and that reason. Neither may be empty.
    pub fn new(store: Store, clock: Clock, name: &str, reason: &str) -> Result<Self> {
        let Some(name) = line(name, MAX_LINE_CHARS) else {
            return refused("who are you? Give your name with --operator");
        };
        let Some(reason) = line(reason, MAX_REASON_CHARS) else {
            return refused(format!("give a reason of 1 to {MAX_REASON_CHARS} characters with --reason"));
        };
        Ok(Self { store, clock, name, reason })
    }

    /// The account with that id, or of the person with that e-mail address. It is locked, and has no order under way.
    async fn account(&self, named: &str) -> Result<(WriteTx, Account)> {
        let id = account_id(&mut *self.store.read().await?, named).await?;
        let Some(mut tx) = self.store.write_account(&id).await? else {
            return refused(format!("there is no account, and nobody, called {named}"));
        };
        let Some(account) = stored::get(tx.conn(), &id).await? else {
            return refused(format!("account {id} cannot be read"));
        };
        if account.order_in_flight {
            return refused("an order of that account is being processed: try again in a minute");
        }
        Ok((tx, account))
    }

    /// Writes down what is done in this transaction, and commits it.
    async fn done(
        &self,
        mut tx: WriteTx,
        id: String,
        action: &str,
        account: Option<&AccountId>,
        details: String,
    ) -> Result<String> {
        let entry = Action {
            id,
            operator: self.name.clone(),
            action: action.into(),
            account_id: account.cloned(),
            reason: self.reason.clone(),
            details: details.clone(),
            created_at: self.clock.now(),
        };
        operator_actions::insert(tx.conn(), &entry).await?;
        tx.commit().await?;
        log_entry(&entry);
        Ok(details)
    }
}

/// Tells the log of an entry that is committed.
fn log_entry(entry: &Action) {
    let Action { id, operator, action, account_id, .. } = entry;
    security_log::operator("operator-acted", operator, action, account_id.as_ref(), id);
}

/// What operators did, the oldest first. With an account (its id, or the e-mail address of one of its people), only
/// what was done to it.
pub async fn log(store: &Store, named: Option<&str>) -> Result<Vec<Action>> {
    let mut conn = store.read().await?;
    let account = match named {
        None => None,
        Some(named) => Some(account_id(&mut conn, named).await?),
    };
    Ok(operator_actions::all(&mut conn, account.as_ref()).await?)
}

/// The id of the named account: by its id, or by the address of somebody who is in one account only.
async fn account_id(conn: &mut AnyConnection, named: &str) -> Result<AccountId> {
    let mut ids: Vec<_> = people::of_address(conn, &EmailKey::of_typed(named))
        .await?
        .into_iter()
        .map(|person| person.account_id)
        .collect();
    ids.sort();
    ids.dedup();
    match ids.as_slice() {
        [] => Ok(named.into()),
        [id] => Ok(id.clone()),
        several => refused(format!(
            "{named} is of several accounts, name one by its id: {}",
            several.iter().map(AccountId::as_str).collect::<Vec<_>>().join(", ")
        )),
    }
}

/// A new id for an action.
fn action_id() -> String {
    new_id()
}
