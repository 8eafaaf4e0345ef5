//! Another language without JavaScript: the same page, with what was chosen and typed on it. And another page that takes
//! up what was typed.

use super::{Answer, COOKIE, LOCATION, SET_COOKIE, Server, StatusCode};

/// The cookies that an answer sets, in the form in which they are sent back.
fn cookies(answer: &Answer) -> Vec<String> {
    let set =
        answer.headers.get_all(SET_COOKIE).iter().map(|cookie| cookie.to_str().expect("a plain header"));
    set.map(str::to_owned).collect()
}

/// The cookie with what was typed, in the form in which it is sent back.
fn typed(answer: &Answer) -> Option<String> {
    let cookie = cookies(answer).into_iter().find(|cookie| cookie.contains("typed="))?;
    Some(cookie.split(';').next()?.to_owned())
}

#[tokio::test]
async fn what_was_typed_is_on_the_page_once_and_in_no_address() {
    let server = Server::at("https://billing.example.com").await;
    let form = "lang=de&email=a%40b.example&password=secret&next=%2Fde%2Fcart&key=k&to=%2Fit%2Fsign-in";
    let answer = server.post("/switch-language", form, &[]).await;
    assert_eq!(
        (answer.status, answer.header(&LOCATION)),
        (StatusCode::SEE_OTHER, "/it/sign-in?next=%2Fde%2Fcart")
    );
    let set = cookies(&answer);
    assert!(
        set[0].starts_with("__Host-lang=it;") && set[0].contains("Secure") && set[0].contains("Max-Age"),
        "{set:?}"
    );
    assert!(
        set[1].starts_with("__Host-typed=") && set[1].contains("HttpOnly") && set[1].contains("Secure"),
        "{set:?}"
    );
    assert!(!set[1].contains("secret") && !set[1].contains("key"), "{set:?}");
    let cookie = typed(&answer).expect("a cookie");
    let page = server.get("/it/sign-in?next=%2Fde%2Fcart", &[(COOKIE, &cookie)]).await;
    assert!(page.text().contains("value=\"a@b.example\""), "{}", page.text());
    assert!(
        cookies(&page)
            .iter()
            .any(|cookie| cookie.starts_with("__Host-typed=;") && cookie.contains("Max-Age=0"))
    );
    // Another page has fields with the same names.
    let other = server.get("/it/forgot-password", &[(COOKIE, &cookie)]).await;
    assert!(!other.text().contains("a@b.example"));
}

#[tokio::test]
async fn no_field_of_text_becomes_a_part_of_an_address() {
    let server = Server::new().await;
    let form = "to=%2Fde%2Fcheckout&number=DE1&purchase_order=PO-1&buyer_reference=x&name=N&company%5Bcity%5D=Ulm\
        &message=m&whatever=w&seats=12&plan=p";
    let answer = server.post("/switch-language", form, &[]).await;
    assert_eq!(answer.header(&LOCATION), "/de/checkout?seats=12&plan=p");
    let kept = typed(&answer).expect("a cookie");
    let page = "typed=page=%2Fde%2Fcheckout&number=DE1&purchase_order=PO-1&buyer_reference=x&name=N";
    assert_eq!(kept, format!("{page}&company%5Bcity%5D=Ulm&message=m"));
}

#[tokio::test]
async fn the_page_keeps_its_own_query() {
    let server = Server::new().await;
    for (form, address) in [
        ("to=%2Fde%2Finvoices%3Fyear%3D2026%26state%3Dopen", "/de/invoices?year=2026&state=open"),
        // The values in the form are newer.
        ("to=%2Fde%2Fx%3Fplan%3Da%26seats%3D1%26freed%5B%5D%3Dp&plan=b&seats=2", "/de/x?plan=b&seats=2"),
        ("to=%2Fde%2Fx%3Fnumber%3DDE1%26problem%3Dp&number=DE2", "/de/x?problem=p"),
        ("to=%2Fde%2Fx%3Fnext%3D%2F%2Fevil.example%0D%0A", "/de/x?next=%2F%2Fevil.example%0D%0A"),
    ] {
        assert_eq!(server.post("/switch-language", form, &[]).await.header(&LOCATION), address, "{form}");
    }
    let long = format!("to=%2Fde%2Fcart&seats={}", "9".repeat(5000));
    assert_eq!(server.post("/switch-language", &long, &[]).await.header(&LOCATION), "/de/cart");
}

#[tokio::test]
async fn a_field_that_no_cookie_can_hold_stays_behind_alone() {
    let server = Server::new().await;
    let form = format!("to=%2Fde%2Fsupport&message={}&name=N", "x".repeat(5000));
    let kept = typed(&server.post("/switch-language", &form, &[]).await);
    assert_eq!(kept.as_deref(), Some("typed=page=%2Fde%2Fsupport&name=N"));
    let nothing = server.post("/switch-language", "to=%2Fde%2Fcart&key=k", &[]).await;
    assert_eq!(typed(&nothing), None);
}

#[tokio::test]
async fn the_address_comes_along_to_the_page_for_a_lost_password() {
    let server = Server::at("https://billing.example.com").await;
    let form = "lang=de&email=a%40b.example&password=secret&next=%2Fde%2Fcart&to=%2Fde%2Fforgot-password";
    let answer = server.post("/take-along", form, &[]).await;
    assert_eq!((answer.status, answer.header(&LOCATION)), (StatusCode::SEE_OTHER, "/de/forgot-password"));
    let cookie = typed(&answer).expect("a cookie");
    assert_eq!(cookie, "__Host-typed=page=%2Fde%2Fforgot-password&email=a%40b.example");
    assert!(cookies(&answer).concat().contains("HttpOnly"));
    let page = server.get("/de/forgot-password", &[(COOKIE, &cookie)]).await;
    assert!(page.text().contains("value=\"a@b.example\""), "{}", page.text());
    // The page of the sign-in has such a button.
    let sign_in = server.get("/de/sign-in", &[]).await;
    assert!(sign_in.text().contains("formaction=\"/take-along\""), "{}", sign_in.text());
}

#[tokio::test]
async fn only_pages_of_ours_are_led_to() {
    let server = Server::new().await;
    for path in ["/switch-language", "/take-along"] {
        for foreign in ["to=https%3A%2F%2Fevil.example", "to=%2F%2Fevil.example%2Fde%2F", "email=x", ""] {
            let answer = server.post(path, foreign, &[]).await;
            assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{path} {foreign}");
        }
    }
}
