use super::{Refused, Serve};
use crate::cli::{Cli, Command};
use crate::http::PublicUrl;

fn parse(line: &str) -> Result<Cli, clap::Error> {
    Cli::parse_with_default(line.split(' ').map(Into::into))
}

#[test]
fn the_definition_of_the_command_line_is_consistent() {
    use clap::CommandFactory;
    Cli::command().debug_assert();
}

#[test]
fn without_a_command_it_serves() {
    for line in [
        "prorata",
        "prorata --demo",
        "prorata --clock 2026-03-16T09:00:00Z --listen 0.0.0.0:80",
        "prorata --mail-dir mail --seller-city audit",
    ] {
        let cli = parse(line).unwrap_or_else(|error| panic!("{line}: {error}"));
        assert!(matches!(cli.command, Command::Serve(_)), "{line}");
    }
}

#[test]
fn the_clock_may_stand_before_or_after_the_command() {
    for line in [
        "prorata --clock 2026-03-16T09:00:00Z quote -",
        "prorata quote --clock 2026-03-16T09:00:00Z -",
        "prorata quote - --clock 2026-03-16T10:00:00+01:00",
    ] {
        let cli = parse(line).unwrap_or_else(|error| panic!("{line}: {error}"));
        let now = cli.clock().now().to_rfc3339();
        assert!(now.starts_with("2026-03-16T09:00:0"), "{line}: {now}");
    }
}

#[test]
fn the_scheme_of_the_public_url_decides_about_security() {
    let parse = |text: &str| text.parse::<PublicUrl>();
    assert_eq!(
        parse("https://Billing.Example.com/").map(|url| url.to_string()),
        Ok("https://billing.example.com".into())
    );
    assert_eq!(parse("https://b.example:443").map(|url| url.origin), Ok("https://b.example".into()));
    assert_eq!(parse("http://127.0.0.1:3000").map(|url| url.secure), Ok(false));
    for bad in ["", "b.example", "ftp://b.example", "https://b.example/shop", "https://a:b@c.example"] {
        assert!(parse(bad).is_err(), "{bad}");
    }
}

#[test]
fn the_demo_asks_nobody_about_vat_numbers() {
    let vies = |line: &str| match parse(line).unwrap_or_else(|error| panic!("{line}: {error}")).command {
        Command::Serve(config) => config.vies().expect("a client").is_some(),
        other => panic!("{other:?}"),
    };
    assert!(vies("prorata") && vies("prorata --vies-url https://vies.example/api"));
    assert!(vies("prorata --demo --vies-url http://127.0.0.1:9000"), "who asks for it gets it");
    for off in ["prorata --demo", "prorata --vies-url off", "prorata --vies-url="] {
        assert!(!vies(off), "{off}");
    }
}

#[test]
fn a_bad_setting_is_refused_with_its_reason() {
    for (line, reason) in [
        ("prorata --clock yesterday", "RFC 3339"),
        ("prorata --listen 3000", "socket address"),
        ("prorata --public-url b.example", "http"),
        ("prorata --seller-country ireland", "two capital letters"),
        ("prorata --seller-country ZZ", "ISO 3166-1"),
        ("prorata --seller-iban IE29AIBK93115212345687", "check digits"),
        ("prorata --seller-iban US12", "SEPA"),
        ("prorata --payment-days 366", "0..=365"),
        ("prorata admin create-account --country XX", "ISO 3166-1"),
        ("prorata admin create-account --time-zone Europe/Lissabon", "Europe/Lissabon"),
        ("prorata admin create-account --currency XXX", "ISO 4217"),
        ("prorata admin create-account --currency euro", "ISO 4217"),
        ("prorata --database-url postgres://db/shop?pgbouncer=yes", "pgbouncer=true"),
        ("prorata --drain-seconds 301", "0..=300"),
        ("prorata --support-email nobody", "e-mail"),
        ("prorata --sign-ins-per-minute 0", "sign-ins-per-minute"),
        ("prorata --vies-url vies.example", "http"),
        ("prorata --vies-recheck-days 0", "1..=365"),
        ("prorata --mail-from nobody", "billing@example.com"),
    ] {
        let error = parse(line).expect_err(line).to_string();
        assert!(error.contains(reason), "{line}: {error}");
    }
}

