//! The catalogue file: what is sold, as an operator writes it. A mistake in it is reported with its line.

mod chargeable;

pub use chargeable::unchargeable;

use app::billing::{
    BillingPeriod, Catalogue, Currency, Feature, Features, LocalizedText, Plan, Price, Product, SeatKind,
    to_minor,
};
use app::i18n::{Lang, catalogue_text};
use app::ids::{PlanId, ProductId};
use app::typed::paragraphs;
use rust_decimal::Decimal;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Range;
use std::path::{Path, PathBuf};
use toml::Spanned;

/// The longest text of a catalogue, in characters.
const MAX_TEXT_CHARS: usize = 1000;

/// The catalogue that is used when the operator gives none.
pub const SHIPPED: &str = include_str!("../../../locales/catalogue.toml");

/// What is wrong with a catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CatalogueProblem {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong in that line, for the operator.
    pub reason: String,
}

impl fmt::Display for CatalogueProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.reason)
    }
}

/// Why there is no catalogue.
#[derive(Debug, thiserror::Error)]
pub enum CatalogueError {
    /// The file could not be read.
    #[error("{}: {error}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        error: std::io::Error,
    },
    /// The file is wrong.
    #[error("{}, {problem}", path.display())]
    Wrong {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        problem: CatalogueProblem,
    },
}

/// The catalogue of the file, or the shipped one.
pub fn read(path: Option<&Path>) -> Result<Catalogue, CatalogueError> {
    let (path, text) = match path {
        None => (Path::new("locales/catalogue.toml"), SHIPPED.to_owned()),
        Some(path) => {
            let unreadable = |error| CatalogueError::Unreadable { path: path.to_owned(), error };
            (path, std::fs::read_to_string(path).map_err(unreadable)?)
        }
    };
    parse(&text).map_err(|problem| CatalogueError::Wrong { path: path.to_owned(), problem })
}

/// Parses the text of a catalogue.
pub fn parse(text: &str) -> Result<Catalogue, CatalogueProblem> {
    check(text).map_err(|(span, reason)| CatalogueProblem { line: line_of(text, span.start), reason })
}

fn line_of(text: &str, offset: usize) -> usize {
    1 + text.bytes().take(offset).filter(|byte| *byte == b'\n').count()
}

