//! What people read is in `locales/`. No text stands in the code that makes pages, documents and mails.

use crate::arrows::files;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::fs;
use std::path::{Path, PathBuf};

/// The code that makes what people read.
const WRITERS: [&str; 9] = [
    "app/src/answers",
    "app/src/components",
    "app/src/documents",
    "app/src/frame.rs",
    "app/src/pages",
    "app/src/shell.rs",
    "server/src/documents",
    "server/src/mail",
    "server/src/payments/sandbox",
];

/// Names of keys, brands and systems look like texts, and are the same in every language.
const NAMES: [&str; 15] = [
    "Android",
    "Chrome",
    "Edg",
    "Edge",
    "Escape",
    "Firefox",
    "Linux",
    "Mac OS",
    "Mastercard",
    "Opera",
    "Prorata",
    "Safari",
    "Serif",
    "Visa",
    "Windows",
];

/// Attributes whose value is shown or read out.
const READ: [&str; 5] = ["alt", "aria-label", "label", "placeholder", "title"];

/// Macros and methods whose text is for operators and developers.
const FOR_OPERATORS: [&str; 11] = [
    "assert",
    "assert_eq",
    "debug",
    "debug_assert",
    "error",
    "expect",
    "include_str",
    "info",
    "panic",
    "unreachable",
    "warn",
];

#[test]
fn no_text_stands_in_the_code() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace");
    let files_of = |path: &str| {
        let path = root.join(path);
        if path.is_dir() { files(&path) } else { vec![path] }
    };
    let in_file = |file: PathBuf| {
        let place = file.strip_prefix(root).expect("below the workspace").display().to_string();
        let texts = texts(&fs::read_to_string(&file).expect("a file"));
        texts.into_iter().map(move |text| format!("{place}: {text:?}"))
    };
    let found: Vec<_> = WRITERS.into_iter().flat_map(files_of).flat_map(in_file).collect();
    assert!(found.is_empty(), "these belong into locales/:\n{}", found.join("\n"));
}

