//! Many accounts, for what has to work with many.

use super::{VISA, World};

/// What a table's new rows have of their own: their columns and the values. Then the columns that are those of the row
/// from which they are copied, and that row.
type Copied<'a> = (&'a str, &'a str, &'a str, &'a str, &'a str);

const ACCOUNT: &str = "name, kind, currency, country, time_zone, overdue, version, created_at";
const SUBSCRIPTION: &str =
    "product_id, plan_id, seats, period, status, billed_minor, billed_tax_rate, period_start,
    anchor_day, unit_price_minor, trial_end, version";
const METHOD: &str = "brand, last_four, expires";

impl World {
    /// Adds so many accounts like the Italian one, and gives all of them a card that is charged. What the new ones hold
    /// is paid until that day, which is after 13 March. What the Italian one holds is paid until 13 April.
    pub async fn crowd(&self, size: u32, paid_until: &str) {
        let it = self.caller("it").await;
        self.gives_card(&it, VISA).await;
        let of_it = format!("where account_id = '{}'", it.account_id);
        let account = format!("accounts where id = '{}'", it.account_id);
        let contact = format!("people {of_it} and role = 'billing-contact'");
        let held = format!("subscriptions {of_it}");
        let until = format!("'late-' || n, 'late-' || n, '{paid_until}'");
        let method = format!("payment_methods {of_it} and is_default = 1");
        let email = "'late-' || n || '@example.com'";
        let person = format!("'late-' || n, 'late-' || n, {email}, {email}, 'late-' || n || ' ' || {email}");
        let own_method = "'late-' || n, 'late-' || n, 'succeeds'";
        let on_file = format!("{METHOD}, is_default, added_at");
        let tables: [Copied<'_>; 6] = [
            ("accounts", "id", "'late-' || n", ACCOUNT, &account),
            (
                "people",
                "id, account_id, email, email_key, address_key",
                &person,
                "name, role, language",
                &contact,
            ),
            ("subscriptions", "id, account_id, period_end", &until, SUBSCRIPTION, &held),
            ("subscription_openings", "id, account_id, period_end", &until, SUBSCRIPTION, &held),
            ("sandbox_methods", "id, customer, behaviour", own_method, METHOD, &method),
            ("payment_methods", "account_id, gateway_id", "'late-' || n, 'late-' || n", &on_file, &method),
        ];
        for (table, columns, values, copied, from) in tables {
            let sql = format!(
                "insert into {table} ({columns}, {copied})
                with recursive many (n) as (select 1 union all select n + 1 from many where n < {size})
                select {values}, {copied} from many, {from}"
            );
            assert_eq!(self.execute(&sql).await.unwrap(), u64::from(size), "{table}");
        }
    }
}
