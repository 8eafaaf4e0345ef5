//! Queues: whose turn it is. Work that takes long (a password, a document, a list, a page, a question to a gateway) has a
//! [line](super::line) of its own, in which the visitors' places take turns. When too many wait, a request is told at
//! once to come back in a moment: an answer that comes after the visitor has gone is wasted work.

use super::line::{Joined, Limits, Line};
use crate::web::{language_of, wants_page};
use app::api::{
    ChangeEmail, ChangePassword, EndSessions, GiveUpOrder, JoinAccount, KeepReferences, LICENCE_LISTS,
    PAYMENT_DETAILS, PayRenewal, Place, PlaceOrder, Problem, Prove, RemoveMethod, SetPassword, SetVatNumber,
    SignIn,
};
use app::i18n::cldr::direction;
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

/// After how many seconds a visitor who was sent away should come back.
const AGAIN_AFTER_SECONDS: u16 = 2;

/// For how long `/ready` answers 503 after a visitor was sent away because a line was full.
const OVERLOADED_FOR: Duration = Duration::from_secs(3);

/// The forms for which a password is hashed or compared. A test finds those that are missing (`tests/it/reach.rs`).
const PASSWORDS: [&str; 7] = [
    SignIn::PATH,
    SetPassword::PATH,
    JoinAccount::PATH,
    ChangePassword::PATH,
    ChangeEmail::PATH,
    EndSessions::PATH,
    Prove::PATH,
];

/// What may ask a payment gateway or VIES, beside the ways back from a gateway. The same test finds what is missing.
const OUTSIDE: [&str; 7] = [
    PAYMENT_DETAILS,
    PlaceOrder::PATH,
    PayRenewal::PATH,
    GiveUpOrder::PATH,
    RemoveMethod::PATH,
    SetVatNumber::PATH,
    KeepReferences::PATH,
];

/// The kinds of work, each with a line of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Work {
    /// A password is hashed or compared, on one core at a time.
    Password,
    /// A document is made.
    Document,
    /// A list is read.
    List,
    /// Another service is asked, which may take its time. The pages of everybody must not wait for it.
    Outside,
    /// Anything else that reads the database.
    Page,
}

impl Work {
    /// The work that the request asks for. `None` for a request that is always answered at once.
    fn of(path: &str) -> Option<Self> {
        match path {
            "/health" | "/ready" | "/icon.svg" => None,
            _ if ["/pkg/", "/messages/", "/webhooks/"].iter().any(|prefix| path.starts_with(prefix)) => None,
            _ if PASSWORDS.contains(&path) => Some(Self::Password),
            _ if path.starts_with("/invoices") => Some(Self::Document),
            _ if path.starts_with(LICENCE_LISTS) => Some(Self::List),
            _ if OUTSIDE.contains(&path) || path.ends_with("/return") => Some(Self::Outside),
            _ => Some(Self::Page),
        }
    }

    const fn limits(self) -> Limits {
        match self {
            // A password takes about 40 ms of one core, so a hundred take four seconds.
            Self::Password => limits([4, 2], [38, 96]),
            Self::Document => limits([4, 2], [10, 44]),
            Self::List => limits([2, 1], [3, 14]),
            // An order waits for a minute when its gateway hangs. A company's people may all order from one place.
            Self::Outside => limits([200, 16], [234, 600]),
            // A page takes about 5 ms, so six hundred take a second and a half on two cores. Visitors behind a proxy
            // that is not configured count as one place.
            Self::Page => limits([64, 16], [234, 600]),
        }
    }
}

/// [`Limits`] from two pairs: how many are answered at a time, in all and for one place; and how many wait, for one
/// place and in all.
const fn limits([at_once, at_once_of_place]: [usize; 2], [waiting_of_place, waiting]: [usize; 2]) -> Limits {
    Limits { at_once, at_once_of_place, waiting_of_place, waiting }
}

/// The requests that are answered or wait.
#[derive(Clone, Default)]
pub(super) struct Queues(Arc<Mutex<Lines>>);

#[derive(Default)]
struct Lines {
    of: HashMap<Work, Line<Turn>>,
    sent_away: Option<Instant>,
}

impl Queues {
    fn lines(&self) -> MutexGuard<'_, Lines> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether a visitor was sent away a moment ago because a line was full.
    pub(super) fn overloaded(&self) -> bool {
        self.lines().sent_away.is_some_and(|at| at.elapsed() < OVERLOADED_FOR)
    }

    /// Waits for the turn of a request from that place. `None` when too many wait already.
    async fn turn(&self, work: Work, place: &str) -> Option<Turn> {
        let joined = {
            let mut lines = self.lines();
            let line = lines.of.entry(work).or_insert_with(|| Line::new(work.limits()));
            let (joined, made_room) = line.join(place);
            if made_room || matches!(joined, Joined::Full) {
                lines.sent_away = Some(Instant::now());
            }
            joined
        };
        match joined {
            Joined::Now => Some(self.turn_of(work, place)),
            Joined::Waits(turn) => turn.await.ok(),
            Joined::Refused | Joined::Full => None,
        }
    }

    /// Does what a page does, a look into the database, when it is the turn of a request from that place. `None` when too
    /// many wait already.
    pub(super) async fn in_turn<T>(&self, place: &str, look: impl Future<Output = T>) -> Option<T> {
        let _turn = self.turn(Work::Page, place).await?;
        Some(look.await)
    }

