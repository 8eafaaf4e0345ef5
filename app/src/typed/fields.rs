//! The fields that keep their contents when a page is made again, by their names in the form.

/// Every text field, every choice beside one, and the boxes for people. A field with another name is never taken along
/// to a page: it is secret, or the page knows its value by itself.
const FIELDS: [&str; 21] = [
    "email",
    "name",
    "language",
    "number",
    "purchase_order",
    "buyer_reference",
    "message",
    "why",
    "comment",
    "company[name]",
    "company[street]",
    "company[postal_code]",
    "company[city]",
    "company[region]",
    "company[time_zone]",
    "company[currency]",
    "people[]",
    "person",
    "session",
    "silent",
    "without_mail",
];

/// Whether the field with that name is taken along.
pub fn is_field(name: &str) -> bool {
    FIELDS.contains(&name)
}

/// The choices of a page that may stand in its address, since they name nobody.
const CHOSEN: [&str; 7] = ["plan", "seats", "period", "freed[]", "next", "about", "subscription"];

/// The name of the buttons of a stepper. Without JavaScript they send what is chosen so far to the page on which they
/// are; then their effect is over, and nothing takes them along.
pub const STEP: &str = "step";

/// Whether the field with that name may stand in an address.
pub fn is_chosen(name: &str) -> bool {
    CHOSEN.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::{CHOSEN, FIELDS};
    use std::collections::BTreeMap;
    use std::path::Path;

    fn sources(folder: &str) -> Vec<String> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(folder);
        let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let files = entries.filter(|path| path.extension().is_some_and(|extension| extension == "rs"));
        files.map(|path| std::fs::read_to_string(path).unwrap()).collect()
    }

    /// The arguments of all server functions, each with its type.
    fn arguments() -> BTreeMap<String, String> {
        let mut found = BTreeMap::new();
        for text in sources("api") {
            for function in text.split("#[server(prefix").skip(1) {
                let (_, rest) = function.split_once("pub async fn ").unwrap();
                let (_, rest) = rest.split_once('(').unwrap();
                let (arguments, _) = rest.split_once(") -> ").unwrap();
                let pairs = arguments.split(',').filter_map(|argument| argument.split_once(": "));
                found.extend(pairs.map(|(name, kind)| {
                    let name = name.trim().trim_start_matches("#[server(default)]").trim();
                    (name.to_owned(), kind.trim().to_owned())
                }));
            }
        }
        found
    }

    /// Whether the structure has the part.
    fn has_part(structure: &str, part: &str) -> bool {
        let head = format!("pub struct {structure} {{");
        sources("answers").iter().any(|text| {
            let fields = text.split_once(&head).and_then(|(_, rest)| rest.split_once("\n}"));
            fields.is_some_and(|(fields, _)| fields.contains(&format!("pub {part}: ")))
        })
    }

    /// A name that is no argument takes nothing along, and nothing else would say so: what was typed would be lost.
    #[test]
    fn each_field_is_an_argument_of_a_server_function() {
        let arguments = arguments();
        assert!(arguments.len() > 40, "{arguments:?}");
        for field in FIELDS.into_iter().chain(CHOSEN) {
            let (name, part) = field.split_once('[').unwrap_or((field, ""));
            let kind = arguments.get(name).unwrap_or_else(|| panic!("no server function has {field}"));
            match part.trim_end_matches(']') {
                "" if field.ends_with("[]") => assert!(kind.starts_with("Vec<"), "{field}: {kind}"),
                "" => assert!(!kind.starts_with("Vec<"), "{field}: {kind}"),
                part => assert!(has_part(kind, part), "{kind} has no {part}"),
            }
        }
    }
}
