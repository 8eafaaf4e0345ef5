//! One commit for many: changes that wait for the disk wait for it together.
//!
//! A commit waits until the disk has it, which takes longer than the change itself. So the changes that queue for the
//! writer share one transaction, each within a savepoint, and one commit keeps them all. Nobody hears that a change is
//! kept before it is: each waits for that commit.
//!
//! Whoever has made a change queues for the writer once more, behind everybody who waits by then. The first one whose
//! turn comes commits for all. So a change that is alone is committed at once, and a batch is never larger than the number
//! of those who waited. No clock is involved.
//!
//! If the commit fails, it fails for all of the batch. That is the case of a full or broken disk, where the next change
//! would have failed as well.

use super::connections::Connections;
use super::turns::WAIT;
use super::{Result, StoreError};
use sqlx::{Any, AnyConnection, Executor, Transaction};
use std::sync::Arc;
use tokio::runtime::Handle;
use tokio::sync::{Mutex, OwnedMutexGuard, watch};

/// The most changes that share a commit. Other servers on the same PostgreSQL wait for the numbers that a batch has taken,
/// and give up after some seconds.
const MOST: usize = 16;

/// The batches of a database, one after the other.
#[derive(Clone, Debug, Default)]
pub(super) struct Batches(Arc<Mutex<Option<Batch>>>);

/// A transaction in which changes wait for their commit.
#[derive(Debug)]
struct Batch {
    tx: Transaction<'static, Any>,
    outcome: watch::Sender<Outcome>,
    /// How many changes wait for the commit.
    waiting: usize,
}

/// `None` while nobody has committed the batch; then why it could not be committed, if it could not.
type Outcome = Option<std::result::Result<(), Arc<str>>>;

/// A change under way: its holder has the turn.
pub(super) struct Member {
    /// It is there until the change is committed or given up.
    turn: Option<OwnedMutexGuard<Option<Batch>>>,
    batches: Batches,
}

impl Batches {
    /// Waits for the turn, and begins a change in the present batch, or in a new one that begins by that statement.
    pub(super) async fn begin(&self, connections: &Connections, statement: &'static str) -> Result<Member> {
        let turn = Arc::clone(&self.0).lock_owned();
        let mut turn = tokio::time::timeout(WAIT, turn).await.map_err(|_| sqlx::Error::PoolTimedOut)?;
        if let Some(batch) = turn.as_mut() {
            batch.enter().await?;
            return Ok(Member { turn: Some(turn), batches: self.clone() });
        }
        // The turn is kept until the transaction has begun, even when nobody waits for it any more: otherwise each of
        // those who gave up would hold a connection that waits for the writer.
        let (tx, mut turn) = connections.begin(statement, turn).await?;
        *turn = Some(Batch { tx, outcome: watch::Sender::new(None), waiting: 0 });
        Ok(Member { turn: Some(turn), batches: self.clone() })
    }
}

impl Batch {
    /// The first change needs no savepoint: if it is given up, so is the whole transaction.
    async fn enter(&mut self) -> Result<()> {
        self.tx.execute(sqlx::raw_sql("savepoint member")).await?;
        Ok(())
    }

    async fn leave(&mut self) -> Result<()> {
        if self.waiting > 0 {
            self.tx.execute(sqlx::raw_sql("release savepoint member")).await?;
        }
        self.waiting += 1;
        Ok(())
    }

    async fn give_up_member(&mut self) -> Result<()> {
        let undo = sqlx::raw_sql("rollback to savepoint member; release savepoint member");
        self.tx.execute(undo).await?;
        Ok(())
    }

    async fn commit(self) -> Result<()> {
        let committed = self.tx.commit().await;
        let outcome = committed.as_ref().map_err(|error| error.to_string().into());
        self.outcome.send_replace(Some(outcome.copied()));
        Ok(committed?)
    }

    /// Ends a batch whose transaction is of no use any more.
    fn fail(self, error: &StoreError) {
        self.outcome.send_replace(Some(Err(error.to_string().into())));
    }
}

impl Member {
    /// The connection of the batch.
    ///
    /// # Panics
    /// Never: a change that is under way has its turn, and there is a batch.
    pub(super) fn conn(&mut self) -> &mut AnyConnection {
        let batch = self.turn.as_mut().and_then(|turn| turn.as_mut());
        &mut batch.expect("a change under way is in a batch").tx
    }

    /// Ends the change, and waits until it is committed with the others of the batch.
    ///
    /// It is a task of its own: somebody who does not wait for the answer any more must not keep the others from
    /// theirs. `held` is kept until the end of it: the account's next change must not see what is not kept yet.
    pub(super) async fn commit(mut self, held: impl Send + 'static) -> Result<()> {
        let Some(turn) = self.turn.take() else { return Ok(()) };
        let committing = commit(turn, self.batches.clone());
        let committed = tokio::spawn(async move {
            let committed = committing.await;
            drop(held);
            committed
        });
        committed.await.map_err(|_| sqlx::Error::PoolClosed)?
    }
}

impl Drop for Member {
    /// A change that was not committed leaves no trace.
    fn drop(&mut self) {
        let Some(mut turn) = self.turn.take() else { return };
        if turn.as_ref().is_none_or(|batch| batch.waiting == 0) {
            *turn = None;
            return;
        }
        match Handle::try_current() {
            Ok(runtime) => drop(runtime.spawn(give_up(turn))),
            // The process ends. Nobody was told that anything of the batch is kept.
            Err(_) => *turn = None,
        }
    }
}

async fn commit(mut turn: OwnedMutexGuard<Option<Batch>>, batches: Batches) -> Result<()> {
    let Some(batch) = turn.as_mut() else { return Ok(()) };
    let mut outcome = batch.outcome.subscribe();
    if let Err(error) = batch.leave().await {
        end(&mut turn, &error);
        return Err(error);
    }
    let is_full = batch.waiting >= MOST;
    if is_full && let Some(batch) = turn.take() {
        return batch.commit().await;
    }
    drop(turn);
    let mut turn = tokio::select! {
        biased;
        decided = outcome.wait_for(Option::is_some) => return answer(decided.ok().as_deref()),
        turn = batches.0.lock_owned() => turn,
    };
    // It may have been decided just before the turn came.
    let decided = outcome.borrow().clone();
    match (decided, turn.take()) {
        (None, Some(batch)) => batch.commit().await,
        (decided, other) => {
            *turn = other;
            answer(Some(&decided))
        }
    }
}

/// What those hear who did not commit themselves.
fn answer(decided: Option<&Outcome>) -> Result<()> {
    match decided {
        Some(Some(Ok(()))) => Ok(()),
        Some(Some(Err(why))) => Err(StoreError::NotCommitted(Arc::clone(why))),
        Some(None) | None => Err(StoreError::NotCommitted("the batch was given up".into())),
    }
}

/// Takes the change back, and leaves those before it as they are.
async fn give_up(mut turn: OwnedMutexGuard<Option<Batch>>) {
    let Some(batch) = turn.as_mut() else { return };
    if let Err(error) = batch.give_up_member().await {
        // SQLite ends a transaction by itself when a write fails for good.
        end(&mut turn, &error);
    }
}

fn end(turn: &mut OwnedMutexGuard<Option<Batch>>, error: &StoreError) {
    tracing::warn!(%error, "a batch of changes could not go on: none of them is kept");
    if let Some(batch) = turn.take() {
        batch.fail(error);
    }
}
