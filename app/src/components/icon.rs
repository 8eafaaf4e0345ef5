//! The icons: paths in a square of 24, drawn in the colour of the text beside them.

use super::tag::drawing;
use leptos::prelude::*;

/// An icon. Each stands beside words and is hidden from screen readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// A shopping cart.
    Cart,
    /// A globe: languages.
    Globe,
    /// A person.
    Person,
    /// A check mark.
    Check,
    /// A triangle with an exclamation mark.
    Warning,
    /// A lock.
    Lock,
    /// A payment card.
    Card,
    /// A circle with an i.
    Info,
    /// A box: what somebody subscribes to.
    Box,
    /// Two people.
    People,
    /// A sheet with lines.
    Invoice,
    /// A house of a company.
    Company,
    /// A circle with a question mark.
    Help,
    /// An arrow to the page before.
    Back,
    /// A clock.
    Clock,
    /// A headset: support for somebody far away.
    Headset,
    /// A video camera: a meeting.
    Video,
    /// A mobile phone.
    Phone,
}

impl Icon {
    const fn path(self) -> &'static str {
        match self {
            Self::Cart => "M3 4h2l2.4 11h10.2L20 7H6M9 20h.01M17 20h.01",
            Self::Globe => "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M3 12h18M12 3c5 5 5 13 0 18c-5-5-5-13 0-18",
            Self::Person => "M12 4a4 4 0 1 0 0 8a4 4 0 0 0 0-8M4 20c1.5-4 14.5-4 16 0",
            Self::Check => "M5 12.5l4.5 4.5L19 7.5",
            Self::Warning => "M12 4L2.5 20h19zM12 10v4M12 17h.01",
            Self::Lock => "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
            Self::Card => "M3 6h18v12H3zM3 10h18M7 15h3",
            Self::Box => "M12 3l8 4.5v9L12 21l-8-4.5v-9zM4 7.5l8 4.5l8-4.5M12 12v9",
            Self::People => {
                "M9 5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7M2.5 20c1.2-4.5 11.8-4.5 13 0M16 5.500a3 3 0 0 1 0 6M18 14.500c2 .6 3 2.5 3.5 5"
            }
            Self::Invoice => "M6 3h12v18l-3-2l-3 2l-3-2l-3 2zM9 8h6M9 12h6",
            Self::Company => "M5 21V4h9v17M14 9h5v12M3 21h18M8 8h3M8 12h3M8 16h3",
            Self::Help => {
                "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M9.5 9.500a2.5 2.5 0 1 1 3.5 2.300c-.8.4-1 .9-1 1.700M12 16.500h.01"
            }
            Self::Back => "M19 12H5M11 6l-6 6l6 6",
            Self::Clock => "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M12 7v5l3.5 2",
            Self::Headset => {
                "M4 14v-2a8 8 0 0 1 16 0v2M4 14h3.5v5H6a2 2 0 0 1-2-2zM20 14h-3.5v5H18a2 2 0 0 0 2-2zM17 19c0 1.5-2 2-4 2"
            }
            Self::Video => "M3 7h12v10H3zM15 11l6-3.5v9L15 13",
            Self::Phone => "M7.5 3h9v18h-9zM11 17.5h2",
            Self::Info => "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M12 11v5M12 8h.01",
        }
    }
}

/// Draws the icon; `class` is `icon` or `icon big`.
pub fn icon(icon: Icon, class: &'static str) -> AnyView {
    drawing(format!(
        r#"<svg class="{class}" viewBox="0 0 24 24" aria-hidden="true"><path d="{}"/></svg>"#,
        icon.path()
    ))
}
