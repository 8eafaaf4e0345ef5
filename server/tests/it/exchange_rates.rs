//! A document in one currency states its VAT in that of the state that gets it, by rates that are fetched and kept.

use crate::browser;
use crate::invoice_files::{check_files, validate};
use crate::on_both_engines;
use crate::vat_area::{buys, newcomer};
use crate::world::World;
use app::billing::{Currency, NationalTax, RateSource};
use app::documents::Words;
use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;
use server::documents;
use server::exchange::ecb::Ecb;
use server::use_cases::BillingCenter;
use std::sync::{Arc, Mutex};
use std::time::Duration;

on_both_engines!(audited:
    the_vat_of_a_sale_in_dollars_is_told_in_euros,
    the_vat_of_a_sale_in_euros_is_told_in_kronor,
    what_needs_no_rate_has_none,
    the_newest_rate_counts_in_an_outage,
    old_rates_are_named_where_the_operator_looks,
    without_any_rate_the_document_is_issued_all_the_same,
    a_day_s_rates_are_kept_as_they_came,
);

/// A server that plays the bank.
struct Bank {
    url: String,
    says: Arc<Mutex<(StatusCode, String)>>,
    asked: Arc<Mutex<usize>>,
}

impl Bank {
    async fn start() -> Self {
        let says = Arc::new(Mutex::new((StatusCode::OK, file("2026-03-13", "10.9875"))));
        let asked = Arc::new(Mutex::new(0));
        let (answer, count) = (Arc::clone(&says), Arc::clone(&asked));
        let answers = move || {
            *count.lock().unwrap() += 1;
            std::future::ready(answer.lock().unwrap().clone())
        };
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/eurofxref-daily.xml", listener.local_addr().unwrap());
        let site = Router::new().route("/eurofxref-daily.xml", get(answers));
        tokio::spawn(async { axum::serve(listener, site).await });
        Self { url, says, asked }
    }

    fn says(&self, status: StatusCode, text: &str) {
        *self.says.lock().unwrap() = (status, text.to_owned());
    }

    /// The billing center that fetches from this bank.
    fn of(&self, center: BillingCenter) -> BillingCenter {
        center.with_exchange_rates(Arc::new(Ecb::new(&self.url, Duration::from_secs(2)).unwrap()))
    }
}

fn file(day: &str, sek: &str) -> String {
    format!(
        "<?xml version='1.0' encoding='UTF-8'?><gesmes:Envelope xmlns:gesmes='http://www.gesmes.org/xml/2002-08-01' \
        xmlns='http://www.ecb.int/vocabulary/2002-08-01/eurofxref'><Cube><Cube time='{day}'>\
        <Cube currency='USD' rate='1.0835'/><Cube currency='SEK' rate='{sek}'/></Cube></Cube></gesmes:Envelope>"
    )
}

async fn the_vat_of_a_sale_in_dollars_is_told_in_euros(world: &World) {
    let bank = Bank::start().await;
    assert_eq!(bank.of(world.center.clone()).fetch_exchange_rates().await.unwrap().len(), 1);
    let company = newcomer(world, "DE", "10969", Currency::USD).await;
    let invoice = buys(world, &company, "remote-support-v5-basic", 4).await;
    // 4 × 27.95 = 111.80; 19 % are 21.242, so 21.24; ÷ 1.0835 = 19.6031….
    assert_eq!(invoice.tax_total.to_string(), "21.24");
    let expected = NationalTax {
        currency: Currency::EUR,
        amount: "19.60".parse().unwrap(),
        day: "2026-03-13".parse().unwrap(),
        source: RateSource::Ecb,
        per_euro: "1.0835".parse().unwrap(),
        national_per_euro: "1".parse().unwrap(),
    };
    assert_eq!(invoice.national_tax.as_ref(), Some(&expected));
    let xml = String::from_utf8(documents::xml(&invoice).unwrap()).unwrap();
    for part in [
        "<ram:TaxCurrencyCode>EUR</ram:TaxCurrencyCode>",
        "<ram:InvoiceCurrencyCode>USD</ram:InvoiceCurrencyCode>",
        "<ram:TaxTotalAmount currencyID=\"USD\">21.24</ram:TaxTotalAmount>",
        "<ram:TaxTotalAmount currencyID=\"EUR\">19.60</ram:TaxTotalAmount>",
    ] {
        assert!(xml.contains(part), "{part} in {xml}");
    }
    let said = Words::of(&invoice).notes(&invoice).join(" ");
    let words =
        "VAT in EUR: €19.60. European Central Bank rate of Mar 13, 2026: 1\u{a0}EUR = 1.0835\u{a0}USD.";
    assert!(said.contains(words), "{said}");
    validate(&[check_files(&invoice)]);
}

async fn the_vat_of_a_sale_in_euros_is_told_in_kronor(world: &World) {
    let bank = Bank::start().await;
    bank.of(world.center.clone()).fetch_exchange_rates().await.unwrap();
    for (currency, vat, told, rates) in [
        // 4 × 24.95 = 99.80, 25 % are 24.95, × 10.9875 = 274.138….
        (Currency::EUR, "24.95", "274.14", "1\u{a0}EUR = 10.9875\u{a0}SEK"),
        // 4 × 27.95 = 111.80, 25 % are 27.95, × 10.9875 ÷ 1.0835 = 283.4339….
        (Currency::USD, "27.95", "283.43", "1\u{a0}EUR = 1.0835\u{a0}USD = 10.9875\u{a0}SEK"),
    ] {
        let company = newcomer(world, "SE", "114 55", currency).await;
        let invoice = buys(world, &company, "remote-support-v5-basic", 4).await;
        let tax = invoice.national_tax.clone().unwrap();
        assert_eq!((invoice.tax_total.to_string().as_str(), tax.amount.to_string().as_str()), (vat, told));
        let said = Words::of(&invoice).notes(&invoice).join(" ");
        assert!(said.contains(rates) && said.contains("VAT in SEK"), "{said}");
        validate(&[check_files(&invoice)]);
    }
}

