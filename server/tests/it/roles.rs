//! Who may do what: the table of `docs/security.md` against the code, cell by cell.

use crate::browser::{Answer, call, get, post, post_as_script, post_list, router_of, texts};
use crate::documents::{endpoints, quoted, rows, sources};
use crate::second_factor;
use crate::world::{NOW, SignsIn, VISA, World};
use app::api::{PAYMENT_DETAILS, SWITCH_LANGUAGE, TAKE_ALONG};
use app::billing::BillingPeriod::Monthly;
use app::i18n::{Lang, Wording, messages_path};
use server::demo::PASSWORD;
use std::collections::BTreeSet;

const NOBODY: &str = "00000000-0000-7000-8000-000000000000";
/// The token of no link.
const TOKEN: &str = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

/// The callers, as the columns of the table have them. The last one is the billing contact of the member's account.
const CALLERS: [Option<&str>; 4] = [None, Some("es-member"), Some("de-corporate"), Some("es")];

fn table() -> Vec<Vec<String>> {
    rows("Who may do what")
}

/// The addresses of the router besides the server functions.
fn routes() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for folder in ["server/src/http", "server/src/payments/sandbox"] {
        for (path, text) in sources(folder, ".rs") {
            if path.to_str().unwrap().contains("tests") {
                continue;
            }
            for call in [".route(", ".route_service(", ".nest_service("] {
                found.extend(text.split(call).skip(1).filter_map(route));
            }
        }
    }
    found.retain(|route| route != "/api/{*function}");
    found
}

/// The address at the beginning of a call's arguments. Those that pages use, too, are constants.
fn route(arguments: &str) -> Option<String> {
    let arguments = arguments.trim_start();
    let constants = [
        ("PAYMENT_DETAILS,", PAYMENT_DETAILS),
        ("SWITCH_LANGUAGE,", SWITCH_LANGUAGE),
        ("TAKE_ALONG,", TAKE_ALONG),
    ];
    if let Some((_, address)) = constants.iter().find(|(name, _)| arguments.starts_with(*name)) {
        return Some((*address).to_owned());
    }
    let first = arguments.split(',').next().unwrap();
    assert!(!first.chars().all(|c| c.is_ascii_uppercase() || c == '_'), "{first} is another constant");
    Some(arguments.strip_prefix('"')?.split('"').next()?.to_owned())
}

#[test]
fn everything_that_can_be_asked_for_is_in_the_table_of_who_may_do_what() {
    let table: Vec<_> = table().iter().flat_map(|row| quoted(&row[0])).collect();
    let named: BTreeSet<_> = table.iter().cloned().collect();
    assert_eq!(named.len(), table.len(), "each stands there once");
    let routes = routes();
    assert!(routes.len() > 20, "{routes:?}");
    assert_eq!(named, endpoints().union(&routes).cloned().collect());
}

/// The server functions whose arguments are bytes.
fn called_with_bytes() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (_, text) in sources("app/src/api", ".rs") {
        let attributes = text.split("#[server(").skip(1).filter_map(|rest| rest.split(")]").next());
        let of_bytes = attributes.filter(|attributes| attributes.contains("input = Postcard"));
        let named = of_bytes.filter_map(|of| of.split("endpoint = \"").nth(1)?.split('"').next());
        found.extend(named.map(str::to_owned));
    }
    found
}

/// Somebody who asks for things, or nobody.
struct Visitor {
    router: axum::Router,
    with_bytes: BTreeSet<String>,
    cookie: String,
    subscription: String,
    person: String,
}

impl Visitor {
    /// The caller, who has just signed in. The ids are of their account, or of none.
    async fn new(world: &World, caller: Option<&str>) -> Self {
        let center = second_factor::at(world, NOW);
        let nobody = Self {
            router: router_of(world, &center, 10_000),
            with_bytes: called_with_bytes(),
            cookie: String::new(),
            subscription: NOBODY.to_owned(),
            person: NOBODY.to_owned(),
        };
        let Some(name) = caller else { return nobody };
        let session = center.sign_in(&format!("{name}@prorata.example"), PASSWORD).await.unwrap();
        let caller = world.caller(name).await;
        let held = world.held(&caller, "remote-support-v5").await;
        let other = world.people(&caller).await.into_iter().find(|person| person.id != caller.person_id);
        Self {
            cookie: format!("session={session}"),
            subscription: held.id.into(),
            person: other.map_or(NOBODY.to_owned(), |person| person.id.to_string()),
            ..nobody
        }
    }

