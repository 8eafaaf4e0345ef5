//! How transactions begin.
//!
//! Every statement of ours but a glance (`glances.rs`) is in a transaction, and a transaction brings along what it needs.
//! So it does not matter on which connection to PostgreSQL it is: PgBouncer, in transaction mode, gives each transaction
//! another one, on which the transactions of others were before.

/// The statements with which transactions begin.
#[derive(Clone, Copy, Debug)]
pub(super) struct Begins {
    /// For a transaction that reads one consistent state.
    pub read: &'static str,
    /// For a transaction that writes.
    pub write: &'static str,
    /// For a transaction that changes the tables. Nothing limits how long it waits: another server may be changing them
    /// for a while.
    pub migrate: &'static str,
    /// Whether a statement outside of a transaction may reach any connection.
    pub is_pooled: bool,
}

/// A lock that somebody else holds (a person with `psql`, say) does not block a connection for long. No statement of
/// ours takes so long, and no transaction of ours is ever idle: an idle one would belong to nobody. Those that read
/// everything are the exception ([`read_at_length`](super::Store::read_at_length)).
macro_rules! limited {
    ($begin:literal) => {
        concat!(
            $begin,
            "; set local lock_timeout = '5s'; set local statement_timeout = '20s'",
            "; set local idle_in_transaction_session_timeout = '10s'"
        )
    };
}

impl Begins {
    /// In WAL mode, a deferred transaction of SQLite reads one state from its first read on. SQLite refuses a transaction
    /// that read first and then wants to write, when another one wrote in between.
    pub(super) const SQLITE: Self = Self {
        read: "begin deferred",
        write: "begin immediate",
        migrate: "begin immediate",
        is_pooled: false,
    };

    /// On a connection to PostgreSQL that is ours alone.
    pub(super) const POSTGRES: Self = Self {
        read: limited!("begin isolation level repeatable read read only"),
        write: limited!("begin"),
        migrate: "begin; set local idle_in_transaction_session_timeout = 0",
        is_pooled: false,
    };

    /// Behind PgBouncer. Whoever had the connection before has left statements there, by the names that ours have, too.
    pub(super) const POOLED: Self = Self {
        read: limited!("begin isolation level repeatable read read only; deallocate all"),
        write: limited!("begin; deallocate all"),
        migrate: "begin; deallocate all; set local idle_in_transaction_session_timeout = 0",
        is_pooled: true,
    };
}
