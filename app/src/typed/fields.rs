//! What was typed on a page and is taken up again when the page is made anew: by its name in the form.

/// Every field of text, and what is chosen beside one. What has another name is never taken along to a page: what is
/// secret, and what a page knows by itself.
const FIELDS: [&str; 16] = [
    "email",
    "name",
    "language",
    "number",
    "purchase_order",
    "buyer_reference",
    "message",
    "why",
    "comment",
    "company[name]",
    "company[street]",
    "company[postal_code]",
    "company[city]",
    "company[region]",
    "company[time_zone]",
    "company[currency]",
];

/// Whether a field of that name is taken along.
pub fn is_field(name: &str) -> bool {
    FIELDS.contains(&name)
}