    /// A form that every server function understands.
    fn form(&self) -> String {
        let Self { subscription, person, .. } = self;
        format!(
            "lang=en&number=&subscription={subscription}&plan=remote-support-v5-premium&seats=5&period=monthly&then=cart\
             &product=training&attach=yes&email=nina@b.example&language=de&recipient={NOBODY}&assign={person}&name=Nina\
             &list={NOBODY}&line={NOBODY}&key=k&seen={{}}&order={NOBODY}&method={NOBODY}&person={person}&account={NOBODY}&message=x\
             &purchase_order=x&buyer_reference=y&on_file=&current=x&password=correct+horse+battery&company[name]=A&company[street]=B\
             &company[postal_code]=10115&company[city]=C&company[region]=&company[time_zone]=Europe/Berlin&company[currency]=EUR\
             &code=000000&answer={{}}&passkey={NOBODY}&token={TOKEN}"
        )
    }

    /// Arguments as bytes.
    fn bytes(&self, endpoint: &str) -> Vec<u8> {
        match endpoint {
            "load_account" | "load_people" | "load_invoices" | "load_orders" | "load_upcoming" => {
                texts(&[""])
            }
            "load_invoice" => texts(&["INV-000001"]),
            "load_order" => texts(&["1001"]),
            "load_licences" => texts(&[self.subscription.as_str(), ""]),
            "load_licence_list" => texts(&[self.subscription.as_str(), NOBODY]),
            "load_product" => texts(&["training"]),
            "load_other_account" => texts(&[NOBODY]),
            "load_leaving" => texts(&[self.person.as_str()]),
            "load_link" | "load_invoice_mail_link" => texts(&[TOKEN]),
            "judge_password" if self.cookie.is_empty() => texts(&[TOKEN, "correct horse battery"]),
            "judge_password" => texts(&["", "correct horse battery"]),
            // A language, and nothing typed.
            "load_company" | "load_time_zones" => vec![1, 0],
            _ => Vec::new(),
        }
    }

    /// Calls the server function: the status, and what it says.
    async fn asks(&self, endpoint: &str) -> (u16, String) {
        let answer = if self.with_bytes.contains(endpoint) {
            call(&self.router, endpoint, self.bytes(endpoint), &self.cookie).await
        } else {
            post_as_script(&self.router, &format!("/api/{endpoint}"), &self.form(), &self.cookie).await
        };
        (answer.0, String::from_utf8_lossy(&answer.2).into_owned())
    }

    /// Visits the address, if it leads anywhere in a test. The document and the order are of the member's account.
    async fn visits(&self, route: &str, document: &str, order: &str) -> Option<Answer> {
        let (router, cookie) = (&self.router, &self.cookie);
        let subscription = &self.subscription;
        Some(match route {
            "/" | "/health" | "/ready" | "/invoices.csv" => get(router, route, cookie).await,
            "/{lang}" => get(router, "/en", cookie).await,
            "/{lang}/{*page}" => get(router, "/en/sign-in", cookie).await,
            "/messages/{file}" => get(router, messages_path(Lang::En, Wording::Everywhere), cookie).await,
            "/switch-language" | "/take-along" => post(router, route, "to=%2Fen%2Fcart", cookie).await,
            "/invoices/{number}/pdf" => get(router, &format!("/invoices/{document}/pdf"), cookie).await,
            "/invoices/{number}/xml" => get(router, &format!("/invoices/{document}/xml"), cookie).await,
            "/licence-lists/{lang}/{subscription}" => {
                post_list(router, &format!("/licence-lists/en/{subscription}"), "nina@b.example", cookie)
                    .await
            }
            "/payment-details" => post(router, route, "lang=en&number=&on_file=", cookie).await,
            "/payment-details/return" => get(router, &format!("{route}?lang=en"), cookie).await,
            "/orders/{id}/return" => get(router, &format!("/orders/{order}/return?lang=en"), cookie).await,
            _ => return None,
        })
    }
}

