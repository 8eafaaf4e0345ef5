//! The fields whose contents are taken up again when a page is made anew, by their names in the form.

/// Every text field, every choice beside one, and the boxes for people. A field with another name is never taken along
/// to a page: it is secret, or the page knows its value by itself.
const FIELDS: [&str; 20] = [
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
    "silent",
    "without_mail",
];

/// Whether the field with that name is taken along.
pub fn is_field(name: &str) -> bool {
    FIELDS.contains(&name)
}

/// What is chosen on a page and may stand in its address: it names nobody.
const CHOSEN: [&str; 7] = ["plan", "seats", "period", "freed[]", "next", "about", "subscription"];

/// The name of the buttons of a stepper. Without JavaScript they send what is chosen so far to the page on which they
/// are; then their effect is over, and nothing takes them along.
pub const STEP: &str = "step";

/// Whether the field with that name may stand in an address.
pub fn is_chosen(name: &str) -> bool {
    CHOSEN.contains(&name)
}
