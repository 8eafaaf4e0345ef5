//! Makes messages of Fluent text, on the server: the browser does not have the parser.

use super::folders;
use super::lang::Lang;
use super::messages::{Choice, Messages, Part};
use fluent_syntax::ast::{self, Entry, Expression, InlineExpression, PatternElement, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;
use std::collections::BTreeMap;

impl Messages {
    /// The messages of those files of a language. Its nearest relative says what the language does not say.
    pub fn of(lang: Lang, wanted: impl Fn(&str) -> bool) -> Self {
        let mut nearest: Vec<_> = folders::from_the_nearest(lang).collect();
        nearest.reverse();
        let files = nearest.into_iter().flat_map(folders::messages);
        let texts = files.filter(|(name, _)| wanted(name)).map(|(_, text)| text);
        Self::parse(lang, &texts.collect::<Vec<_>>().join("\n"))
    }

    /// Compiles Fluent text. Of two messages with the same id the later one counts.
    ///
    /// A part that is not Fluent is left out, and so is a part of a kind that our messages do not use (terms,
    /// references, functions, attributes). The tests make sure that there are none.
    pub fn parse(lang: Lang, text: &str) -> Self {
        let resource = match fluent_syntax::parser::parse(text) {
            Ok(resource) => resource,
            Err((partial, _)) => partial,
        };
        let messages = resource.body.into_iter().filter_map(|entry| match entry {
            Entry::Message(ast::Message { id, value: Some(value), .. }) => {
                let parts = parts(&value);
                #[cfg(feature = "pseudo")]
                let parts = super::pseudo::message(lang, parts);
                Some((id.name.to_owned(), parts))
            }
            _ => None,
        });
        Self::sorted(lang, messages.collect::<BTreeMap<_, _>>())
    }
}

pub(super) fn parts(pattern: &ast::Pattern<&str>) -> Vec<Part> {
    let mut parts = Vec::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => parts.push(Part::Text((*value).to_owned())),
            PatternElement::Placeable { expression } => add(expression, &mut parts),
        }
    }
    parts
}

fn add(expression: &Expression<&str>, parts: &mut Vec<Part>) {
    match expression {
        Expression::Inline(InlineExpression::VariableReference { id }) => {
            parts.push(Part::Variable(id.name.to_owned()));
        }
        Expression::Inline(
            InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value },
        ) => parts.push(Part::Text(unescape_unicode_to_string(value).into_owned())),
        Expression::Inline(InlineExpression::Placeable { expression }) => add(expression, parts),
        Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
            parts.push(choice(id.name, variants));
        }
        _ => {}
    }
}

fn choice(variable: &str, variants: &[ast::Variant<&str>]) -> Part {
    let (default, others): (Vec<_>, Vec<_>) = variants.iter().partition(|variant| variant.default);
    let key = |variant: &ast::Variant<&str>| {
        let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) = variant.key;
        name.to_owned()
    };
    Part::Choice(Choice {
        variable: variable.to_owned(),
        variants: others.into_iter().map(|variant| (key(variant), parts(&variant.value))).collect(),
        default: default.first().map(|variant| parts(&variant.value)).unwrap_or_default(),
    })
}
