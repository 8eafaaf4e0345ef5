//! Settings for people who write and test languages. No release has them.

use clap::Args;
#[cfg(feature = "workshop")]
use std::path::PathBuf;

/// The workshop of languages.
#[cfg(feature = "workshop")]
#[derive(Debug, Args)]
pub struct Workshop {
    /// Open the workshop of languages on the files of that folder: they are read again whenever one is saved, and the
    /// open pages follow
    #[arg(
        long,
        env = "PRORATA_L10N",
        value_name = "DIRECTORY",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "locales",
        requires = "demo"
    )]
    pub l10n: Option<PathBuf>,
}

/// The pseudo-languages.
#[cfg(feature = "pseudo")]
#[derive(Debug, Args)]
pub struct Pseudo {
    /// Offer pseudo-languages beside the others, for tests: en-XA (accented, longer, in brackets) and ar-XB (from right to
    /// left). A build that has them does not serve without this
    #[arg(long, required = true, requires = "demo")]
    pub pseudo: bool,
}
