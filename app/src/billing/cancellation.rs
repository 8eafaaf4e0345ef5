//! Why somebody cancels.

/// What can be chosen, by the word that is stored; none need be.
pub const CANCELLATION_REASONS: [&str; 5] = ["price", "unused", "missing", "elsewhere", "other"];

/// The longest comment, in characters.
pub const LONGEST_COMMENT: usize = 1000;
