use super::*;

/// The error for the shipped catalogue with one text replaced.
fn said_of(old: &str, new: &str) -> String {
    let line = 1 + SHIPPED.lines().position(|line| line.contains(old)).expect("the text is in the catalogue");
    let problem = parse(&SHIPPED.replacen(old, new, 1)).expect_err("it is wrong");
    format!("{:+} {}", i64::try_from(problem.line).unwrap() - i64::try_from(line).unwrap(), problem.reason)
}

#[test]
fn the_shipped_catalogue_is_right() {
    let catalogue = parse(SHIPPED).unwrap();
    let (product, plan) = catalogue.plan(&"remote-support-v5-basic".into()).unwrap();
    assert_eq!(product.rank(&plan.id), Some(0));
    assert_eq!(plan.per_seat(Currency::EUR, BillingPeriod::Monthly), Some("24.95".parse().unwrap()));
    assert_eq!(plan.per_seat(Currency::EUR, BillingPeriod::Annual), Some("249.50".parse().unwrap()));
}

#[test]
fn what_is_wrong_is_said_with_its_line() {
    let cases = [
        ("seat = \"agent\"", "seat = \"agnt\"", "+0 unknown variant `agnt`"),
        ("trial_days = 14", "trial_days = -1", "+0 invalid value: integer `-1`"),
        ("trial_days = 14", "tryal_days = 14", "+0 unknown field `tryal_days`"),
        ("id = \"remote-support-v5\"", "id = \"Remote Support\"", "+0 an id has lower-case letters"),
        (
            "id = \"remote-support-v4\"",
            "id = \"remote-support-v5\"",
            "+0 there is another product remote-support-v5",
        ),
        (
            "id = \"meeting-business\"",
            "id = \"meeting-professional\"",
            "+0 there is another plan meeting-professional",
        ),
        ("name = \"Basic\"", "name = \" \"", "+0 name is empty"),
        ("min_seats = 1", "min_seats = 0", "+0 min_seats must be 1 or more"),
        ("max_seats = 50", "max_seats = 0", "+0 max_seats must not be under min_seats, 1"),
        ("summary.en = \"Att", "summary.xx = \"Att", "+0 xx is not a language of the pages"),
        ("summary.en = \"Attended sessions, chat", "summary.en = \"\" #", "+0 summary is empty"),
        (
            "plans = [\"remote-support-v5-premium\"]",
            "plans = [\"remote-support-v4-premium\"]",
            "+0 the product has no plan remote-support-v4-premium",
        ),
        ("plans = [\"meeting-business\"]", "plans = []", "+0 no plan has the feature"),
        ("plans = [\"meeting-business\"]", "plan = [\"meeting-business\"]", "+0 unknown field `plan`"),
        ("text.en = \"Reports\"", "text.xx = \"Reports\"", "+0 xx is not a language of the pages"),
        ("text.en = \"Reports\"", "text.en = \" \"", "+0 text is empty"),
        ("text.en = \"Reports\"", "", "-2 the feature has no text.en"),
        ("prices.BRL =", "prices.BRR =", "+0 BRR is not a currency (ISO 4217)"),
        ("annual = \"249.50\"", "yearly = \"249.50\"", "+0 yearly is not a period: monthly or annual"),
        ("monthly = \"24.95\"", "monthly = \"-24.95\"", "+0 the price -24.95 is negative"),
        (
            "monthly = \"24.95\"",
            "monthly = \"24.955\"",
            "+0 the price 24.955 has more decimals than its currency",
        ),
        ("monthly = \"24.95\"", "monthly = \"24,95\"", "+0 the price 24,95 is not an amount such as 24.95"),
        (
            "monthly = \"24.95\"",
            "monthly = 24.95",
            "+0 invalid type: floating point `24.95`, expected a string",
        ),
    ];
    for (old, new, expected) in cases {
        let said = said_of(old, new);
        assert!(said.starts_with(expected), "{new}: {said}");
    }
}

#[test]
fn what_is_missing_is_said_with_the_line_of_what_misses_it() {
    let plan = SHIPPED.lines().position(|line| line == "[[product.plan]]").unwrap() + 1;
    let without = |part: &str| -> String {
        let mut removed = false;
        let keep = |line: &&str| {
            removed || {
                removed = line.starts_with(part);
                !removed
            }
        };
        SHIPPED.lines().filter(keep).collect::<Vec<_>>().join("\n")
    };
    let said = |text: &str| parse(text).unwrap_err().to_string();
    assert_eq!(
        said(&without("prices.GBP")),
        format!("line {plan}: plan remote-support-v5-basic has no monthly price in GBP, as other plans have")
    );
    assert_eq!(
        said(&without("summary.en")),
        format!("line {plan}: plan remote-support-v5-basic has no summary.en")
    );
    assert_eq!(said(""), "line 1: there is no [[product]]");
    let bare = "[[product]]\nid = \"a\"\nname = \"A\"\nseat = \"user\"\n";
    assert_eq!(said(bare), "line 1: product a has no [[product.plan]]");
}

#[test]
fn what_stripe_cannot_charge_is_named_with_its_price() {
    use crate::payments::stripe::cannot_charge;
    let named = |catalogue: &str| unchargeable(&parse(catalogue).expect("a catalogue"), cannot_charge);
    assert_eq!(named(SHIPPED), Vec::<String>::new());
    let text = |code: &str, price: &str| {
        format!(
            "[[product]]\nid = \"p\"\nname = \"P\"\nseat = \"user\"\n[[product.plan]]\nid = \"basic\"\n\
             name = \"Basic\"\nmin_seats = 2\nmax_seats = 50\nsummary.en = \"x\"\nprices.{code}.monthly = \"{price}\"\n"
        )
    };
    for (code, price, part) in [
        ("KWD", "8.345", "3 × 8.345"),
        ("KWD", "8.342", "2 × 8.342"),
        ("EUR", "0.20", "2 × 0.20"),
        ("USD", "20000.00", "50 × 20000.00"),
        ("MGA", "100.00", "2 × 100.00"),
    ] {
        let named = named(&text(code, price));
        assert!(
            named.len() == 1 && named[0].contains(part) && named[0].contains("basic"),
            "{code} {price}: {named:?}"
        );
    }
    for (code, price) in
        [("KWD", "8.340"), ("EUR", "0.25"), ("EUR", "0.00"), ("JPY", "1000"), ("ISK", "1000")]
    {
        assert_eq!(named(&text(code, price)), Vec::<String>::new(), "{code} {price}");
    }
}

#[test]
fn what_a_language_lacks_is_looked_for_in_its_folder_and_then_shown_in_the_source_language() {
    let shipped = parse(SHIPPED).expect("a catalogue");
    assert!(untranslated(&shipped).is_empty());
    let own = SHIPPED
        .replace("summary.en = \"Attended sessions, chat and file transfer\"", "summary.en = \"Ours\"");
    let lacking = parse(&own).expect("a catalogue");
    let is_other = |lang: &Lang| *lang != Lang::SOURCE && lang.parent() != Some(Lang::SOURCE);
    let others = Lang::ALL.into_iter().filter(is_other).map(Lang::code);
    assert_eq!(untranslated(&lacking), others.map(|lang| (lang, BTreeSet::from(["Ours"]))).collect());
}
