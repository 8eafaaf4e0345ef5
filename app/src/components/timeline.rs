//! The old period, today, and the new period, drawn to scale.

use super::raw::escaped;
use super::tag::{drawing, tag};
use crate::billing::QuotedLine;
use crate::i18n::use_i18n;
use crate::ids::SubscriptionId;
use chrono::NaiveDate;
use leptos::prelude::*;
use rust_decimal::Decimal;

/// Draws the periods of one line. Above is the paid period, with the credited part hatched; below is the new period
/// from today on. The words below the drawing say the same.
pub fn timeline(line: QuotedLine<'_>) -> AnyView {
    let i18n = use_i18n();
    let figures = line.figures;
    let current = line.requested.current.as_ref();
    // A period that follows no other one has nothing to be compared with.
    let new_period = i18n.days("summary-new-period", figures.period_start, figures.period_end);
    let Some(current) = current else { return tag("p", "soft", vec![new_period.into_any()]) };
    let scale = Scale { start: current.start, end: current.end.max(figures.period_end) };
    let today = scale.part(figures.period_start - scale.start);
    let new = scale.part(figures.period_end - figures.period_start);
    let used = figures.period_days.saturating_sub(figures.unused_days);
    let left = scale.part(current.end - figures.period_start);
    // Each drawing of a page has its own pattern, since ids must be unique.
    let id = line.line.subscription_id.as_ref().map_or("", SubscriptionId::as_str);
    let old = format!(
        r#"<defs><pattern id="hatch-{id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hatch" x1="0" y1="0" x2="0" y2="6"/></pattern></defs><rect class="used" x="0" y="22" width="{today}%" height="12" rx="3"/><rect class="left" x="{today}%" y="22" width="{left}%" height="12" rx="3" fill="url(#hatch-{id})"/>"#
    );
    let keys = vec![
        key("key-used", i18n.t_with("summary-days-used", &vec![("days", used.into())])),
        key("key-left", i18n.t_with("summary-days-left", &vec![("days", figures.unused_days.into())])),
        key("key-new", new_period),
    ];
    let word = escaped(&i18n.t("summary-today"));
    let anchor = anchor(today);
    let svg = format!(
        r#"<svg aria-hidden="true" width="100%" height="56">{old}<rect class="new" x="{today}%" y="40" width="{new}%" height="12" rx="3"/><line class="today" x1="{today}%" x2="{today}%" y1="18" y2="56"/><text x="{today}%" y="12" text-anchor="{anchor}">{word}</text></svg>"#
    );
    tag("figure", "timeline", vec![drawing(svg), tag("ul", "keys", keys)])
}

fn key(class: &'static str, words: String) -> AnyView {
    tag("li", class, vec![words.into_any()])
}

/// The time that the whole width of a drawing stands for.
struct Scale {
    start: NaiveDate,
    end: NaiveDate,
}

impl Scale {
    /// The part of the width that a span of time takes, in percent.
    fn part(&self, time: chrono::TimeDelta) -> Decimal {
        let whole = (self.end - self.start).num_days().max(1);
        (Decimal::from(time.num_days() * 100) / Decimal::from(whole)).round_dp(2).normalize()
    }
}

/// Keeps the word “today” within the drawing.
fn anchor(today: Decimal) -> &'static str {
    if today < Decimal::from(12) {
        "start"
    } else if today > Decimal::from(88) {
        "end"
    } else {
        "middle"
    }
}
