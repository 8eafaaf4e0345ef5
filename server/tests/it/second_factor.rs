//! The second factor: an authenticator app, recovery codes, and proving again who one is.

use crate::at_once::{answers, ok, place};
use crate::browser::{get, leads_to, post, post_as_script, router_of};
use crate::mailbox::Mailbox;
use crate::on_both_engines;
use crate::world::{NOW, SignsIn, World, clock};
use app::api::Problem;
use app::billing::EmailAddress;
use app::ports::prelude::*;
use app::ports::{Caller, Link, Proof, SignedIn, Waiting, Whence};
use server::demo::PASSWORD;
use server::operator::Operator;
use server::use_cases::BillingCenter;
use totp_rs::{Builder, Secret};

on_both_engines!(
    an_app_is_added_and_asked_for_at_the_next_sign_in,
    a_code_is_good_once_and_only_for_its_time,
    a_sign_in_waits_for_its_second_step_and_lets_nobody_in_before,
    codes_are_counted_like_passwords,
    recovery_codes_let_in_once_each,
    a_recovery_code_that_was_made_before_is_still_good,
    whoever_changes_a_factor_is_told_by_mail,
    nothing_of_a_factor_is_readable_in_the_database,
    a_link_does_not_lead_around_the_second_factor,
    what_matters_is_asked_again_after_ten_minutes,
    billing_contacts_need_a_factor_where_the_operator_demands_it,
    an_operator_removes_a_factor_that_is_lost,
);

const DE: &str = "de@prorata.example";
const KEY: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

/// The billing center at that instant, where second factors are offered.
fn center(world: &World, instant: &str, required: bool) -> BillingCenter {
    let mut settings = world.center.settings().clone();
    settings.second_factor.keys = Some(KEY.parse().unwrap());
    settings.second_factor.required = required;
    settings.second_factor.origin = "https://billing.example.com".into();
    world.at_with(instant, settings)
}

pub fn at(world: &World, instant: &str) -> BillingCenter {
    center(world, instant, false)
}

/// The code that an app with that secret shows at that instant.
fn code(secret: &str, instant: &str) -> String {
    let secret = Secret::try_from_base32(secret.replace(' ', "")).unwrap();
    let seconds = instant.parse::<chrono::DateTime<chrono::Utc>>().unwrap().timestamp();
    Builder::new().with_secret(secret).build().unwrap().generate(seconds.try_into().unwrap()).to_string()
}

/// Adds an app, at nine o'clock, and returns its secret and the recovery codes.
pub async fn add_app(world: &World, caller: &Caller) -> (String, Vec<String>) {
    let center = at(world, NOW);
    center.begin_totp(caller).await.unwrap();
    let setup = center.factors(caller).await.unwrap().setup.unwrap();
    center.confirm_totp(caller, &code(&setup.secret, NOW)).await.unwrap();
    (setup.secret, center.factors(caller).await.unwrap().new_codes)
}

pub async fn first_step(center: &BillingCenter, email: &str) -> SignedIn {
    center.sign_in_from(&Whence::default(), email, PASSWORD).await.unwrap()
}

async fn an_app_is_added_and_asked_for_at_the_next_sign_in(world: &World) {
    let (de, now) = (world.caller("de").await, at(world, NOW));
    let before = now.factors(&de).await.unwrap();
    assert!(before.offered && !before.owed && before.setup.is_none() && before.totp_since.is_none());
    assert!(!world.center.factors(&de).await.unwrap().offered, "without a key nothing is offered");
    assert_eq!(world.center.begin_totp(&de).await, Err(Problem::Refused));
    now.begin_totp(&de).await.unwrap();
    let setup = now.factors(&de).await.unwrap().setup.unwrap();
    assert!(setup.uri.starts_with("otpauth://totp/Prorata:de%40prorata.example?secret="), "{}", setup.uri);
    assert!(setup.uri.contains(&setup.secret.replace(' ', "")) && setup.drawing.is_some());
    // Until a code was given, the password is enough.
    assert!(!first_step(&now, DE).await.awaits_factor);
    assert_eq!(now.confirm_totp(&de, "000000").await, Err(Problem::WrongCode));
    let shown = code(&setup.secret, NOW);
    now.confirm_totp(&de, &format!("{} {}", &shown[..3], &shown[3..])).await.unwrap();
    now.confirm_totp(&de, &shown).await.unwrap();
    let page = now.factors(&de).await.unwrap();
    assert_eq!((page.setup.is_none(), page.totp_since.is_some(), page.codes_left), (true, true, 10));
    assert_eq!(page.new_codes.len(), 10);
    now.hide_codes(&de).await.unwrap();
    assert_eq!(now.factors(&de).await.unwrap().new_codes, Vec::<String>::new());

    let later = at(world, "2026-03-16T09:05:00Z");
    let waits = first_step(&later, DE).await;
    assert!(waits.awaits_factor && waits.device.is_none());
    assert_eq!(later.waiting(&waits.session).await, Ok(Some(Waiting { totp: true, passkeys: false })));
    let code = code(&setup.secret, "2026-03-16T09:05:00Z");
    let signed_in = later.finish_sign_in(&Whence::default(), &waits.session, &code).await.unwrap();
    assert!(!signed_in.awaits_factor && signed_in.device.is_some());
    assert_eq!(later.caller(&signed_in.session).await, Ok(Some(de)));
    // Nobody else is asked.
    assert!(!first_step(&later, "it@prorata.example").await.awaits_factor);
}

