//! The pages that are downloaded when somebody comes to them, in three parts: `start` (the subscriptions), `ordering`
//! (pages that show figures before they are charged, and so include the rules of billing) and `account` (all others).
//! The build takes these functions out of the main file (`wasm-split`). The document asks for the part of its page at
//! once, and for the other parts when it has nothing else to do. `docs/decisions/0037-parts-on-demand.md` has the
//! figures.

#![cfg_attr(
    feature = "hydrate",
    expect(
        clippy::unnecessary_wraps,
        reason = "a function that may not be here returns a result, as `wasm_split` has it"
    )
)]

use super::route::{Page, Part};
use super::{account, invoices, licences, not_found, orders, people, products, renewals, subscriptions};
#[cfg(feature = "hydrate")]
use crate::i18n::{Lang, load_messages};
use leptos::prelude::*;
#[cfg(feature = "hydrate")]
use leptos::wasm_split::{SplitLoaderError, wasm_split};

/// The page. An error when its part did not arrive.
#[cfg(feature = "hydrate")]
pub async fn view(page: Page) -> Result<AnyView, SplitLoaderError> {
    match page.part() {
        Some(Part::Start) => start(page).await,
        Some(Part::Ordering) => ordering(page).await,
        Some(Part::Account) => others(page).await,
        None => Ok(people::sign_in()),
    }
}

/// The page. The server has all pages.
#[cfg(not(feature = "hydrate"))]
#[expect(clippy::unused_async, reason = "as in the browser")]
pub async fn view(page: Page) -> Result<AnyView, std::convert::Infallible> {
    Ok(match page.part() {
        Some(Part::Start) => start_page(page),
        Some(Part::Ordering) => ordering_page(page),
        Some(Part::Account) => account_page(page),
        None => people::sign_in(),
    })
}

/// Makes sure that a page can be made at once, in that language. False when its part or its words do not arrive.
#[cfg(feature = "hydrate")]
pub async fn load_for(page: Option<Page>, lang: Lang) -> bool {
    let part = async {
        match page.and_then(Page::part) {
            Some(Part::Start) => load_start().await.is_ok(),
            Some(Part::Ordering) => load_ordering().await.is_ok(),
            Some(Part::Account) => load_account().await.is_ok(),
            None => true,
        }
    };
    futures::join!(part, load_messages(lang, Page::wordings(page))) == (true, true)
}

#[cfg(feature = "hydrate")]
#[wasm_split(start, wasm_split_path = leptos::wasm_split, preload(load_start), fallible)]
fn start(page: Page) -> Result<AnyView, SplitLoaderError> {
    Ok(start_page(page))
}

#[cfg(feature = "hydrate")]
#[wasm_split(ordering, wasm_split_path = leptos::wasm_split, preload(load_ordering), fallible)]
fn ordering(page: Page) -> Result<AnyView, SplitLoaderError> {
    Ok(ordering_page(page))
}

#[cfg(feature = "hydrate")]
#[wasm_split(account, wasm_split_path = leptos::wasm_split, preload(load_account), fallible)]
fn others(page: Page) -> Result<AnyView, SplitLoaderError> {
    Ok(account_page(page))
}

/// Which part each page is in, and how it is made. A page without a line does not compile, nor does one with two.
macro_rules! pages {
    (
        main { $($in_main:ident,)* }
        $($part:ident, made by $make:ident { $($page:ident => $view:path,)* })*
    ) => {
        impl Page {
            /// The page's part of the download. `None` when the page is in the main file.
            pub const fn part(self) -> Option<Part> {
                match self {
                    $(Self::$in_main => None,)*
                    $($(Self::$page => Some(Part::$part),)*)*
                }
            }
        }

        $(fn $make(page: Page) -> AnyView {
            match page {
                $(Page::$page => $view(),)*
                _ => not_found::not_found(),
            }
        })*
    };
}

pages! {
    main { SignIn, }
    Start, made by start_page {
        Subscriptions => subscriptions::subscriptions,
    }
    Ordering, made by ordering_page {
        Edit => subscriptions::edit,
        Seats => subscriptions::seats,
        OrderProduct => subscriptions::order,
        EditLine => subscriptions::edit_line,
        Cart => orders::cart,
        Checkout => orders::checkout,
    }
    Account, made by account_page {
        Account => account::account,
        EditAccount => account::edit_account,
        InvoiceMails => account::invoice_mails,
        InvoiceMailLink => account::invoice_mail_link,
        PaymentMethods => account::payment_methods,
        OtherAccount => account::other_account,
        People => people::people,
        RemovePerson => people::remove_person,
        Profile => people::profile,
        Factors => people::factors,
        Passkey => people::passkey,
        SecondFactor => people::second_factor,
        Prove => people::prove,
        ForgotPassword => people::forgot_password,
        LinkSent => people::link_sent,
        PasswordSet => people::password_set,
        SetPassword => people::set_password,
        EmailConfirmed => people::email_confirmed,
        ConfirmEmail => people::confirm_email,
        Support => account::support,
        Invoices => invoices::invoices,
        Invoice => invoices::invoice,
        Upcoming => renewals::upcoming,
        Pay => renewals::pay,
        Orders => orders::orders,
        Order => orders::confirmation,
        OpenOrder => orders::open_order,
        Licences => licences::licences,
        LicenceList => licences::from_list,
        Products => products::products,
        Product => products::product,
        Buy => products::buy,
        Try => products::try_first,
        StartTrial => products::start_trial,
        TrialBegun => products::trial_begun,
        Cancel => subscriptions::cancel,
        Reactivated => subscriptions::reactivated,
    }
}
