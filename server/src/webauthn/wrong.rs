//! Why an answer is not believed.

/// Why an answer is not believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    /// It does not have the form of an answer.
    #[error("not the form of an answer")]
    Form,
    /// It answers another question.
    #[error("an answer to another question")]
    Type,
    /// It was given at another address.
    #[error("given at another address")]
    Origin,
    /// The authenticator made it for another site.
    #[error("made for another site")]
    Site,
    /// Nobody touched the authenticator, or it did not check who did.
    #[error("the authenticator did not check who is there")]
    User,
    /// The new credential is not the one that the authenticator names.
    #[error("another credential")]
    Credential,
    /// The key is of a kind that was not asked for.
    #[error("a key that was not asked for")]
    Key,
    /// The signature is not that of the key.
    #[error("a signature of another key, or of something else")]
    Signature,
    /// The authenticator was used less often than before: there are two of it.
    #[error("used less often than before")]
    Uses,
}