async fn a_code_is_good_once_and_only_for_its_time(world: &World) {
    let de = world.caller("de").await;
    let (secret, _) = add_app(world, &de).await;
    let finish = async |instant: &str, code: &str| {
        let center = at(world, instant);
        let waits = first_step(&center, DE).await.session;
        center.finish_sign_in(&Whence::default(), &waits, code).await.map(drop)
    };
    assert_eq!(finish(NOW, &code(&secret, NOW)).await, Err(Problem::WrongCode), "it confirmed the app");
    let (five, six) = ("2026-03-16T09:05:00Z", "2026-03-16T09:06:00Z");
    let used = code(&secret, five);
    assert_eq!(finish(five, &used).await, Ok(()));
    assert_eq!(finish(five, &used).await, Err(Problem::WrongCode));
    assert_eq!(
        finish(five, &code(&secret, "2026-03-16T09:04:30Z")).await,
        Err(Problem::WrongCode),
        "an older one"
    );
    assert_eq!(finish(six, &code(&secret, five)).await, Err(Problem::WrongCode));
    assert_eq!(finish(six, &code(&secret, six)).await, Ok(()));
    // Of many at once, each from a place of its own, one comes in.
    let seven = "2026-03-16T09:07:00Z";
    let (center, shown) = (at(world, seven), code(&secret, seven));
    let waits = first_step(&center, DE).await.session;
    let answers = answers(|number| {
        let (center, shown, waits) = (center.clone(), shown.clone(), waits.clone());
        async move { center.finish_sign_in(&place(number), &waits, &shown).await }
    })
    .await;
    assert_eq!(ok(&answers), 1, "{answers:?}");
}

async fn a_sign_in_waits_for_its_second_step_and_lets_nobody_in_before(world: &World) {
    let de = world.caller("de").await;
    let (secret, _) = add_app(world, &de).await;
    let now = at(world, NOW);
    let form = format!("lang=de&email=de%40prorata.example&password={PASSWORD}&next=%2Fde%2Finvoices");
    let router = router_of(world, &now, 10);
    let answer = post(&router, "/api/sign_in", &form, "").await;
    assert_eq!(leads_to(&answer), "/de/second-factor?next=%2Fde%2Finvoices");
    let cookies: Vec<_> =
        answer.1.get_all("set-cookie").iter().map(|cookie| cookie.to_str().unwrap()).collect();
    assert_eq!(cookies.len(), 1, "the browser is not known yet: {cookies:?}");
    let cookie = cookies[0].split(';').next().unwrap();
    let token = cookie.strip_prefix("session=").unwrap();
    assert_eq!(now.caller(token).await, Ok(None));
    assert!(leads_to(&get(&router, "/de/invoices", cookie).await).starts_with("/de/sign-in"));
    assert_eq!(
        post_as_script(&router, "/api/set_profile", "lang=de&name=X&language=de", cookie).await.0,
        401
    );
    assert_eq!(now.profile(&de, "").await.unwrap().devices.len(), 0, "it is no session yet");
    let page = String::from_utf8(get(&router, "/de/second-factor", cookie).await.2).unwrap();
    assert!(page.contains("one-time-code"), "{page}");
    let wrong =
        post(&router, "/api/finish_sign_in", "lang=de&code=000000&next=%2Fde%2Finvoices", cookie).await;
    assert!(leads_to(&wrong).starts_with("/de/second-factor?next=%2Fde%2Finvoices"), "{}", leads_to(&wrong));
    // Ten minutes later it is over, also with the right code.
    let late = at(world, "2026-03-16T09:11:00Z");
    assert_eq!(late.waiting(token).await, Ok(None));
    let code = code(&secret, "2026-03-16T09:11:00Z");
    assert_eq!(late.finish_sign_in(&Whence::default(), token, &code).await, Err(Problem::SignInFirst));
    assert_eq!(late.finish_sign_in(&Whence::default(), "no token", &code).await, Err(Problem::SignInFirst));
}

