//! `/:lang/profile`

use super::fields::{current_password, new_password};
use crate::api::{
    ChangeEmail, ChangePassword, Device, EndSessions, Problem, Profile, SetProfile, load_profile,
};
use crate::components::{
    Field, Form, FormState, Kind, ProblemNotice, done_notice, href, lang_field, languages, tag,
    use_submission, wrong_field,
};
use crate::field;
use crate::i18n::{I18n, Lang, text, use_i18n};
use crate::pages::page::{following, page};
use leptos::prelude::*;

/// What people see and change about themselves.
pub fn profile() -> AnyView {
    page(|| (), |()| load_profile(), |loaded| following("profile-title", move || view(&loaded)))
}

fn view(profile: &Profile) -> AnyView {
    let own = FormState::of::<SetProfile>();
    let email = FormState::of::<ChangeEmail>();
    let password = FormState::of::<ChangePassword>();
    let ending = FormState::of::<EndSessions>();
    view! {
        <div class="flow">
            <ProblemNotice state=own field="name" />
            <ProblemNotice state=email field=wrong_field(email, (Problem::WrongPassword, "email-current"), "email") />
            <ProblemNotice state=password field=wrong_field(password, (Problem::WrongPassword, "password-current"), "password") />
            <ProblemNotice state=ending field="ending-current" />
            <h1 tabindex="-1">{text("profile-title")}</h1>
            {done()}
            {own_card(profile, own)}
            {email_card(profile, email)}
            {password_card(password)}
            {factors_card()}
            {devices_card(&profile.devices, ending)}
        </div>
    }
    .into_any()
}

fn done() -> Option<AnyView> {
    let i18n = use_i18n();
    let id = match use_submission().done()?.as_str() {
        "saved" => "profile-done-saved",
        "password" => "profile-done-password",
        "email" => "profile-done-email",
        "ended" => "profile-done-ended",
        _ => return None,
    };
    Some(done_notice(i18n.t(id)))
}

fn own_card(profile: &Profile, state: FormState) -> AnyView {
    let submission = use_submission();
    let name = Field {
        id: "name",
        name: field!(SetProfile.name),
        label: "people-name",
        kind: Kind::Text,
        autocomplete: "name",
        value: submission.value(field!(SetProfile.name)).unwrap_or_else(|| profile.person.name.clone()),
        hint: None,
        wrong: Problem::BadName,
    };
    let typed = submission.value(field!(SetProfile.language)).and_then(|code| Lang::from_code(&code));
    let chosen = typed.unwrap_or(profile.lang);
    let options = languages(chosen);
    view! {
        <section class="card" aria-labelledby="own-title">
            <h2 id="own-title">{text("profile-own-title")}</h2>
            <Form id="profile" carried=true class="group" state=state>
                {lang_field()}
                {name.view(state)}
                <div class="field">
                    <label for="own-language">{text("profile-language")}</label>
                    <select
                        class="control medium"
                        id="own-language"
                        name=field!(SetProfile.language)
                        autocomplete="language"
                    >
                        {options}
                    </select>
                </div>
                <div class="actions">
                    <button class="btn main">{text("profile-save")}</button>
                </div>
            </Form>
        </section>
    }
    .into_any()
}

fn email_card(profile: &Profile, state: FormState) -> AnyView {
    let i18n = use_i18n();
    let waits = profile.new_email.as_ref().map(|email| {
        tag(
            "p",
            "soft",
            vec![i18n.t_with("profile-email-waits", &vec![("email", email.as_str().into())]).into_any()],
        )
    });
    let email = Field {
        id: "email",
        name: field!(ChangeEmail.email),
        label: "profile-email-new",
        kind: Kind::Email,
        autocomplete: "email",
        value: use_submission().value(field!(ChangeEmail.email)).unwrap_or_default(),
        hint: None,
        wrong: Problem::BadEmail,
    };
    let now = i18n.t_with("profile-email-now", &vec![("email", profile.person.email.as_str().into())]);
    view! {
        <section class="card" aria-labelledby="email-title">
            <h2 id="email-title">{text("profile-email-title")}</h2>
            <p>{now}</p>
            {waits}
            <Form class="group" state=state>
                {lang_field()}
                {email.view(state)}
                {current_password("email-current", field!(ChangeEmail.current)).view(state)}
                <div class="actions">
                    <button class="btn">{text("profile-email-change")}</button>
                </div>
            </Form>
        </section>
    }
    .into_any()
}

fn password_card(state: FormState) -> AnyView {
    let password = new_password(state, field!(ChangePassword.password), String::new());
    view! {
        <section class="card" aria-labelledby="password-title">
            <h2 id="password-title">{text("profile-password-title")}</h2>
            <p class="soft">{text("profile-password-text")}</p>
            <Form class="group" state=state>
                {lang_field()}
                {current_password("password-current", field!(ChangePassword.current)).view(state)}
                {password}
                <div class="actions">
                    <button class="btn">{text("profile-password-change")}</button>
                </div>
            </Form>
        </section>
    }
    .into_any()
}

