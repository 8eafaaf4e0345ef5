//! Mails and paper cannot read `style/tokens.css`, so they have copies of the colours of the pages. These are the same.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The colours of the pages by their names, each for a light and a dark ground.
type Tokens = BTreeMap<String, [String; 2]>;

/// What each rule of the mails' style takes from the tokens.
const MAILS_BY_DAY: [(&str, &str); 10] = [
    ("body", "background: ground; color: ink"),
    (".sheet", "border: line; border-top: brand; background: paper; color: ink"),
    (".foot", "border-top: line; background: ground; color: soft"),
    ("h3", "color: brand"),
    (".rows th, .rows td", "border-top: line"),
    (".rows th", "color: soft"),
    (".rows .total th, .rows .total td", "border-top: brand; background: brand-soft; color: brand"),
    ("small", "color: soft"),
    (".step", "border: edge; color: brand"),
    (".first", "border-color: brand; background: brand; color: brand-ink"),
];
const MAILS_BY_NIGHT: [(&str, &str); 9] = [
    ("body", "background: ground; color: ink"),
    (".sheet", "border-color: line; border-top-color: brand; background: paper; color: ink"),
    (".foot", "border-color: line; background: sunk; color: soft"),
    (".rows th, .rows td", "border-color: line"),
    ("small, .rows th", "color: soft"),
    ("h3", "color: brand"),
    (".rows .total th, .rows .total td", "border-color: brand; background: brand-soft; color: brand"),
    (".step", "border-color: edge; color: brand"),
    (".first", "border-color: brand; background: brand; color: brand-ink"),
];

/// What the inks of the paper take from the tokens. The rest are the paper's own, or those of the sign.
const INKS: [(&str, &str); 8] = [
    ("Dark", "ink"),
    ("Soft", "soft"),
    ("Brand", "brand"),
    ("BrandSoft", "brand-soft"),
    ("Warn", "warn"),
    ("WarnSoft", "warn-soft"),
    ("Tint", "tint"),
    ("Paper", "paper"),
];

fn read(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace");
    fs::read_to_string(root.join(path)).expect("a file")
}

fn tokens() -> Tokens {
    let css = read("style/tokens.css");
    let token = |line: &str| {
        let (name, value) = line.trim().strip_prefix("--")?.split_once(": ")?;
        let by_scheme: [String; 2] = colours(value).try_into().ok()?;
        Some((name.to_owned(), by_scheme))
    };
    css.lines().filter_map(token).collect()
}

/// The colours in a text, in their order: `#095a49`.
fn colours(text: &str) -> Vec<String> {
    let after = text.split('#').skip(1).filter_map(|rest| rest.get(..6));
    let written = after.filter(|digits| digits.chars().all(|digit| digit.is_ascii_hexdigit()));
    written.map(|digits| format!("#{digits}")).collect()
}

/// The rules of a style that have colours, and these alone: `border: #dde5e1; color: #14211f`.
fn coloured(css: &str) -> Vec<(String, String)> {
    let rules = css.split('}').filter_map(|rule| rule.rsplit_once('{'));
    let rules = rules.map(|(selector, body)| {
        let colour = |line: &str| {
            let (property, value) = line.trim().split_once(": ")?;
            Some(format!("{property}: {}", colours(value).first()?))
        };
        let own: Vec<_> = body.split(';').filter_map(colour).collect();
        (selector.trim().to_owned(), own.join("; "))
    });
    rules.filter(|(_, own)| !own.is_empty()).collect()
}

/// The rules with the colours of the tokens in place of their names.
fn named(rules: &[(&str, &str)], scheme: usize) -> Vec<(String, String)> {
    let tokens = tokens();
    let colour = |line: &str| {
        let (property, name) = line.split_once(": ").expect("a property");
        format!("{property}: {}", tokens[name][scheme])
    };
    let rule = |(selector, own): &(&str, &str)| {
        let own: Vec<_> = own.split("; ").map(colour).collect();
        ((*selector).to_owned(), own.join("; "))
    };
    rules.iter().map(rule).collect()
}

#[test]
fn mails_have_the_colours_of_the_pages_light_and_dark() {
    let css = read("server/src/mail/mail.css");
    let (light, dark) = css.split_once("@media (prefers-color-scheme: dark) {").expect("both");
    assert_eq!(coloured(light), named(&MAILS_BY_DAY, 0));
    assert_eq!(coloured(dark), named(&MAILS_BY_NIGHT, 1));
}

/// Those that a mail program keeps when it drops the style.
#[test]
fn the_buttons_of_a_mail_have_the_colours_of_the_pages() {
    let tokens = tokens();
    let buttons = ["brand", "brand-ink", "brand"].map(|name| tokens[name][0].clone());
    assert_eq!(colours(&read("server/src/mail/html.rs")), buttons);
}

#[test]
fn paper_has_the_colours_of_the_pages_and_of_the_sign() {
    let tokens = tokens();
    let sign = colours(&read("style/assets/icon.svg"));
    let mut expected: BTreeMap<_, _> =
        INKS.into_iter().map(|(ink, token)| (ink.to_owned(), tokens[token][0].clone())).collect();
    for (ink, colour) in [("Disc", &*sign[0]), ("Used", &*sign[1]), ("Line", "#c9d5cf"), ("Black", "#000000")]
    {
        expected.insert(ink.to_owned(), colour.to_owned());
    }
    let code = read("server/src/documents/pdf/paper.rs");
    let inks: BTreeMap<_, _> = code.lines().filter_map(ink).collect();
    assert_eq!(inks, expected);
}

/// `Self::Dark => [0x14, 0x21, 0x1f],`
fn ink(line: &str) -> Option<(String, String)> {
    let (name, bytes) = line.trim().strip_prefix("Self::")?.split_once(" => [")?;
    let bytes = bytes.strip_suffix("],")?.split(", ").map(|byte| byte.trim_start_matches("0x"));
    let digits: Vec<_> = bytes.map(|byte| format!("{byte:0>2}")).collect();
    Some((name.to_owned(), format!("#{}", digits.concat())))
}

#[test]
fn a_copy_that_drifts_is_noticed() {
    let rules =
        coloured("p { margin: 0; border: 1px solid #dde5e1; color: #14211f !important; }\nb { top: 0; }");
    assert_eq!(rules, [("p".to_owned(), "border: #dde5e1; color: #14211f".to_owned())]);
    assert_eq!(ink("    Self::Black => [0, 0, 0xff],"), Some(("Black".to_owned(), "#0000ff".to_owned())));
}