async fn codes_are_counted_like_passwords(world: &World) {
    let de = world.caller("de").await;
    let (secret, codes) = add_app(world, &de).await;
    let five = "2026-03-16T09:05:00Z";
    let center = at(world, five);
    let waits = first_step(&center, DE).await.session;
    let mut wrong = 0;
    while center.finish_sign_in(&Whence::default(), &waits, "000000").await == Err(Problem::WrongCode) {
        wrong += 1;
    }
    assert_eq!(wrong, 9, "the password was the first of ten attempts");
    for right in [&code(&secret, five), &codes[0]] {
        let answer = center.finish_sign_in(&Whence::default(), &waits, right).await;
        assert_eq!(answer, Err(Problem::TooManyAttempts));
    }
    assert_eq!(center.sign_in(DE, PASSWORD).await, Err(Problem::TooManyAttempts));
    // The own count is another one, and holds passwords and codes alike.
    for _ in 0..5 {
        let by_code = center.prove(&de, "x", &Proof::Code("000000".into())).await;
        assert_eq!(by_code, Err(Problem::WrongCode));
        let by_password = center.prove(&de, "x", &Proof::Password("wrong".into())).await;
        assert_eq!(by_password, Err(Problem::WrongPassword));
    }
    let right = center.prove(&de, "x", &Proof::Password(PASSWORD.into())).await;
    assert_eq!(right, Err(Problem::TooManyAttempts));
}

async fn recovery_codes_let_in_once_each(world: &World) {
    let de = world.caller("de").await;
    let (_, codes) = add_app(world, &de).await;
    let center = at(world, "2026-03-16T09:05:00Z");
    let finish = async |code: &str| {
        let waits = first_step(&center, DE).await.session;
        center.finish_sign_in(&Whence::default(), &waits, code).await.map(drop)
    };
    for code in &codes[..9] {
        assert_eq!(finish(&code.to_uppercase().replace('-', " ")).await, Ok(()), "{code}");
        assert_eq!(finish(code).await, Err(Problem::WrongCode), "{code} a second time");
    }
    assert_eq!(center.factors(&de).await.unwrap().codes_left, 1);
    center.renew_codes(&de).await.unwrap();
    assert_eq!(finish(&codes[9]).await, Err(Problem::WrongCode), "new ones end the old ones");
    let page = center.factors(&de).await.unwrap();
    assert_eq!((page.codes_left, page.new_codes.len()), (10, 10));
    assert!(page.new_codes.iter().all(|code| !codes.contains(code)));
    // They are shown for ten minutes.
    assert!(at(world, "2026-03-16T09:16:00Z").factors(&de).await.unwrap().new_codes.is_empty());
}

/// Codes had 24 letters before, and are written down somewhere.
async fn a_recovery_code_that_was_made_before_is_still_good(world: &World) {
    let de = world.caller("de").await;
    let (_, codes) = add_app(world, &de).await;
    assert!(codes.iter().all(|code| 5 * code.replace('-', "").len() >= 128), "{codes:?}");
    let before = "0123-4567-89ab-cdef-ghjk-mnpq";
    let hash = server::secret::sha256(&before.replace('-', ""));
    let kept = format!(
        "insert into recovery_codes (sign_in_id, code_hash) select sign_in_id, '{hash}' from second_factors"
    );
    world.execute(&kept).await.unwrap();
    let center = at(world, "2026-03-16T09:05:00Z");
    for answer in [Ok(()), Err(Problem::WrongCode)] {
        let waits = first_step(&center, DE).await.session;
        assert_eq!(center.finish_sign_in(&Whence::default(), &waits, before).await.map(drop), answer);
    }
}

