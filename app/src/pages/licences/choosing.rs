//! Choosing the people of a page of the list, or everybody on all of its pages. Each way is a link, so it works without
//! JavaScript; with it, the boxes of this page are ticked at once.

use crate::components::CHOSEN;
use crate::i18n::{text, use_i18n};
use crate::lists::{PeopleView, Span};
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// What an address asks for of the list: whom it shows, and who is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// Whom it shows.
    pub view: PeopleView,
    /// Who is chosen when the page comes.
    pub rows: Rows,
}

/// The rows of a list that are chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    /// None.
    None,
    /// Those of the page.
    Page,
    /// Those of all pages.
    Everybody,
}

impl Rows {
    const fn code(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Page => "page",
            Self::Everybody => "all",
        }
    }
}

impl Chosen {
    /// What the query of the page asks for.
    pub fn of(query: &str) -> Self {
        let has = |rows: Rows| {
            let query = query.trim_start_matches('?');
            form_urlencoded::parse(query.as_bytes()).any(|pair| pair == ("chosen".into(), rows.code().into()))
        };
        let rows = [Rows::Page, Rows::Everybody].into_iter().find(|rows| has(*rows)).unwrap_or(Rows::None);
        Self { view: PeopleView::of(query), rows }
    }

    /// The query, without its question mark.
    pub fn query(self) -> String {
        self.address("").trim_start_matches('?').to_owned()
    }

    fn address(self, path: &str) -> String {
        self.view.address(path, &[("chosen", self.rows.code().to_owned())])
    }
}

/// The ways to choose: everybody on this page, everybody on all pages, nobody. The page is at `path`. Each stays where it
/// is on the screen; the focus goes to what says that everybody is chosen, since the way to that is gone then.
pub fn ways_to_choose(chosen: Chosen, span: Span, path: &str) -> AnyView {
    let i18n = use_i18n();
    let everybody = chosen.rows == Rows::Everybody;
    let count = vec![("count", span.total.into())];
    let said = everybody.then(|| {
        view! {
            <b id=CHOSEN tabindex="-1">
                {i18n.t_with("licences-all-chosen", &count)}
            </b>
        }
        .into_any()
    });
    // The boxes of a page on which everybody is chosen are not for ticking.
    let way = |rows: Rows, label: AnyView| {
        let address = Chosen { rows, ..chosen }.address(path);
        let press = move |event: MouseEvent| {
            // A box that somebody has ticked does not follow its attribute any more, so the boxes are ticked in any case.
            if tick(rows != Rows::None) && !everybody && rows != Rows::Everybody {
                event.prevent_default();
            }
        };
        view! {
            <a class="btn quiet" href=address data-noscroll=true on:click=press>
                {label}
            </a>
        }
        .into_any()
    };
    let all = (span.pages() > 1 && !everybody)
        .then(|| way(Rows::Everybody, i18n.t_with("licences-choose-all", &count).into_any()));
    view! {
        <div class="actions choosing">
            {said} {way(Rows::Page, text("licences-choose-page").into_any())} {all}
            {way(Rows::None, text("licences-choose-none").into_any())}
        </div>
    }
    .into_any()
}

/// Ticks all boxes of the page, or none. Whether there is a page to tick on.
#[cfg(feature = "hydrate")]
fn tick(on: bool) -> bool {
    use leptos::wasm_bindgen::JsCast;
    use leptos::web_sys::HtmlInputElement;
    let Ok(boxes) = document().query_selector_all("main .people input[type=checkbox]") else { return false };
    for index in 0..boxes.length() {
        if let Some(tick) = boxes.get(index).and_then(|found| found.dyn_into::<HtmlInputElement>().ok()) {
            tick.set_checked(on);
        }
    }
    true
}

#[cfg(not(feature = "hydrate"))]
fn tick(_: bool) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::{Chosen, Rows};

    #[test]
    fn who_is_chosen_is_a_part_of_the_address() {
        for (query, rows) in [
            ("", Rows::None),
            ("show=others&chosen=page", Rows::Page),
            ("page=2&chosen=all", Rows::Everybody),
        ] {
            let chosen = Chosen::of(&format!("?{query}"));
            assert_eq!((chosen.rows, chosen.query().as_str()), (rows, query));
        }
        assert_eq!(Chosen::of("chosen=%3Cb%3E").rows, Rows::None);
    }
}
