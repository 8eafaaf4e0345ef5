//! The invoice for machines: EN 16931 in the syntax of UN/CEFACT's Cross Industry Invoice (D16B), in the profile EN
//! 16931 of Factur-X. “BT” and “BG” are the terms of the standard, “BR” its rules.

use super::DocumentError;
use app::billing::{Invoice, InvoiceKind, InvoiceLine, InvoiceTax, Party, VatCategory, last_day};
use app::documents::Words;
use app::typed::is_text;
use chrono::NaiveDate;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use rust_decimal::Decimal;
use std::io::Result;

/// The profile's identifier (BT-24).
const PROFILE: &str = "urn:cen.eu:en16931:2017";

/// UNCL 4461: bank card; and clearing between partners, which covers paying from a balance.
const PAID_BY_CARD: &str = "48";
const PAID_BY_BALANCE: &str = "97";
/// UNCL 4461: SEPA credit transfer.
const BY_TRANSFER: &str = "58";

type Xml = Writer<Vec<u8>>;

/// The XML of a document.
pub fn xml(invoice: &Invoice) -> std::result::Result<Vec<u8>, DocumentError> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let names = [
        ("xmlns:rsm", "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"),
        ("xmlns:ram", "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"),
        ("xmlns:qdt", "urn:un:unece:uncefact:data:standard:QualifiedDataType:100"),
        ("xmlns:udt", "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100"),
    ];
    xml.create_element("rsm:CrossIndustryInvoice").with_attributes(names).write_inner_content(|xml| {
        group(xml, "rsm:ExchangedDocumentContext", |xml| {
            group(xml, "ram:GuidelineSpecifiedDocumentContextParameter", |xml| text(xml, "ram:ID", PROFILE))
        })?;
        group(xml, "rsm:ExchangedDocument", |xml| head(xml, invoice))?;
        group(xml, "rsm:SupplyChainTradeTransaction", |xml| {
            for (index, line) in invoice.lines.iter().enumerate() {
                group(xml, "ram:IncludedSupplyChainTradeLineItem", |xml| {
                    item(xml, invoice, line, index + 1)
                })?;
            }
            group(xml, "ram:ApplicableHeaderTradeAgreement", |xml| agreement(xml, invoice))?;
            group(xml, "ram:ApplicableHeaderTradeDelivery", |xml| {
                group(xml, "ram:ActualDeliverySupplyChainEvent", |xml| {
                    date(xml, "ram:OccurrenceDateTime", invoice.supplied)
                })
            })?;
            group(xml, "ram:ApplicableHeaderTradeSettlement", |xml| settlement(xml, invoice))
        })
    })?;
    Ok(xml.into_inner())
}

fn head(xml: &mut Xml, invoice: &Invoice) -> Result<()> {
    text(xml, "ram:ID", invoice.number.as_str())?;
    // BT-3, UNCL 1001: commercial invoice, credit note.
    text(xml, "ram:TypeCode", if invoice.kind == InvoiceKind::CreditNote { "381" } else { "380" })?;
    date(xml, "ram:IssueDateTime", invoice.issued)?;
    for note in Words::of(invoice).notes(invoice) {
        group(xml, "ram:IncludedNote", |xml| text(xml, "ram:Content", &note))?;
    }
    Ok(())
}

fn item(xml: &mut Xml, invoice: &Invoice, line: &InvoiceLine, number: usize) -> Result<()> {
    let all = Words::of(invoice);
    let words = all.line(line, invoice.currency);
    let notes = words.notes.into_iter().reduce(|first, second| {
        all.text_with("document-notes", &[("first", first.into()), ("second", second.into())])
    });
    group(xml, "ram:AssociatedDocumentLineDocument", |xml| text(xml, "ram:LineID", &number.to_string()))?;
    group(xml, "ram:SpecifiedTradeProduct", |xml| {
        text(xml, "ram:Name", &words.title)?;
        text(xml, "ram:Description", &notes.unwrap_or_default())
    })?;
    // A price is never negative (BR-27), so the quantity has the sign.
    group(xml, "ram:SpecifiedLineTradeAgreement", |xml| {
        group(xml, "ram:NetPriceProductTradePrice", |xml| money(xml, "ram:ChargeAmount", line.unit_price))
    })?;
    group(xml, "ram:SpecifiedLineTradeDelivery", |xml| {
        // UN/ECE recommendation 20: one, a plain number.
        let unit = [("unitCode", "C62")];
        with(xml, "ram:BilledQuantity", &unit, &line.quantity.to_string())
    })?;
    group(xml, "ram:SpecifiedLineTradeSettlement", |xml| {
        group(xml, "ram:ApplicableTradeTax", |xml| {
            text(xml, "ram:TypeCode", "VAT")?;
            text(xml, "ram:CategoryCode", line.category.code())?;
            percentage(xml, line.category, line.rate)
        })?;
        group(xml, "ram:BillingSpecifiedPeriod", |xml| {
            date(xml, "ram:StartDateTime", line.start)?;
            // BT-135.
            date(xml, "ram:EndDateTime", last_day(line.end))
        })?;
        group(xml, "ram:SpecifiedTradeSettlementLineMonetarySummation", |xml| {
            money(xml, "ram:LineTotalAmount", line.net)
        })
    })
}

