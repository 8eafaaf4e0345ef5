//! The few elements whose text Leptos writes as it is, and the only places where text becomes markup.

use leptos::prelude::*;

/// Text to stand between tags: nothing in it is markup.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A field of several lines with `text` in it. There is no other `<textarea>` in the sources (a test looks for it).
///
/// Leptos 0.8.23 (tachys 0.2.19) does not escape the text in a textarea: `</textarea><form …>` in the query of an
/// address became a form of the page. <https://github.com/leptos-rs/leptos/pull/4730> escaped it; 4819 took that back; 4821
/// does it again. Every release writes `inner_html` as it is, so a release that escapes changes nothing here. From that
/// release on, `{text}` does the same.
#[component]
pub fn TextArea(
    /// Its id and its name.
    name: &'static str,
    /// Its contents.
    text: String,
    /// How many of its lines are seen.
    rows: u8,
    /// How many characters can be typed. `None` sets no limit.
    #[prop(optional)]
    longest: Option<usize>,
    /// The ids of the elements that describe it.
    #[prop(optional)]
    described_by: Option<&'static str>,
    /// Whether its contents were refused.
    #[prop(optional)]
    invalid: bool,
    /// Whether the browser looks for spelling mistakes.
    #[prop(default = true)]
    spellcheck: bool,
) -> impl IntoView {
    // A reader of HTML drops a line break right after the tag. It drops this one, and not the first one that was typed.
    let mut content = text;
    content.insert(0, '\n');
    view! {
        <textarea
            class="control"
            id=name
            name=name
            rows=rows.to_string()
            maxlength=longest.map(|longest| longest.to_string())
            // No browser fills it in. Some give back what was typed when the page is loaded again.
            autocomplete="on"
            spellcheck=(!spellcheck).then_some("false")
            aria-describedby=described_by
            aria-invalid=invalid.then_some("true")
            inner_html=escaped(&content)
        ></textarea>
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::{TextArea, TextAreaProps, escaped};
    use leptos::prelude::*;
    use std::path::{Path, PathBuf};

    #[test]
    fn what_is_typed_cannot_end_its_field() {
        let typed = "\n</textarea><form action=/api/offer_handover>&lt; \"'";
        let field = TextArea(TextAreaProps::builder().name("message").text(typed.to_owned()).rows(3).build());
        let html = field.to_html();
        assert_eq!(html.matches('<').count(), 2, "{html}");
        let text = "\n\n&lt;/textarea&gt;&lt;form action=/api/offer_handover&gt;&amp;lt; \"'</textarea>";
        assert!(html.ends_with(text), "{html}");
        assert_eq!(escaped("a & b < c > d"), "a &amp; b &lt; c &gt; d");
    }

    /// The sources that are compiled into pages, of this crate and of the server.
    fn sources() -> Vec<(PathBuf, String)> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut folders = vec![root.join("src"), root.join("../server/src")];
        let mut found = Vec::new();
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|extension| extension == "rs") {
                    let text = std::fs::read_to_string(&path).unwrap();
                    found.push((path, text));
                }
            }
        }
        found
    }

    /// Each of these writes text as it is. A person who needs one more looks at the text that goes into it, and then
    /// adds it here.
    #[test]
    fn text_is_written_as_it_is_only_where_somebody_has_looked() {
        let looked_at = [
            // Our own scripts, with the names of built files.
            ("inner_html=", "src/shell.rs", 2),
            ("inner_html=", "sandbox/view.rs", 1),
            ("inner_html=", "components/raw.rs", 1),
            ("<textarea", "components/raw.rs", 1),
            ("InertElement::new(", "components/tag.rs", 1),
            ("PreEscaped(", "mail/html.rs", 1),
            // Icons, the periods of a quote, the bars of the months, and the code for an authenticator app.
            ("drawing(", "components/tag.rs", 1),
            ("drawing(", "components/icon.rs", 1),
            ("drawing(", "components/timeline.rs", 1),
            ("drawing(", "pages/renewals/upcoming.rs", 1),
            ("drawing(", "pages/people/factors.rs", 1),
            ("drawing(", "pages/subscriptions/overview.rs", 1),
        ];
        let kinds = [
            "inner_html=",
            "<textarea",
            "InertElement::new(",
            "PreEscaped(",
            "drawing(",
            "<noscript",
            "<style",
            "srcdoc",
        ];
        for (path, text) in sources() {
            if path.ends_with("tests.rs") || path.components().any(|part| part.as_os_str() == "tests") {
                continue;
            }
            let code = text.split("#[cfg(all(test").next().unwrap_or_default();
            let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
            for kind in kinds {
                let seen: usize = lines.clone().map(|line| line.matches(kind).count()).sum();
                let known = looked_at.iter().find(|(what, file, _)| *what == kind && path.ends_with(file));
                assert_eq!(seen, known.map_or(0, |(_, _, times)| *times), "{kind} in {}", path.display());
            }
        }
    }
}