fn serve(line: &str) -> Box<Serve> {
    match parse(line).unwrap_or_else(|error| panic!("{line}: {error}")).command {
        Command::Serve(serve) => serve,
        other => panic!("{line}: {other:?}"),
    }
}

/// All settings that a server for customers needs.
const REAL: &str = "prorata --public-url https://billing.acme.test --stripe-secret-key sk_live_51Habc \
    --smtp-url smtps://u:p@mail.acme.test --seller-name Acme --seller-street Street --seller-postal-code 1000 \
    --seller-email a@acme.test --support-email b@acme.test --sales-email c@acme.test --mail-from d@acme.test \
    --corporate-portal https://corporate.acme.test/ --representative Ann";

/// The settings that `serve` refuses, in a folder where the pages are built.
fn refused(line: &str) -> Refused {
    let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut serve = serve(&line);
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir(folder.path().join("pkg")).expect("a folder");
    serve.site_root = folder.path().to_owned();
    serve.check().err().unwrap_or_default()
}

/// The settings that the reasons name.
fn named(reasons: &[String]) -> Vec<&str> {
    reasons.iter().filter_map(|reason| reason.split([':', ' ']).next()).collect()
}

#[test]
fn a_server_that_is_real_starts_and_so_does_the_demo() {
    for line in [REAL, "prorata --demo", "prorata --demo --listen 0.0.0.0:80"] {
        assert_eq!(refused(line), Refused::default(), "{line}");
    }
}

#[test]
fn all_that_is_not_real_is_named_at_once() {
    let nothing_set = refused("prorata --listen 0.0.0.0:3000");
    assert_eq!(nothing_set.wrong, Vec::<String>::new());
    let expected = [
        "STRIPE_SECRET_KEY",
        "PRORATA_SELLER_NAME",
        "PRORATA_SELLER_STREET",
        "PRORATA_SELLER_POSTAL_CODE",
        "PRORATA_REPRESENTATIVE",
        "PRORATA_SELLER_EMAIL",
        "PRORATA_SUPPORT_EMAIL",
        "PRORATA_SALES_EMAIL",
        "PRORATA_MAIL_FROM",
        "PRORATA_CORPORATE_PORTAL",
        "SMTP_URL",
        "PRORATA_PUBLIC_URL",
    ];
    assert_eq!(named(&nothing_set.not_real), expected);
    let told = nothing_set.to_string();
    for flag in ["--sandbox", "--made-up-seller", "--mail-dir", "--insecure-http", "--demo"] {
        assert!(told.contains(flag), "{told}");
    }
    let flags = "prorata --listen 0.0.0.0:3000 --sandbox --made-up-seller --mail-dir mail --insecure-http";
    assert_eq!(refused(flags), Refused::default(), "each flag allows what it names");
}

#[test]
fn what_is_not_real_is_found_in_each_setting() {
    for (flag, setting) in [
        ("--seller-vat-number IE9999990U", "PRORATA_SELLER_VAT_NUMBER"),
        ("--seller-iban IE29AIBK93115212345678", "PRORATA_SELLER_IBAN"),
        ("--public-url http://billing.acme.test", "PRORATA_PUBLIC_URL"),
        ("--stripe-secret-key sk_test_51Habc", "STRIPE_SECRET_KEY"),
        ("--stripe-secret-key rk_test_51Habc", "STRIPE_SECRET_KEY"),
        ("--stripe-api-url http://127.0.0.1:8420", "STRIPE_API_URL"),
        ("--mail-from Ann<ann@prorata.example>", "PRORATA_MAIL_FROM"),
    ] {
        // If a flag is given twice, the last value could count. So the new value replaces the first.
        let name = flag.split(' ').next().unwrap_or_default();
        let mut words: Vec<&str> = REAL.split_whitespace().collect();
        if let Some(at) = words.iter().position(|word| *word == name) {
            words.drain(at..at + 2);
        }
        let refused = refused(&format!("{} {flag}", words.join(" ")));
        assert_eq!(named(&refused.not_real), [setting], "{flag}");
        assert!(refused.wrong.is_empty(), "{flag}");
    }
}

