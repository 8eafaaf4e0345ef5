//! What was typed on a page and is taken up again when the page is made anew: by its name in the form.

/// Every field of text, what is chosen beside one, and who is ticked. What has another name is never taken along to a page: what is
/// secret, and what a page knows by itself.
const FIELDS: [&str; 19] = [
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
    "people[]",
    "silent",
    "without_mail",
];

/// Whether a field of that name is taken along.
pub fn is_field(name: &str) -> bool {
    FIELDS.contains(&name)
}

/// What is chosen on a page, and may be in its address: it names nobody.
const CHOSEN: [&str; 7] = ["plan", "seats", "period", "freed[]", "next", "about", "subscription"];

/// Whether a field of that name may be in an address.
pub fn is_chosen(name: &str) -> bool {
    CHOSEN.contains(&name)
}
