//! The rules of billing as the browser has them, for `end2end/agreement/run.mjs`. Nothing of this ships.

use app::billing::{CartLine, QuoteRequest, Snapshot, quote, quote_cart};
use wasm_bindgen::prelude::wasm_bindgen;

/// The answer to a case of `prorata quote`, to the letter: a quote, or `{"error": …}`. The answer to a case that is not
/// a request at all, and so never reached the rules, is `{"unreadable": …}`.
#[wasm_bindgen]
pub fn quote_case(json: &str) -> String {
    let request: QuoteRequest = match serde_json::from_str(json) {
        Ok(request) => request,
        Err(error) => return serde_json::json!({ "unreadable": error.to_string() }).to_string(),
    };
    match quote(&request) {
        Ok(quote) => serde_json::to_string(&quote).unwrap_or_else(|error| error.to_string()),
        Err(problem) => serde_json::json!({ "error": problem.to_string() }).to_string(),
    }
}

/// The fingerprint of a cart's quote. If the cart has no quote, what is wrong with it.
#[wasm_bindgen]
pub fn fingerprint(snapshot: &str, cart: &str) -> String {
    let read = || -> serde_json::Result<(Snapshot, Vec<CartLine>)> {
        Ok((serde_json::from_str(snapshot)?, serde_json::from_str(cart)?))
    };
    match read() {
        Ok((snapshot, cart)) => match quote_cart(&snapshot, &cart) {
            Ok(quoted) => quoted.fingerprint(),
            Err(problem) => format!("no quote: {problem:?}"),
        },
        Err(error) => format!("unreadable: {error}"),
    }
}
