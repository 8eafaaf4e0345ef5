//! `/:lang/subscriptions/:id/licences/lists/:list`

use super::holders::{list_form, product};
use crate::api::{AccountPage, AssignList, CheckedLine, CheckedList, Problem, Verdict, load_licence_list};
use crate::billing::{Subscription, account_refusal};
use crate::components::{
    Form, FormState, Icon, ProblemNotice, address, hidden, href, icon, lang_field, problem_text,
    refusal_notice, tag, use_submission,
};
use crate::field;
use crate::i18n::{I18n, text, use_i18n};
use crate::pages::not_found::not_found;
use crate::pages::page::{following_of, page, param};
use leptos::prelude::*;

/// The page of a list of people: it shows the effect of the list before the list is carried out.
pub fn from_list() -> AnyView {
    let (id, list_id) = (param("id"), param("list"));
    let source = {
        let (id, list_id) = (id.clone(), list_id.clone());
        move || (id(), list_id())
    };
    page(
        source,
        |(id, list_id)| load_licence_list(id, list_id),
        move |loaded| {
            let snapshot = &loaded.0.snapshot;
            let Some(subscription) = snapshot.subscription(&untrack(&id)).cloned() else {
                return not_found();
            };
            let list_id = untrack(&list_id);
            let named = product(snapshot, &subscription).unwrap_or_default();
            following_of("licence-list-title", named, move || {
                let (account, list) = &*loaded;
                view(account, list, &list_id, &subscription)
            })
        },
    )
}

fn view(account: &AccountPage, list: &CheckedList, list_id: &str, subscription: &Subscription) -> AnyView {
    let state = FormState::of::<AssignList>();
    let i18n = use_i18n();
    let rows: Vec<_> = list.lines.iter().map(|line| row(i18n, line)).collect();
    let id = &subscription.id;
    // Whoever may not do it now can look at it all the same.
    let refusal = account_refusal(&account.snapshot);
    let may = refusal.is_none();
    let refusal = refusal.map(|refusal| refusal_notice(refusal, &account.addresses));
    let correct = (may && list.done.is_none()).then(|| {
        view! {
            <section class="card" aria-labelledby="correct-title">
                <h2 id="correct-title">{text("licence-list-correct")}</h2>
                {list_form(id, list.text.clone(), !list.notify)}
            </section>
        }
        .into_any()
    });
    let checked = (!list.is_too_long).then(|| {
        view! {
            <section class="card" aria-labelledby="product">
                <h2 id="product" translate="no">
                    {product(&account.snapshot, subscription)}
                </h2>
                <table class="table rows">
                    <thead>
                        <tr>
                            <th scope="col">{text("licence-list-line")}</th>
                            <th scope="col">{text("people-name")}</th>
                            <th scope="col">{text("sign-in-email")}</th>
                            <th scope="col">{text("licence-list-verdict")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
                {(may || list.done.is_some()).then(|| next(i18n, list, list_id, subscription, state))}
            </section>
        }
        .into_any()
    });
    view! {
        <div class="flow">
            <ProblemNotice state=state />
            <h1 tabindex="-1">{text("licence-list-title")}</h1>
            {refusal}
            {assumed(i18n)}
            {bad_lines(i18n, list)}
            {list.is_too_long.then(|| warning(problem_text(i18n, Problem::ListTooLong)))}
            {checked}
            {correct}
        </div>
    }
    .into_any()
}

/// Says that some letters of the file may be wrong: the file does not say how its letters are encoded.
fn assumed(i18n: I18n) -> Option<AnyView> {
    let is_assumed = use_submission().value("read-as").is_some_and(|name| name == "windows-1252");
    is_assumed.then(|| warning(i18n.t("licence-list-read-as")))
}

/// The lines that cannot be used, on top. The others are assigned without them.
fn bad_lines(i18n: I18n, list: &CheckedList) -> Option<AnyView> {
    let bad = list.lines.iter().filter(|line| line.verdict.is_bad());
    let numbers: Vec<_> = bad.map(|line| line.number.to_string()).collect();
    let count = u32::try_from(numbers.len()).ok().filter(|count| *count > 0)?;
    let args = vec![("count", count.into()), ("lines", i18n.list(&numbers).into())];
    Some(warning(i18n.t_with("licence-list-bad", &args)))
}

fn warning(words: String) -> AnyView {
    view! {
        <div class="notice warn" role="status">
            {icon(Icon::Warning, "icon")}
            <div>
                <p>{words}</p>
            </div>
        </div>
    }
    .into_any()
}

fn row(i18n: I18n, line: &CheckedLine) -> AnyView {
    let class = match &line.verdict {
        Verdict::Assign(_) | Verdict::Invite => "tag good",
        Verdict::HasOne | Verdict::Twice(_) => "tag plain",
        Verdict::NoAddress | Verdict::BadAddress => "tag bad",
    };
    let email = if line.email.is_empty() { vec!["–".into_any()] } else { address(&line.email) };
    view! {
        <tr>
            <th scope="row">{line.number.to_string()}</th>
            <td data-label=i18n.t("people-name")>{line.name.clone()}</td>
            <td data-label=i18n.t("sign-in-email")>{tag("span", "", email)}</td>
            <td data-label=i18n.t("licence-list-verdict")>
                <span class=class>{verdict(i18n, &line.verdict)}</span>
            </td>
        </tr>
    }
    .into_any()
}

fn verdict(i18n: I18n, verdict: &Verdict) -> String {
    match verdict {
        Verdict::Assign(_) => i18n.t("licence-list-assign"),
        Verdict::Invite => i18n.t("licence-list-invite"),
        Verdict::HasOne => i18n.t("licence-list-has-one"),
        Verdict::Twice(first) => i18n.t_with("licence-list-twice", &vec![("line", first.to_string().into())]),
        Verdict::NoAddress => i18n.t("licence-list-no-address"),
        Verdict::BadAddress => i18n.t("licence-list-bad-address"),
    }
}

/// What can be done with the list, or what has to be done first.
fn next(
    i18n: I18n,
    list: &CheckedList,
    list_id: &str,
    subscription: &Subscription,
    state: FormState,
) -> AnyView {
    let (needed, free) = (list.needed(), subscription.free());
    let args = vec![("count", needed.into()), ("free", free.into())];
    if let Some(done) = list.done {
        let words = i18n.t_with("licences-done-assigned", &vec![("count", done.assigned.into())]);
        return tag("p", "", vec![words.into_any()]);
    }
    if needed == 0 {
        return tag("p", "", vec![i18n.t("licence-list-nobody").into_any()]);
    }
    if needed > free {
        let edit = href(format!("subscriptions/{}/edit", subscription.id));
        return view! {
            <p>{i18n.t_with("licence-list-too-few", &args)}</p>
            <p class="actions">
                <a class="btn" href=edit>
                    {text("edit-title")}
                </a>
            </p>
        }
        .into_any();
    }
    let told = if list.notify { "licence-list-told" } else { "licence-list-silent" };
    let (id, list_id) = (subscription.id.clone(), list_id.to_owned());
    view! {
        <p class="soft">{i18n.t(told)}</p>
        <Form class="actions" state=state>
            {lang_field()}
            {hidden(field!(AssignList.subscription), id)}
            {hidden(field!(AssignList.list), list_id)}
            <button class="btn main">{i18n.t_with("licence-list-do", &args)}</button>
        </Form>
    }
    .into_any()
}
