//! Every page and its address.

use crate::components::page_of;
use crate::i18n::{Wording, lang_of};
use leptos_router::{PossibleRouteMatch, path};
use std::sync::Arc;

/// A page. It is the same page in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// `/:lang/sign-in`
    SignIn,
    /// `/:lang/passkey`
    Passkey,
    /// `/:lang/second-factor`
    SecondFactor,
    /// `/:lang/prove`
    Prove,
    /// `/:lang/forgot-password`
    ForgotPassword,
    /// `/:lang/forgot-password/sent`
    LinkSent,
    /// `/:lang/set-password/done`
    PasswordSet,
    /// `/:lang/set-password/:token`
    SetPassword,
    /// `/:lang/confirm-email/done`
    EmailConfirmed,
    /// `/:lang/confirm-email/:token`
    ConfirmEmail,
    /// `/:lang/invoice-mails/:token`
    InvoiceMailLink,
    /// `/:lang/subscriptions`
    Subscriptions,
    /// `/:lang/subscriptions/:id/edit`
    Edit,
    /// `/:lang/subscriptions/:id/seats`
    Seats,
    /// `/:lang/subscriptions/:id/licences`
    Licences,
    /// `/:lang/subscriptions/:id/licences/lists/:list`
    LicenceList,
    /// `/:lang/subscriptions/:id/cancel`
    Cancel,
    /// `/:lang/subscriptions/:id/reactivated`
    Reactivated,
    /// `/:lang/subscriptions/:id/trial`
    TrialBegun,
    /// `/:lang/products`
    Products,
    /// `/:lang/products/:id`
    Product,
    /// `/:lang/products/:id/buy`
    Buy,
    /// `/:lang/products/:id/try`
    Try,
    /// `/:lang/products/:id/try/start`
    StartTrial,
    /// `/:lang/products/:id/order`
    OrderProduct,
    /// `/:lang/cart`
    Cart,
    /// `/:lang/cart/:line/edit`
    EditLine,
    /// `/:lang/checkout`
    Checkout,
    /// `/:lang/orders`
    Orders,
    /// `/:lang/orders/:number`
    Order,
    /// `/:lang/open-order`
    OpenOrder,
    /// `/:lang/pay`
    Pay,
    /// `/:lang/upcoming`
    Upcoming,
    /// `/:lang/invoices`
    Invoices,
    /// `/:lang/invoices/:number`
    Invoice,
    /// `/:lang/payment-methods`
    PaymentMethods,
    /// `/:lang/account`
    Account,
    /// `/:lang/account/edit`
    EditAccount,
    /// `/:lang/account/invoices`
    InvoiceMails,
    /// `/:lang/people`
    People,
    /// `/:lang/people/:id/remove`
    RemovePerson,
    /// `/:lang/accounts/:id/*page`
    OtherAccount,
    /// `/:lang/profile`
    Profile,
    /// `/:lang/profile/second-factor`
    Factors,
    /// `/:lang/support`
    Support,
}

/// A part of the download that only some pages need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The subscriptions, where everybody begins.
    Start,
    /// The pages that show figures before they are charged.
    Ordering,
    /// Everything else.
    Account,
}

impl Part {
    /// All parts.
    pub const ALL: [Self; 3] = [Self::Start, Self::Ordering, Self::Account];

    /// The name of the part in the build.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Ordering => "ordering",
            Self::Account => "account",
        }
    }
}

/// The matcher of an address: one type for all routes, so that the router is compiled once.
pub type Path = Arc<dyn PossibleRouteMatch + Send + Sync>;