fn factors_card() -> AnyView {
    view! {
        <section class="card" aria-labelledby="factors-title">
            <h2 id="factors-title">{text("factors-title")}</h2>
            <p class="soft">{text("factors-text")}</p>
            <p class="actions">
                <a class="btn" href=href("profile/second-factor")>
                    {text("factors-manage")}
                </a>
            </p>
        </section>
    }
    .into_any()
}

/// Where the person is signed in, and a form that ends another session, or all of them. This one alone ends by signing
/// out.
fn devices_card(devices: &[Device], state: FormState) -> AnyView {
    let i18n = use_i18n();
    let chosen = use_submission().value(field!(EndSessions.session));
    let is_chosen = |device: &Device| !device.is_this && chosen.as_ref() == Some(&device.id);
    let here = devices.iter().filter(|device| device.is_this).map(|device| device_row(i18n, device));
    let here: Vec<_> = here.collect();
    let others = devices.iter().filter(|device| !device.is_this);
    let others = others.map(|device| {
        let (name, times) = device_words(i18n, device);
        let words =
            vec![name.into_any(), view! { <br /> }.into_any(), tag("small", "", vec![times.into_any()])];
        session_choice(device.id.clone(), is_chosen(device), words)
    });
    let others: Vec<_> = others.collect();
    let all = vec![text("profile-end-all").into_any()];
    let all = session_choice(String::new(), !devices.iter().any(is_chosen), all);
    view! {
        <section class="card" aria-labelledby="devices-title">
            <h2 id="devices-title">{text("profile-devices-title")}</h2>
            {tag("ul", "people", here)}
            <Form class="group" state=state>
                {lang_field()}
                <fieldset>
                    <legend>{text("profile-end-which")}</legend>
                    {others}
                    {all}
                </fieldset>
                {current_password("ending-current", field!(EndSessions.current)).view(state)}
                <div class="actions">
                    <button class="btn quiet bad">{text("profile-end")}</button>
                </div>
            </Form>
        </section>
    }
    .into_any()
}

/// The session in which the page is shown.
fn device_row(i18n: I18n, device: &Device) -> AnyView {
    let (name, times) = device_words(i18n, device);
    let this = view! { " " <span class="tag plain">{text("profile-device-this")}</span> }.into_any();
    let words = vec![tag("span", "", vec![name.into_any(), this]), tag("small", "", vec![times.into_any()])];
    tag("li", "", vec![tag("div", "who", words)])
}

/// A session that can be ended, or all of them when `id` is empty.
fn session_choice(id: String, is_chosen: bool, words: Vec<AnyView>) -> AnyView {
    view! {
        <label class="check">
            <input type="radio" name=field!(EndSessions.session) value=id checked=is_chosen />
            {tag("span", "", words)}
        </label>
    }
    .into_any()
}

/// The name of a device, and the days and times of its use.
fn device_words(i18n: I18n, device: &Device) -> (String, String) {
    let name = device_name(i18n, device.agent.as_deref());
    let args = vec![
        ("since", i18n.date(device.since).into()),
        ("used", i18n.date(device.last_used).into()),
        ("time", device.last_used_at.as_str().into()),
    ];
    (name, i18n.t_with("profile-device-times", &args))
}

/// “Firefox · Windows”, from what a browser says about itself.
pub fn device_name(i18n: I18n, agent: Option<&str>) -> String {
    match agent.and_then(browser_and_system) {
        None => i18n.t("profile-device-unknown"),
        Some((browser, None)) => browser.to_owned(),
        Some((browser, Some(system))) => {
            i18n.t_with("common-and-also", &vec![("first", browser.into()), ("second", system.into())])
        }
    }
}

/// The names of a browser and its system, from what it says about itself. `None` when it is not one that people know.
/// Most browsers claim to be others, too: the first one named here is the true one.
fn browser_and_system(agent: &str) -> Option<(&'static str, Option<&'static str>)> {
    const BROWSERS: [(&str, &str); 6] = [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];
    const SYSTEMS: [(&str, &str); 6] = [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ];
    let first = |known: &[(&str, &'static str)]| {
        known.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name)
    };
    Some((first(&BROWSERS)?, first(&SYSTEMS)))
}

#[cfg(test)]
mod tests {
    use super::browser_and_system;

    #[test]
    fn browsers_are_called_what_people_call_them() {
        for (agent, (browser, system)) in [
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0",
                ("Firefox", "Windows"),
            ),
            (
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
                ("Chrome", "Linux"),
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0",
                ("Edge", "Windows"),
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
                ("Safari", "iPhone"),
            ),
            (
                "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36",
                ("Chrome", "Android"),
            ),
        ] {
            assert_eq!(browser_and_system(agent), Some((browser, Some(system))));
        }
        for agent in ["", "curl/8.0", "<script>"] {
            assert_eq!(browser_and_system(agent), None);
        }
    }
}
