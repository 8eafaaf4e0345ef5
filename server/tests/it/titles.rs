//! The titles of documents: what a tab of the browser, a bookmark and the history show of a page.

use crate::browser::{get, signed_in};
use crate::invoices::order;
use crate::on_both_engines;
use crate::world::{VISA, World};
use app::i18n::Lang;

on_both_engines!(
    a_page_about_a_product_names_it_in_its_title,
    a_page_about_a_document_has_its_number_in_its_title,
);

async fn title(router: &axum::Router, path: &str, cookie: &str) -> String {
    let (status, _, body) = get(router, path, cookie).await;
    let html = String::from_utf8(body).unwrap();
    let title = html.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next());
    assert_eq!(status, 200, "{path}");
    title.unwrap_or_default().to_owned()
}

async fn a_page_about_a_product_names_it_in_its_title(world: &World) {
    let id = world.held(&world.caller("es").await, "remote-support-v5").await.id;
    let (router, cookie) = signed_in(world, "es").await;
    let v5 = "GoToAssist Remote Support v5";
    for (page, product) in [
        (format!("subscriptions/{id}/edit"), v5),
        (format!("subscriptions/{id}/seats"), v5),
        (format!("subscriptions/{id}/licences"), v5),
        (format!("subscriptions/{id}/cancel"), v5),
        (format!("subscriptions/{id}/reactivated"), v5),
        ("products/meeting".to_owned(), "GoTo Meeting"),
        ("products/meeting/buy".to_owned(), "GoTo Meeting"),
        ("products/meeting/try".to_owned(), "GoTo Meeting"),
        ("products/meeting/try/start?plan=meeting-business&seats=3".to_owned(), "GoTo Meeting"),
        ("products/meeting/order?plan=meeting-business&seats=3".to_owned(), "GoTo Meeting"),
    ] {
        for lang in ["es", "de"] {
            let title = title(&router, &format!("/{lang}/{page}"), &cookie).await;
            assert!(title.ends_with(&format!(" · {product} · Prorata")), "{page}: {title}");
        }
    }
    assert_eq!(title(&router, "/en/subscriptions", &cookie).await, "Subscriptions · Prorata");
    let edit = format!("/en/subscriptions/{id}/edit");
    assert_eq!(title(&router, &edit, &cookie).await, format!("Edit subscription · {v5} · Prorata"));
    let refused = format!("{edit}?form=%2Fapi%2Fput_in_cart&problem=bad-seats&seats=x");
    assert_eq!(title(&router, &refused, &cookie).await, format!("Error: Edit subscription · {v5} · Prorata"));
}

async fn a_page_about_a_document_has_its_number_in_its_title(world: &World) {
    let it = world.caller("it").await;
    world.gives_card(&it, VISA).await;
    let (_, invoice) = order(world, &it, "remote-support-v4-premium", 9, Lang::It).await;
    let (router, cookie) = signed_in(world, "it").await;
    for (lang, kind) in [("en", "Invoice"), ("de", "Rechnung")] {
        let title = title(&router, &format!("/{lang}/invoices/{}", invoice.number), &cookie).await;
        assert_eq!(title, format!("{kind} · INV-000001 · Prorata"));
    }
}
