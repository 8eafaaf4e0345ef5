//! The statements of the server, found in its code: whatever is given to a query is followed to its texts. A name in braces
//! stands for each text that the file has for it, so a statement that is put together is there in each of its forms.

use crate::scans::code;
use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A statement, and the file that has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    pub path: String,
    /// In one line.
    pub text: String,
}

/// Its statements ask for the engine's own tables, or are made by the database.
const OF_THE_ENGINE: &str = "server/src/store/migrations.rs";

/// How a statement begins.
const VERBS: [&str; 5] = ["delete ", "insert ", "select ", "update ", "with "];

/// Every statement that reads or writes a table.
pub fn statements() -> Vec<Statement> {
    let files = code(&["server/src"]).into_iter().filter(|(path, _)| path != OF_THE_ENGINE);
    let of_file = |(path, text): (String, String)| {
        let texts = File::of(&path, &text).statements();
        texts.into_iter().map(move |text| Statement { path: path.clone(), text })
    };
    files.flat_map(of_file).collect()
}

/// The code of a file, word by word. A group is its words between its brackets.
struct File<'a> {
    path: &'a str,
    words: Vec<String>,
}

impl<'a> File<'a> {
    fn of(path: &'a str, code: &str) -> Self {
        let mut words = Vec::new();
        split(code.parse().expect("code of Rust"), &mut words);
        Self { path, words }
    }

    /// Every statement, once.
    fn statements(&self) -> Vec<String> {
        let mut found = Vec::new();
        for open in self.queries() {
            let asked = group(&self.words[open..]);
            let texts = self.texts(asked).into_iter().map(|text| one_line(&text));
            let all: Vec<_> = texts.filter(|text| VERBS.iter().any(|verb| text.starts_with(*verb))).collect();
            let is_read = !all.is_empty() && all.iter().all(|text| !text.contains('{'));
            assert!(is_read, "{}: what a query asks is not read: {asked:?}, {all:?}", self.path);
            found.extend(all.into_iter().filter(|text| names_a_table(text)));
        }
        found.sort();
        found.dedup();
        found
    }

    /// The places of the brackets that open behind `query` and the like.
    fn queries(&self) -> impl Iterator<Item = usize> {
        let open = move |place: usize| match [1, 2, 3].map(|on| self.word(place + on)) {
            ["(", ..] => Some(place + 1),
            // The types of `query::<…>(`.
            [":", ":", "<"] => Some(place + self.words[place..].iter().position(|word| word == "(")?),
            _ => None,
        };
        let is_query = move |place: &usize| {
            let is_called = !["fn", "."].contains(&self.word(place.wrapping_sub(1)));
            is_called && ["query", "query_as", "query_scalar"].contains(&self.word(*place))
        };
        (0..self.words.len()).filter(is_query).filter_map(open)
    }

    fn word(&self, place: usize) -> &str {
        self.words.get(place).map_or("", String::as_str)
    }

    /// The texts that the expression may be.
    fn texts(&self, expression: &[String]) -> Vec<String> {
        if let Some(place) = expression.iter().position(|word| word == "AssertSqlSafe") {
            return self.texts(group(&expression[place + 1..]));
        }
        match expression {
            [name] if is_name(name) => self.named(name),
            [function, open, ..] if open == "(" => self.texts(self.body(function)),
            _ => literals(expression).flat_map(|text| self.filled(&text)).collect(),
        }
    }

    /// What stands in the function, if the file has it.
    fn body(&self, name: &str) -> &[String] {
        let is_here = |place: &usize| self.word(*place) == "fn" && self.word(place + 1) == name;
        let Some(place) = (0..self.words.len()).find(is_here) else { return &[] };
        let open = self.words[place..].iter().position(|word| word == "{");
        open.map(|open| group(&self.words[place + open..])).unwrap_or_default()
    }

    /// The texts that the file has for the name.
    fn named(&self, name: &str) -> Vec<String> {
        let places = (0..self.words.len()).filter(|place| self.word(*place) == name);
        let mut found: Vec<_> = places.flat_map(|place| self.defined(place)).collect();
        found.sort();
        found.dedup();
        found
    }

    /// The texts for the name, if it is defined at that place: by `let`, as a constant, as a parameter, or in a loop.
    fn defined(&self, place: usize) -> Vec<String> {
        let rest = &self.words[place..];
        if ["let", "const"].contains(&self.word(place.wrapping_sub(1))) {
            let begin = rest.iter().position(|word| word == "=").expect("a value");
            return self.texts(until(&rest[begin + 1..], ";"));
        }
        if rest.len() > 4 && rest[1..5] == [":", "&", "'", "static"] {
            return self.given(place);
        }
        self.looped(place)
    }

    /// What callers in this file give for the parameter at that place.
    fn given(&self, place: usize) -> Vec<String> {
        let function = self.words[..place].iter().rposition(|word| word == "fn").expect("a function");
        let name = self.word(function + 1);
        let calls = (1..self.words.len()).filter(|call| {
            self.word(*call) == name && self.word(call + 1) == "(" && self.word(call - 1) != "fn"
        });
        let given = |call: usize| {
            let given = group(&self.words[call + 1..]);
            let constants = given.iter().filter(|word| is_constant(word)).flat_map(|name| self.named(name));
            literals(given).chain(constants).collect::<Vec<_>>()
        };
        let texts = calls.flat_map(given);
        // A word alone is a value that is bound.
        texts.filter(|text| text.contains(' ')).collect()
    }