/// Every page with its address, in the order in which addresses are tried.
pub fn routes() -> Vec<(Path, Page)> {
    vec![
        (Arc::new(path!("/:lang/sign-in")) as Path, Page::SignIn),
        (Arc::new(path!("/:lang/passkey")), Page::Passkey),
        (Arc::new(path!("/:lang/second-factor")), Page::SecondFactor),
        (Arc::new(path!("/:lang/prove")), Page::Prove),
        (Arc::new(path!("/:lang/forgot-password")), Page::ForgotPassword),
        (Arc::new(path!("/:lang/forgot-password/sent")), Page::LinkSent),
        (Arc::new(path!("/:lang/set-password/done")), Page::PasswordSet),
        (Arc::new(path!("/:lang/set-password/:token")), Page::SetPassword),
        (Arc::new(path!("/:lang/confirm-email/done")), Page::EmailConfirmed),
        (Arc::new(path!("/:lang/confirm-email/:token")), Page::ConfirmEmail),
        (Arc::new(path!("/:lang/invoice-mails/:token")), Page::InvoiceMailLink),
        (Arc::new(path!("/:lang/subscriptions")), Page::Subscriptions),
        (Arc::new(path!("/:lang/subscriptions/:id/edit")), Page::Edit),
        (Arc::new(path!("/:lang/subscriptions/:id/seats")), Page::Seats),
        (Arc::new(path!("/:lang/subscriptions/:id/licences")), Page::Licences),
        (Arc::new(path!("/:lang/subscriptions/:id/licences/lists/:list")), Page::LicenceList),
        (Arc::new(path!("/:lang/subscriptions/:id/cancel")), Page::Cancel),
        (Arc::new(path!("/:lang/subscriptions/:id/reactivated")), Page::Reactivated),
        (Arc::new(path!("/:lang/subscriptions/:id/trial")), Page::TrialBegun),
        (Arc::new(path!("/:lang/products")), Page::Products),
        (Arc::new(path!("/:lang/products/:id")), Page::Product),
        (Arc::new(path!("/:lang/products/:id/buy")), Page::Buy),
        (Arc::new(path!("/:lang/products/:id/try")), Page::Try),
        (Arc::new(path!("/:lang/products/:id/try/start")), Page::StartTrial),
        (Arc::new(path!("/:lang/products/:id/order")), Page::OrderProduct),
        (Arc::new(path!("/:lang/cart")), Page::Cart),
        (Arc::new(path!("/:lang/cart/:line/edit")), Page::EditLine),
        (Arc::new(path!("/:lang/checkout")), Page::Checkout),
        (Arc::new(path!("/:lang/orders")), Page::Orders),
        (Arc::new(path!("/:lang/orders/:number")), Page::Order),
        (Arc::new(path!("/:lang/open-order")), Page::OpenOrder),
        (Arc::new(path!("/:lang/pay")), Page::Pay),
        (Arc::new(path!("/:lang/upcoming")), Page::Upcoming),
        (Arc::new(path!("/:lang/invoices")), Page::Invoices),
        (Arc::new(path!("/:lang/invoices/:number")), Page::Invoice),
        (Arc::new(path!("/:lang/payment-methods")), Page::PaymentMethods),
        (Arc::new(path!("/:lang/account")), Page::Account),
        (Arc::new(path!("/:lang/account/edit")), Page::EditAccount),
        (Arc::new(path!("/:lang/account/invoices")), Page::InvoiceMails),
        (Arc::new(path!("/:lang/people")), Page::People),
        (Arc::new(path!("/:lang/people/:id/remove")), Page::RemovePerson),
        (Arc::new(path!("/:lang/accounts/:id/*page")), Page::OtherAccount),
        (Arc::new(path!("/:lang/profile")), Page::Profile),
        (Arc::new(path!("/:lang/profile/second-factor")), Page::Factors),
        (Arc::new(path!("/:lang/support")), Page::Support),
    ]
}

impl Page {
    /// The page at `path`, with or without a slash at its end. `None` where there is no page.
    pub fn of(path: &str) -> Option<Self> {
        lang_of(path)?;
        let is_whole =
            |route: &Path| route.test(path).is_some_and(|found| matches!(found.remaining(), "" | "/"));
        routes().into_iter().find(|(route, _)| is_whole(route)).map(|(_, page)| page)
    }

