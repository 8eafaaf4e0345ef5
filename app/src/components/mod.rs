//! The parts that pages are made of.

mod choice;
mod class;
mod field;
mod focus;
mod form;
mod header;
mod icon;
mod language_menu;
mod live;
mod menu;
mod notice;
mod order_summary;
mod people;
mod price_lines;
mod raw;
mod stepper;
mod submission;
mod tag;
mod timeline;
mod visitor;
mod words;

pub use choice::{back_link, button_link, choice, languages, option, tabs, to_subscriptions};
pub use field::{Field, Kind, check, reference_field, wrong_field};
pub use focus::{CHOSEN, focus_page, list_in_focus};
#[cfg(feature = "hydrate")]
pub use focus::{focus, focus_in_place};
#[cfg(feature = "ssr")]
pub use form::CarriedForm;
pub use form::{ActingIn, Form, FormState, SearchForm, acting, busy, keep_later_choices};
pub use header::Header;
pub use icon::{Icon, icon};
#[cfg(feature = "ssr")]
pub use language_menu::LANGUAGE_FORM;
pub use live::{Words, flag, hidden, hidden_of, href, lang_field, live, mark, words};
pub use menu::close_menus;
pub use notice::{
    ProblemNotice, card_notice, card_words, done_above, done_notice, empty, notice, problem_text,
    refusal_notice, standing,
};
pub use order_summary::{NO_AMOUNT, amount_due, pay_bar, renewals, sum_rows, total_rows};
pub use people::{address, done_beside, done_to, face, list_row, who};
pub use price_lines::{change_of, ends_cancellation, line_rows};
pub use raw::TextArea;
#[cfg(feature = "ssr")]
pub use raw::escaped;
pub use stepper::{Stepper, seats_typed};
#[cfg(feature = "ssr")]
pub use submission::Resubmission;
#[cfg(feature = "hydrate")]
pub use submission::with_language;
pub use submission::{Submission, page_of, provide_submission, use_submission, with_query};
pub use tag::{Row, drawing, rows, tag};
pub use timeline::timeline;
pub use visitor::provide_visitor;
pub use words::{
    card_name, licences_used, localized, per_seat_price, refusal_line, refusal_text, selection_words,
    status_words, subject,
};
