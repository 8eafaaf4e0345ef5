//! What the pages with long lists have in common.

mod pager;
mod search;

pub use pager::{order_choice, pager, pager_of, rows_shown, rows_shown_of, sorted_heading};
pub use search::{choice, chooser, finder, nobody_found, people_search, typed, way_back};
