//! Queues: whose turn it is. Work that takes long (a password, a document, a list, a page) has a queue, and
//! each place that asks for it has a queue of its own: a visitor who asks for a hundred at once waits behind
//! themselves and keeps nobody else waiting. When too many wait, a further request is told at once to come
//! back in a moment: an answer that comes after the visitor has gone is wasted work.

use super::pages::wants_page;
use crate::web::language_of;
use app::api::{
    ChangeEmail, ChangePassword, EndSessions, JoinAccount, LICENCE_LISTS, Place, Problem, SetPassword, SignIn,
};
use app::i18n::format_message;
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use leptos::server_fn::ServerFn as _;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::Semaphore;

/// After how many seconds a visitor who was sent away should come back.
const AGAIN_AFTER_SECONDS: u16 = 2;

/// For how long `/ready` answers 503 after a visitor was sent away because the queue of all places was full.
const OVERLOADED_FOR: Duration = Duration::from_secs(3);

/// The forms for which a password is hashed or compared.
const PASSWORDS: [&str; 6] = [
    SignIn::PATH,
    SetPassword::PATH,
    JoinAccount::PATH,
    ChangePassword::PATH,
    ChangeEmail::PATH,
    EndSessions::PATH,
];

/// The kinds of work, each with queues of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Work {
    /// A password is hashed or compared, on one core at a time.
    Password,
    /// A document is made.
    Document,
    /// A list is read.
    List,
    /// Anything else that reads the database.
    Page,
}

/// How many requests for one kind of work are answered at a time, and how many may wait.
struct Limits {
    /// How many are answered at a time for one place. The others of the place wait.
    at_once: usize,
    /// How many one place may have, including those that wait.
    of_place: usize,
    /// How many all places together may have, including those that wait.
    of_all: usize,
}

impl Work {
    /// The work that the request asks for. `None` for what is always answered at once.
    fn of(path: &str) -> Option<Self> {
        match path {
            "/health" | "/ready" | "/icon.svg" => None,
            _ if ["/pkg/", "/messages/", "/webhooks/"].iter().any(|prefix| path.starts_with(prefix)) => None,
            _ if PASSWORDS.contains(&path) => Some(Self::Password),
            _ if path.starts_with("/invoices") => Some(Self::Document),
            _ if path.starts_with(LICENCE_LISTS) => Some(Self::List),
            _ => Some(Self::Page),
        }
    }

    const fn limits(self) -> Limits {
        match self {
            // A password takes about 40 ms, so a hundred take four seconds.
            Self::Password => Limits { at_once: 2, of_place: 40, of_all: 100 },
            Self::Document => Limits { at_once: 2, of_place: 12, of_all: 48 },
            Self::List => Limits { at_once: 1, of_place: 4, of_all: 16 },
            // A page takes about 5 ms. Visitors behind a proxy that is not configured count as one place.
            Self::Page => Limits { at_once: 16, of_place: 250, of_all: 600 },
        }
    }
}

/// The requests that are answered or wait.
#[derive(Clone, Default)]
pub(super) struct Queues(Arc<Mutex<Waiting>>);

#[derive(Default)]
struct Waiting {
    of_all: HashMap<Work, usize>,
    of_place: HashMap<(Work, String), (usize, Arc<Semaphore>)>,
    sent_away: Option<Instant>,
}

impl Queues {
    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether a visitor was sent away a moment ago because the queue of all places was full.
    pub(super) fn overloaded(&self) -> bool {
        self.waiting().sent_away.is_some_and(|at| at.elapsed() < OVERLOADED_FOR)
    }

    /// A place in the queue, and the turns of that queue. `None` when too many wait already.
    fn join(&self, work: Work, place: &str) -> Option<(Ticket, Arc<Semaphore>)> {
        let limits = work.limits();
        let mut waiting = self.waiting();
        let all = *waiting.of_all.entry(work).or_default();
        if all >= limits.of_all {
            waiting.sent_away = Some(Instant::now());
            return None;
        }
        let key = (work, place.to_owned());
        let own = waiting.of_place.entry(key.clone());
        let own = own.or_insert_with(|| (0, Arc::new(Semaphore::new(limits.at_once))));
        if own.0 >= limits.of_place {
            return None;
        }
        own.0 += 1;
        let turns = Arc::clone(&own.1);
        *waiting.of_all.entry(work).or_default() += 1;
        Some((Ticket { queues: self.clone(), key }, turns))
    }
}

