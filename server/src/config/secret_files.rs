//! Secrets in files, as secret stores hand them to a container: `SMTP_URL_FILE=/run/secrets/smtp` has the
//! effect of `SMTP_URL=…`, but the secret does not appear in listings of the environment.

use clap::Command;
use clap::error::ErrorKind;
use std::ffi::{OsStr, OsString};

/// The secrets: the variable of each, and the flag that takes it.
pub(super) const SECRETS: [(&str, &str); 5] = [
    ("DATABASE_URL", "--database-url"),
    ("STRIPE_SECRET_KEY", "--stripe-secret-key"),
    ("STRIPE_WEBHOOK_SECRET", "--stripe-webhook-secret"),
    ("SMTP_URL", "--smtp-url"),
    ("PRORATA_SECRET_KEY", "--secret-key"),
];

/// The command line, with the secrets from the files that the environment names. A secret is added only if
/// the command takes it and the command line does not contain it.
pub fn with_secrets(
    root: &Command,
    args: Vec<OsString>,
    environment: impl Fn(&str) -> Option<OsString>,
) -> Result<Vec<OsString>, clap::Error> {
    let mut known = args;
    for (name, flag) in SECRETS {
        let file_name = format!("{name}_FILE");
        let Some(path) = environment(&file_name).filter(|path| !path.is_empty()) else { continue };
        if is_given(&known, flag) || !takes(root, &known, flag) {
            continue;
        }
        let wrong = |why: String| clap::Error::raw(ErrorKind::Io, format!("{file_name}: {why}\n"));
        if environment(name).is_some_and(|value| !value.is_empty()) {
            return Err(wrong(format!("{name} is set too; leave one of them out")));
        }
        let read = std::fs::read_to_string(&path);
        let secret = read.map_err(|error| wrong(format!("{}: {error}", path.display())))?;
        // Editors add a line break at the end of a file.
        let mut given = OsString::from(flag);
        given.push("=");
        given.push(secret.trim_end_matches(['\r', '\n']));
        known.push(given);
    }
    Ok(known)
}

fn is_given(args: &[OsString], flag: &str) -> bool {
    let is_flag = |arg: &OsString| {
        arg.to_str()
            .and_then(|arg| arg.strip_prefix(flag))
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('='))
    };
    args.iter().any(is_flag)
}

/// Whether the command that the arguments call has the flag, or inherits it from a command around it.
fn takes(root: &Command, args: &[OsString], flag: &str) -> bool {
    let has = |command: &Command, inherited: bool| {
        command.get_arguments().any(|argument| {
            argument.get_long() == Some(flag.trim_start_matches('-'))
                && (!inherited || argument.is_global_set())
        })
    };
    let mut within = root;
    let mut found = false;
    for arg in args.iter().skip(1).filter_map(|arg: &OsString| OsStr::to_str(arg)) {
        if let Some(command) = within.find_subcommand(arg) {
            found |= has(within, true);
            within = command;
        }
    }
    found || has(within, false)
}

#[cfg(test)]
mod tests {
    use super::with_secrets;
    use crate::cli::Cli;
    use clap::CommandFactory as _;
    use std::collections::HashMap;
    use std::ffi::OsString;

    fn read(args: &[&str], environment: &[(&str, &str)]) -> Result<Vec<String>, String> {
        let environment: HashMap<_, _> = environment.iter().copied().collect();
        let args = std::iter::once("prorata").chain(args.iter().copied()).map(OsString::from).collect();
        let read = with_secrets(&Cli::command(), args, |name| environment.get(name).map(OsString::from));
        let plain =
            |args: Vec<OsString>| args.into_iter().skip(1).map(|arg| arg.into_string().unwrap()).collect();
        read.map(plain).map_err(|error| error.to_string())
    }

    #[test]
    fn a_secret_is_read_from_its_file_by_the_commands_that_take_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret");
        std::fs::write(&path, "postgres://ann:hunter2@db/shop\r\n").unwrap();
        let path = path.to_str().unwrap();
        let database = ("DATABASE_URL_FILE", path);
        let given = "--database-url=postgres://ann:hunter2@db/shop";
        for command in [&["serve"][..], &["audit"], &["admin", "log"], &["mail", "list"], &["renew"]] {
            let mut expected: Vec<_> = command.to_vec();
            expected.push(given);
            assert_eq!(read(command, &[database]).unwrap(), expected);
        }
        assert_eq!(read(&["vat", "-"], &[database]).unwrap(), ["vat", "-"]);
        let flag = ["serve", "--database-url", "sqlite://x"];
        assert_eq!(read(&flag, &[database]).unwrap(), flag);
        let key = read(&["serve"], &[("STRIPE_SECRET_KEY_FILE", path), ("SMTP_URL_FILE", path)]).unwrap();
        assert!(key[1].starts_with("--stripe-secret-key=") && key[2].starts_with("--smtp-url="), "{key:?}");
    }

    #[test]
    fn what_is_wrong_with_a_file_is_said_without_its_secret() {
        let none = read(&["serve"], &[("SMTP_URL_FILE", "/nowhere/secret")]).unwrap_err();
        assert!(none.contains("SMTP_URL_FILE: /nowhere/secret: No such file"), "{none}");
        let both = read(&["serve"], &[("SMTP_URL_FILE", "/nowhere"), ("SMTP_URL", "hunter2")]).unwrap_err();
        assert!(both.contains("SMTP_URL is set too") && !both.contains("hunter2"), "{both}");
    }
}
