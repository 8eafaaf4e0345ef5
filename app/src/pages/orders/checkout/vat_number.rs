//! The VAT number: on file, or asked for. It is checked while it is typed, by the code that checks it on the server.

use super::place::FORM;
use crate::api::{AccountPage, KeepReferences, Problem, SetVatNumber};
use crate::billing::vat::{self, VatNumber, VatNumberProblem, VatTreatment};
use crate::billing::{CartQuote, Snapshot};
use crate::components::{
    Form, FormState, Icon, busy, hidden, lang_field, live, mark, notice, problem_text, use_submission,
};
use crate::field;
use crate::i18n::{I18n, text};
use crate::limits::MAX_VAT_NUMBER_BYTES;
use leptos::ev::FocusEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlButtonElement;

/// Whether there is a form for the number. There is one if a number is on file, if the account gave one that VIES does not
/// know, or if something is to be paid or will cost more. Outside of the EU's rules there is none: a number would change
/// nothing.
pub fn asks_number(page: &AccountPage, quote: &CartQuote) -> bool {
    let account = &page.snapshot.account;
    let asked =
        account.vat_number.is_some() || quote.needs_payment_method || account.refused_vat_number.is_some();
    asked && page.snapshot.place().in_union
}

/// The number on file, and the form to change it or to give one. `state` is the state of that form.
pub fn vat_number(page: &AccountPage, quote: &CartQuote, state: FormState) -> Option<AnyView> {
    let snapshot = &page.snapshot;
    match (&snapshot.account.vat_number, asks_number(page, quote)) {
        (Some(number), false) => Some(on_file(&number.to_string(), None)),
        (Some(number), true) => {
            let number = number.to_string();
            Some(on_file(&number, Some(change(snapshot, &number, state))))
        }
        (None, true) => Some(asked_for(snapshot, state)),
        (None, false) => None,
    }
}

fn on_file(number: &str, change: Option<AnyView>) -> AnyView {
    view! {
        <section class="card" aria-labelledby="vat-title">
            <div class="row">
                <h2 id="vat-title">{text("checkout-vat-number")}</h2>
                <p class="num" translate="no">
                    {number.to_owned()}
                </p>
            </div>
            {change}
        </section>
    }
    .into_any()
}

/// The form for another number than the one on file, folded until it is wanted.
fn change(snapshot: &Snapshot, number: &str, state: FormState) -> AnyView {
    let typed = use_submission().value("number").filter(|typed| typed != number);
    let open = typed.is_some() || state.problem().is_some();
    let form = form(snapshot, state, typed, number);
    view! {
        <details class="more" open=open>
            <summary>{text("checkout-vat-change")}</summary>
            {form}
        </details>
    }
    .into_any()
}

/// The form for a number where no number counts.
fn asked_for(snapshot: &Snapshot, state: FormState) -> AnyView {
    let refused = snapshot.account.refused_vat_number.as_ref().map(|number| {
        let number = number.to_string();
        live(move |i18n| {
            let args = vec![("number", number.as_str().into())];
            notice(Icon::Warning, i18n.t_with("checkout-vat-refused", &args).into_any())
        })
    });
    let form = form(snapshot, state, use_submission().value("number"), "");
    view! {
        <section class="card" aria-labelledby="vat-title">
            <h2 id="vat-title">{text("checkout-vat-number")}</h2>
            {refused}
            {form}
        </section>
    }
    .into_any()
}