/// Where something is wrong, and what.
type Wrong = (Range<usize>, String);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileText {
    #[serde(default)]
    product: Vec<Spanned<ProductText>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ProductText {
    id: Spanned<String>,
    name: Spanned<String>,
    seat: SeatKind,
    #[serde(default)]
    trial_days: u32,
    #[serde(default)]
    plan: Vec<Spanned<PlanText>>,
    #[serde(default)]
    feature: Vec<Spanned<FeatureText>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PlanText {
    id: Spanned<String>,
    name: Spanned<String>,
    min_seats: Spanned<u32>,
    max_seats: Spanned<u32>,
    #[serde(default)]
    summary: Texts,
    prices: BTreeMap<Spanned<String>, BTreeMap<Spanned<String>, Spanned<String>>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FeatureText {
    plans: Spanned<Vec<Spanned<String>>>,
    #[serde(default)]
    text: Texts,
}

/// A text by language code.
type Texts = BTreeMap<Spanned<String>, Spanned<String>>;

fn check(text: &str) -> Result<Catalogue, Wrong> {
    let file: FileText =
        toml::from_str(text).map_err(|error| (error.span().unwrap_or(0..0), error.message().to_owned()))?;
    if file.product.is_empty() {
        return Err((0..0, "there is no [[product]]".into()));
    }
    let mut ids = Ids::default();
    let sold = sold_as(&file)?;
    let products = file.product.into_iter().map(|product| check_product(product, &mut ids, &sold));
    Ok(Catalogue { products: products.collect::<Result<_, _>>()? })
}

fn check_product(
    product: Spanned<ProductText>,
    ids: &mut Ids,
    sold: &BTreeSet<(String, BillingPeriod)>,
) -> Result<Product, Wrong> {
    let span = product.span();
    let product = product.into_inner();
    let id = ids.product(&product.id)?;
    if product.plan.is_empty() {
        return Err((span, format!("product {id} has no [[product.plan]]")));
    }
    let plans = product.plan.into_iter().map(|plan| check_plan(plan, ids, sold));
    let plans = plans.collect::<Result<Vec<_>, _>>()?;
    let features = product.feature.into_iter().map(|feature| check_feature(feature, &plans));
    let features = Features(features.collect::<Result<_, _>>()?);
    Ok(Product {
        id,
        name: not_empty(&product.name, "name")?,
        seat: product.seat,
        trial_days: product.trial_days,
        plans,
        features,
    })
}

fn check_plan(
    plan: Spanned<PlanText>,
    ids: &mut Ids,
    sold: &BTreeSet<(String, BillingPeriod)>,
) -> Result<Plan, Wrong> {
    let span = plan.span();
    let plan = plan.into_inner();
    let id = ids.plan(&plan.id)?;
    let (min_seats, max_seats) = (*plan.min_seats.get_ref(), *plan.max_seats.get_ref());
    if min_seats == 0 {
        return Err((plan.min_seats.span(), "min_seats must be 1 or more".into()));
    }
    if min_seats > max_seats {
        return Err((plan.max_seats.span(), format!("max_seats must not be under min_seats, {min_seats}")));
    }
    let summary = check_texts(&plan.summary, "summary", &span, &format!("plan {id}"))?;
    let prices = check_prices(&plan.prices)?;
    let missing = sold.iter().find(|(currency, period)| {
        !prices.iter().any(|price| price.currency.code() == currency && price.period == *period)
    });
    if let Some((currency, period)) = missing {
        let period = period.code();
        return Err((span, format!("plan {id} has no {period} price in {currency}, as other plans have")));
    }
    Ok(Plan { id, name: not_empty(&plan.name, "name")?, summary, min_seats, max_seats, prices })
}

fn check_feature(feature: Spanned<FeatureText>, plans: &[Plan]) -> Result<Feature, Wrong> {
    let (span, feature) = (feature.span(), feature.into_inner());
    if feature.plans.get_ref().is_empty() {
        return Err((feature.plans.span(), "no plan has the feature".into()));
    }
    let plan = |id: &Spanned<String>| {
        let known = plans.iter().find(|plan| plan.id.as_str() == id.get_ref());
        let unknown = || (id.span(), format!("the product has no plan {}", id.get_ref()));
        known.map(|plan| plan.id.clone()).ok_or_else(unknown)
    };
    let text = check_texts(&feature.text, "text", &span, "the feature")?;
    Ok(Feature { text, plans: feature.plans.get_ref().iter().map(plan).collect::<Result<_, _>>()? })
}

/// The texts of a `field`. The source language must have one; a text that another language lacks is looked for in its
/// folder. `whole` is the place of the item that should have it, and `of` is the item's name.
fn check_texts(given: &Texts, field: &str, whole: &Range<usize>, of: &str) -> Result<LocalizedText, Wrong> {
    let mut texts = LocalizedText::new();
    for (code, text) in given {
        if Lang::from_code(code.get_ref()).is_none() {
            return Err((code.span(), format!("{} is not a language of the pages", code.get_ref())));
        }
        texts.insert(code.get_ref().clone(), not_empty(text, field)?);
    }
    let Some(source) = texts.get(Lang::SOURCE.code()).cloned() else {
        return Err((whole.clone(), format!("{of} has no {field}.{}", Lang::SOURCE.code())));
    };
    for lang in Lang::ALL {
        if let Some(text) = catalogue_text(lang, &source) {
            texts.entry(lang.code().to_owned()).or_insert(text);
        }
    }
    Ok(texts)
}

/// The texts that a language lacks and does not have from the language of which it is a variant, by the text that is
/// shown instead.
pub fn untranslated(catalogue: &Catalogue) -> BTreeMap<&'static str, BTreeSet<&str>> {
    let plans = catalogue.products.iter().flat_map(|product| &product.plans).map(|plan| &plan.summary);
    let features =
        catalogue.products.iter().flat_map(|product| &product.features.0).map(|feature| &feature.text);
    let mut missing: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for texts in plans.chain(features) {
        for lang in Lang::ALL {
            if let Some(shown) = shown_instead(texts, lang) {
                missing.entry(lang.code()).or_default().insert(shown);
            }
        }
    }
    missing
}

fn shown_instead(texts: &LocalizedText, lang: Lang) -> Option<&str> {
    let own = std::iter::successors(Some(lang), |lang| lang.parent());
    let has = own.into_iter().any(|lang| texts.contains_key(lang.code()));
    texts.get(Lang::SOURCE.code()).filter(|_| !has).map(String::as_str)
}

fn check_prices(
    prices: &BTreeMap<Spanned<String>, BTreeMap<Spanned<String>, Spanned<String>>>,
) -> Result<Vec<Price>, Wrong> {
    let mut checked = Vec::new();
    for (code, by_period) in prices {
        let currency = currency(code)?;
        for (word, text) in by_period {
            checked.push(Price { currency, period: period(word)?, per_seat: price(text, currency)? });
        }
    }
    Ok(checked)
}

/// Every currency and period that any plan is sold in.
fn sold_as(file: &FileText) -> Result<BTreeSet<(String, BillingPeriod)>, Wrong> {
    let mut sold = BTreeSet::new();
    for plan in file.product.iter().flat_map(|product| &product.get_ref().plan) {
        if plan.get_ref().prices.is_empty() {
            return Err((plan.span(), format!("plan {} has no prices", plan.get_ref().id.get_ref())));
        }
        for (code, by_period) in &plan.get_ref().prices {
            for word in by_period.keys() {
                sold.insert((currency(code)?.code().to_owned(), period(word)?));
            }
        }
    }
    Ok(sold)
}

fn currency(code: &Spanned<String>) -> Result<Currency, Wrong> {
    // Gold, testing codes and “no currency” have codes too, but no minor unit.
    Currency::from_code(code.get_ref())
        .filter(|currency| currency.exponent().is_some())
        .ok_or_else(|| (code.span(), format!("{} is not a currency (ISO 4217)", code.get_ref())))
}

fn period(word: &Spanned<String>) -> Result<BillingPeriod, Wrong> {
    BillingPeriod::from_code(word.get_ref())
        .ok_or_else(|| (word.span(), format!("{} is not a period: monthly or annual", word.get_ref())))
}

fn price(text: &Spanned<String>, currency: Currency) -> Result<Decimal, Wrong> {
    let wrong = |reason: &str| (text.span(), format!("the price {} {reason}", text.get_ref()));
    // Only digits and a point are accepted: anything else that `Decimal` reads (1_000, +5) is more likely a
    // slip than a price.
    let plain = text.get_ref().bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-'));
    let price = Decimal::from_str_exact(text.get_ref()).ok().filter(|_| plain);
    let price = price.ok_or_else(|| wrong("is not an amount such as 24.95"))?;
    if price.is_sign_negative() {
        return Err(wrong("is negative"));
    }
    match to_minor(price, currency) {
        Ok(_) => Ok(price),
        Err(_) => Err(wrong("has more decimals than its currency")),
    }
}

fn not_empty(text: &Spanned<String>, field: &str) -> Result<String, Wrong> {
    if text.get_ref().trim().is_empty() {
        return Err((text.span(), format!("{field} is empty")));
    }
    let text_of = |text: &Spanned<String>| paragraphs(text.get_ref(), MAX_TEXT_CHARS);
    text_of(text)
        .filter(|kept| !kept.is_empty())
        .ok_or_else(|| (text.span(), format!("{field} has what is no letter in it, or is too long")))
}

/// The ids so far. A plan's id is unique among all products: carts and orders name only the plan.
#[derive(Default)]
struct Ids {
    products: BTreeSet<ProductId>,
    plans: BTreeSet<PlanId>,
}

impl Ids {
    fn product(&mut self, id: &Spanned<String>) -> Result<ProductId, Wrong> {
        Self::add(&mut self.products, id, "product")
    }

    fn plan(&mut self, id: &Spanned<String>) -> Result<PlanId, Wrong> {
        Self::add(&mut self.plans, id, "plan")
    }

    fn add<T: From<String> + Clone + Ord>(
        ids: &mut BTreeSet<T>,
        id: &Spanned<String>,
        what: &str,
    ) -> Result<T, Wrong> {
        let text = id.get_ref();
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if text.is_empty() || !text.bytes().all(plain) {
            return Err((id.span(), "an id has lower-case letters, digits and hyphens only".into()));
        }
        let made = T::from(text.clone());
        if !ids.insert(made.clone()) {
            return Err((id.span(), format!("there is another {what} {text}")));
        }
        Ok(made)
    }
}

#[cfg(test)]
mod tests;