/// The server functions of a row.
fn functions(row: &[String]) -> Vec<String> {
    quoted(&row[0]).into_iter().filter(|name| !name.starts_with('/')).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_may_not_is_kept_from_it() {
    let world = World::on_sqlite().await;
    let mut kept = 0;
    for (column, caller) in CALLERS.into_iter().enumerate() {
        let visitor = Visitor::new(&world, caller).await;
        for row in table().iter().filter(|row| row[1 + column] == "no") {
            for endpoint in functions(row) {
                let (status, said) = visitor.asks(&endpoint).await;
                let told = format!("{endpoint} by {caller:?}: {status} {said}");
                match caller {
                    None => assert_eq!((status, said.as_str()), (401, "sign-in-first"), "{told}"),
                    Some(_) => assert!([403, 404, 409, 422].contains(&status), "{told}"),
                }
                kept += 1;
            }
        }
    }
    assert!(kept > 120, "{kept}");
    assert_eq!(world.number("select count(*) from people where email = 'nina@b.example'").await, 0);
    assert_eq!(world.number("select count(*) from orders").await, 0);
    world.ties().await;
    world.tear_down().await;
}

/// What an account may lack.
const MAY_LACK: [&str; 4] = ["load_invoice", "load_order", "load_other_account", "load_licence_list"];

/// Checks the answer to somebody who may. It may say that something is wrong with the form, or that there is no such
/// thing, but not that they may not.
fn is_let(endpoint: &str, cell: &str, status: u16, said: &str, told: &str) {
    assert!(status < 500 && status != 403, "{told}");
    assert!(status != 401 || said == "wrong-credentials", "{told}");
    // Of themselves people may lack what could be changed.
    assert!(said != "refused" || cell.starts_with("oneself"), "{told}");
    if endpoint.starts_with("load_") {
        assert!(status == 200 || (status == 404 && MAY_LACK.contains(&endpoint)), "{told}");
        assert!(!said.contains("$argon2") && !said.contains(TOKEN), "{told}");
    }
}

/// The billing contact comes last: after them the account is not what it was.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_may_is_let_do_it_and_a_false_link_does_nothing() {
    let world = World::on_sqlite().await;
    let mut let_do = 0;
    for (column, caller) in CALLERS.into_iter().enumerate() {
        let visitor = Visitor::new(&world, caller).await;
        for row in table() {
            // What anybody may do, such as signing out, is done with another session.
            let for_all =
                if row[1 + column] == "yes" { Some(Visitor::new(&world, caller).await) } else { None };
            for endpoint in functions(&row) {
                let cell = row[1 + column].as_str();
                let by = for_all.as_ref().unwrap_or(&visitor);
                let of_link = cell == "with the link";
                if !of_link && !["yes", "own", "oneself"].iter().any(|word| cell.starts_with(word)) {
                    continue;
                }
                let (status, said) = by.asks(&endpoint).await;
                let told = format!("{endpoint} by {caller:?}: {status} {said}");
                if of_link {
                    let is_expired = (status, said.as_str()) == (422, "link-expired");
                    assert!(is_expired || (status == 200 && endpoint.starts_with("load_")), "{told}");
                } else {
                    is_let(&endpoint, cell, status, &said, &told);
                }
                let_do += 1;
            }
        }
    }
    assert!(let_do > 195, "{let_do}");
    assert_eq!(world.number("select count(*) from people where email = 'nina@b.example'").await, 1);
    world.ties().await;
    world.tear_down().await;
}

/// Whether the answer keeps the visitor away: nothing is there for them, or they are led to the sign-in, or back to a
/// page that says no.
fn keeps_away((status, headers, _): &Answer) -> bool {
    let led = headers.get("location").and_then(|to| to.to_str().ok()).unwrap_or_default();
    matches!(*status, 401 | 403 | 404) || led.contains("/sign-in") || led.contains("problem=refused")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn plain_addresses_are_for_whom_the_table_says() {
    let world = World::on_sqlite().await;
    let es = world.caller("es").await;
    world.gives_card(&es, VISA).await;
    world.puts(&es, "remote-support-v5-standard", 9, Monthly).await;
    world.places(&es).await;
    let document = world.text("select number from invoices").await;
    let order = world.text("select id from orders").await;
    let mut visited = 0;
    for (column, caller) in CALLERS.into_iter().enumerate() {
        let visitor = Visitor::new(&world, caller).await;
        for row in table() {
            for route in quoted(&row[0]) {
                let Some(answer) = visitor.visits(&route, &document, &order).await else { continue };
                let told = format!("{route} by {caller:?}: {} {:?}", answer.0, answer.1.get("location"));
                let is_of_es = route.contains("{number}") || route.contains("{id}");
                match row[1 + column].as_str() {
                    // An order of another account leads to the own checkout.
                    _ if is_of_es && caller == Some("de-corporate") => {
                        let led = answer.1.get("location").and_then(|to| to.to_str().ok());
                        assert!(keeps_away(&answer) || led == Some("/en/checkout"), "{told}");
                    }
                    "no" => assert!(keeps_away(&answer), "{told}"),
                    _ => assert!(!keeps_away(&answer) && answer.0 < 500, "{told}"),
                }
                visited += 1;
            }
        }
    }
    assert!(visited > 55, "{visited}");
    world.ties().await;
    world.tear_down().await;
}
