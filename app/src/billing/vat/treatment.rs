//! Who owes the tax on a sale, at which rate, to which country.
//!
//! Seats are services supplied electronically. Between businesses they are taxed where the customer is, and the
//! customer owes the tax (directive 2006/112/EC, articles 44 and 196). For anybody else they are taxed where the
//! customer lives (article 58).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::number::VatNumber;
use super::places::{Address, place};

/// Why a sale is taxed the way it is. An invoice says so in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VatTreatment {
    /// Seller and buyer are where one country's tax applies: its rate, with a VAT number or without.
    Domestic,
    /// A business in another EU member state: 0 %, the buyer owes the tax, and the invoice has to say it.
    ReverseCharge,
    /// A buyer in another EU member state without a VAT number: the rate of that state.
    OtherState,
    /// Anybody else: no VAT.
    OutOfScope,
}

/// The tax on a sale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VatTax {
    /// Why.
    pub treatment: VatTreatment,
    /// A fraction from 0 to 1: 0.19 is 19 %.
    #[serde(with = "crate::billing::strict_serde::decimal")]
    pub rate: Decimal,
    /// The country whose tax it is. Out of scope, the buyer's country. ISO 3166 alpha-2, upper case.
    pub country: String,
}

/// The tax on a sale on a civil date, from one address to another.
///
/// A number that does not fit the place counts as none: the address says where the tax is due, and a number of another
/// state proves nothing about this one. The sale is [`VatTreatment::OutOfScope`] where no tax is levied that we could
/// charge, even if the seller is there. So it is in the parts of member states that the directive leaves out, with a
/// number or without.
///
/// ```
/// use app::billing::parse_date;
/// use app::billing::vat::{Address, VatNumber, VatTreatment, treatment};
///
/// let [seller, buyer] = ["IE", "DE"].map(|country| Address { country, postal_code: None });
/// let number = VatNumber::parse("DE 136 695 976").unwrap();
/// let today = parse_date("2026-03-16")?;
/// assert_eq!(treatment(seller, buyer, Some(&number), today).treatment, VatTreatment::ReverseCharge);
///
/// let without = treatment(seller, buyer, None, today);
/// assert_eq!((without.treatment, without.rate.to_string()), (VatTreatment::OtherState, "0.19".to_owned()));
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn treatment(
    seller: Address<'_>,
    buyer: Address<'_>,
    number: Option<&VatNumber>,
    on: NaiveDate,
) -> VatTax {
    let (from, to) = (place(seller, on), place(buyer, on));
    let domestic = from.rate.is_some() && from.state == to.state;
    let business = number.is_some_and(|number| number.fits(&to.state));
    let (treatment, rate) = match to.rate.filter(|_| domestic || to.in_union) {
        Some(rate) if domestic => (VatTreatment::Domestic, rate),
        Some(_) if business => (VatTreatment::ReverseCharge, Decimal::ZERO),
        Some(rate) => (VatTreatment::OtherState, rate),
        None => (VatTreatment::OutOfScope, Decimal::ZERO),
    };
    let country = match treatment {
        VatTreatment::OutOfScope => buyer.country.to_ascii_uppercase(),
        _ => to.state,
    };
    VatTax { treatment, rate, country }
}

#[cfg(test)]
mod tests {
    use super::VatTreatment::{Domestic, OtherState, OutOfScope, ReverseCharge};
    use super::*;

