//! Invoices and credit notes as files: PDF/A-3 with the EN 16931 XML in it (Factur-X 1.0, EN 16931 profile), that XML alone,
//! and a table.
//!
//! A file is made from the frozen [`Invoice`](app::billing::Invoice) whenever it is asked for, and always has the same
//! bytes, so no file is stored. Only the paper also shows the document's state, which a refund may change.

mod csv;
mod epc;
mod pdf;
mod xml;

pub use csv::csv;
pub use pdf::{pdf, unprintable, use_fonts};
pub use xml::xml;

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// The XML could not be written.
    #[error("the XML: {0}")]
    Xml(#[from] std::io::Error),
    /// The PDF breaks a rule of PDF/A-3.
    #[error("the PDF: {0}")]
    Pdf(String),
    /// The table could not be written.
    #[error("the table: {0}")]
    Csv(String),
}
