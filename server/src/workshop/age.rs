//! How old the lines of a file are, as git knows it.

use std::collections::HashMap;
use std::path::Path;
use std::process::Command;

/// For each line of a file, in order, when it was written, in seconds since 1970. Lines that are not committed yet are
/// the youngest.
pub(super) type Ages = Vec<i64>;

/// The ages of the lines of those files below the folder. Files that git does not know are left out.
pub(super) fn of_files<'a>(folder: &Path, files: impl Iterator<Item = &'a str>) -> HashMap<String, Ages> {
    files.filter_map(|file| Some((file.to_owned(), of_file(folder, file)?))).collect()
}

fn of_file(folder: &Path, file: &str) -> Option<Ages> {
    let blamed =
        Command::new("git").arg("-C").arg(folder).args(["blame", "--line-porcelain", "--", file]).output();
    let blamed = blamed.ok().filter(|output| output.status.success())?;
    let lines = String::from_utf8_lossy(&blamed.stdout);
    lines.lines().filter_map(|line| line.strip_prefix("author-time ")).map(|time| time.parse().ok()).collect()
}

/// When the youngest of those lines was written. `line` is counted from 1.
pub(super) fn youngest(ages: &Ages, line: usize, lines: usize) -> Option<i64> {
    ages.iter().skip(line - 1).take(lines).max().copied()
}

#[cfg(test)]
mod tests {
    use super::{of_file, youngest};
    use std::path::Path;
    use std::process::Command;

    fn git(folder: &Path, date: &str, args: &[&str]) {
        let mut command = Command::new("git");
        command
            .arg("-C")
            .arg(folder)
            .args(["-c", "user.name=N", "-c", "user.email=n@example.com"])
            .args(args);
        assert!(
            command.env("GIT_AUTHOR_DATE", date).output().expect("git runs").status.success(),
            "{args:?}"
        );
    }

    #[test]
    fn each_line_is_as_old_as_its_last_commit() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("a.ftl");
        git(folder.path(), "1000 +0000", &["init", "--quiet"]);
        for (date, text) in [("1000000000 +0000", "a = A\nb = B\n"), ("1000000600 +0000", "a = A\nb = Be\n")]
        {
            std::fs::write(&file, text).expect("written");
            git(folder.path(), date, &["add", "."]);
            git(folder.path(), date, &["commit", "--quiet", "--message", "x"]);
        }
        let ages = of_file(folder.path(), "a.ftl").expect("git knows the file");
        assert_eq!(ages, [1_000_000_000, 1_000_000_600]);
        assert_eq!(youngest(&ages, 1, 1), Some(1_000_000_000));
        assert_eq!(youngest(&ages, 1, 2), Some(1_000_000_600));
        assert_eq!(of_file(folder.path(), "none.ftl"), None);
    }
}