async fn what_needs_no_rate_has_none(world: &World) {
    let bank = Bank::start().await;
    bank.of(world.center.clone()).fetch_exchange_rates().await.unwrap();
    // The state's own currency, and no VAT at all.
    for (country, code, currency) in
        [("DE", "10969", Currency::EUR), ("BG", "1000", Currency::EUR), ("US", "04101", Currency::EUR)]
    {
        let company = newcomer(world, country, code, currency).await;
        let invoice = buys(world, &company, "remote-support-v5-basic", 4).await;
        assert_eq!(invoice.national_tax, None, "{country}");
        assert_eq!(invoice.also_taxed_in(), None, "{country}");
    }
}

async fn the_newest_rate_counts_in_an_outage(world: &World) {
    let bank = Bank::start().await;
    bank.of(world.center.clone()).fetch_exchange_rates().await.unwrap();
    let later = bank.of(world.all_at("2026-03-27T09:00:00Z"));
    for (status, text) in [
        (StatusCode::SERVICE_UNAVAILABLE, ""),
        (StatusCode::OK, "<html>Down for maintenance</html>"),
        (StatusCode::OK, "<Cube time='2026-03-27'><Cube currency='SEK' rate='-1'/></Cube>"),
        (StatusCode::FOUND, ""),
    ] {
        bank.says(status, text);
        assert_eq!(later.fetch_exchange_rates().await.unwrap(), [], "{text}");
    }
    let company = newcomer(world, "SE", "11455", Currency::EUR).await;
    let invoice = buys(world, &company, "remote-support-v5-basic", 4).await;
    assert_eq!(invoice.national_tax.unwrap().day.to_string(), "2026-03-13");
    // A rate of a future day does not count before that day.
    bank.says(StatusCode::OK, &file("2026-03-26", "11.5"));
    assert_eq!(later.fetch_exchange_rates().await.unwrap().len(), 1);
    let invoice = buys(world, &company, "meeting-professional", 4).await;
    assert_eq!(invoice.national_tax.unwrap().day.to_string(), "2026-03-13");
}

/// Old rates do not take a server out of service. The operator is told.
async fn old_rates_are_named_where_the_operator_looks(world: &World) {
    let bank = Bank::start().await;
    let ready = async |center: &BillingCenter| {
        let (status, _, body) = browser::get(&browser::router_of(world, center, 1), "/ready", "").await;
        assert_eq!(status, 200);
        String::from_utf8(body).unwrap()
    };
    let center = bank.of(world.center.clone());
    assert!(ready(&center).await.contains("exchange rates: none are known"));
    center.fetch_exchange_rates().await.unwrap();
    assert!(!ready(&center).await.contains("exchange rates"));
    // Those of Friday 13 March are the newest for a week of the bank, and are old after that.
    for (day, is_old) in [("2026-03-20", false), ("2026-03-23", true)] {
        let later = bank.of(world.at(&format!("{day}T20:00:00Z")));
        assert_eq!(ready(&later).await.contains("the newest are of 2026-03-13"), is_old, "{day}");
    }
    // A server that fetches no rates has none that could be old.
    assert!(!ready(&world.at("2026-03-23T20:00:00Z")).await.contains("exchange rates"));
}

async fn without_any_rate_the_document_is_issued_all_the_same(world: &World) {
    let company = newcomer(world, "SE", "11455", Currency::EUR).await;
    let invoice = buys(world, &company, "remote-support-v5-basic", 4).await;
    assert_eq!((invoice.national_tax.as_ref(), invoice.also_taxed_in()), (None, Some(Currency::SEK)));
    assert!(!String::from_utf8(documents::xml(&invoice).unwrap()).unwrap().contains("TaxCurrencyCode"));
    // Rates that come later do not belong to that document.
    let bank = Bank::start().await;
    bank.of(world.all_at("2026-03-16T15:00:00Z")).fetch_exchange_rates().await.unwrap();
}

async fn a_day_s_rates_are_kept_as_they_came(world: &World) {
    let bank = Bank::start().await;
    bank.says(StatusCode::OK, &file("2026-03-16", "10.9875"));
    let center = bank.of(world.center.clone());
    assert_eq!(center.fetch_exchange_rates().await.unwrap().len(), 1);
    bank.says(StatusCode::OK, &file("2026-03-16", "99"));
    assert_eq!(center.fetch_exchange_rates().await.unwrap(), [], "those of today are known");
    assert_eq!(*bank.asked.lock().unwrap(), 1);
    let tomorrow = bank.of(world.all_at("2026-03-17T09:00:00Z"));
    assert_eq!(tomorrow.fetch_exchange_rates().await.unwrap(), [], "and stay as they are");
    assert_eq!(*bank.asked.lock().unwrap(), 2);
    let kept = world.text("select per_euro from exchange_rates where currency = 'SEK'").await;
    assert_eq!(kept, "10.9875");
    for change in ["update exchange_rates set per_euro = '1'", "delete from exchange_rates"] {
        assert!(world.execute(change).await.is_err(), "{change}");
    }
    bank.says(StatusCode::OK, &file("2027-01-04", "99"));
    assert_eq!(tomorrow.fetch_exchange_rates().await.unwrap(), [], "a rate of the future is nobody's");
}
