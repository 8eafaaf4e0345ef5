//! The commands, with the input that people will give them.

use super::{FormatArgs, VatArgs, quote};
use clap::Parser;
use serde_json::{Value, json};
use std::io;

/// `(all answered, stdout, stderr)` of `prorata quote`.
fn run_quote(input: impl AsRef<[u8]>) -> (bool, String, String) {
    let (mut out, mut errors) = (Vec::new(), Vec::new());
    let all = quote::answer(input.as_ref(), &mut out, &mut errors).expect("vectors take every write");
    (all, String::from_utf8(out).expect("text"), String::from_utf8(errors).expect("text"))
}

/// The text on stderr for one bad case.
#[track_caller]
fn refusal(case: &str) -> String {
    let (all, out, errors) = run_quote(case);
    assert!(!all && out.is_empty(), "{case} was answered: {out}");
    errors.strip_prefix("prorata: ").expect("the program names itself").trim_end().to_owned()
}

fn good_case() -> Value {
    json!({
        "as_of": "2016-08-01", "currency": "USD", "balance": "0.00",
        "lines": [{
            "current": {"billed_net": "249.95", "start": "2016-07-10", "end": "2016-08-10", "tax_rate": "0"},
            "target": {"unit_price": "2399.95", "seats": 1, "period": "annual"},
            "tax_rate": "0"
        }]
    })
}

#[test]
fn the_example_of_the_help_is_answered_to_the_letter() {
    let (all, out, errors) = run_quote(good_case().to_string());
    assert!(all && errors.is_empty(), "{errors}");
    let expected = concat!(
        r#"{"lines":[{"credit":"72.57","unused_days":9,"period_days":31,"charge":"2399.95","#,
        r#""period_start":"2016-08-01","period_end":"2017-08-01"}],"subtotal":"2327.38","#,
        r#""tax":[{"rate":"0","base":"2327.38","amount":"0.00"}],"balance_used":"0.00","balance_after":"0.00","#,
        "\"total_due\":\"2327.38\"}\n",
    );
    assert_eq!(out, expected);
}

/// `end2end/oracles/quotes.py` computes them with exact fractions.
#[test]
fn the_worked_cases_come_out_as_recomputed() {
    let cases: Vec<Value> = serde_json::from_str(include_str!("worked_cases.json")).expect("JSON");
    assert!(cases.len() >= 15);
    for worked in &cases {
        let (all, out, errors) = run_quote(worked["case"].to_string());
        assert!(all, "{}: {errors}", worked["name"]);
        let answer: Value = serde_json::from_str(&out).expect("JSON");
        assert_eq!(answer, worked["answer"], "{}", worked["name"]);
    }
    let all_at_once = Value::Array(cases.iter().map(|worked| worked["case"].clone()).collect());
    let (all, out, _) = run_quote(all_at_once.to_string());
    assert!(all);
    let answers: Vec<Value> = serde_json::from_str(&out).expect("JSON");
    assert!(answers.iter().zip(&cases).all(|(answer, worked)| *answer == worked["answer"]));
}

