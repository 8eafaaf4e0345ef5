//! Which page an address leads to.

use crate::i18n::Lang;

/// A page, by its address without the language: a page is the same page in every language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// `/:lang/sign-in`
    SignIn,
    /// `/:lang/subscriptions`
    Subscriptions,
    /// `/:lang/subscriptions/:id/edit`
    Edit(String),
    /// `/:lang/subscriptions/:id/seats`
    Seats(String),
    /// `/:lang/products/:id/order`
    Order(String),
    /// `/:lang/cart`
    Cart,
    /// `/:lang/cart/:line/edit`
    EditLine(String),
    /// `/:lang/checkout`
    Checkout,
    /// `/:lang/…`: whatever else there is, by its address without the language. The server alone knows which pages
    /// these are, and draws them.
    Drawn(String),
    /// What has no language is no page.
    NotFound,
}

/// A part of the download that only some pages need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The subscriptions.
    Account,
    /// What shows figures before they are charged.
    Ordering,
}

impl Part {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Account, Self::Ordering];

    /// What the build calls it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Ordering => "ordering",
        }
    }
}

/// The language of an address: `/de/cart` → German.
pub fn lang_of(path: &str) -> Option<Lang> {
    Lang::from_code(path.split('/').nth(1)?)
}

impl Page {
    /// The page at `path`.
    pub fn of(path: &str) -> Self {
        let parts: Vec<&str> = path.split('/').collect();
        if lang_of(path).is_none() {
            return Self::NotFound;
        }
        match parts.get(2..).unwrap_or_default() {
            ["sign-in"] => Self::SignIn,
            ["subscriptions"] => Self::Subscriptions,
            ["subscriptions", id, "edit"] => Self::Edit((*id).to_owned()),
            ["subscriptions", id, "seats"] => Self::Seats((*id).to_owned()),
            ["products", id, "order"] => Self::Order((*id).to_owned()),
            ["cart"] => Self::Cart,
            ["cart", id, "edit"] => Self::EditLine((*id).to_owned()),
            ["checkout"] => Self::Checkout,
            rest => Self::Drawn(rest.join("/")),
        }
    }

    /// The message that titles the document.
    pub const fn title(&self) -> &'static str {
        match self {
            Self::SignIn => "sign-in-title",
            Self::Subscriptions => "subscriptions-title",
            Self::Edit(_) | Self::Seats(_) => "edit-title",
            Self::Order(_) => "subscriptions-add",
            Self::Cart => "cart-title",
            Self::EditLine(_) => "checkout-edit-order",
            Self::Checkout => "checkout-title",
            Self::Drawn(_) | Self::NotFound => "not-found-title",
        }
    }

    /// The part of the download that it is in; none when the main file has it.
    pub const fn part(&self) -> Option<Part> {
        match self {
            Self::Subscriptions => Some(Part::Account),
            Self::Edit(_)
            | Self::Seats(_)
            | Self::Order(_)
            | Self::EditLine(_)
            | Self::Cart
            | Self::Checkout => Some(Part::Ordering),
            Self::SignIn | Self::Drawn(_) | Self::NotFound => None,
        }
    }

    /// Whether it is only for who is signed in.
    pub const fn is_private(&self) -> bool {
        !matches!(self, Self::SignIn | Self::NotFound)
    }
}
