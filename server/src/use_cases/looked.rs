//! What a job has looked through. Going through everything is for once a day, also where something is due every minute.

use std::sync::{Arc, Mutex, PoisonError};

/// When this process last looked through everything, in whatever tells one time from another. A clone is the same.
#[derive(Clone, Debug)]
pub(super) struct Looked<T>(Arc<Mutex<Option<T>>>);

impl<T> Default for Looked<T> {
    /// It never has.
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<T: PartialEq> Looked<T> {
    /// Whether that was the last time.
    pub fn is_of(&self, time: &T) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).as_ref() == Some(time)
    }

    /// Notes that it has looked through everything.
    pub fn note(&self, time: T) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(time);
    }
}