/// A place in a queue. Dropping it frees the place.
struct Ticket {
    queues: Queues,
    key: (Work, String),
}

impl Drop for Ticket {
    fn drop(&mut self) {
        let mut waiting = self.queues.waiting();
        if let Some(all) = waiting.of_all.get_mut(&self.key.0) {
            *all -= 1;
        }
        if let Some(own) = waiting.of_place.get_mut(&self.key) {
            own.0 -= 1;
            if own.0 == 0 {
                waiting.of_place.remove(&self.key);
            }
        }
    }
}

/// Answers when it is the request's turn, or sends the visitor away.
pub(super) async fn queue(State(queues): State<Queues>, request: Request, next: Next) -> Response {
    let Some(work) = Work::of(request.uri().path()) else { return next.run(request).await };
    let place = request.extensions().get::<Place>().map(|place| place.0.clone()).unwrap_or_default();
    let Some((ticket, turns)) = queues.join(work, &place) else { return busy(request.headers()) };
    let turn = turns.acquire_owned().await;
    let response = next.run(request).await;
    drop((turn, ticket));
    response
}

/// The answer for a visitor who is sent away. A script gets the code, since its page has the words; a browser
/// without scripts gets the message.
fn busy(headers: &HeaderMap) -> Response {
    let again = (RETRY_AFTER, AGAIN_AFTER_SECONDS.to_string());
    let problem = Problem::Busy;
    let status = StatusCode::SERVICE_UNAVAILABLE;
    if !wants_page(headers) {
        return (status, [again], problem.code()).into_response();
    }
    let lang = language_of(headers);
    let text = format_message(lang, problem.message(), &[]);
    let html = format!(
        "<!DOCTYPE html><html lang=\"{}\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>{text}</title><p>{text}</p></html>",
        lang.code()
    );
    (status, [again, (CONTENT_TYPE, "text/html; charset=utf-8".to_owned())], html).into_response()
}

/// Adds to a 503 after how many seconds to come back.
pub(super) fn come_back(response: &mut Response) {
    if response.status() == StatusCode::SERVICE_UNAVAILABLE {
        response.headers_mut().entry(RETRY_AFTER).or_insert(AGAIN_AFTER_SECONDS.into());
    }
}

#[cfg(test)]
mod tests {
    use super::{Queues, Work};

    #[test]
    fn what_takes_long_has_a_queue_and_what_tells_how_it_goes_has_none() {
        for (path, work) in [
            ("/api/sign_in", Some(Work::Password)),
            ("/api/change_password", Some(Work::Password)),
            ("/invoices/INV-1/pdf", Some(Work::Document)),
            ("/invoices.csv", Some(Work::Document)),
            ("/licence-lists/de/1", Some(Work::List)),
            ("/de/invoices", Some(Work::Page)),
            ("/nothing", Some(Work::Page)),
            ("/health", None),
            ("/ready", None),
            ("/pkg/prorata.js", None),
            ("/webhooks/stripe", None),
        ] {
            assert_eq!(Work::of(path), work, "{path}");
        }
    }

    #[test]
    fn one_place_does_not_fill_the_queue_of_all() {
        let queues = Queues::default();
        for work in [Work::Password, Work::Document, Work::List, Work::Page] {
            let limits = work.limits();
            let greedy: Vec<_> = (0..limits.of_all).filter_map(|_| queues.join(work, "a")).collect();
            assert_eq!(greedy.len(), limits.of_place, "{work:?}");
            assert!(queues.join(work, "b").is_some(), "{work:?}");
            assert!(!queues.overloaded(), "the others are served");
            drop(greedy);
            assert!(queues.join(work, "a").is_some(), "{work:?}");
        }
        assert!(queues.waiting().of_place.is_empty(), "nobody waits, so nothing is kept");
        let all: Vec<_> = (0..1000).filter_map(|place| queues.join(Work::List, &place.to_string())).collect();
        assert_eq!(all.len(), Work::List.limits().of_all);
        assert!(queues.overloaded());
    }
}
