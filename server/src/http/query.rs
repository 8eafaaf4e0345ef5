//! Addresses to which a browser is sent.

pub(super) use crate::web::see_other;

use form_urlencoded::Serializer;

/// `path?name=value&…`. `path` may have a query already.
pub(super) fn with_query<'a>(path: &str, pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut query = Serializer::new(String::new());
    query.extend_pairs(pairs);
    let query = query.finish();
    let mark = if path.contains('?') { '&' } else { '?' };
    if query.is_empty() { path.to_owned() } else { format!("{path}{mark}{query}") }
}

#[cfg(test)]
mod tests {
    use super::{see_other, with_query};
    use axum::http::StatusCode;

    #[test]
    fn values_cannot_leave_their_place_in_the_query() {
        let location = with_query("/de/sign-in", [("email", "a&b=c#d@e.example"), ("next", "/de/cart?x=1")]);
        assert_eq!(location, "/de/sign-in?email=a%26b%3Dc%23d%40e.example&next=%2Fde%2Fcart%3Fx%3D1");
        assert_eq!(with_query("/de/cart?a=1", [("b", "2")]), "/de/cart?a=1&b=2");
        assert_eq!(with_query("/de/cart", []), "/de/cart");
    }

    #[test]
    fn a_location_with_a_line_break_is_refused() {
        assert_eq!(see_other("/de\r\nset-cookie: a=b").status(), StatusCode::BAD_REQUEST);
    }
}
