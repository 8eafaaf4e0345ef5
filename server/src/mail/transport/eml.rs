//! Mails as files, for development and for programs that take mail from a folder.

use super::{SendError, Transport};
use async_trait::async_trait;
use lettre::Message;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A folder that gets one `.eml` file for each mail, named by the mail's id in the outbox. A mail that is sent twice is
/// there once.
#[derive(Clone, Debug)]
pub struct EmlFolder(PathBuf);

impl EmlFolder {
    /// The folder. It is created when the first mail comes.
    pub fn new(folder: PathBuf) -> Self {
        Self(folder)
    }
}

#[async_trait]
impl Transport for EmlFolder {
    async fn send(&self, id: &str, mail: &Message) -> Result<(), SendError> {
        let (folder, id, bytes) = (self.0.clone(), id.to_owned(), mail.formatted());
        let named =
            |error: &dyn std::fmt::Display| SendError::Passing(format!("{}: {error}", self.0.display()));
        let written = tokio::task::spawn_blocking(move || write(&folder, &id, &bytes)).await;
        written.map_err(|error| named(&error))?.map_err(|error| named(&error))
    }
}

/// The file has another name first, so that nobody reads half a mail.
fn write(folder: &Path, id: &str, bytes: &[u8]) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let unfinished = folder.join(format!("{id}.part"));
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    // The mails contain links that let people in.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&unfinished)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(unfinished, folder.join(format!("{id}.eml")))
}

#[cfg(all(test, unix))]
mod tests {
    use super::write;
    use std::os::unix::fs::PermissionsExt as _;

    #[test]
    fn nobody_else_reads_the_links_in_a_mail() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), "mail", b"Subject: a link").unwrap();
        let file = folder.path().join("mail.eml");
        assert_eq!(std::fs::read(&file).unwrap(), b"Subject: a link");
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1, "no unfinished file is left");
    }
}