    /// The messages that a page needs. `None` stands for an address without a page, which shows that there is none.
    pub const fn wordings(page: Option<Self>) -> &'static [Wording] {
        match page {
            Some(page) if matches!(page.part(), Some(Part::Account)) => &Wording::ALL,
            _ => &[Wording::Everywhere],
        }
    }

    /// The pages to which the header leads, in the order in which it names them, with their titles.
    pub const SECTIONS: [(&'static str, &'static str); 5] = [
        ("subscriptions", "subscriptions-title"),
        ("people", "nav-people"),
        ("invoices", "invoices-title"),
        ("account", "account-title"),
        ("support", "nav-help"),
    ];

    /// The page of [`Self::SECTIONS`] to which this one belongs.
    pub const fn section(self) -> Option<&'static str> {
        match self {
            Self::People | Self::RemovePerson => Some("people"),
            Self::Invoices | Self::Invoice | Self::Orders | Self::Order | Self::Upcoming | Self::Pay => {
                Some("invoices")
            }
            Self::Account | Self::EditAccount | Self::InvoiceMails | Self::PaymentMethods => Some("account"),
            Self::Support => Some("support"),
            Self::OtherAccount | Self::Profile | Self::Factors | Self::Prove => None,
            _ if self.is_public() => None,
            _ => Some("subscriptions"),
        }
    }

    /// The way back from the page at `path`: the page from which it is usually entered, without its language, and the
    /// title of that page. `None` for the pages of [`Self::SECTIONS`], and where there is no such page.
    pub fn way_back(path: &str) -> Option<(String, &'static str)> {
        let page = Self::of(path)?;
        if page == Self::LicenceList {
            // The address begins with that of the licences of its subscription.
            let (licences, _) = page_of(path).split_once("/lists/")?;
            return Some((licences.to_owned(), "licences-title"));
        }
        page.parent().map(|(parent, title)| (parent.to_owned(), title))
    }

    /// The page to which this one leads back, where it is the same for all addresses of this one.
    const fn parent(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::ForgotPassword | Self::LinkSent | Self::SetPassword => Some(("sign-in", "sign-in-title")),
            Self::Product | Self::Buy | Self::Try | Self::StartTrial | Self::OrderProduct => {
                Some(("products", "subscriptions-add"))
            }
            Self::EditLine | Self::Checkout => Some(("cart", "cart-title")),
            Self::RemovePerson => Some(("people", "people-title")),
            Self::Invoice | Self::Pay => Some(("invoices", "invoices-title")),
            Self::Order => Some(("orders", "orders-title")),
            Self::EditAccount | Self::InvoiceMails | Self::PaymentMethods | Self::Profile => {
                Some(("account", "account-title"))
            }
            // Whoever is not signed in signs in there.
            Self::Factors | Self::ConfirmEmail => Some(("profile", "profile-title")),
            // The page of a proof leads back by itself: to the page that asked for it.
            Self::Prove
            | Self::Subscriptions
            | Self::People
            | Self::Invoices
            | Self::Orders
            | Self::Upcoming
            | Self::Account
            | Self::Support
            | Self::OtherAccount => None,
            _ if self.is_public() => None,
            _ => Some(("subscriptions", "subscriptions-title")),
        }
    }

    /// Whether the page, once made, may be shown again as long as nothing of it has changed. It has nothing that is of
    /// one view, such as the key of an order, and nothing of the session, such as where else somebody is signed in.
    pub const fn is_kept(self) -> bool {
        matches!(
            self,
            Self::Subscriptions
                | Self::Licences
                | Self::Products
                | Self::Product
                | Self::Orders
                | Self::Upcoming
                | Self::Invoices
                | Self::Invoice
                | Self::PaymentMethods
                | Self::Account
                | Self::People
        )
    }

    /// Whether the page is for everybody, signed in or not.
    pub const fn is_public(self) -> bool {
        matches!(
            self,
            Self::SignIn
                | Self::Passkey
                | Self::SecondFactor
                | Self::ForgotPassword
                | Self::LinkSent
                | Self::PasswordSet
                | Self::SetPassword
                | Self::EmailConfirmed
                | Self::ConfirmEmail
                | Self::InvoiceMailLink
        )
    }
}

#[cfg(test)]
mod tests {
    use super::Page;

    #[test]
    fn an_inner_page_leads_back_to_the_page_from_which_it_is_entered() {
        for (path, back) in [
            ("/en/orders/1001", Some("orders")),
            ("/de/invoices/INV-000001", Some("invoices")),
            ("/es/subscriptions/7/licences/lists/3", Some("subscriptions/7/licences")),
            ("/es/subscriptions/7/licences", Some("subscriptions")),
            ("/it/set-password/0f", Some("sign-in")),
            ("/it/set-password/done", None),
            ("/fr/confirm-email/0f", Some("profile")),
            ("/pt/subscriptions", None),
            ("/pt/nothing", None),
        ] {
            let way = Page::way_back(path).map(|(page, _)| page);
            assert_eq!(way.as_deref(), back, "{path}");
        }
    }

    #[test]
    fn an_order_belongs_to_the_section_of_the_list_of_orders() {
        let section = |path| Page::of(path).and_then(Page::section);
        assert_eq!(section("/en/orders/1001"), section("/en/orders"));
    }
}
