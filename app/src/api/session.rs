//! Signing in and out.

use super::format::Postcard;
use super::page::Loaded;
use super::{OwnAccount, Problem};
use crate::i18n::Lang;
use crate::ids::AccountId;
use leptos::prelude::*;
#[cfg(feature = "ssr")]
use leptos::server_fn::ServerFn as _;
use serde::{Deserialize, Serialize};

/// Another account of the person who is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherAccount {
    /// The name of the account in which they are.
    pub here: String,
    /// The other account.
    pub there: OwnAccount,
}

/// The account with that `id`, if it is one of the person who is signed in. `NotFound` for an account of somebody else.
#[server(prefix = "/api", endpoint = "load_other_account", input = Postcard, output = Postcard)]
pub async fn load_other_account(id: AccountId) -> Result<Loaded<OtherAccount>, Problem> {
    let (center, caller) = super::who::caller().await?;
    let visitor = center.visitor(&caller).await?;
    let there = visitor.accounts.into_iter().find(|own| own.id == id).ok_or(Problem::NotFound)?;
    let page = OtherAccount { here: visitor.account_name, there };
    super::page::of_account(center.as_ref(), &caller, page).await
}

/// The end of a page's query right after a sign-in.
pub const SIGNED_IN: &str = "signed-in";

/// Signs in and leads to the page `next` in the language `lang`, or to the subscriptions.
#[server(prefix = "/api", endpoint = "sign_in")]
pub async fn sign_in(lang: Lang, email: String, password: String, next: String) -> Result<(), Problem> {
    use super::reply::{Ways, answer_form};
    let result = ssr::sign_in(&email, &password).await;
    let ways = Ways {
        form: SignIn::PATH,
        done: ssr::next_step(result, &next, lang),
        back: format!("/{}/sign-in", lang.code()),
    };
    answer_form(result.map(drop), ways)
}

/// Switches to another account of the person who is signed in, and leads there to the page `next`, or to the
/// subscriptions.
#[server(prefix = "/api", endpoint = "switch_account")]
pub async fn switch_account(
    lang: Lang,
    account: AccountId,
    #[server(default)] next: String,
) -> Result<(), Problem> {
    use super::reply::{Ways, answer_form};
    let home = format!("/{}/subscriptions", lang.code());
    let ways = Ways {
        form: SwitchAccount::PATH,
        done: ssr::own_page(&next, lang).unwrap_or_else(|| home.clone()),
        back: home,
    };
    answer_form(ssr::switch_account(&account).await, ways)
}

/// Ends the session and leads to the sign-in.
#[server(prefix = "/api", endpoint = "sign_out")]
pub async fn sign_out(lang: Lang) -> Result<(), Problem> {
    ssr::sign_out().await?;
    leptos_axum::redirect(&format!("/{}/sign-in", lang.code()));
    Ok(())
}

#[cfg(feature = "ssr")]
pub(super) use ssr::{after_sign_in, begin, by_passkey, give, next_step, second_step};

#[cfg(feature = "ssr")]
mod ssr {
    use super::super::reply::NEXT;
    use super::super::who::{SessionCookie, agent, center, send_cookie, session_token, whence};
    use super::{AccountId, Lang, Problem};
    use crate::i18n::lang_of;
    use crate::ports::SignedIn;
    use axum_extra::extract::cookie::Cookie;
    use leptos::prelude::use_context;

    /// How long a browser is known: 180 days. The use cases forget it after that time, too.
    const DEVICE_KEPT: &str = "; Max-Age=15552000";

    /// The page `next` in the language `lang`, if it is one of ours. An address with a host would make the
    /// sign-in lead to another site.
    pub fn own_page(next: &str, lang: Lang) -> Option<String> {
        lang_of(next)?;
        let page = next.splitn(3, '/').nth(2)?;
        let plain = !page.starts_with('/') && !page.contains("//") && !page.contains('\\');
        plain.then(|| format!("/{}/{page}", lang.code()))
    }

    /// The page after a sign-in. Without JavaScript its query asks the server to check whether the cookie came back.
    pub fn noticed(page: String) -> String {
        if !super::super::reply::is_plain_form() {
            return page;
        }
        let mark = if page.contains('?') { '&' } else { '?' };
        format!("{page}{mark}{}", super::SIGNED_IN)
    }

