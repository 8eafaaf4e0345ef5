//! What pages are put together from.

mod choice;
mod class;
mod form;
mod header;
mod icon;
mod live;
mod notice;
mod order_summary;
mod price_lines;
mod raw;
mod stepper;
mod tag;
mod timeline;
mod words;

pub use choice::{button_link, choice, to_subscriptions};
pub use form::{Form, FormState};
pub use header::Header;
pub use icon::{Icon, icon};
pub use live::{Words, busy, flag, hidden, hidden_of, href, lang_field, live, mark, words};
pub use notice::{ProblemNotice, RefusalNotice, empty, notice, problem_text};
#[cfg(feature = "ssr")]
pub use order_summary::sum_rows;
pub use order_summary::{pay_bar, renewals, total_rows};
pub use price_lines::{change_of, ends_cancellation, line_rows};
#[cfg(feature = "ssr")]
pub use raw::{TextArea, escaped};
pub use stepper::Stepper;
pub use tag::{Row, drawing, rows, tag};
pub use timeline::timeline;
#[cfg(feature = "ssr")]
pub use words::refusal_way;
pub use words::{licences_used, per_seat_price, refusal_line, refusal_text, selection_words, status_words};
