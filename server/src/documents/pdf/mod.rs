//! The document on paper: PDF/A-3a and PDF/UA-1, with the XML in it.
//!
//! It is made with `krilla`, which writes tagged and archival PDF, subsets fonts, attaches files, and checks its own
//! output against the rules of PDF/A. The alternative would be `typst`, the typesetter on top of it: a language with a
//! compiler and a library, tens of megabytes in the binary, for a page with one table.

// Points on paper are floats. The amounts arrive as texts, and no amount is computed here.
#![allow(clippy::float_arithmetic)]

mod faces;
mod factur_x;
mod font;
mod layout;
mod paper;
mod payment;
mod shapes;
mod structure;
mod writing;

pub use faces::use_fonts;
pub use font::unprintable;

use super::{DocumentError, xml};
use app::billing::{Invoice, InvoiceState};
use app::documents::Words;
use chrono::Datelike;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::{Document, SerializeSettings};

/// The PDF of a document in that state. It has the same bytes whenever it is made, until its state changes: only what
/// is open may ask for a transfer.
pub fn pdf(invoice: &Invoice, state: InvoiceState) -> Result<Vec<u8>, DocumentError> {
    let words = Words::of(invoice);
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A3_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish();
    let configuration = configuration.map_err(|problem| failed(&problem))?;
    let settings = SerializeSettings { configuration, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    let date = day(invoice);
    document.set_metadata(
        Metadata::new()
            .title(words.title(invoice))
            .authors(vec![invoice.seller.name.clone()])
            .creator("Prorata".to_owned())
            .language(words.lang().code().to_owned())
            .document_id(format!("{} {}", invoice.seller.name, invoice.number))
            .creation_date(date),
    );
    let attached = EmbeddedFile {
        path: factur_x::FILE_NAME.to_owned(),
        mime_type: MimeType::new("text/xml"),
        description: Some(
            words.text_with("document-xml-description", &[("number", invoice.number.as_str().into())]),
        ),
        // In Factur-X the XML says the same as the paper.
        association_kind: AssociationKind::Alternative,
        data: xml(invoice)?.into(),
        modification_date: Some(date),
        compress: Some(true),
        location: None,
    };
    document.embed_file(attached).ok_or_else(|| failed(&"the XML is attached twice"))?;
    let of = |name: &str| {
        words.text_with(
            "document-foot",
            &[("seller", name.into()), ("number", invoice.number.as_str().into())],
        )
    };
    let foot = (invoice.seller.name.as_str(), of);
    let paper = layout::lay_out(invoice, state);
    let tree = paper.draw(&mut document, words.lang().code(), foot, |page, pages| {
        let number = |value: usize| i64::try_from(value).unwrap_or_default().into();
        words.text_with("document-page", &[("page", number(page)), ("pages", number(pages))])
    });
    document.set_tag_tree(tree.ok_or_else(|| failed(&"there is no paper of that size"))?);
    let mut outline = Outline::new();
    let top = XyzDestination::new(0, Point::from_xy(0.0, 0.0));
    outline.push_child(OutlineNode::new(words.title(invoice), top));
    document.set_outline(outline);
    let written = document.finish().map_err(|problem| failed(&problem))?;
    factur_x::declare(written).map_err(|problem| failed(&problem))
}

fn failed(problem: &dyn std::fmt::Debug) -> DocumentError {
    DocumentError::Pdf(format!("{problem:?}"))
}

/// The day of issue. It is also the date of the file, so that the same document has the same bytes.
fn day(invoice: &Invoice) -> DateTime {
    let small = |number: u32| u8::try_from(number).unwrap_or_default();
    let year = u16::try_from(invoice.issued.year()).unwrap_or_default();
    DateTime::new(year)
        .month(small(invoice.issued.month()))
        .day(small(invoice.issued.day()))
        .hour(0)
        .minute(0)
        .second(0)
        .utc_offset_hour(0)
        .utc_offset_minute(0)
}
