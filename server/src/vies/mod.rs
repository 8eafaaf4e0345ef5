//! Whether a VAT number is registered for trade between member states. The check digits say only that a number could
//! exist. Only its own state knows whether it does, and VIES asks that state.
//!
//! VIES is often out of order, as a whole or for one state. So there are three answers, and *unknown* never blocks
//! anybody: the number is believed, taxed accordingly, and asked for again later (`use_cases::account::vat_recheck`).

pub mod rest;

use app::billing::vat::VatNumber;
use async_trait::async_trait;
use chrono::Duration;
use std::sync::Arc;

/// The register's answer about a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It is registered.
    Valid(Consultation),
    /// It is not registered.
    Invalid(Consultation),
    /// There is no answer, for whatever reason.
    Unknown,
}

/// The consultation number: the proof that we asked. Only a seller with a VAT number gets one.
pub type Consultation = Option<String>;

/// Who can say whether a number is registered.
#[async_trait]
pub trait VatRegister: Send + Sync {
    /// What the register says about the number now. It takes a few seconds at most, and its only failure is
    /// [`Answer::Unknown`].
    async fn ask(&self, number: &VatNumber) -> Answer;
}

/// The register, and how often a number is asked for.
#[derive(Clone)]
pub struct Vies {
    /// The register that is asked.
    pub register: Arc<dyn VatRegister>,
    /// The pause between two questions for a number that was valid.
    pub recheck_after: Duration,
}

/// For how long an answer of `valid` counts, so that a number that is typed again is not asked for again.
pub const FRESH: Duration = Duration::days(1);

/// A company that has its number activated wants to see it soon, so an invalid number is asked for daily.
const AGAIN_AFTER_INVALID: Duration = Duration::days(1);
const AGAIN_AFTER_UNKNOWN: Duration = Duration::minutes(5);
const MAX_PAUSE: Duration = Duration::hours(6);

impl Vies {
    /// When to ask again after that answer. `failures` is how often in a row, this time included, nobody could say.
    pub fn pause(&self, answer: &Answer, failures: u32) -> Duration {
        match answer {
            Answer::Valid(_) => self.recheck_after,
            Answer::Invalid(_) => AGAIN_AFTER_INVALID,
            Answer::Unknown => {
                let doublings = failures.saturating_sub(1).min(10);
                (AGAIN_AFTER_UNKNOWN * (1 << doublings)).min(MAX_PAUSE)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Silent;

    #[async_trait]
    impl VatRegister for Silent {
        async fn ask(&self, _: &VatNumber) -> Answer {
            Answer::Unknown
        }
    }

    #[test]
    fn the_pause_doubles_up_to_six_hours() {
        let vies = Vies { register: Arc::new(Silent), recheck_after: Duration::days(7) };
        let pauses =
            [1, 2, 3, 7, 8, 1_000].map(|failures| vies.pause(&Answer::Unknown, failures).num_minutes());
        assert_eq!(pauses, [5, 10, 20, 320, 360, 360]);
        assert_eq!(vies.pause(&Answer::Valid(None), 0).num_days(), 7);
        assert_eq!(vies.pause(&Answer::Invalid(None), 0).num_days(), 1);
    }
}
