//! The fields that keep their contents when a page is made again, by their names in the form.

/// Every text field, every choice beside one, and the boxes for people. A field with another name is never taken along
/// to a page: it is secret, or the page knows its value by itself.
const FIELDS: [&str; 21] = [
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
    "person",
    "session",
    "silent",
    "without_mail",
];

/// Whether the field with that name is taken along.
pub fn is_field(name: &str) -> bool {
    FIELDS.contains(&name)
}

/// The choices of a page that may stand in its address, since they name nobody.
const CHOSEN: [&str; 7] = ["plan", "seats", "period", "freed[]", "next", "about", "subscription"];

/// Whether the field with that name may stand in an address.
pub fn is_chosen(name: &str) -> bool {
    CHOSEN.contains(&name)
}
