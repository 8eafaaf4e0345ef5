use super::{Cli, Command, PublicUrl};

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
    for line in ["prorata", "prorata --demo", "prorata --clock 2026-03-16T09:00:00Z --listen 0.0.0.0:80"] {
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
