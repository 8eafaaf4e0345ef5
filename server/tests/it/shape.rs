//! The shape of the code: how long its files are, and that nothing is only handed on.

use crate::arrows::files;
use std::fs;
use std::path::{Path, PathBuf};

/// The most lines of a file.
const MAX_LINES: usize = 400;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// Every file below the folder that a person writes.
fn written(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if path.is_dir() {
            if !["node_modules", "results", "report", "screenshots"].contains(&name) {
                written(&path, found);
            }
        } else if path
            .extension()
            .is_some_and(|kind| ["rs", "ts", "mjs", "js", "css"].iter().any(|k| kind == *k))
        {
            found.push(path);
        }
    }
}

#[test]
fn no_file_is_longer_than_400_lines() {
    let mut all = Vec::new();
    for folder in ["app", "server", "frontend", "end2end", "style", ".ci"] {
        written(&root().join(folder), &mut all);
    }
    assert!(all.len() > 500, "{} files", all.len());
    let lines = |path: &PathBuf| fs::read_to_string(path).unwrap().lines().count();
    let long: Vec<_> = all.iter().filter(|path| lines(path) > MAX_LINES).collect();
    assert!(long.is_empty(), "longer than {MAX_LINES} lines: {long:?}");
}

#[test]
fn no_method_only_hands_its_arguments_on() {
    let mut found = Vec::new();
    for folder in ["app/src", "server/src", "frontend/src"] {
        for path in files(&root().join(folder)) {
            let handed_on = handed_on(&fs::read_to_string(&path).unwrap());
            found.extend(handed_on.into_iter().map(|name| format!("{name} in {}", path.display())));
        }
    }
    assert!(found.is_empty(), "call the other method by this one's name, and leave this one out: {found:#?}");
}

#[test]
fn a_method_that_only_hands_on_is_found() {
    let text = "
        fn get(&self, id: &str) -> Option<Vec<u8>> { self.inner.find(id) }
        async fn set(
            &mut self,
            id: &str,
            (a, b): (u8, u8),
            value: HashMap<u8, u8>,
        ) -> Result<(), E> where Self: Sized {
            self.store
                .put(id, (a, b), value)
                .await
        }
        fn len(&self) -> usize { self.0.len() }
        fn more(&self, id: &str) -> u8 { self.inner.find(id, 1) }
        fn other(&self, a: u8, b: u8) -> u8 { self.inner.of(b, a) }
        fn checked(&self, id: &str) -> u8 { self.check(); self.inner.find(id) }
        fn made(&self, id: &str) -> u8 { self.inner.find(id).len() }
        fn declared(&self, id: &str) -> u8;
        fn found(id: &str) -> u8 { find(id) }";
    assert_eq!(handed_on(text), ["get", "set"]);
}

/// The methods that do nothing but call another method of the same value, or of a part of it, with their own arguments.
fn handed_on(text: &str) -> Vec<String> {
    let text: Vec<_> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let text = text.join("\n");
    let functions = text.match_indices("fn ").filter(|(at, _)| {
        let before = text[..*at].chars().next_back();
        before.is_none_or(char::is_whitespace)
    });
    functions.filter_map(|(at, word)| only_hands_on(&text[at + word.len()..])).collect()
}

/// The name of the function that stands at the beginning of the text, if it only hands its arguments on.
fn only_hands_on(text: &str) -> Option<String> {
    let open = text.find('(')?;
    let name: String = text.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
    let close = open + end_of_group(&text[open..])?;
    let arguments = arguments(&text[open + 1..close]);
    let rest = &text[close + 1..];
    let begin = rest.find(['{', ';']).filter(|at| rest[*at..].starts_with('{'))?;
    let body = &rest[begin + 1..begin + end_of_group(&rest[begin..])?];
    let body: String = body.chars().filter(|letter| !letter.is_whitespace()).collect();
    let body = body.strip_suffix(".await").unwrap_or(&body).strip_prefix("self.")?;
    let called = body.strip_suffix(&format!("({})", arguments.join(",")))?;
    let is_path = called.chars().all(|letter| letter.is_alphanumeric() || "_.".contains(letter));
    (is_path && !arguments.is_empty()).then_some(name)
}

/// Where the group ends that the text begins with.
fn end_of_group(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, letter) in text.char_indices() {
        match letter {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.checked_sub(1)?,
            _ => {}
        }
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

/// The names of the arguments, or their patterns, without spaces. `self` is none.
fn arguments(text: &str) -> Vec<String> {
    let (mut parts, mut depth, mut before) = (vec![String::new()], 0_i32, ' ');
    for letter in text.chars() {
        match letter {
            '(' | '[' | '<' => depth += 1,
            ')' | ']' => depth -= 1,
            '>' if before != '-' => depth -= 1,
            ',' if depth == 0 => parts.push(String::new()),
            _ => {}
        }
        if letter != ',' || depth != 0 {
            parts.last_mut().expect("there is always one").push(letter);
        }
        before = letter;
    }
    let pattern = |part: String| {
        let (pattern, _) = part.split_once(':')?;
        Some(pattern.chars().filter(|letter| !letter.is_whitespace()).collect())
    };
    parts.into_iter().filter_map(pattern).collect()
}