    /// The page after a sign-in: the page `next`, if it is one of ours, or the subscriptions.
    pub fn after_sign_in(next: &str, lang: Lang) -> String {
        noticed(own_page(next, lang).unwrap_or_else(|| format!("/{}/subscriptions", lang.code())))
    }

    /// The page after a sign-in that may wait for the second factor.
    pub fn next_step(awaits_factor: Result<bool, Problem>, next: &str, lang: Lang) -> String {
        if awaits_factor != Ok(true) {
            return after_sign_in(next, lang);
        }
        let page = format!("/{}/second-factor", lang.code());
        let next = own_page(next, lang)
            .map(|next| form_urlencoded::Serializer::new(String::new()).append_pair(NEXT, &next).finish());
        next.map_or(page.clone(), |query| format!("{page}?{query}"))
    }

    /// Whether the session waits for the second factor.
    pub async fn sign_in(email: &str, password: &str) -> Result<bool, Problem> {
        give(center()?.sign_in_from(&whence(), email, password).await?).await
    }

    /// The second step, with the code of the second factor.
    pub async fn second_step(code: &str) -> Result<(), Problem> {
        let token = session_token().ok_or(Problem::SignInFirst)?;
        give(center()?.finish_sign_in(&whence(), &token, code).await?).await.map(drop)
    }

    /// Signs in with the answer of an authenticator.
    pub async fn by_passkey(answer: &str) -> Result<(), Problem> {
        give(center()?.sign_in_by_passkey(&whence(), answer).await?).await.map(drop)
    }

    /// Gives the browser its session, and the cookie by which it is known.
    pub async fn give(signed_in: SignedIn) -> Result<bool, Problem> {
        let SignedIn { session, device, awaits_factor } = signed_in;
        begin(session).await?;
        if let Some(device) = device {
            let kind = use_context::<SessionCookie>().ok_or(Problem::Unavailable)?;
            send_cookie(Cookie::new(kind.device, device), &kind, DEVICE_KEPT)?;
        }
        Ok(awaits_factor)
    }

    /// Gives the browser the session of the token, and notes what the browser says about itself. The session
    /// that the browser had before ends, since no browser has its token any more.
    pub async fn begin(token: String) -> Result<(), Problem> {
        if let Some(before) = session_token() {
            center()?.sign_out(&before).await?;
        }
        if let Some(agent) = agent() {
            center()?.note_device(&token, &agent).await?;
        }
        set_cookie(Some(token))
    }

    pub async fn switch_account(account: &AccountId) -> Result<(), Problem> {
        let token = session_token().ok_or(Problem::SignInFirst)?;
        center()?.switch_account(&token, account).await
    }

    pub async fn sign_out() -> Result<(), Problem> {
        if let Some(token) = session_token() {
            center()?.sign_out(&token).await?;
        }
        super::super::search::forget()?;
        set_cookie(None)
    }

    /// Gives the browser the session's cookie, or removes it.
    fn set_cookie(token: Option<String>) -> Result<(), Problem> {
        let kind = use_context::<SessionCookie>().ok_or(Problem::Unavailable)?;
        let removed = token.is_none();
        let mut cookie = Cookie::new(kind.name, token.unwrap_or_default());
        if removed {
            cookie.make_removal();
        }
        send_cookie(cookie, &kind, "")
    }

    #[cfg(test)]
    mod tests {
        use super::{Lang, NEXT, own_page};
        use crate::api::{FinishSignIn, Prove, ProveByPasskey, SignIn, SignInByPasskey, SwitchAccount};
        use crate::field;

        #[test]
        fn every_form_that_leads_on_names_the_page_alike() {
            let names = [
                field!(SignIn.next),
                field!(FinishSignIn.next),
                field!(SignInByPasskey.next),
                field!(Prove.next),
                field!(ProveByPasskey.next),
                field!(SwitchAccount.next),
            ];
            assert_eq!(names, [NEXT; 6]);
        }

        #[test]
        fn a_sign_in_leads_to_pages_of_ours_only() {
            let page = |next| own_page(next, Lang::De);
            assert_eq!(page("/pt/cart").as_deref(), Some("/de/cart"));
            assert_eq!(page("/de/subscriptions/1/edit").as_deref(), Some("/de/subscriptions/1/edit"));
            for next in [
                "",
                "/",
                "cart",
                "//evil.example/",
                "/de//evil.example",
                "https://evil.example",
                "/de/\\evil",
            ] {
                assert_eq!(page(next), None, "{next}");
            }
        }
    }
}
