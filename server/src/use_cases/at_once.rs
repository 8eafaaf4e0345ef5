//! Work of many pieces that mostly wait, for a gateway or for the disk: several are under way at once, and never more than
//! so many, however many there are.

use tokio::task::JoinSet;

/// The pieces that are under way. Each is a task of its own.
pub(super) struct AtOnce<T> {
    most: usize,
    running: JoinSet<T>,
}

impl<T: Send + 'static> AtOnce<T> {
    /// Nothing is under way yet. There will be `most` pieces at once, 1 or more.
    pub(super) fn new(most: usize) -> Self {
        Self { most, running: JoinSet::new() }
    }

    /// Begins a piece of work. If there is no room for it, it waits until another piece is done, and returns what came of
    /// that one.
    pub(super) async fn begin(&mut self, work: impl Future<Output = T> + Send + 'static) -> Option<T> {
        let done = if self.running.len() < self.most { None } else { self.next().await };
        self.running.spawn(work);
        done
    }

    /// Waits until a piece is done. `None` when nothing is under way.
    pub(super) async fn next(&mut self) -> Option<T> {
        while let Some(done) = self.running.join_next().await {
            match done {
                Ok(done) => return Some(done),
                // The others should not wait for this one.
                Err(error) => tracing::error!(%error, "a piece of work broke off"),
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::AtOnce;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
    use tokio::task::yield_now;

    #[tokio::test]
    async fn so_many_are_under_way_and_no_more() {
        let (now, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let (mut at_once, mut done) = (AtOnce::new(3), Vec::new());
        for number in 0..20 {
            let (now, most) = (Arc::clone(&now), Arc::clone(&most));
            let work = async move {
                most.fetch_max(now.fetch_add(1, SeqCst) + 1, SeqCst);
                yield_now().await;
                now.fetch_sub(1, SeqCst);
                number
            };
            done.extend(at_once.begin(work).await);
        }
        while let Some(number) = at_once.next().await {
            done.push(number);
        }
        done.sort_unstable();
        assert_eq!(done, (0..20).collect::<Vec<_>>());
        assert_eq!(most.load(SeqCst), 3);
    }

    #[tokio::test]
    async fn a_piece_that_panics_takes_no_other_along() {
        let mut at_once = AtOnce::new(1);
        for number in 0..3 {
            at_once.begin(async move { assert_ne!(number, 1, "it breaks off") }).await;
        }
        assert_eq!(at_once.next().await, Some(()));
        assert_eq!(at_once.next().await, None);
    }
}
