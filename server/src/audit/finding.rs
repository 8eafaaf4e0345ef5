//! The findings: one line for each thing that does not tie.

use std::fmt::{self, Display};

/// Something that does not tie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was checked: `order 1003: fingerprint`.
    pub what: String,
    /// What it should be.
    pub expected: String,
    /// What it is.
    pub found: String,
}

impl Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { what, expected, found } = self;
        write!(f, "{what}: expected {expected}, found {found}")
    }
}

/// The findings so far.
#[derive(Debug, Default)]
pub(super) struct Findings(Vec<Finding>);

impl Findings {
    /// Notes a difference.
    pub fn differ(&mut self, what: impl Display, expected: impl Display, found: impl Display) {
        let (what, expected, found) = (what.to_string(), expected.to_string(), found.to_string());
        self.0.push(Finding { what, expected, found });
    }

    /// Notes a difference if the two values differ.
    pub fn compare<T: PartialEq + Display>(&mut self, what: impl Display, expected: &T, found: &T) {
        if expected != found {
            self.differ(what, expected, found);
        }
    }
}

impl From<Findings> for Vec<Finding> {
    fn from(findings: Findings) -> Self {
        findings.0
    }
}