async fn whoever_changes_a_factor_is_told_by_mail(world: &World) {
    let (de, mailbox) = (world.caller("de").await, Mailbox::new(world));
    let (_, codes) = add_app(world, &de).await;
    let center = at(world, "2026-03-16T09:05:00Z");
    let told = async |subject: &str, contains: &str| {
        let mail = mailbox.one().await;
        assert_eq!((mail.to.as_str(), mail.subject.as_str()), (DE, subject));
        assert!(mail.text.contains(contains), "{}", mail.text);
        assert!(mail.text.contains("https://billing.example.com/de/profile/second-factor"), "{}", mail.text);
    };
    let changed = "Ihre Anmeldung in zwei Schritten wurde geändert";
    told(changed, "eine Authenticator-App eingerichtet").await;
    let waits = first_step(&center, DE).await.session;
    center.finish_sign_in(&Whence::default(), &waits, &codes[0]).await.unwrap();
    told("Einer Ihrer Wiederherstellungscodes wurde verwendet", "Mit einem Wiederherstellungscode").await;
    center.renew_codes(&de).await.unwrap();
    told(changed, "neue Wiederherstellungscodes").await;
    center.remove_totp(&de).await.unwrap();
    told(changed, "App wurde von Ihrer Anmeldung entfernt").await;
    center.remove_totp(&de).await.unwrap();
    assert_eq!(mailbox.all().await.len(), 0, "there was nothing to remove");
    assert!(!first_step(&center, DE).await.awaits_factor);
}

async fn nothing_of_a_factor_is_readable_in_the_database(world: &World) {
    let de = world.caller("de").await;
    let (secret, codes) = add_app(world, &de).await;
    let kept =
        world.text("select coalesce(totp, '') || ' ' || coalesce(shown_codes, '') from second_factors").await;
    let hashes = world.text("select max(code_hash) from recovery_codes").await;
    assert!(kept.len() > 100 && hashes.len() == 64);
    for secret in codes.iter().chain([&secret, &secret.replace(' ', "")]) {
        assert!(!kept.contains(secret.as_str()) && !hashes.contains(secret.as_str()));
    }
    // Whoever puts a sealed secret into another row cannot open it there.
    let it = world.caller("it").await;
    at(world, NOW).begin_totp(&it).await.unwrap();
    world.execute("update second_factors set new_totp = (select max(totp) from second_factors) where new_totp is not null").await.unwrap();
    assert_eq!(at(world, NOW).factors(&it).await.unwrap().setup, None);
}

async fn a_link_does_not_lead_around_the_second_factor(world: &World) {
    let (de, it, mailbox) = (world.caller("de").await, world.caller("it").await, Mailbox::new(world));
    let (secret, _) = add_app(world, &de).await;
    mailbox.all().await;
    let five = "2026-03-16T09:05:00Z";
    let center = at(world, five);
    center.invite(&it, None, "Deborah", DE, true).await.unwrap();
    let token = mailbox.one().await.token();
    assert!(matches!(center.link(&token).await, Ok(Link::Join { .. })));
    let joined = center.join_account(&token, PASSWORD).await.unwrap();
    assert!(joined.awaits_factor);
    assert_eq!(center.caller(&joined.session).await, Ok(None));
    let signed_in =
        center.finish_sign_in(&Whence::default(), &joined.session, &code(&secret, five)).await.unwrap();
    let there = center.caller(&signed_in.session).await.unwrap().unwrap();
    assert_eq!(there.account_id, it.account_id);
    // A new password by a link does not open the door either.
    center.ask_password(DE).await.unwrap();
    center.set_password(&mailbox.one().await.token(), "correct horse battery").await.unwrap();
    let again = center.sign_in_from(&Whence::default(), DE, "correct horse battery").await.unwrap();
    assert!(again.awaits_factor);
}

async fn what_matters_is_asked_again_after_ten_minutes(world: &World) {
    let (now, person) = (at(world, NOW), world.caller("es-member").await.person_id);
    let session = now.sign_in("es@prorata.example", PASSWORD).await.unwrap();
    let (nine, ten) = (at(world, "2026-03-16T09:09:00Z"), at(world, "2026-03-16T09:11:00Z"));
    assert_eq!((nine.is_proven(&session).await, ten.is_proven(&session).await), (Ok(true), Ok(false)));
    assert_eq!(ten.is_proven("no session").await, Ok(false));
    let (router, cookie) = (router_of(world, &ten, 100), format!("session={session}"));
    let forms = [
        ("/api/offer_handover", format!("lang=de&person={person}"), "people"),
        ("/api/accept_handover", "lang=de".into(), "people"),
        ("/payment-details", "lang=de&number=&on_file=&back=payment-methods".into(), "payment-methods"),
        ("/api/begin_totp", "lang=de".into(), "profile%2Fsecond-factor"),
        ("/api/remove_totp", "lang=de".into(), "profile%2Fsecond-factor"),
        ("/api/renew_codes", "lang=de".into(), "profile%2Fsecond-factor"),
    ];
    for (path, form, page) in &forms {
        let answer = post(&router, path, form, &cookie).await;
        assert_eq!(leads_to(&answer), format!("/de/prove?next=%2Fde%2F{page}"), "{path}");
    }
    let script = post_as_script(&router, "/api/offer_handover", &forms[0].1, &cookie).await;
    assert_eq!(script.1["location"], "/de/prove?next=%2Fde%2Fpeople");
    assert_eq!(world.number("select count(*) from handovers").await, 0);
    // Address and password are changed with the password, whenever that was given.
    let unproven =
        post_as_script(&router, "/api/change_email", "lang=de&email=x@b.example&current=wrong", &cookie)
            .await;
    assert_eq!(String::from_utf8_lossy(&unproven.2), "wrong-password");

    let wrong = post(&router, "/api/prove", "lang=de&password=wrong&next=%2Fde%2Fpeople", &cookie).await;
    assert!(leads_to(&wrong).starts_with("/de/prove?next=%2Fde%2Fpeople"), "{}", leads_to(&wrong));
    assert_eq!(ten.is_proven(&session).await, Ok(false));
    let right = format!("lang=de&password={PASSWORD}&next=%2Fde%2Fpeople");
    let back = post(&router, "/api/prove", &right, &cookie).await;
    assert!(leads_to(&back).starts_with("/de/people"), "{}", leads_to(&back));
    assert_eq!(ten.is_proven(&session).await, Ok(true));
    post(&router, "/api/offer_handover", &forms[0].1, &cookie).await;
    assert_eq!(world.number("select count(*) from handovers").await, 1);
    assert!(leads_to(&post(&router, forms[2].0, &forms[2].1, &cookie).await).contains("/sandbox/"));
}

