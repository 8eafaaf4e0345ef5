//! The workshop of languages (`prorata serve --l10n`): files of messages are read again when they are saved, the open
//! pages follow, a panel tells which message a text is, and `/l10n` lists all of them in all languages.
//!
//! It is a tool for those who write and test languages, and speaks English as the code does. No release has it.

mod age;
mod table;

use app::i18n::workshop::{self, Fault};
use axum::extract::{FromRef, Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderName, StatusCode};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use futures::Stream;
use futures::stream::unfold;
use notify::{RecursiveMode, Watcher as _};
use serde::Serialize;
use std::convert::Infallible;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// Editors save a file in several steps. What happens within this time is one saving.
const ONE_SAVING: Duration = Duration::from_millis(30);

/// The news for the panel, when it opens and whenever a file was saved.
#[derive(Clone, Debug, Serialize)]
struct News {
    /// Where the messages of each language are, as the document says it.
    plain: String,
    /// The same with marks, by which the panel knows which message a text is.
    marked: String,
    /// The places in files that cannot be used.
    faults: Vec<Fault>,
}

impl News {
    fn new(faults: Vec<Fault>) -> Self {
        Self { plain: workshop::paths(), marked: workshop::marked_paths(), faults }
    }
}

/// The data that the routes share.
#[derive(Clone)]
struct Workshop {
    folder: Arc<PathBuf>,
    news: watch::Receiver<News>,
}

impl FromRef<Workshop> for Arc<PathBuf> {
    fn from_ref(workshop: &Workshop) -> Self {
        Self::clone(&workshop.folder)
    }
}

/// Opens the workshop on the files of that folder, and gives its routes.
///
/// # Errors
/// If the folder cannot be watched.
pub fn open(folder: &std::path::Path) -> notify::Result<Router> {
    let folder = folder.canonicalize()?;
    let faults = workshop::open(&folder);
    log(&faults);
    let (sender, news) = watch::channel(News::new(faults));
    watch_folder(&folder, sender)?;
    let routes = Router::new()
        .route("/l10n", get(table::table))
        .route("/l10n/events", get(events))
        .route("/l10n/messages/{number}", get(message))
        .route("/l10n/panel.js", get(file("text/javascript", include_str!("panel.js"))))
        .route("/l10n/panel.css", get(file("text/css", include_str!("panel.css"))))
        .route("/messages/l10n/{file}", get(marked))
        .with_state(Workshop { folder: Arc::new(folder), news });
    Ok(routes)
}

/// Reads the files again whenever something in the folder changes, for as long as the server runs.
fn watch_folder(folder: &std::path::Path, sender: watch::Sender<News>) -> notify::Result<()> {
    let (saved, savings) = std::sync::mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        if event.is_ok_and(|event| !event.kind.is_access()) {
            _ = saved.send(());
        }
    })?;
    watcher.watch(folder, RecursiveMode::Recursive)?;
    std::thread::spawn(move || {
        // Without its watcher the channel would close.
        let _watcher = watcher;
        while savings.recv().is_ok() {
            std::thread::sleep(ONE_SAVING);
            while savings.try_recv().is_ok() {}
            let faults = workshop::read_again();
            log(&faults);
            sender.send_replace(News::new(faults));
        }
    });
    Ok(())
}

/// The console names what the panel names.
fn log(faults: &[Fault]) {
    for Fault { file, line, column, error } in faults {
        tracing::error!("{file}:{line}:{column}: {error}");
    }
}

type Head = [(HeaderName, &'static str); 2];

const fn file(kind: &'static str, text: &'static str) -> (Head, &'static str) {
    ([(CONTENT_TYPE, kind), (CACHE_CONTROL, "no-cache")], text)
}

/// The news, now and whenever there are any.
async fn events(State(workshop): State<Workshop>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let stream = unfold((workshop.news, true), |(mut news, is_first)| async move {
        if !is_first {
            news.changed().await.ok()?;
        }
        let event = Event::default().json_data(&*news.borrow_and_update()).ok()?;
        Some((Ok(event), (news, false)))
    });
    Sse::new(stream).keep_alive(KeepAlive::default())
}

/// A message in all languages, by the number that its marks have.
async fn message(Path(number): Path<usize>) -> Response {
    match tokio::task::spawn_blocking(move || workshop::entry(number)).await {
        Ok(Some(entry)) => Json(entry).into_response(),
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

/// A file of marked messages.
async fn marked(Path(name): Path<String>) -> Response {
    match workshop::marked_file(&name) {
        Some(file) => {
            ([(CONTENT_TYPE, "application/octet-stream"), (CACHE_CONTROL, "no-store")], file).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