#[test]
fn a_text_is_found_wherever_it_stands() {
    let of = |code: &str| texts(code);
    assert_eq!(of(r#"fn a() { view! { <p class="btn main">"save"</p> } }"#), ["save"]);
    assert_eq!(of("fn a() { view! { <p>{text(id)} saved <b/></p> } }"), ["saved"]);
    assert_eq!(of(r#"fn a() { view! { <p>{text("a-b")} {"saved"}</p> } }"#), ["saved"]);
    assert_eq!(
        of(r#"fn a() { view! { <p title="Saved" id="Saved" aria-label="at once"/> } }"#),
        ["Saved", "at once"]
    );
    assert_eq!(of(r#"fn a() { view! { <p>{move || view! { <b>"é"</b> }}</p> } }"#), ["é"]);
    assert_eq!(
        of(r#"fn a() { html! { p class="x" title="now" { "saved" (text("a-b")) } } }"#),
        ["now", "saved"]
    );
    assert_eq!(of(r#"fn a() -> String { format!("Saved {n} times") }"#), ["Saved {n} times"]);
    assert_eq!(of(r#"const TITLE: &str = "Save";"#), ["Save"]);
    let none = r#"
        //! Read me.
        /// Read me.
        #[error("Read me")]
        fn a() { view! { <p class="a" class:on=move || a < b>" · " {"1 × "}</p> } }
        fn b() { x.expect("Read me"); panic!("Read me"); assert_eq!(a, "Read me"); text("common-save") }
    "#;
    let tests = "#[cfg(test)]\nmod tests {\n    const A: &str = \"Save\";\n}\n";
    assert_eq!(texts(&[none, tests].concat()), Vec::<String>::new());
}

/// The texts in a file, its tests apart.
fn texts(source: &str) -> Vec<String> {
    let code = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let mut found = Vec::new();
    in_code(code.parse().expect("code of Rust"), &mut found);
    found
}

/// A value is a text if it begins as a sentence does: “Save”, “Save all”.
fn in_code(tokens: TokenStream, found: &mut Vec<String>) {
    let tokens: Vec<_> = tokens.into_iter().collect();
    for (place, token) in tokens.iter().enumerate() {
        let before = |back: usize| place.checked_sub(back).map(|place| tokens[place].to_string());
        match token {
            TokenTree::Group(group) => {
                let is_macro = before(1).as_deref() == Some("!");
                let name = before(if is_macro { 2 } else { 1 });
                match name.as_deref() {
                    Some("view") if is_macro => in_view(group.stream(), found),
                    Some("html") if is_macro => in_html(group.stream(), found),
                    // An attribute, or a comment for the documentation.
                    Some("#") => {}
                    Some(name) if FOR_OPERATORS.contains(&name) => {}
                    _ => in_code(group.stream(), found),
                }
            }
            TokenTree::Literal(_) => found.extend(text(token).filter(|text| is_sentence(text))),
            _ => {}
        }
    }
}

fn is_sentence(text: &str) -> bool {
    let mut letters = text.chars();
    let begins =
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase);
    let goes_on = text.chars().all(|letter| letter.is_alphanumeric() || " .,:;!?’'–{}".contains(letter));
    // A capital within a word is that of an identifier: `PublicKeyCredential`.
    let is_identifier = text.split(' ').any(|word| word.chars().skip(1).any(char::is_uppercase));
    begins && goes_on && !is_identifier && !NAMES.contains(&text)
}

/// In `view!`, whatever stands between tags is read.
fn in_view(tokens: TokenStream, found: &mut Vec<String>) {
    let tokens: Vec<_> = tokens.into_iter().collect();
    let is = |place: Option<usize>, sign: char| {
        place
            .is_some_and(|place| matches!(&tokens[place], TokenTree::Punct(punct) if punct.as_char() == sign))
    };
    let mut in_tag = false;
    for (place, token) in tokens.iter().enumerate() {
        let before = place.checked_sub(1);
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '<' && !in_tag => in_tag = true,
            TokenTree::Punct(punct) if punct.as_char() == '>' && !is(before, '=') && !is(before, '-') => {
                in_tag = false;
            }
            TokenTree::Group(group) if !in_tag => in_braces(group.stream(), found),
            TokenTree::Group(group) => in_code(group.stream(), found),
            TokenTree::Literal(_) if in_tag => {
                let is_value = is(before, '=') && is_read(&tokens[..place - 1]);
                found.extend(text(token).filter(|text| is_value && has_letters(text)));
            }
            TokenTree::Literal(_) => found.extend(text(token).filter(|text| has_letters(text))),
            TokenTree::Ident(word) if !in_tag => found.push(word.to_string()),
            _ => {}
        }
    }
}

/// A value between tags: a text that stands alone is read, too.
fn in_braces(tokens: TokenStream, found: &mut Vec<String>) {
    let all: Vec<_> = tokens.clone().into_iter().collect();
    match all.as_slice() {
        [only @ TokenTree::Literal(_)] => found.extend(text(only).filter(|text| has_letters(text))),
        _ => in_code(tokens, found),
    }
}

/// In `html!` (maud), a text that is no attribute's value is read.
fn in_html(tokens: TokenStream, found: &mut Vec<String>) {
    let tokens: Vec<_> = tokens.into_iter().collect();
    for (place, token) in tokens.iter().enumerate() {
        let is = |place: usize, sign: &str| tokens.get(place).is_some_and(|token| token.to_string() == sign);
        let follows = place > 0 && is(place - 1, "=");
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                in_html(group.stream(), found);
            }
            TokenTree::Group(group) => in_code(group.stream(), found),
            TokenTree::Literal(_) if follows => {
                let is_read = is_read(&tokens[..place - 1]);
                found.extend(text(token).filter(|text| is_read && has_letters(text)));
            }
            // `"a" => { … }` in a `@match`.
            TokenTree::Literal(_) if is(place + 1, "=") => {}
            TokenTree::Literal(_) => found.extend(text(token).filter(|text| has_letters(text))),
            _ => {}
        }
    }
}

/// Whether the attribute whose name ends these tokens is read: `aria`, `-`, `label`.
fn is_read(tokens: &[TokenTree]) -> bool {
    let from = tokens.len().saturating_sub(3);
    let name: String = tokens[from..].iter().map(ToString::to_string).collect();
    READ.iter().any(|read| name.strip_suffix(read).is_some_and(|rest| !rest.ends_with('-')))
}

/// The text of a literal, if it is one of text.
fn text(token: &TokenTree) -> Option<String> {
    let written = token.to_string();
    let from = written.find('"')?;
    let kind = &written[..from];
    let is_text = kind.chars().all(|letter| "r#".contains(letter));
    is_text.then(|| written[from + 1..].trim_end_matches('#').trim_end_matches('"').to_owned())
}

fn has_letters(text: &str) -> bool {
    text.chars().any(char::is_alphabetic) && !NAMES.contains(&text)
}
