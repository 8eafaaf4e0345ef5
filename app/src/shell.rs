//! The document around every page, and the frame within it.

use crate::api::Sheet;
#[cfg(feature = "ssr")]
use crate::components::escaped;
use crate::components::{Header, live};
use crate::i18n::{Lang, provide_i18n, text};
use crate::pages;
use crate::visit::provide_visit;
use leptos::prelude::*;

/// The address a document is asked for, and what its page is made from: the server gives it as context, and the
/// document carries it along for the browser.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The path of the address.
    pub path: String,
    /// Its query, without the question mark.
    pub query: String,
    /// What was typed on the page when it was asked for in another language, in the form of a query.
    pub typed: String,
    /// The language of the page.
    pub lang: Lang,
    /// What the page is made from.
    pub sheet: Sheet,
}

/// The paths of the built files.
#[cfg(feature = "ssr")]
#[derive(Clone, Debug, Default)]
pub struct Assets {
    /// The script that starts the wasm.
    pub js: std::sync::Arc<str>,
    /// The pages, for the browser.
    pub wasm: std::sync::Arc<str>,
    /// The style.
    pub css: std::sync::Arc<str>,
    /// The files of each part that comes on demand; none for one that is not known, which then comes late.
    pub parts: std::sync::Arc<[(pages::Part, Vec<String>)]>,
}

#[cfg(feature = "ssr")]
impl Assets {
    /// What the browser needs for the page besides the style: asked for as early as can be, and not at all without
    /// JavaScript.
    fn needed(&self, lang: Lang, page: &pages::Page) -> Vec<(&'static str, String)> {
        let mut needed = vec![("", self.js.to_string()), ("application/wasm", self.wasm.to_string())];
        needed.extend(self.parts_of(page).map(|path| ("application/wasm", path.clone())));
        needed.push(("application/octet-stream", crate::i18n::messages_path(lang).to_owned()));
        needed
    }

    /// What the pages that one goes to from there need: fetched when there is nothing else to do.
    fn needed_later(&self, page: &pages::Page) -> Vec<String> {
        let here: Vec<&String> = self.parts_of(page).collect();
        let mut later: Vec<String> = Vec::new();
        for path in self.parts.iter().flat_map(|(_, paths)| paths) {
            if !here.contains(&path) && !later.contains(path) {
                later.push(path.clone());
            }
        }
        later
    }

    fn parts_of(&self, page: &pages::Page) -> impl Iterator<Item = &String> {
        let part = page.part();
        self.parts.iter().filter(move |(known, _)| part == Some(*known)).flat_map(|(_, paths)| paths)
    }
}

/// The whole document.
#[cfg(feature = "ssr")]
pub fn shell(assets: &Assets) -> impl IntoView + use<> {
    use crate::i18n::messages_path;
    let [pt, it, es, de, en] = Lang::ALL.map(messages_path);
    let asked = expect_context::<Asked>();
    let title = pages::title(asked.lang, &pages::Page::of(&asked.path), &asked.sheet.read());
    let title = format!("{title} · Prorata");
    let (sheet, problem) = match asked.sheet.undrawn().0 {
        Ok(sheet) => (Some(sheet), None),
        Err(problem) => (None, Some(problem.code())),
    };
    let Assets { js, wasm, css, .. } = assets;
    let start =
        format!("import('{js}').then(m=>m.default({{module_or_path:'{wasm}'}}).then(()=>m.hydrate()))");
    let page = pages::Page::of(&asked.path);
    let preload = preload_script(&assets.needed(asked.lang, &page), &assets.needed_later(&page));
    let typed = Some(asked.typed).filter(|typed| !typed.is_empty());
    let nonce = leptos::nonce::use_nonce().map(|nonce| nonce.to_string());
    view! {
        <!DOCTYPE html>
        <html
            lang=asked.lang.code()
            data-messages-pt=pt
            data-messages-it=it
            data-messages-es=es
            data-messages-de=de
            data-messages-en=en
            data-sheet=sheet
            data-problem=problem
            data-typed=typed
        >
            <head>
                <meta charset="utf-8" />
                <title inner_html=escaped(&title) />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <link rel="icon" href="/icon.svg" type="image/svg+xml" />
                <link rel="stylesheet" href=css.to_string() />
                <script nonce=nonce.clone() inner_html=preload />
                <script type="module" nonce=nonce inner_html=start />
            </head>
            <body>
                <App />
            </body>
        </html>
    }
}

/// Asks for what the page needs, by type, and when all is idle for what the next one may need.
#[cfg(feature = "ssr")]
fn preload_script(needed: &[(&'static str, String)], later: &[String]) -> String {
    let links: Vec<String> = needed.iter().map(|(kind, path)| format!("['{path}','{kind}']")).collect();
    let later: Vec<String> = later.iter().map(|path| format!("'{path}'")).collect();
    let (links, later) = (links.join(","), later.join(","));
    format!(
        "for(const[h,t]of[{links}]){{const l=document.createElement('link');l.rel=t?'preload':'modulepreload';l.href=h;\
         if(t){{l.as='fetch';l.type=t;l.crossOrigin=''}}document.head.append(l)}}\
         addEventListener('load',()=>(window.requestIdleCallback||setTimeout)(()=>{{if(!navigator.connection?.saveData)\
         for(const h of[{later}])fetch(h,{{priority:'low'}}).then(r=>r.arrayBuffer()).catch(()=>0)}}))"
    )
}

/// The address that the document in the browser was asked for.
#[cfg(not(feature = "ssr"))]
fn asked() -> Asked {
    use crate::api::Problem;
    let location = window().location();
    let attribute = |name: &str| document().document_element().and_then(|html| html.get_attribute(name));
    let sheet = match attribute("data-problem").map(|code| Problem::from_code(&code)) {
        Some(problem) => Err(problem.unwrap_or(Problem::Unavailable)),
        None => Ok(attribute("data-sheet").unwrap_or_default()),
    };
    let query = location.search().unwrap_or_default().trim_start_matches('?').to_owned();
    let lang = attribute("lang").and_then(|code| Lang::from_code(&code)).unwrap_or(Lang::En);
    let typed = attribute("data-typed").unwrap_or_default();
    Asked { path: location.pathname().unwrap_or_default(), query, typed, lang, sheet: Sheet(sheet) }
}

/// The frame of every page.
#[component]
pub fn App() -> impl IntoView {
    #[cfg(feature = "ssr")]
    let Asked { path, query, typed, lang, sheet } = expect_context::<Asked>();
    #[cfg(not(feature = "ssr"))]
    let Asked { path, query, typed, lang, sheet } = asked();
    let i18n = provide_i18n(lang);
    let visit = provide_visit(path, query, typed, sheet.read());
    visit.follow(i18n);
    view! {
        <a class="skip" href="#main">
            {text("common-skip-to-content")}
        </a>
        <Header />
        <main id="main" tabindex="-1">
            {live(move |_| pages::page(visit.shown()))}
        </main>
    }
}