    /// What stands in the array of the loop whose pattern is at that place.
    fn looped(&self, place: usize) -> Vec<String> {
        let begin = self.words[..place].iter().rposition(|word| word == "for");
        let Some(begin) = begin else { return Vec::new() };
        let pattern = until(&self.words[begin + 1..], "in");
        let array = begin + pattern.len() + 2;
        if place < array && pattern.len() < 8 && self.word(array) == "[" {
            return literals(group(&self.words[array..])).collect();
        }
        Vec::new()
    }

    /// The text with each of the texts for its first name in braces, and so on.
    fn filled(&self, text: &str) -> Vec<String> {
        let Some((before, rest)) = text.split_once('{') else { return vec![text.to_owned()] };
        let Some((name, after)) = rest.split_once('}') else { return vec![text.to_owned()] };
        let parts = if is_name(name) { self.named(name) } else { Vec::new() };
        if parts.is_empty() {
            return vec![text.to_owned()];
        }
        parts.iter().flat_map(|part| self.filled(&format!("{before}{part}{after}"))).collect()
    }
}

fn split(tokens: TokenStream, words: &mut Vec<String>) {
    for token in tokens {
        let TokenTree::Group(group) = &token else {
            words.push(token.to_string());
            continue;
        };
        let (open, close) = match group.delimiter() {
            Delimiter::Parenthesis => ("(", ")"),
            Delimiter::Brace => ("{", "}"),
            Delimiter::Bracket => ("[", "]"),
            Delimiter::None => ("", ""),
        };
        words.push(open.to_owned());
        split(group.stream(), words);
        words.push(close.to_owned());
    }
}

/// What stands in the group with which the words begin.
fn group(words: &[String]) -> &[String] {
    let mut depth = 0_usize;
    for (place, word) in words.iter().enumerate() {
        match word.as_str() {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return words.get(1..place).unwrap_or_default();
        }
    }
    words
}

/// The words before that one, which is in no group.
fn until<'a>(words: &'a [String], end: &str) -> &'a [String] {
    let mut depth = 0_usize;
    for (place, word) in words.iter().enumerate() {
        match word.as_str() {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth = depth.saturating_sub(1),
            word if word == end && depth == 0 => return &words[..place],
            _ => {}
        }
    }
    words
}

/// Whether it is the name of a constant.
fn is_constant(word: &str) -> bool {
    word.chars().all(|letter| letter.is_ascii_uppercase() || letter == '_')
}

fn literals(words: &[String]) -> impl Iterator<Item = String> {
    words.iter().filter_map(|word| literal(word))
}

/// The text of a literal of text. A line that ends with a backslash goes on where the next one begins.
fn literal(word: &str) -> Option<String> {
    let inner = word.strip_prefix('"')?.strip_suffix('"')?;
    let (mut text, mut letters) = (String::new(), inner.chars().peekable());
    while let Some(letter) = letters.next() {
        match letter {
            '\\' if letters.next_if_eq(&'\n').is_some() => {
                while letters.next_if(|letter| letter.is_whitespace()).is_some() {}
            }
            '\\' => text.extend(letters.next().map(|letter| if letter == 'n' { '\n' } else { letter })),
            _ => text.push(letter),
        }
    }
    Some(text)
}

fn is_name(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_')
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn names_a_table(text: &str) -> bool {
    !text.starts_with("select ") || text.contains(" from ")
}

#[test]
fn a_statement_is_found_however_it_is_made() {
    let code = r#"
        const COLUMNS: &str = "select a, \
            b ";
        async fn one(condition: &'static str, value: &str) {
            sqlx::query(AssertSqlSafe(format!("{COLUMNS}from t {condition}"))).bind("select x from y");
        }
        async fn two() { one("where a = $1", "word"); one("where b = $1", value); }
        async fn three() {
            let by = columns_of(order);
            let made = AssertSqlSafe(format!("select c from t order by {by}"));
            bound(sqlx::query(made), uri.query());
            for (old, before) in [("delete from t where c < $1", now), ("delete from t where d < $1", now)] {
                sqlx::query_scalar::<Any>(old).bind(before);
            }
            let row = sqlx::query(
                "update t
                set a = 1",
            );
            let sql = if only { "select e from t" } else { "select f from t" };
            sqlx::query(sql);
            sqlx::query("select 1");
        }
        const fn columns_of(order: Order) -> &'static str {
            match order { Order::One => "c", _ => "c desc" }
        }"#;
    assert_eq!(
        File::of("", code).statements(),
        [
            "delete from t where c < $1",
            "delete from t where d < $1",
            "select a, b from t where a = $1",
            "select a, b from t where b = $1",
            "select c from t order by c",
            "select c from t order by c desc",
            "select e from t",
            "select f from t",
            "update t set a = 1",
        ]
    );
}

#[test]
#[should_panic(expected = "is not read")]
fn a_statement_that_is_not_found_is_noticed() {
    File::of("", "fn a(sql: String) { sqlx::query(AssertSqlSafe(sql)); }").statements();
}

#[test]
#[should_panic(expected = "is not read")]
fn a_part_that_is_not_found_is_noticed() {
    File::of("", r#"fn a(by: String) { let sql = format!("select a from t {by}"); query(sql); }"#)
        .statements();
}
