//! The document around every page.

use crate::frame::App;
use crate::i18n::{Lang, Wording, format_message, messages_path, paths_of_each};
use crate::pages::{Page, Part};
use leptos::prelude::*;
use leptos_meta::MetaTags;
use std::sync::Arc;

/// The paths of the built files.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    /// The script that starts the wasm.
    pub js: Arc<str>,
    /// The frame of the pages, for the browser.
    pub wasm: Arc<str>,
    /// The style.
    pub css: Arc<str>,
    /// The files of each part that comes on demand. An unknown part has none, and arrives late.
    pub parts: Arc<[(Part, Vec<String>)]>,
}

impl Assets {
    /// The files that the browser needs for the page in addition to the style. They are asked for as early as possible,
    /// and not at all without JavaScript.
    fn needed(&self, lang: Lang, page: Option<Page>) -> Vec<(&'static str, String)> {
        let mut needed = vec![("", self.js.to_string()), ("application/wasm", self.wasm.to_string())];
        needed.extend(self.parts_of(page).map(|path| ("application/wasm", path.clone())));
        let words = Page::wordings(page).iter().map(|wording| messages_path(lang, *wording).to_owned());
        needed.extend(words.map(|path| ("application/octet-stream", path)));
        needed
    }

    /// The files of the pages that people open next. They are fetched once this page answers.
    fn needed_later(&self, lang: Lang, page: Option<Page>) -> Vec<String> {
        let here: Vec<&String> = self.parts_of(page).collect();
        let mut later: Vec<String> = Vec::new();
        for path in self.parts.iter().flat_map(|(_, paths)| paths) {
            if !here.contains(&path) && !later.contains(path) {
                later.push(path.clone());
            }
        }
        let words = Wording::ALL.iter().filter(|wording| !Page::wordings(page).contains(wording));
        later.extend(words.map(|wording| messages_path(lang, *wording).to_owned()));
        later
    }

    fn parts_of(&self, page: Option<Page>) -> impl Iterator<Item = &String> {
        let part = page.and_then(Page::part);
        self.parts.iter().filter(move |(known, _)| part == Some(*known)).flat_map(|(_, paths)| paths)
    }
}

/// The whole document of the page at `path`, in that language.
pub fn shell(assets: &Assets, path: &str, lang: Lang) -> impl IntoView + use<> {
    let Assets { js, wasm, css, .. } = assets;
    let page = Page::of(path);
    let start = start_script(js, wasm, &assets.needed_later(lang, page));
    let preload = preload_script(&assets.needed(lang, page));
    let nonce = leptos::nonce::use_nonce().map(|nonce| nonce.to_string());
    view! {
        <!DOCTYPE html>
        <html data-messages=paths_of_each(messages_path)>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="description" content=format_message(lang, "common-description", &[]) />
                <meta name="color-scheme" content="light dark" />
                <link rel="icon" href="/icon.svg" type="image/svg+xml" />
                <link rel="stylesheet" href=css.to_string() />
                // A busy browser would paint the first half of a page, and move it when the other half comes.
                <link rel="expect" href="#whole" blocking="render" />
                <script nonce=nonce.clone() inner_html=preload />
                <script type="module" nonce=nonce.clone() inner_html=start />
                {panel(nonce)}
                <MetaTags />
            </head>
            <body>
                <App />
                <span id="whole" hidden></span>
            </body>
        </html>
    }
}

/// The script of the panel of the workshop, on every page.
#[cfg(feature = "workshop")]
fn panel(nonce: Option<String>) -> impl IntoView {
    crate::i18n::workshop::is_open().then(|| {
        view! {
            <link rel="stylesheet" href="/l10n/panel.css" />
            <script type="module" nonce=nonce src="/l10n/panel.js" />
        }
    })
}

#[cfg(not(feature = "workshop"))]
fn panel(_: Option<String>) {}

/// Starts the wasm, and then fetches `later` when there is nothing else to do: earlier, on a slow line, it would hold
/// up what this page needs. A browser that was asked to save data does not fetch it. The wasm may fail on its way,
/// because something from outside has changed the page before. Nothing of the wasm answers then, and the page stays
/// what it is without JavaScript: complete, with forms.
const START: &str = "const w=window,f=()=>{if(!document.documentElement.dataset.hydrated)for(const t of['click','submit',\
'input','change','keydown','popstate'])w.addEventListener(t,e=>e.stopImmediatePropagation(),true)};\
w.addEventListener('error',f);w.addEventListener('unhandledrejection',f);\
import('{js}').then(m=>m.default({module_or_path:'{wasm}'}).then(()=>m.hydrate())).then(ok=>ok&&\
(w.requestIdleCallback||setTimeout)(()=>{if(!navigator.connection?.saveData)\
for(const h of[{later}])fetch(h,{priority:'low'}).then(r=>r.arrayBuffer()).catch(()=>0)}))";

fn start_script(js: &str, wasm: &str, later: &[String]) -> String {
    let later: Vec<String> = later.iter().map(|path| format!("'{path}'")).collect();
    START.replace("{js}", js).replace("{wasm}", wasm).replace("{later}", &later.join(","))
}

/// The one policy by which text becomes HTML in browsers with trusted types (CSP
/// `require-trusted-types-for`). In the browser, pages are made of our own markup, which contains no script.
/// The policy refuses any other text.
const TRUSTED: &str = "window.trustedTypes?.createPolicy('default',{createHTML:s=>/<(?:script|iframe|frame|object|embed|\
base|meta|link|style)\\b|<[^>]*(?:\\son\\w+\\s*=|javascript:)/i.test(s)?null:s});";

/// Asks for what the page needs, each file by its type.
fn preload_script(needed: &[(&'static str, String)]) -> String {
    let links: Vec<String> = needed.iter().map(|(kind, path)| format!("['{path}','{kind}']")).collect();
    let links = links.join(",");
    format!(
        "{TRUSTED}for(const[h,t]of[{links}]){{const l=document.createElement('link');l.rel=t?'preload':'modulepreload';l.href=h;\
         if(t){{l.as='fetch';l.type=t;l.crossOrigin=''}}document.head.append(l)}}"
    )
}
