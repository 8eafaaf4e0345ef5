//! What pages are put together from.

mod form;
mod header;
mod icon;
mod notice;
mod order_summary;
mod price_lines;
mod stepper;
mod timeline;
mod words;

pub use form::{Form, FormState};
pub use header::Header;
pub use icon::{Icon, icon};
pub use notice::{ProblemNotice, RefusalNotice, notice, problem_text};
pub use order_summary::{PayBar, totals};
pub use price_lines::{change_of, line_figures};
pub use stepper::Stepper;
pub use timeline::timeline;
pub use words::{per_seat_price, refusal_text, refusal_way, renewal_words, selection_words, status_words};
