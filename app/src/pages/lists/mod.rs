//! What the pages with long lists have in common.

mod pager;
mod search;

pub use pager::{order_choice, pager, rows_shown, sorted_heading};
pub use search::{choice, finder, nobody_found, people_search, typed, way_back};