async fn billing_contacts_need_a_factor_where_the_operator_demands_it(world: &World) {
    let center = center(world, NOW, true);
    let (de, member) = (world.caller("de").await, world.caller("es-member").await);
    assert_eq!((center.owes_factor(&de).await, center.owes_factor(&member).await), (Ok(true), Ok(false)));
    let session = center.sign_in(DE, PASSWORD).await.unwrap();
    let (router, cookie) = (router_of(world, &center, 100), format!("session={session}"));
    for page in ["subscriptions", "invoices", "people", "profile"] {
        let answer = get(&router, &format!("/de/{page}"), &cookie).await;
        assert_eq!(leads_to(&answer), "/de/profile/second-factor", "{page}");
    }
    let invite = "lang=de&name=Nina&email=nina%40b.example";
    let refused = post_as_script(&router, "/api/invite_person", invite, &cookie).await;
    assert_eq!((refused.0, String::from_utf8_lossy(&refused.2).as_ref()), (403, "factor-first"));
    for file in ["/invoices.csv", "/invoices/INV-000001/pdf"] {
        assert_ne!(get(&router, file, &cookie).await.0, 200, "{file}");
    }
    assert_eq!(get(&router, "/de/profile/second-factor", &cookie).await.0, 200);
    assert_eq!(
        leads_to(&post(&router, "/api/begin_totp", "lang=de", &cookie).await),
        "/de/profile/second-factor?done=begun"
    );
    let secret = center.factors(&de).await.unwrap().setup.unwrap().secret;
    post(&router, "/api/confirm_totp", &format!("lang=de&code={}", code(&secret, NOW)), &cookie).await;
    assert_eq!(center.owes_factor(&de).await, Ok(false));
    assert_eq!(get(&router, "/de/subscriptions", &cookie).await.0, 200);
}

async fn an_operator_removes_a_factor_that_is_lost(world: &World) {
    let (de, mailbox) = (world.caller("de").await, Mailbox::new(world));
    let before = world.center.sign_in(DE, PASSWORD).await.unwrap();
    add_app(world, &de).await;
    mailbox.all().await;
    let olga = Operator::new(world.store.clone(), clock(NOW), "olga", "telephone lost, asked back").unwrap();
    assert!(olga.reset_second_factor(&EmailAddress::kept("nobody@b.example")).await.is_err());
    assert!(
        olga.reset_second_factor(&EmailAddress::kept("it@prorata.example")).await.is_err(),
        "there is none"
    );
    let told = olga.reset_second_factor(&EmailAddress::kept("DE@prorata.example")).await.unwrap();
    assert_eq!(told, "second factor of DE@prorata.example removed, 1 sessions ended");
    assert_eq!(world.center.caller(&before).await, Ok(None));
    assert!(!first_step(&at(world, NOW), DE).await.awaits_factor);
    assert!(mailbox.one().await.text.contains("zweiten Schritt Ihrer Anmeldung entfernt"));
    assert_eq!(world.number("select count(*) from recovery_codes").await, 0);
    let log = server::operator::log(&world.store, None).await.unwrap();
    assert!(log.iter().any(|entry| entry.action == "reset-second-factor"));
}