    fn in_country(country: &str) -> Address<'_> {
        Address { country, postal_code: None }
    }

    const GERMAN: &str = "DE136695976";
    const GREEK: &str = "EL094259216";

    fn on_date(seller: &str, buyer: &str, number: &str, on: NaiveDate) -> (VatTreatment, String, String) {
        let number = (!number.is_empty()).then(|| VatNumber::parse(number).unwrap());
        let tax = treatment(in_country(seller), in_country(buyer), number.as_ref(), on);
        (tax.treatment, tax.rate.to_string(), tax.country)
    }

    #[track_caller]
    fn check(seller: &str, buyer: &str, number: &str, expected: (VatTreatment, &str)) {
        let on = NaiveDate::from_ymd_opt(2026, 9, 15).unwrap();
        let (treatment, rate, country) = on_date(seller, buyer, number, on);
        assert_eq!((treatment, rate.as_str()), expected);
        assert_eq!(country, buyer.to_ascii_uppercase());
    }

    #[test]
    fn at_home_the_domestic_rate_applies_even_with_a_number() {
        check("DE", "DE", "", (Domestic, "0.19"));
        check("DE", "DE", GERMAN, (Domestic, "0.19"));
        check("CH", "CH", "", (Domestic, "0.081"));
        check("GB", "GB", "XI980780684", (Domestic, "0.2"));
    }

    #[test]
    fn a_number_of_another_state_shifts_the_tax_to_the_buyer() {
        check("IE", "DE", GERMAN, (ReverseCharge, "0"));
        check("IE", "GR", GREEK, (ReverseCharge, "0"));
        check("IE", "de", GERMAN, (ReverseCharge, "0"));
    }

    #[test]
    fn another_state_without_a_number_gets_its_own_rate() {
        check("IE", "DE", "", (OtherState, "0.19"));
        check("IE", "FI", "", (OtherState, "0.255"));
    }

    #[test]
    fn a_number_of_the_wrong_country_counts_as_none() {
        check("IE", "FI", GERMAN, (OtherState, "0.255"));
        check("DE", "GR", GERMAN, (OtherState, "0.24"));
    }

    #[test]
    fn outside_the_eu_is_out_of_scope() {
        check("IE", "US", "", (OutOfScope, "0"));
        check("IE", "CH", "CHE107787577", (OutOfScope, "0"));
        check("IE", "NO", "", (OutOfScope, "0"));
        // Northern Ireland is in the EU for goods only.
        check("IE", "GB", "XI980780684", (OutOfScope, "0"));
    }

    #[test]
    fn a_seller_outside_the_eu_owes_the_same_to_buyers_inside() {
        check("US", "DE", GERMAN, (ReverseCharge, "0"));
        check("US", "DE", "", (OtherState, "0.19"));
        check("US", "US", "", (OutOfScope, "0"));
    }

    /// How a sale from one address to the other is taxed, and the country whose tax it is.
    fn between(seller: (&str, &str), buyer: (&str, &str), number: &str) -> (VatTreatment, String, String) {
        let on = NaiveDate::from_ymd_opt(2026, 9, 15).unwrap();
        let number = (!number.is_empty()).then(|| VatNumber::parse(number).unwrap());
        let [seller, buyer] =
            [seller, buyer].map(|(country, code)| Address { country, postal_code: Some(code) });
        let tax = treatment(seller, buyer, number.as_ref(), on);
        (tax.treatment, tax.rate.to_string(), tax.country)
    }

    #[test]
    fn a_number_changes_nothing_outside_the_vat_area() {
        const SPANISH: &str = "ESB3899118H";
        const IRISH: (&str, &str) = ("IE", "D02 XY45");
        let out = |country: &str| (OutOfScope, "0".to_owned(), country.to_owned());
        for code in ["35002", "38001", "51001", "52001"] {
            assert_eq!(between(IRISH, ("ES", code), SPANISH), out("ES"), "{code}");
            assert_eq!(between(IRISH, ("ES", code), ""), out("ES"), "{code}");
            assert_eq!(between(("ES", "28013"), ("ES", code), SPANISH), out("ES"), "{code}");
        }
        assert_eq!(between(IRISH, ("ES", "28013"), SPANISH).0, ReverseCharge);
        assert_eq!(between(IRISH, ("FI", "22100"), ""), out("FI"));
        assert_eq!(between(IRISH, ("FR", "97400"), "FR83056797921"), out("FR"));
        assert_eq!(between(IRISH, ("RE", "97400"), "FR83056797921"), out("RE"));
        assert_eq!(between(IRISH, ("DE", "78266"), GERMAN), out("DE"));
    }

    #[test]
    fn who_is_at_home_levies_what_applies_at_home() {
        let domestic = |rate: &str, country: &str| (Domestic, rate.to_owned(), country.to_owned());
        assert_eq!(between(("FI", "00100"), ("FI", "22100"), ""), domestic("0.255", "FI"));
        assert_eq!(between(("FI", "22100"), ("FI", "00100"), ""), domestic("0.255", "FI"));
        assert_eq!(between(("FR", "75002"), ("FR", "97400"), ""), domestic("0.085", "FR"));
        assert_eq!(between(("FR", "75002"), ("GP", ""), ""), domestic("0.085", "FR"));
        assert_eq!(between(("FR", "75002"), ("MC", "98000"), ""), domestic("0.2", "FR"));
        assert_eq!(between(("MC", "98000"), ("FR", "75002"), ""), domestic("0.2", "FR"));
        assert_eq!(between(("GB", "LS1 4AP"), ("IM", "IM1 1AA"), ""), domestic("0.2", "GB"));
        assert_eq!(between(("CH", "8001"), ("DE", "78266"), ""), domestic("0.081", "CH"));
        assert_eq!(between(("PT", "1100-048"), ("PT", "9500-150"), ""), domestic("0.16", "PT"));
        // A seller outside of the area is not at home in it.
        assert_eq!(between(("ES", "35002"), ("ES", "28013"), "").0, OtherState);
        assert_eq!(between(("ES", "35002"), ("ES", "28013"), "ESB3899118H").0, ReverseCharge);
    }

    #[test]
    fn monaco_is_france_and_a_region_has_its_own_rate() {
        let from = ("IE", "D02 XY45");
        let other = |rate: &str, country: &str| (OtherState, rate.to_owned(), country.to_owned());
        assert_eq!(between(from, ("MC", "98000"), ""), other("0.2", "FR"));
        assert_eq!(between(from, ("MC", "98000"), "FR83056797921").0, ReverseCharge);
        assert_eq!(between(from, ("PT", "9000-018"), ""), other("0.22", "PT"));
        assert_eq!(between(from, ("PT", "9500-150"), ""), other("0.16", "PT"));
        assert_eq!(between(from, ("AT", "6691"), ""), other("0.19", "AT"));
        assert_eq!(between(from, ("AT", "6991"), "ATU13585627").0, ReverseCharge);
    }

    #[test]
    fn the_table_holds_for_every_pair_of_member_states() {
        use crate::billing::vat::{is_eu, standard_rate};

        let on = NaiveDate::from_ymd_opt(2026, 9, 15).unwrap();
        let mut numbers = std::collections::BTreeMap::new();
        for line in include_str!("oracle.txt").lines() {
            if let Some(number) = line.strip_suffix(" valid").map(|text| VatNumber::parse(text).unwrap()) {
                numbers.entry(number.country()).or_insert(number);
            }
        }
        numbers.retain(|country, _| is_eu(country));
        assert_eq!(numbers.len(), 27);
        for seller in numbers.keys() {
            for (buyer, number) in &numbers {
                let rate = standard_rate(buyer, on).unwrap();
                let (from, to) = (in_country(seller), in_country(buyer));
                let with = treatment(from, to, Some(number), on);
                let without = treatment(from, to, None, on);
                let foreign = treatment(from, to, numbers.values().find(|other| !other.fits(buyer)), on);
                if seller == buyer {
                    assert!(
                        [&with, &without].iter().all(|tax| tax.treatment == Domestic && tax.rate == rate)
                    );
                } else {
                    assert_eq!(
                        (with.treatment, with.rate),
                        (ReverseCharge, Decimal::ZERO),
                        "{seller} {buyer}"
                    );
                    assert_eq!((without.treatment, without.rate), (OtherState, rate), "{seller} {buyer}");
                }
                assert_eq!(foreign, without, "a number of another state counts as none");
            }
        }
    }

    #[test]
    fn the_rate_is_that_of_the_day() {
        let autumn = NaiveDate::from_ymd_opt(2020, 10, 1).unwrap();
        assert_eq!(on_date("DE", "DE", "", autumn).1, "0.16");
        assert_eq!(on_date("IE", "DE", "", autumn).1, "0.16");
    }

    #[test]
    fn it_travels_with_an_exact_rate() {
        let on = NaiveDate::from_ymd_opt(2026, 9, 15).unwrap();
        let tax = treatment(in_country("IE"), in_country("FI"), None, on);
        let json = serde_json::to_string(&tax).unwrap();
        assert_eq!(json, r#"{"treatment":"other_state","rate":"0.255","country":"FI"}"#);
        assert_eq!(serde_json::from_str::<VatTax>(&json).unwrap(), tax);
    }
}
