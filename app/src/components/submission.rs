//! The state of the forms of the page: which form is on its way, which one was refused and why, and what was typed.

use crate::api::Problem;
use crate::i18n::Lang;
#[cfg(feature = "hydrate")]
use crate::i18n::lang_of;
use leptos::prelude::*;
#[cfg(feature = "hydrate")]
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_location;
#[cfg(feature = "hydrate")]
use leptos_router::hooks::use_navigate;
use leptos_router::location::Location;
use serde::{Deserialize, Serialize};

/// A form that was sent without JavaScript and came back with its page. The server gives it as a context, and the
/// document carries it along for the browser. No address contains what was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resubmission {
    /// The path of the form's server function. Empty when nothing was refused and only the language has changed.
    pub form: String,
    /// Why it was refused.
    pub problem: Option<Problem>,
    /// What was typed in it, as the body of a form.
    pub typed: String,
}

/// The forms of the page. Components get it by [`use_submission`].
#[derive(Clone, Copy)]
pub struct Submission {
    /// The path of the form that is on its way.
    busy: RwSignal<Option<String>>,
    /// The path of the form that was refused last, and why.
    refused: RwSignal<Option<(String, Problem)>>,
    /// What was typed on the page, as the body of a form.
    typed: RwSignal<String>,
    /// What was typed on the page and is taken along to the next one, as the body of a form.
    taken_along: StoredValue<String>,
    /// The id of the form of the page that the menu of languages sends. The first button of that form is therefore the
    /// menu's.
    #[cfg(not(feature = "ssr"))]
    carried: RwSignal<Option<&'static str>>,
    search: Memo<String>,
    pathname: Memo<String>,
    #[cfg(feature = "hydrate")]
    navigate: Callback<(String, NavigateOptions)>,
    refresh: Refresh,
}

/// Loads the data of the page again.
#[derive(Clone, Copy)]
pub struct Refresh {
    /// How often the page was loaded again.
    pub page: RwSignal<u32>,
    /// How often the data of the header was loaded again.
    pub visitor: RwSignal<u32>,
    /// How many pages are being loaded. Somebody who is quick leaves a page that is still on its way.
    loading: RwSignal<u32>,
}

/// While this value exists, a page is being loaded.
pub struct Loading(RwSignal<u32>);

impl Drop for Loading {
    fn drop(&mut self) {
        _ = self.0.try_update(|pages| *pages -= 1);
    }
}

impl Refresh {
    /// Notes that a page is being loaded.
    pub fn begin(self) -> Loading {
        _ = self.loading.try_update(|pages| *pages += 1);
        Loading(self.loading)
    }

    /// Loads the page and the header again.
    #[cfg(feature = "hydrate")]
    pub fn all(self) {
        self.page.update(|times| *times += 1);
        self.visitor.update(|times| *times += 1);
    }
}

/// Begins with the form that came back, if one did. It must be called within the router.
pub fn provide_submission() -> Submission {
    let Location { search, pathname, .. } = use_location();
    #[cfg(feature = "hydrate")]
    let navigate = use_navigate();
    let came_back = SharedValue::<_, codee::binary::PostcardCodec>::new_with_encoding(|| {
        use_context::<Resubmission>().unwrap_or_default()
    });
    let Resubmission { form, problem, typed } = came_back.into_inner();
    let refused = problem.map(|problem| (form, problem));
    let submission = Submission {
        busy: RwSignal::new(None),
        refused: RwSignal::new(refused.or_else(|| refusal_in(&search.get_untracked()))),
        typed: RwSignal::new(typed),
        taken_along: StoredValue::default(),
        #[cfg(not(feature = "ssr"))]
        carried: RwSignal::new(None),
        search,
        pathname,
        #[cfg(feature = "hydrate")]
        navigate: Callback::new(move |(to, options): (String, NavigateOptions)| navigate(&to, options)),
        refresh: Refresh { page: RwSignal::new(0), visitor: RwSignal::new(0), loading: RwSignal::new(0) },
    };
    provide_context(submission);
    submission
}

/// The forms of the page.
pub fn use_submission() -> Submission {
    expect_context::<Submission>()
}

impl Submission {
    /// A value of what was typed, or else of the query, as it is now.
    pub fn value(self, name: &str) -> Option<String> {
        self.values(name).into_iter().next()
    }

    /// All values with that name: those that were typed, or else those of the query.
    pub fn values(self, name: &str) -> Vec<String> {
        let of = |fields: &str| {
            let fields = form_urlencoded::parse(fields.as_bytes()).filter(|(key, _)| key == name);
            fields.map(|(_, value)| value.into_owned()).collect::<Vec<_>>()
        };
        let typed = self.typed.with_untracked(|typed| of(typed));
        if typed.is_empty() { self.search.with_untracked(|query| of(query)) } else { typed }
    }

    /// What was done, from the query of the page to which a form led. `None` once another form was refused. The query
    /// can contain anything.
    pub fn done(self) -> Option<String> {
        let refused = self.refused.with_untracked(Option::is_some);
        self.value("done").filter(|_| !refused)
    }

    /// The path of the page, with its query. Tracks it.
    pub fn address(self) -> String {
        with_query(&self.pathname.get(), &self.search.get())
    }

    /// The path of the page. Tracks it.
    pub fn path(self) -> String {
        self.pathname.get()
    }