fn agreement(xml: &mut Xml, invoice: &Invoice) -> Result<()> {
    let untaxed = invoice.tax.iter().any(|tax| tax.category == VatCategory::OutsideScope);
    // BT-10
    optional(xml, "ram:BuyerReference", invoice.buyer_reference.as_ref())?;
    group(xml, "ram:SellerTradeParty", |xml| party(xml, &invoice.seller, untaxed))?;
    group(xml, "ram:BuyerTradeParty", |xml| party(xml, &invoice.buyer, untaxed))?;
    group(xml, "ram:SellerOrderReferencedDocument", |xml| {
        text(xml, "ram:IssuerAssignedID", &invoice.order_number.to_string())
    })?;
    match &invoice.purchase_order {
        // BT-13
        Some(number) => {
            group(xml, "ram:BuyerOrderReferencedDocument", |xml| text(xml, "ram:IssuerAssignedID", number))
        }
        None => Ok(()),
    }
}

/// A party. A document outside the scope of the tax may have no VAT identifier (BR-O-02). The number then stands as a
/// plain identifier, since the seller must have one (BR-CO-26).
fn party(xml: &mut Xml, party: &Party, untaxed: bool) -> Result<()> {
    if let Some(number) = party.vat_number.as_ref().filter(|_| untaxed) {
        text(xml, "ram:ID", number)?;
    }
    text(xml, "ram:Name", &party.name)?;
    if let Some(registration) = &party.registration {
        group(xml, "ram:SpecifiedLegalOrganization", |xml| text(xml, "ram:ID", registration))?;
    }
    group(xml, "ram:PostalTradeAddress", |xml| {
        optional(xml, "ram:PostcodeCode", party.postal_code.as_ref())?;
        optional(xml, "ram:LineOne", party.street.as_ref())?;
        optional(xml, "ram:CityName", party.city.as_ref())?;
        text(xml, "ram:CountryID", &party.country)?;
        optional(xml, "ram:CountrySubDivisionName", party.region.as_ref())
    })?;
    if let Some(email) = &party.email {
        group(xml, "ram:URIUniversalCommunication", |xml| {
            with(xml, "ram:URIID", &[("schemeID", "EM")], email.as_str())
        })?;
    }
    if let Some(number) = party.vat_number.as_ref().filter(|_| !untaxed) {
        group(xml, "ram:SpecifiedTaxRegistration", |xml| with(xml, "ram:ID", &[("schemeID", "VA")], number))?;
    }
    Ok(())
}

fn settlement(xml: &mut Xml, invoice: &Invoice) -> Result<()> {
    if invoice.open_transfer().is_some() {
        // BT-83
        text(xml, "ram:PaymentReference", invoice.number.as_str())?;
    }
    if let Some(tax) = &invoice.national_tax {
        // BT-6
        text(xml, "ram:TaxCurrencyCode", tax.currency.code())?;
    }
    text(xml, "ram:InvoiceCurrencyCode", invoice.currency.code())?;
    let words = Words::of(invoice);
    means(xml, invoice)?;
    for tax in &invoice.tax {
        group(xml, "ram:ApplicableTradeTax", |xml| breakdown(xml, tax, words))?;
    }
    if let Some((start, end)) = invoice.period() {
        group(xml, "ram:BillingSpecifiedPeriod", |xml| {
            // BT-73 and BT-74.
            date(xml, "ram:StartDateTime", start)?;
            date(xml, "ram:EndDateTime", last_day(end))
        })?;
    }
    if let Some(transfer) = invoice.open_transfer() {
        // BT-9
        let until = |xml: &mut Xml| date(xml, "ram:DueDateDateTime", transfer.until);
        group(xml, "ram:SpecifiedTradePaymentTerms", until)?;
    }
    group(xml, "ram:SpecifiedTradeSettlementHeaderMonetarySummation", |xml| totals(xml, invoice))?;
    // BG-3
    for (number, issued) in invoice.refers_to() {
        group(xml, "ram:InvoiceReferencedDocument", |xml| {
            text(xml, "ram:IssuerAssignedID", number.as_str())?;
            issued.map_or(Ok(()), |day| dated(xml, "ram:FormattedIssueDateTime", "qdt:DateTimeString", day))
        })?;
    }
    Ok(())
}

