//! The memory that a server takes, after work that needs much of it.

#![cfg(target_os = "linux")]

use crate::running::{DEMO, Running};
use std::thread;

/// How many tries make the server as large as it becomes…
const FIRST: usize = 16;
/// …and how many come after them,
const THEN: usize = 160;
/// so many at a time.
const AT_ONCE: usize = 8;

/// By how much it may grow meanwhile, in kB: one password takes 19,456.
const MOST_KB: u64 = 16_000;

/// Tries passwords for addresses that nobody has, each once.
fn tries(server: &Running, round: &str, times: usize) {
    thread::scope(|scope| {
        for place in 0..AT_ONCE {
            scope.spawn(move || {
                for time in 0..times / AT_ONCE {
                    let email = format!("{round}-{place}-{time}%40nobody.example");
                    let form = format!("lang=en&email={email}&password=not+the+password&next=");
                    let answer = server.asks("POST /api/sign_in", &form);
                    assert!(answer.starts_with("HTTP/1.1 401"), "it was not compared: {answer}");
                }
            });
        }
    });
}

/// `docs/decisions/0025-one-buffer-for-passwords.md`: 300 wrong passwords once held 400 MB.
#[test]
fn wrong_passwords_leave_the_memory_as_it_was() {
    let home = tempfile::tempdir().unwrap();
    let flags = [&DEMO[..], &["--sign-ins-per-minute", "100000"]].concat();
    let server = Running::start(&home, &flags, &[]);
    tries(&server, "first", FIRST);
    let before = server.memory();
    tries(&server, "then", THEN);
    let after = server.memory();
    assert!(after < before + MOST_KB, "{before} kB before, {after} kB after {THEN} wrong passwords");
}
