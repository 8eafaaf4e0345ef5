//! Compares compiled messages with Fluent's own implementation: every message of every language, with every variant.

use super::{Arg, Lang, Messages, cldr};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use rust_decimal::Decimal;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// One count of each plural category in each language, and counts that are written with a grouping mark or a minus.
const COUNTS: [i64; 12] = [0, 1, 2, 5, 11, 21, 100, 101, 12_345, 1_000_000, 2_000_000, -1];

const NAMES: [&str; 3] = ["", "Ana & Söhne", "one"];

/// Fluent's own output. Fluent is set up as in its documentation, except that numbers are written as in CLDR: Fluent
/// itself writes them in English only.
struct Oracle(FluentBundle<FluentResource>, Lang);

thread_local! {
    /// The language of the message that is being formatted. Fluent does not tell it to a formatter.
    static LANG: Cell<Lang> = const { Cell::new(Lang::SOURCE) };
}

impl Oracle {
    fn new(lang: Lang, text: String) -> Self {
        let mut bundle = FluentBundle::new(vec![lang.code().parse().expect("a language")]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| written(LANG.get(), value)));
        bundle.add_resource(FluentResource::try_new(text).expect("Fluent")).expect("each id once");
        Self(bundle, lang)
    }

    fn format(&self, id: &str, args: &[(&'static str, Arg)]) -> String {
        let pattern = self.0.get_message(id).and_then(|message| message.value()).expect("the message");
        let mut values = FluentArgs::new();
        for (name, arg) in args {
            let value = match arg {
                Arg::Text(text) => FluentValue::from(text.clone()),
                Arg::Count(count) => FluentValue::from(*count),
            };
            values.set(*name, value);
        }
        LANG.set(self.1);
        self.0.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned()
    }
}

fn written(lang: Lang, value: &FluentValue) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let number: Decimal = number.as_string().parse().expect("a number");
    Some(cldr::number(lang, number))
}

/// The variables of a message, with the keys of the variants that each chooses.
type Variables = BTreeMap<String, Vec<String>>;

fn look_through(pattern: &Pattern<&str>, variables: &mut Variables) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            look_into(expression, variables);
        }
    }
}

fn look_into(expression: &Expression<&str>, variables: &mut Variables) {
    match expression {
        Expression::Inline(InlineExpression::VariableReference { id }) => {
            variables.entry(id.name.to_owned()).or_default();
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => look_into(expression, variables),
        Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
            for variant in variants {
                let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) =
                    variant.key;
                variables.entry(id.name.to_owned()).or_default().push(name.to_owned());
                look_through(&variant.value, variables);
            }
        }
        _ => {}
    }
}

/// The values that a variable can have: counts, names, and the keys by which it chooses.
fn values(keys: &[String]) -> Vec<Arg> {
    let texts = NAMES.iter().copied().chain(keys.iter().map(String::as_str));
    // A number that is given as a text chooses nothing, in both implementations.
    let texts = texts.filter(|text| text.parse::<i64>().is_err());
    COUNTS.into_iter().map(Arg::Count).chain(texts.map(Arg::from)).collect()
}

/// Each value of each variable at least once, beside changing values of the others; and no arguments at all.
fn arguments(variables: &Variables) -> Vec<Vec<(&'static str, Arg)>> {
    let values: Vec<(&'static str, Vec<Arg>)> =
        variables.iter().map(|(name, keys)| (&*name.clone().leak(), values(keys))).collect();
    let most = values.iter().map(|(_, values)| values.len()).max().unwrap_or_default();
    let mut lists = vec![Vec::new()];
    for shift in 0..most {
        for round in 0..most {
            let pick = |(place, (name, values)): (usize, &(&'static str, Vec<Arg>))| {
                (*name, values[(round + place * shift) % values.len()].clone())
            };
            lists.push(values.iter().enumerate().map(pick).collect());
        }
    }
    lists
}

/// Sentences end with one full stop: this is our rule, and not Fluent's.
fn has_full_stop(args: &[(&'static str, Arg)]) -> bool {
    args.iter().any(|(_, arg)| matches!(arg, Arg::Text(text) if text.ends_with('.')))
}

#[test]
fn messages_say_what_fluent_says() {
    let mut compared = 0;
    for lang in Lang::ALL {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales").join(lang.code());
        for file in fs::read_dir(folder).expect("the folder") {
            let file = file.expect("a file").path();
            if file.extension().is_none_or(|ending| ending != "ftl") {
                continue;
            }
            let text = fs::read_to_string(file).expect("a text");
            let (ours, oracle) = (Messages::parse(lang, &text), Oracle::new(lang, text.clone()));
            for entry in fluent_syntax::parser::parse(&*text).expect("Fluent").body {
                let Entry::Message(message) = entry else { continue };
                let mut variables = Variables::new();
                look_through(&message.value.expect("a value"), &mut variables);
                for args in arguments(&variables) {
                    assert!(!has_full_stop(&args));
                    let (id, expected) = (message.id.name, oracle.format(message.id.name, &args));
                    assert_eq!(ours.format(id, &args), expected, "{id} in {} of {args:?}", lang.code());
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 100_000, "{compared}");
}

#[test]
fn whatever_fluent_can_write_is_read_as_fluent_reads_it() {
    let text = "\
a = { \"{\" }x{ \"\\u00A0\" }{ 5 }{ { $name } }
b = { $n ->
    [0] none
    [one] one { $what ->
        [x] X
       *[y] Y
    }
   *[other] { $n } many
}
a = the later one counts
c =
    two
      lines
";
    let ours = Messages::parse(Lang::SOURCE, text);
    let oracle = Oracle::new(Lang::SOURCE, text.replace("a = the later one counts\n", ""));
    assert_eq!(ours.format::<&str>("a", &[]), "the later one counts");
    for count in [0, 1, 2] {
        for what in ["x", "y", "z"] {
            let args = [("n", Arg::Count(count)), ("what", what.into())];
            assert_eq!(ours.format("b", &args), oracle.format("b", &args));
        }
    }
    assert_eq!(ours.format::<&str>("c", &[]), oracle.format("c", &[]));
    let first = Messages::parse(Lang::SOURCE, text.lines().next().expect("a line"));
    let args = [("name", Arg::from("N"))];
    assert_eq!(first.format("a", &args), oracle.format("a", &args));
    assert_eq!(ours.format::<&str>("none", &[]), "none");
}

#[test]
fn the_browser_reads_what_the_server_sends() {
    for lang in Lang::ALL {
        let messages = super::sent::sent_to_every_page(lang);
        let said = super::format_message(lang, "common-sign-out", &[]);
        assert_eq!(messages.format::<&str>("common-sign-out", &[]), said);
    }
}