    /// The id of the form of the page that the menu of languages sends. Tracks it.
    #[cfg(not(feature = "ssr"))]
    pub fn carried(self) -> Option<&'static str> {
        self.carried.get()
    }

    /// Notes the form that the menu of languages sends, as long as the form is there.
    #[cfg(not(feature = "ssr"))]
    pub fn carry(self, id: &'static str) {
        self.carried.set(Some(id));
        on_cleanup(move || self.carried.set(None));
    }

    /// The signals by which data is loaded again.
    pub fn refresh(self) -> Refresh {
        self.refresh
    }

    /// Why the form of that server function was refused, if it was the last one refused. Tracks it.
    #[track_caller]
    pub fn problem(self, form: &str) -> Option<Problem> {
        let refused = self.refused.get();
        refused.filter(|(path, _)| path == form).map(|(_, problem)| problem)
    }

    /// Tracks which form was refused, and why.
    pub fn track(self) {
        self.refused.track();
    }

    /// Notes that the form was refused, or that it was not. A page is not made again when that is known already: its
    /// selects would forget what was just chosen in them.
    pub fn set_problem(self, form: &str, problem: Option<Problem>) {
        let refused = problem.map(|problem| (form.to_owned(), problem));
        if self.refused.with_untracked(|known| *known != refused) {
            self.refused.set(refused);
        }
    }

    /// Whether the page waits for the server: for the answer to a form, or for its data. Tracks it.
    pub fn is_waiting(self) -> bool {
        self.busy.with(Option::is_some) || self.refresh.loading.get() > 0
    }

    /// Whether a form of the page was refused. Tracks it. A person who was led to the sign-in did nothing wrong.
    pub fn is_refused(self) -> bool {
        self.refused.with(|refused| refused.as_ref().is_some_and(|(_, why)| *why != Problem::SignInFirst))
    }

    /// Whether the form is on its way. Tracks it.
    pub fn is_busy(self, form: &str) -> bool {
        self.busy.with(|busy| busy.as_deref() == Some(form))
    }

    /// Notes that the form is on its way, or that none is.
    #[cfg(feature = "hydrate")]
    pub fn set_busy(self, form: Option<&str>) {
        self.busy.set(form.map(str::to_owned));
    }

    /// Keeps what was typed, for the page that is made again.
    #[cfg(feature = "hydrate")]
    pub fn keep(self, typed: String) {
        self.typed.set(typed);
    }

    /// Takes what was typed in a field along to the next page. No address contains it.
    #[cfg(feature = "hydrate")]
    pub fn take_along(self, name: &str, typed: &str) {
        let fields = form_urlencoded::Serializer::new(String::new()).append_pair(name, typed).finish();
        self.taken_along.set_value(fields);
    }

    /// Goes to an address to which a form leads: without a new document if it is one of our pages.
    #[cfg(feature = "hydrate")]
    pub fn go(self, location: &str) {
        let (path, _) = location.split_once('?').unwrap_or((location, ""));
        if lang_of(path).is_none() {
            _ = window().location().set_href(location);
            return;
        }
        super::menu::put_menu_away();
        self.typed.set(String::new());
        // A form that leads back to its own page adds no step to the history.
        let replace = self.pathname.with_untracked(|here| page_of(here) == page_of(path));
        let options = NavigateOptions { replace, scroll: false, ..NavigateOptions::default() };
        self.navigate.run((location.to_owned(), options));
        if replace {
            self.refresh.all();
        } else {
            self.refresh.visitor.update(|times| *times += 1);
        }
    }

    /// Goes to the page on which people prove again who they are. It leads back here.
    #[cfg(feature = "hydrate")]
    pub fn prove(self) {
        let here = untrack(|| self.address());
        let query =
            form_urlencoded::Serializer::new(String::new()).append_pair(crate::api::NEXT, &here).finish();
        let lang = lang_of(&here).unwrap_or(Lang::SOURCE).code();
        self.go(&format!("/{lang}/prove?{query}"));
    }

    /// Replaces the address by that of the same page in another language.
    #[cfg(feature = "hydrate")]
    pub fn go_in_place(self, location: String) {
        let options = NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() };
        self.navigate.run((location, options));
    }

    /// Forgets what was noted about one page when another one comes. It must be called within an effect of the frame.
    pub fn forget_with_the_page(self) {
        Effect::new(move |before: Option<String>| {
            let page = self.pathname.with(|path| page_of(path).to_owned());
            if before.is_some_and(|before| before != page) {
                self.typed.set(self.taken_along.try_update_value(std::mem::take).unwrap_or_default());
                self.refused.set(refusal_in(&self.search.get_untracked()));
            }
            page
        });
    }
}

/// The page of a path, without its language: `/de/cart` → `cart`.
pub fn page_of(path: &str) -> &str {
    path.splitn(3, '/').nth(2).unwrap_or_default()
}

/// The address of the same page in another language.
pub fn with_language(lang: Lang, address: &str) -> String {
    let page = page_of(address);
    format!("/{}/{}", lang.code(), if page.is_empty() { "subscriptions" } else { page })
}

/// A path with its query.
pub fn with_query(path: &str, query: &str) -> String {
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// The refusal in a query: an address that leads to a page may say why it does.
fn refusal_in(query: &str) -> Option<(String, Problem)> {
    let value = |name: &str| {
        let mut fields = form_urlencoded::parse(query.as_bytes());
        fields.find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
    };
    Some((value("form")?, Problem::from_code(&value("problem")?)?))
}