/// How it was paid, or how the open part is paid (BG-16).
fn means(xml: &mut Xml, invoice: &Invoice) -> Result<()> {
    let means = |xml: &mut Xml, code, more: &dyn Fn(&mut Xml) -> Result<()>| {
        group(xml, "ram:SpecifiedTradeSettlementPaymentMeans", |xml| {
            text(xml, "ram:TypeCode", code)?;
            more(xml)
        })
    };
    if let Some(transfer) = invoice.open_transfer() {
        // BG-17
        means(xml, BY_TRANSFER, &|xml| {
            group(xml, "ram:PayeePartyCreditorFinancialAccount", |xml| {
                text(xml, "ram:IBANID", transfer.iban.as_str())?;
                text(xml, "ram:AccountName", &invoice.seller.name)
            })
        })
    } else if let Some(paid) = &invoice.paid_with {
        // BG-18
        means(xml, PAID_BY_CARD, &|xml| {
            text(xml, "ram:Information", &paid.brand)?;
            group(xml, "ram:ApplicableTradeSettlementFinancialCard", |xml| {
                text(xml, "ram:ID", &paid.last_four)
            })
        })
    } else if invoice.balance.is_zero() {
        Ok(())
    } else {
        means(xml, PAID_BY_BALANCE, &|_| Ok(()))
    }
}

fn breakdown(xml: &mut Xml, tax: &InvoiceTax, words: Words) -> Result<()> {
    // Why there is no tax (BT-120), and the same as a code of the list VATEX (BT-121).
    let (reason, code) = match tax.category {
        VatCategory::Standard => (None, None),
        VatCategory::ReverseCharge => (Some("document-reverse-charge"), Some("VATEX-EU-AE")),
        VatCategory::OutsideScope => (Some("document-outside-scope"), Some("VATEX-EU-O")),
        // The code is for the category O alone.
        VatCategory::OutsideScopeInPart => (Some("document-outside-scope"), None),
    };
    money(xml, "ram:CalculatedAmount", tax.amount)?;
    text(xml, "ram:TypeCode", "VAT")?;
    optional(xml, "ram:ExemptionReason", reason.map(|id| words.text(id)).as_ref())?;
    money(xml, "ram:BasisAmount", tax.base)?;
    text(xml, "ram:CategoryCode", tax.category.code())?;
    optional(xml, "ram:ExemptionReasonCode", code.map(str::to_owned).as_ref())?;
    percentage(xml, tax.category, tax.rate)
}

/// The sums (BG-22). An order is placed only when it is paid, so everything is prepaid and nothing is due: a reader of
/// the XML must not pay a second time.
fn totals(xml: &mut Xml, invoice: &Invoice) -> Result<()> {
    money(xml, "ram:LineTotalAmount", invoice.net)?;
    money(xml, "ram:TaxBasisTotalAmount", invoice.net)?;
    let currency = [("currencyID", invoice.currency.code())];
    with(xml, "ram:TaxTotalAmount", &currency, &invoice.tax_total.to_string())?;
    if let Some(tax) = &invoice.national_tax {
        // BT-111
        let currency = [("currencyID", tax.currency.code())];
        with(xml, "ram:TaxTotalAmount", &currency, &tax.amount.to_string())?;
    }
    money(xml, "ram:GrandTotalAmount", invoice.gross)?;
    money(xml, "ram:TotalPrepaidAmount", invoice.balance + invoice.charged)?;
    money(xml, "ram:DuePayableAmount", invoice.outstanding())
}

/// The rate in percent. Nothing is written outside the scope of the tax (BR-O-05).
fn percentage(xml: &mut Xml, category: VatCategory, rate: Decimal) -> Result<()> {
    if category == VatCategory::OutsideScope {
        return Ok(());
    }
    let percent = (rate * Decimal::ONE_HUNDRED).normalize();
    text(xml, "ram:RateApplicablePercent", &percent.to_string())
}

fn group(xml: &mut Xml, name: &str, content: impl FnOnce(&mut Xml) -> Result<()>) -> Result<()> {
    xml.create_element(name).write_inner_content(content).map(|_| ())
}

fn text(xml: &mut Xml, name: &str, value: &str) -> Result<()> {
    with(xml, name, &[], value)
}

fn with(xml: &mut Xml, name: &str, attributes: &[(&str, &str)], value: &str) -> Result<()> {
    // XML has no place for control characters and code points that are not characters, escaped or not. Older documents
    // may have them.
    let value: String = value.chars().filter(|c| !c.is_control() && is_text(*c)).collect();
    let element = xml.create_element(name).with_attributes(attributes.iter().copied());
    element.write_text_content(BytesText::new(&value)).map(|_| ())
}

fn optional(xml: &mut Xml, name: &str, value: Option<&String>) -> Result<()> {
    value.map_or(Ok(()), |value| text(xml, name, value))
}

fn money(xml: &mut Xml, name: &str, amount: Decimal) -> Result<()> {
    text(xml, name, &amount.to_string())
}

/// A date in format 102: `20260316`.
fn date(xml: &mut Xml, name: &str, date: NaiveDate) -> Result<()> {
    dated(xml, name, "udt:DateTimeString", date)
}

fn dated(xml: &mut Xml, name: &str, inner: &str, date: NaiveDate) -> Result<()> {
    group(xml, name, |xml| with(xml, inner, &[("format", "102")], &date.format("%Y%m%d").to_string()))
}