#[test]
fn a_bad_value_is_named_by_its_field() {
    let no_decimal = r#"is not a plain decimal such as "12.50""#;
    let no_number = r#"expected a decimal in quotation marks, such as "12.50""#;
    for (pointer, value, expected) in [
        ("/as_of", json!("2016-02-30"), r#"as_of: "2016-02-30" is a date that does not exist"#.to_owned()),
        ("/as_of", json!("2016-8-1"), r#"as_of: "2016-8-1" is not a date such as "2016-08-01""#.to_owned()),
        ("/as_of", json!(20_160_801), "as_of: invalid type: integer `20160801`, expected a date".to_owned()),
        ("/as_of", json!("2016-08-10"), "as_of: lies outside the running period".to_owned()),
        ("/as_of", json!("2016-07-09"), "as_of: lies outside the running period".to_owned()),
        ("/currency", json!("EURO"), r#"currency: "EURO" is not a currency code of ISO 4217"#.to_owned()),
        ("/currency", json!("eur"), r#"currency: "eur" is not a currency code of ISO 4217"#.to_owned()),
        ("/currency", json!("XXX"), r#"currency: "XXX" is not a currency code of ISO 4217"#.to_owned()),
        (
            "/currency",
            json!("JPY"),
            "lines[0].target.unit_price: has more decimals than its currency".to_owned(),
        ),
        ("/balance", json!("-0.01"), "balance: must not be negative".to_owned()),
        ("/balance", json!(0), format!("balance: invalid type: integer `0`, {no_number}")),
        ("/balance", json!(0.5), format!("balance: invalid type: floating point `0.5`, {no_number}")),
        ("/balance", json!(null), format!("balance: invalid type: null, {no_number}")),
        ("/balance", json!("1e3"), format!(r#"balance: "1e3" {no_decimal}"#)),
        ("/balance", json!("+5"), format!(r#"balance: "+5" {no_decimal}"#)),
        ("/balance", json!(" 5"), format!(r#"balance: " 5" {no_decimal}"#)),
        ("/balance", json!(""), format!(r#"balance: "" {no_decimal}"#)),
        ("/balance", json!("1_000"), format!(r#"balance: "1_000" {no_decimal}"#)),
        ("/balance", json!("9".repeat(40)), "has more digits than can be computed with".to_owned()),
        ("/balance", json!("9".repeat(60)), "balance: the text has more digits".to_owned()),
        ("/lines", json!({}), "lines: invalid type: map, expected a sequence".to_owned()),
        ("/lines/0", json!([]), "lines[0]".to_owned()),
        ("/lines/0/tax_rate", json!("1.01"), "lines[0].tax_rate: must be a fraction from 0 to 1".to_owned()),
        ("/lines/0/tax_rate", json!("-0.1"), "lines[0].tax_rate: must be a fraction from 0 to 1".to_owned()),
        ("/lines/0/current", json!("none"), "lines[0].current: invalid type: string".to_owned()),
        (
            "/lines/0/current",
            json!(["1.00", "2016-07-10", "2016-08-10", "0"]),
            "lines[0].current: must be a JSON object".to_owned(),
        ),
        (
            "/lines/0/current/billed_net",
            json!("249.955"),
            "lines[0].current.billed_net: has more decimals".to_owned(),
        ),
        (
            "/lines/0/current/end",
            json!("2016-07-10"),
            "lines[0].current.end: must be after the start".to_owned(),
        ),
        (
            "/lines/0/target",
            json!(["1.00", 1, "monthly"]),
            "lines[0].target: must be a JSON object".to_owned(),
        ),
        (
            "/lines/0/target/unit_price",
            json!("-1.00"),
            "lines[0].target.unit_price: must not be negative".to_owned(),
        ),
        ("/lines/0/target/unit_price", json!("79228162514264337593543950335"), "too large".to_owned()),
        ("/lines/0/target/seats", json!(0), "lines[0].target.seats: must be 1 or more".to_owned()),
        (
            "/lines/0/target/seats",
            json!(1.5),
            "lines[0].target.seats: invalid type: floating point `1.5`, expected a whole number".to_owned(),
        ),
        ("/lines/0/target/seats", json!(-1), "lines[0].target.seats: invalid".to_owned()),
        ("/lines/0/target/seats", json!("1"), "lines[0].target.seats: invalid type: string".to_owned()),
        (
            "/lines/0/target/seats",
            json!(4_294_967_296_u64),
            "lines[0].target.seats: invalid value: integer `4294967296`".to_owned(),
        ),
        (
            "/lines/0/target/period",
            json!("weekly"),
            r#"lines[0].target.period: "weekly" is not "monthly" or "annual""#.to_owned(),
        ),
        (
            "/lines/0/target/period",
            json!({"monthly": null}),
            "lines[0].target.period: invalid type: map".to_owned(),
        ),
    ] {
        let mut case = good_case();
        *case.pointer_mut(pointer).expect("a field of the case") = value.clone();
        let refusal = refusal(&case.to_string());
        assert!(refusal.contains(&expected), "{pointer} = {value}: {refusal}");
    }
}

#[test]
fn a_missing_field_is_named() {
    for (parent, field, name) in [
        ("", "as_of", "as_of"),
        ("", "currency", "currency"),
        ("", "balance", "balance"),
        ("", "lines", "lines"),
        ("/lines/0", "target", "lines[0].target"),
        ("/lines/0", "tax_rate", "lines[0].tax_rate"),
        ("/lines/0/target", "seats", "lines[0].target.seats"),
        ("/lines/0/target", "unit_price", "lines[0].target.unit_price"),
        ("/lines/0/target", "period", "lines[0].target.period"),
        ("/lines/0/current", "billed_net", "lines[0].current.billed_net"),
        ("/lines/0/current", "tax_rate", "lines[0].current.tax_rate"),
    ] {
        let mut case = good_case();
        case.pointer_mut(parent).and_then(Value::as_object_mut).expect("an object").remove(field);
        assert_eq!(refusal(&case.to_string()), format!("{name}: is missing"));
    }
}

#[test]
fn a_misspelt_or_doubled_field_is_named() {
    let misspelt = good_case().to_string().replace("\"current\"", "\"curent\"");
    assert!(refusal(&misspelt).contains("curent"), "{}", refusal(&misspelt));
    let doubled = good_case().to_string().replacen("\"currency\"", "\"balance\":\"1.00\",\"currency\"", 1);
    assert!(refusal(&doubled).contains("duplicate field `balance`"), "{}", refusal(&doubled));
}

#[test]
fn broken_json_is_named_by_its_line() {
    let broken = good_case().to_string().replacen(",\"currency\"", ",\n,\"currency\"", 1);
    for (input, expected) in [
        ("", "not JSON: EOF while parsing a value at line 1"),
        ("{\"as_of\":\n\"2016", "at line 2"),
        (broken.as_str(), "at line "),
        ("[{}", "EOF while parsing a list at line 1"),
        ("{} {}", "trailing characters at line 1 column 4"),
        ("5", "the case: must be a JSON object"),
        ("null", "the case: must be a JSON object"),
    ] {
        let refusal = refusal(input);
        assert!(refusal.contains(expected), "{input:?}: {refusal}");
    }
    let (all, _, errors) = run_quote(b"{\"as_of\":\"\xff\"}");
    assert!(!all && errors.contains("not UTF-8: byte 11"), "{errors}");
}

#[test]
fn in_an_array_a_bad_case_does_not_spoil_the_others() {
    let mut bad = good_case();
    bad["lines"][0]["target"]["seats"] = json!(0);
    let (all, out, errors) = run_quote(json!([good_case(), bad, [], good_case()]).to_string());
    assert!(!all);
    let answers: Vec<Value> = serde_json::from_str(&out).expect("JSON");
    assert_eq!(answers.len(), 4);
    assert_eq!(answers[0]["total_due"], "2327.38");
    assert_eq!(answers[1], json!({"error": "lines[0].target.seats: must be 1 or more"}));
    assert_eq!(answers[2], json!({"error": "the case: must be a JSON object"}));
    assert_eq!(answers[3], answers[0]);
    assert!(errors.contains("[1]: lines[0].target.seats") && errors.contains("[2]: the case"), "{errors}");
    assert_eq!(run_quote(" [ ] "), (true, "[]\n".to_owned(), String::new()));
}

#[test]
fn depth_and_size_do_no_harm() {
    let deep = "[".repeat(100_000);
    assert!(refusal(&deep).contains("not JSON"));
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let (all, out, _) = run_quote(deep);
    assert!(!all && out.contains("must be a JSON object"));
    let deep_field = good_case().to_string().replacen(
        '{',
        &format!("{{\"note\":{}1{},", "[".repeat(5000), "]".repeat(5000)),
        1,
    );
    run_quote(&deep_field);
    let mut wide = good_case();
    wide["lines"] = Value::Array(vec![wide["lines"][0].clone(); 20_000]);
    let (all, out, errors) = run_quote(wide.to_string());
    assert!(all, "{errors}");
    assert!(out.contains("\"subtotal\":\"46547600.00\""));
}

/// `(all written, stdout, stderr)` of `prorata format`.
fn run_format(arguments: &str, input: &str) -> (bool, String, String) {
    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        format: FormatArgs,
    }
    let line = std::iter::once("format").chain(arguments.split(' '));
    let Line { format } = Line::try_parse_from(line).expect("a good command line");
    let lines = io::BufRead::split(input.as_bytes(), b'\n');
    let (mut out, mut errors) = (Vec::new(), Vec::new());
    let all = format.answer(lines, &mut out, &mut errors).expect("vectors take every write");
    (all, String::from_utf8(out).expect("text"), String::from_utf8(errors).expect("text"))
}

#[test]
fn amounts_and_dates_are_written_as_on_the_pages() {
    for (arguments, input, expected) in [
        (
            "--locale de --currency EUR",
            "1234.5\r\n-0.005\n0\n",
            "1.234,50\u{a0}€\n-0,01\u{a0}€\n0,00\u{a0}€\n",
        ),
        ("--locale pt --currency EUR", "1234.5", "€\u{a0}1.234,50\n"),
        ("--locale it --currency EUR", "1234.5\n12345.6\n", "1234,50\u{a0}€\n12.345,60\u{a0}€\n"),
        ("--locale es --currency EUR", "1234.5", "1234,50\u{a0}€\n"),
        ("--locale en --currency USD", "-1234.5", "-$1,234.50\n"),
        ("--locale en --currency JPY", "1234.5", "¥1,235\n"),
        ("--locale de --date", "2026-03-16\n2024-02-29", "16. März 2026\n29. Februar 2024\n"),
        ("--locale pt --date", "2026-03-16", "16 de março de 2026\n"),
    ] {
        assert_eq!(run_format(arguments, input), (true, expected.to_owned(), String::new()), "{arguments}");
    }
}

#[test]
fn a_bad_line_is_named_and_leaves_its_place_empty() {
    let (all, out, errors) = run_format("--locale de --currency EUR", "1\n1,5\n\n2\n1e3");
    assert!(!all);
    assert_eq!(out, "1,00\u{a0}€\n\n\n2,00\u{a0}€\n\n");
    let named: Vec<&str> = errors.lines().filter_map(|line| line.split("prorata: ").nth(1)).collect();
    assert!(named[0].starts_with("line 2: \"1,5\" is not a plain decimal"), "{errors}");
    assert!(named[1].starts_with("line 3: \"\""), "{errors}");
    assert!(named[2].starts_with("line 5: \"1e3\""), "{errors}");
    let (all, _, errors) = run_format("--locale de --date", "2026-02-29");
    assert!(!all && errors.contains("line 1: \"2026-02-29\" is a date that does not exist"), "{errors}");
}

/// What `prorata vat` writes for the lines of its input.
fn run_vat(arguments: &str, input: impl AsRef<[u8]>) -> Result<String, clap::Error> {
    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        vat: VatArgs,
    }
    let line = Line::try_parse_from(["vat"].into_iter().chain(arguments.split(' ')))?;
    let mut out = Vec::new();
    let lines = input.as_ref().split(|byte| *byte == b'\n').map(|line| Ok(line.to_vec()));
    line.vat.answer(lines, &mut out).expect("vectors take every write");
    Ok(String::from_utf8(out).expect("text"))
}

/// The verdicts of python-stdnum. `end2end/oracles/vat_numbers.py` says how they are recorded again.
#[test]
fn verdicts_on_vat_numbers_are_those_of_the_oracle() {
    let oracle: Vec<&str> = include_str!("../../../app/src/billing/vat/oracle.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .collect();
    let input: Vec<&str> = oracle.iter().filter_map(|line| line.split(' ').next()).collect();
    let out = run_vat("-", input.join("\n")).expect("a good call");
    let ours: Vec<String> =
        out.lines().map(|line| line.split('\t').take(2).collect::<Vec<_>>().join(" ")).collect();
    assert!(ours.len() > 4_000);
    let differing: Vec<_> = ours.iter().zip(&oracle).filter(|(ours, oracle)| ours != *oracle).collect();
    assert!(differing.is_empty() && ours.len() == oracle.len(), "{differing:#?}");
}

#[test]
fn a_vat_number_is_answered_with_its_reason() {
    let reasons = |arguments, input: &str| run_vat(arguments, input).expect("a good call");
    assert_eq!(
        reasons(
            "-",
            "DE136695976\n\n de 136-695.976\r\nDE136695978\n  \nDE1\nUS123\n-.-\nGR094259216\nnumber"
        ),
        "DE136695976\tvalid\tok\n\
         de 136-695.976\tvalid\tok\n\
         DE136695978\tinvalid\tcheck digit: the digits do not agree with one another\n\
         DE1\tinvalid\tformat: DE999999999 is expected (9 a digit, A a letter, X either)\n\
         US123\tinvalid\tunknown country: begins with no prefix of an EU member state, XI, GB, CHE or NO\n\
         -.-\tinvalid\tempty: separators only\n\
         GR094259216\tvalid\tok\n\
         number\tinvalid\tunknown country: begins with no prefix of an EU member state, XI, GB, CHE or NO\n"
    );
    assert_eq!(
        reasons("--country EL -", "094259216\nEL 094259216\nDE136695976\n09425921X"),
        "094259216\tvalid\tok\nEL 094259216\tvalid\tok\n\
         DE136695976\tinvalid\tother country: EL is expected\n\
         09425921X\tinvalid\tformat: EL999999999 is expected (9 a digit, A a letter, X either)\n"
    );
    assert_eq!(
        reasons(
            "-",
            "CHE-107.787.577 MWST\nCHE107787577TVA\nCHE107787577IVA\nNO 995 525 828 MVA\nXI980780684\nGB 980 7806 84"
        ),
        "CHE-107.787.577 MWST\tvalid\tok\nCHE107787577TVA\tvalid\tok\nCHE107787577IVA\tvalid\tok\n\
         NO 995 525 828 MVA\tvalid\tok\nXI980780684\tvalid\tok\nGB 980 7806 84\tvalid\tok\n"
    );
}

#[test]
fn nothing_that_is_fed_to_the_vat_command_stops_it() {
    let input = [b"\xff\xfe\nDE\t136695976\n".as_slice(), &vec![b'9'; 100_000], b"\n\xef\xbb\xbf"].concat();
    let out = run_vat("-", input).expect("a good call");
    assert_eq!(out.lines().count(), 4);
    assert!(out.lines().all(|line| line.split('\t').count() == 3), "{out}");
    assert_eq!(out.matches("\tvalid\t").count(), 1);
    let with_mark = run_vat("-", "\u{feff}DE136695976").expect("a good call");
    assert_eq!(with_mark, "DE136695976\tvalid\tok\n");
}

#[test]
fn a_country_without_vat_numbers_is_a_wrong_call() {
    for country in ["US", "Germany", "D", ""] {
        let error = run_vat(&format!("--country={country} -"), "").expect_err(country);
        assert_eq!(error.exit_code(), 2, "{error}");
    }
    assert_eq!(run_vat("--country=DE", "").expect_err("no number").exit_code(), 2);
}