/// The form, with what was typed in it, or else with the number `on_file`. The number on file is sent along: only a
/// different text is a change, and an empty field is one only where there is a number.
fn form(snapshot: &Snapshot, state: FormState, typed: Option<String>, on_file: &str) -> AnyView {
    let value = typed.clone().unwrap_or_else(|| on_file.to_owned());
    let field = NumberField {
        text: RwSignal::new(typed.unwrap_or_default()),
        finished: RwSignal::new(state.problem().is_some()),
        state,
    };
    let autofocus = cfg!(feature = "ssr") && state.problem().is_some();
    let country = snapshot.account.country.clone();
    // The EU's rules apply here, so what the number changes depends only on where the seller is.
    let fine = if snapshot.tax().treatment == VatTreatment::Domestic {
        "checkout-vat-fine-domestic"
    } else {
        "checkout-vat-fine-reverse-charge"
    };
    let said = {
        let country = country.clone();
        live(move |i18n| field.words(i18n, &country, fine))
    };
    let known = hidden(field!(KeepReferences.on_file), on_file);
    let remove = (!on_file.is_empty()).then(|| vec![" ".into_any(), text("checkout-vat-remove").into_any()]);
    view! {
            <Form id=FORM carried=true class="stack" state=state>
                {lang_field()}
                {hidden(field!(SetVatNumber.back), "checkout")}
                {known}
                <div class="field">
                    <label for="vat">
                        {text("checkout-vat-number")} " " <span class="optional">{text("common-optional")}</span>
                    </label>
                    <p class="hint" id="vat-hint">
                        {text("checkout-vat-hint")}
                        {remove}
                    </p>
                    <input
                        class="control medium"
                        id="vat"
                        name=field!(SetVatNumber.number)
                        inputmode="text"
                        autocapitalize="characters"
                        autocomplete="off"
                        spellcheck="false"
                        maxlength=MAX_VAT_NUMBER_BYTES.to_string()
                        value=value
                        autofocus=autofocus
                        aria-describedby="vat-error vat-hint"
                        aria-invalid=mark(move || field.is_wrong(&country).then_some("true"))
                        on:input=move |event| field.type_in(event_target_value(&event))
                        on:blur=move |event| field.leave(&event)
                    />
                    <div id="vat-error" aria-live="polite">
                        {said}
                    </div>
                </div>
                <p class="actions">
                    <button class="btn" aria-busy=busy(state)>
                        {text("checkout-vat-apply")}
                    </button>
                </p>
            </Form>
    }
    .into_any()
}

/// The contents of the field.
#[derive(Clone, Copy)]
struct NumberField {
    text: RwSignal<String>,
    /// Whether the field was left, or sent. A text that could still become a number is judged then.
    finished: RwSignal<bool>,
    state: FormState,
}

impl NumberField {
    fn type_in(self, text: String) {
        // The server's answer was about another number.
        if self.state.problem().is_some() {
            self.state.set_problem(None);
        }
        self.finished.set(false);
        self.text.set(text);
    }

    /// Judges a text that could still become a number. It does not when the focus moves to a button: the button would
    /// move from under the pointer as the words appear. The server judges what the button sends.
    fn leave(self, event: &FocusEvent) {
        let to = event.related_target();
        if !to.is_some_and(|to| to.has_type::<HtmlButtonElement>()) {
            self.finished.set(true);
        }
    }

    fn verdict(self, country: &str) -> Option<Result<VatNumber, VatNumberProblem>> {
        let finished = self.finished.get() || self.state.problem().is_some();
        self.text.with(|text| vat::verdict(text, country, finished))
    }

    fn is_wrong(self, country: &str) -> bool {
        self.state.problem().is_some() || matches!(self.verdict(country), Some(Err(_)))
    }

    /// The words about the number. `fine` says what follows from a number without fault.
    fn words(self, i18n: I18n, country: &str, fine: &'static str) -> AnyView {
        let (class, words) = match (self.state.problem(), self.verdict(country)) {
            (Some(Problem::BadVatNumber) | None, Some(Err(problem))) => {
                ("error", wrong(i18n, &problem, country))
            }
            (Some(problem), _) => ("error", problem_text(i18n, problem)),
            (None, Some(Ok(_))) => ("hint", i18n.t(fine)),
            (None, None) => return ().into_any(),
        };
        crate::components::tag("p", class, vec![words.into_any()])
    }
}

/// What is wrong with a number, and what a number of the country looks like.
fn wrong(i18n: I18n, problem: &VatNumberProblem, country: &str) -> String {
    let id = match problem {
        VatNumberProblem::WrongCountry { .. } => "checkout-vat-other-country",
        VatNumberProblem::BadFormat => "checkout-vat-bad-format",
        VatNumberProblem::BadCheckDigit => return i18n.t("checkout-vat-bad-check-digit"),
        VatNumberProblem::Empty | VatNumberProblem::UnknownCountry => return i18n.t("error-bad-vat-number"),
    };
    let Some(expected) = vat::expected_in(country) else { return i18n.t("error-bad-vat-number") };
    let count = |index: Option<&usize>| index.map_or_else(String::new, ToString::to_string);
    let args = vec![
        ("prefix", expected.prefix.into()),
        ("least", count(expected.digits.first()).into()),
        ("most", count(expected.digits.last()).into()),
        ("form", expected.form.as_str().into()),
    ];
    let shape = i18n.t_with(
        match expected.digits.len() {
            0 => "checkout-vat-shape-form",
            1 => "checkout-vat-shape-digits",
            2 => "checkout-vat-shape-two",
            _ => "checkout-vat-shape-range",
        },
        &args,
    );
    i18n.t_with(id, &vec![("shape", shape.into())])
}
