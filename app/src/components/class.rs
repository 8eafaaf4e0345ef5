//! The class of an element, which is left alone when the element has it already.

use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::{Attribute, NextAttribute};
use leptos::tachys::renderer::types::Element;

/// The class of an element. Whenever Leptos makes a part of the page again, it takes away the attributes of each
/// element in it and sets them again. Even for the same class, the browser would then compute the style and the place
/// of each row at every keystroke.
#[derive(Clone)]
pub(super) struct Class(pub &'static str);

impl Attribute for Class {
    const MIN_LENGTH: usize = 0;
    type State = ();
    type AsyncOutput = Self;
    type Cloneable = Self;
    type CloneableOwned = Self;

    fn html_len(&self) -> usize {
        self.0.len()
    }

    fn to_html(self, _: &mut String, class: &mut String, _: &mut String, _: &mut String) {
        if !self.0.is_empty() {
            class.push(' ');
            class.push_str(self.0);
        }
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Element) {}

    fn build(self, element: &Element) {
        if element.class_name() != self.0 {
            element.set_class_name(self.0);
        }
    }

    fn rebuild(self, (): &mut ()) {}

    fn into_cloneable(self) -> Self {
        self
    }

    fn into_cloneable_owned(self) -> Self {
        self
    }

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }
}

impl NextAttribute for Class {
    type Output<Next: Attribute> = Vec<AnyAttribute>;

    fn add_any_attr<Next: Attribute>(self, next: Next) -> Vec<AnyAttribute> {
        vec![self.into_any_attr(), next.into_any_attr()]
    }
}
