//! Turns: the changes of one account happen one after the other.

use super::Result;
use app::ids::AccountId;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// How long a transaction waits for its turn before it gives up.
pub(super) const WAIT: Duration = Duration::from_secs(20);

/// A queue for each account for which anybody waits.
#[derive(Debug, Default)]
pub(super) struct Turns(Mutex<HashMap<AccountId, Weak<Semaphore>>>);

impl Turns {
    /// The account's queue. The holder of its one permit has the turn.
    pub(super) fn of(&self, account_id: &AccountId) -> Arc<Semaphore> {
        let mut turns = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(turn) = turns.get(account_id).and_then(Weak::upgrade) {
            return turn;
        }
        // Queues for which nobody waits any more are forgotten, so there are never more than are in use.
        turns.retain(|_, turn| turn.strong_count() > 0);
        let turn = Arc::new(Semaphore::new(1));
        turns.insert(account_id.clone(), Arc::downgrade(&turn));
        turn
    }
}

/// Waits for a turn, but not for ever.
pub(super) async fn turn(turns: Arc<Semaphore>) -> Result<OwnedSemaphorePermit> {
    let turn = tokio::time::timeout(WAIT, turns.acquire_owned()).await;
    Ok(turn.map_err(|_| sqlx::Error::PoolTimedOut)?.map_err(|_| sqlx::Error::PoolClosed)?)
}

#[cfg(test)]
mod tests {
    use super::Turns;
    use std::sync::Arc;

    #[test]
    fn an_account_has_one_queue_while_anybody_waits() {
        let turns = Turns::default();
        let first = turns.of(&"a".into());
        assert!(Arc::ptr_eq(&first, &turns.of(&"a".into())));
        assert!(!Arc::ptr_eq(&first, &turns.of(&"b".into())));
        drop(first);
        for account in 0..100 {
            drop(turns.of(&account.to_string().into()));
        }
        assert!(turns.0.lock().unwrap().len() <= 1, "nobody waits, so nothing is kept");
    }
}
