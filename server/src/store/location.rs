//! Where the database is: a file that only its owner can read, or a server that is reached over an encrypted
//! connection.

use super::{Result, StoreError};
use std::fs::OpenOptions;
use std::io;
use std::sync::Arc;

/// Hosts that are this machine: nobody is in between.
const LOOPBACK: [&str; 3] = ["localhost", "127.0.0.1", "[::1]"];

/// The URL of a PostgreSQL server, with TLS and a checked certificate, so that nobody in between can read
/// along or answer in the server's place. The URL stays as it is if it names an `sslmode` itself, or if the
/// server is this machine.
pub(super) fn encrypted(url: &str) -> String {
    let (_, rest) = url.split_once("://").unwrap_or(("", url));
    let (authority, query) = rest.split_once('?').unwrap_or((rest, ""));
    let host = authority.split('/').next().unwrap_or_default().rsplit('@').next().unwrap_or_default();
    let host = if host.starts_with('[') { host.split_inclusive(']').next() } else { host.split(':').next() };
    let host = host.unwrap_or_default();
    let given = |names: &[&str]| {
        query.split('&').any(|pair| names.contains(&pair.split('=').next().unwrap_or_default()))
    };
    let other_host = query.split('&').find_map(|pair| pair.strip_prefix("host="));
    let host = other_host.unwrap_or(host);
    // A path is a socket on this machine.
    let is_here = host.is_empty() || host.starts_with(['/', '%']) || LOOPBACK.contains(&host);
    if is_here || given(&["sslmode", "ssl-mode"]) {
        return url.to_owned();
    }
    format!("{url}{}sslmode=verify-full", if query.is_empty() && !url.contains('?') { "?" } else { "&" })
}

/// What the URL says when PgBouncer is in between.
const POOLER: &str = "pgbouncer=true";

/// The URL for the driver, if PgBouncer is in between. The driver then remembers no statement: its next transaction may be
/// on a connection that does not know it.
pub(super) fn through_pooler(url: &str) -> Option<String> {
    let (server, query) = url.split_once('?')?;
    let is_said = query.split('&').any(|pair| pair == POOLER);
    is_said.then(|| format!("{server}?{}", query.replace(POOLER, "statement-cache-capacity=0")))
}

/// Creates the file of an SQLite database, if there is none, so that nobody else on the machine can read it.
/// SQLite gives the files beside it the same rights. An error is ignored here: SQLite reports it when it
/// opens the file.
pub(super) fn make_file_of_our_own(url: &str) {
    let Some(path) = path_of(url) else { return };
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    drop(options.open(path));
}

/// The path of the file of an SQLite database. `None` when it is in memory.
fn path_of(url: &str) -> Option<&str> {
    let path = url.trim_start_matches("sqlite:").trim_start_matches("//").split('?').next()?;
    (!path.is_empty() && path != ":memory:").then_some(path)
}

/// The file of an SQLite database that is open. Somebody may remove it, or put another one in its place, as from a backup.
/// Data that is written from then on is lost, and a new connection would bring the changes of one file into the other.
#[derive(Clone, Debug)]
pub(super) struct OpenFile {
    path: Arc<str>,
    id: FileId,
}

/// A file, whatever it is called: its device, and its number there.
type FileId = (u64, u64);

impl OpenFile {
    /// The file of the database at that URL. `None` when it has none.
    pub(super) fn of(url: &str) -> Option<Self> {
        let path = path_of(url)?;
        Some(Self { path: path.into(), id: file_at(path).ok()? })
    }

    /// Checks that the file is where it was.
    pub(super) fn check(&self) -> Result<()> {
        let how = match file_at(&self.path) {
            Ok(there) if there == self.id => return Ok(()),
            Ok(_) => "replaced",
            Err(error) if error.kind() == io::ErrorKind::NotFound => "removed",
            // Whatever else keeps us from looking does not mean that the file is gone.
            Err(_) => return Ok(()),
        };
        Err(StoreError::FileGone { path: self.path.to_string(), how })
    }
}

#[cfg(unix)]
fn file_at(path: &str) -> io::Result<FileId> {
    use std::os::unix::fs::MetadataExt as _;
    let file = std::fs::metadata(path)?;
    Ok((file.dev(), file.ino()))
}

/// Other systems let nobody replace a file that is open.
#[cfg(not(unix))]
fn file_at(path: &str) -> io::Result<FileId> {
    std::fs::metadata(path).map(|_| (0, 0))
}

#[cfg(test)]
mod tests {
    use super::{encrypted, through_pooler};

    #[test]
    fn a_url_says_that_pgbouncer_is_in_between() {
        for (url, meant) in [
            ("postgres://u@db/shop?pgbouncer=true", Some("postgres://u@db/shop?statement-cache-capacity=0")),
            (
                "postgres://u@db/shop?sslmode=require&pgbouncer=true&a=b",
                Some("postgres://u@db/shop?sslmode=require&statement-cache-capacity=0&a=b"),
            ),
            ("postgres://u:pgbouncer=true@db/shop", None),
            ("postgres://u@db/shop?sslmode=require", None),
        ] {
            assert_eq!(through_pooler(url).as_deref(), meant, "{url}");
        }
    }

    #[test]
    fn a_database_elsewhere_is_spoken_to_in_cipher_and_must_show_who_it_is() {
        for (url, meant) in [
            (
                "postgres://u:p@db.example:5432/shop",
                "postgres://u:p@db.example:5432/shop?sslmode=verify-full",
            ),
            ("postgres://db.example", "postgres://db.example?sslmode=verify-full"),
            ("postgres://u:p@10.0.0.7/shop?a=b", "postgres://u:p@10.0.0.7/shop?a=b&sslmode=verify-full"),
            (
                "postgres://u:p%40localhost@db.example/s",
                "postgres://u:p%40localhost@db.example/s?sslmode=verify-full",
            ),
            ("postgres://u@[2001:db8::1]:5432/s", "postgres://u@[2001:db8::1]:5432/s?sslmode=verify-full"),
            (
                "postgres://localhost/s?host=db.example",
                "postgres://localhost/s?host=db.example&sslmode=verify-full",
            ),
            ("postgres://localhost.example/s", "postgres://localhost.example/s?sslmode=verify-full"),
        ] {
            assert_eq!(encrypted(url), meant);
        }
        for as_it_is in [
            "postgres://u:p@localhost:5432/shop",
            "postgres://u:p@127.0.0.1/shop",
            "postgres://u@[::1]:5432/shop",
            "postgres:///shop?host=/run/postgresql",
            "postgres://%2Frun%2Fpostgresql/shop",
            "postgres://u@db.example/shop?sslmode=require",
            "postgres://u@db.example/shop?ssl-mode=verify-ca&sslrootcert=/ca.pem",
        ] {
            assert_eq!(encrypted(as_it_is), as_it_is);
        }
    }
}