#[test]
fn what_cannot_be_meant_is_refused_with_any_flag() {
    for (flags, setting) in [
        ("--stripe-secret-key bogus", "STRIPE_SECRET_KEY"),
        ("--stripe-secret-key pk_live_51Habc", "STRIPE_SECRET_KEY"),
        ("--stripe-secret-key sk_live_", "STRIPE_SECRET_KEY"),
        ("--stripe-webhook-secret sk_live_51Habc", "STRIPE_WEBHOOK_SECRET"),
        ("--stripe-secret-key sk_live_51Habc", "--sandbox"),
    ] {
        let flags = format!("prorata --sandbox --made-up-seller --mail-dir mail {flags}");
        let refused = refused(&flags);
        assert_eq!(named(&refused.wrong), [setting], "{flags}");
        assert!(!refused.to_string().contains("51Habc"), "a secret is not told");
    }
    let missing = serve("prorata --demo --site-root /nowhere").check().expect_err("no page would work");
    assert_eq!(named(&missing.wrong), ["LEPTOS_SITE_ROOT"]);
}

#[test]
fn the_public_url_is_where_it_listens() {
    for (listen, url) in [
        ("127.0.0.1:3000", "http://127.0.0.1:3000"),
        ("127.0.0.1:80", "http://127.0.0.1"),
        ("192.0.2.7:8080", "http://192.0.2.7:8080"),
        ("0.0.0.0:8080", "http://127.0.0.1:8080"),
        ("[::]:8080", "http://[::1]:8080"),
        ("[::1]:80", "http://[::1]"),
    ] {
        let serve = serve(&format!("prorata --listen {listen}"));
        assert_eq!(serve.public_url().to_string(), url);
        assert_eq!(serve.public_url(), url.parse().expect("a public URL"));
    }
    let loopback = |url: &str| url.parse::<PublicUrl>().expect("a URL").is_loopback();
    for url in ["http://localhost:3000", "http://127.0.0.5", "http://[::1]:80", "http://shop.localhost"] {
        assert!(loopback(url), "{url}");
    }
    for url in
        ["http://10.0.0.1", "http://localhost.example", "http://127.0.0.1.example", "http://[2001:db8::1]"]
    {
        assert!(!loopback(url), "{url}");
    }
}

#[test]
fn what_it_runs_on_is_told_without_secrets() {
    let line = format!("{REAL} --database-url postgres://ann:secret@db/shop --seller-vat-number IE9999990U");
    let told = serve(&line.split_whitespace().collect::<Vec<_>>().join(" ")).runs_on();
    for part in [
        "postgres://ann:…@db/shop",
        "Stripe\n",
        "smtps://mail.acme.test, from d@acme.test",
        "ec.europa.eu",
        "Acme, Street, 1000 Dublin, IE, VAT IE9999990U",
        "127.0.0.1:3000",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    for secret in ["secret", "51Habc", "u:p"] {
        assert!(!told.contains(secret), "{told}");
    }
    assert!(serve("prorata --demo").runs_on().contains("no money"));
}

#[test]
fn an_operator_behind_a_proxy_hears_whether_visitors_are_told_apart() {
    for (flags, warned, told) in [
        ("--public-url https://b.acme.test", true, "count as one place: PRORATA_PROXY_HEADER is not set"),
        ("--public-url https://b.acme.test --proxy-header X-Forwarded-For", false, "header x-forwarded-for"),
        ("--listen 127.0.0.1:3000", false, "told apart by the addresses of their connections"),
    ] {
        let serve = serve(&format!("prorata --demo {flags}"));
        assert_eq!(serve.counts_all_as_one().is_some(), warned, "{flags}");
        assert!(serve.runs_on().contains(told), "{flags}: {}", serve.runs_on());
    }
}

#[test]
fn a_mistyped_command_lists_the_commands() {
    for (line, listed) in [("prorata nonsense", "catalogue"), ("prorata admin nonsense", "create-account")] {
        let error = parse(line).expect_err(line).to_string();
        assert!(error.contains("nonsense") && error.contains(listed), "{error}");
    }
}