    fn turn_of(&self, work: Work, place: &str) -> Turn {
        Turn(Some((self.clone(), work, place.to_owned())))
    }

    /// Gives back the turn of a request from that place. The request that has waited longest takes it; requests of
    /// visitors who have gone are passed over.
    fn leave(&self, work: Work, place: &str) {
        let mut lines = self.lines();
        let Some(line) = lines.of.get_mut(&work) else { return };
        line.leave(place);
        while let Some((place, waiting)) = line.next() {
            match waiting.send(self.turn_of(work, &place)) {
                Ok(()) => {}
                Err(mut unwanted) => {
                    unwanted.0 = None;
                    line.leave(&place);
                }
            }
        }
    }
}

/// A request's turn. Dropping it gives it to the next one.
struct Turn(Option<(Queues, Work, String)>);

impl Drop for Turn {
    fn drop(&mut self) {
        if let Some((queues, work, place)) = self.0.take() {
            queues.leave(work, &place);
        }
    }
}

/// Answers when it is the request's turn, or sends the visitor away.
pub(super) async fn queue(State(queues): State<Queues>, request: Request, next: Next) -> Response {
    let Some(work) = Work::of(request.uri().path()) else { return next.run(request).await };
    let place = request.extensions().get::<Place>().map(|place| place.0.clone()).unwrap_or_default();
    let Some(turn) = queues.turn(work, &place).await else { return busy(request.headers()) };
    let response = next.run(request).await;
    drop(turn);
    response
}

/// The answer for a visitor who is sent away. A script gets the code, since its page has the words; a browser
/// without scripts gets the message.
pub(super) fn busy(headers: &HeaderMap) -> Response {
    let again = (RETRY_AFTER, AGAIN_AFTER_SECONDS.to_string());
    let problem = Problem::Busy;
    let status = StatusCode::SERVICE_UNAVAILABLE;
    if !wants_page(headers) {
        return (status, [again], problem.code()).into_response();
    }
    let lang = language_of(headers);
    let text = format_message(lang, problem.message(), &[]);
    let html = format!(
        "<!DOCTYPE html><html lang=\"{}\" dir=\"{}\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>{text}</title><p>{text}</p></html>",
        lang.code(),
        direction(lang).code()
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
    use futures::FutureExt as _;

    #[test]
    fn what_takes_long_has_a_queue_and_what_tells_how_it_goes_has_none() {
        for (path, work) in [
            ("/api/sign_in", Some(Work::Password)),
            ("/api/change_password", Some(Work::Password)),
            ("/api/prove", Some(Work::Password)),
            ("/invoices/INV-1/pdf", Some(Work::Document)),
            ("/invoices.csv", Some(Work::Document)),
            ("/licence-lists/de/1", Some(Work::List)),
            ("/api/place_order", Some(Work::Outside)),
            ("/api/pay_renewal", Some(Work::Outside)),
            ("/api/remove_method", Some(Work::Outside)),
            ("/api/keep_references", Some(Work::Outside)),
            ("/orders/1/return", Some(Work::Outside)),
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
    fn a_turn_is_given_back_and_those_who_have_gone_are_passed_over() {
        let queues = Queues::default();
        let mut own = Box::pin(queues.turn(Work::List, "a"));
        let first = own.as_mut().now_or_never().flatten();
        assert!(first.is_some());
        let mut gone = Box::pin(queues.turn(Work::List, "a"));
        assert!(gone.as_mut().now_or_never().is_none(), "a place has one list at a time");
        let mut waits = Box::pin(queues.turn(Work::List, "a"));
        assert!(waits.as_mut().now_or_never().is_none());
        drop(gone);
        drop(first);
        let second = waits.as_mut().now_or_never().flatten();
        assert!(second.is_some());
        drop(second);
        assert!(queues.lines().of.values().all(super::Line::is_empty), "nobody waits, so nothing is kept");
        assert!(!queues.overloaded());
    }

    #[test]
    fn a_turn_that_nobody_takes_up_is_given_back_too() {
        let queues = Queues::default();
        let first = Box::pin(queues.turn(Work::List, "a")).as_mut().now_or_never().flatten();
        let mut waits = Box::pin(queues.turn(Work::List, "a"));
        assert!(waits.as_mut().now_or_never().is_none());
        drop(first);
        drop(waits);
        assert!(queues.lines().of.values().all(super::Line::is_empty));
    }

    #[test]
    fn only_a_full_line_is_overload() {
        let queues = Queues::default();
        let (mut held, mut waiting) = (Vec::new(), Vec::new());
        let limits = Work::List.limits();
        let mut may_stay = |place: String| {
            let queues = queues.clone();
            let mut turn = Box::pin(async move { queues.turn(Work::List, &place).await });
            match turn.as_mut().now_or_never() {
                Some(answer) => held.push(answer?),
                None => waiting.push(turn),
            }
            Some(())
        };
        assert!((0..=limits.waiting_of_place).all(|_| may_stay("a".into()).is_some()));
        assert!(may_stay("a".into()).is_none());
        assert!(!queues.overloaded(), "the others are served");
        let staying = (0..100).filter_map(|place| may_stay(place.to_string())).count();
        assert!(staying < 100 && queues.overloaded());
    }
}
