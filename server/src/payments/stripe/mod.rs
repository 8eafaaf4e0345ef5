//! Stripe. Cards are typed on its pages (Checkout) and confirmed on its pages, by a redirect: no script of Stripe's
//! runs on ours. They are charged from here.
//!
//! One order is one `PaymentIntent`. Three things together make sure of this:
//!
//! * *The idempotency key* is the order's id: two requests at once, or a repeated one, make one intent. Stripe may
//!   forget a key after 24 hours, and repeats its first answer, however old.
//! * *So the customer's intents are listed before one is made*, and that of the order is taken if there is one: its
//!   id is in `metadata[order]`. Lists, unlike Stripe's search, show at once what was written. Two requests that
//!   both find nothing send the same key, moments apart.
//! * *An answer other than success is read again* by the intent's id: the first answer may have been a repeated one.
//!
//! A refused intent is cancelled before it counts as refused, so that nothing can make it succeed later. If the
//! cancelling fails, nothing is known, and the order stays pending. An intent that nobody confirms is cancelled after
//! an hour, and one that the payer gives up is cancelled at once. `outcome` only lists, and charges nothing: an intent
//! that is not listed was not made, or the holder of the order's lease is making it (see `use_cases::orders::recover`).
//!
//! A payer who is present confirms on Stripe's page, and lets the card be kept for renewals (`setup_future_usage`). The
//! charge of a payer who is away says so (`off_session`): a bank that wants a confirmation refuses it with
//! `authentication_required` at once, and a mail asks the payer to come and pay
//! (<https://docs.stripe.com/payments/save-and-reuse>). A card that is given on Stripe's page (`mode=setup`) is set up
//! for both.

mod amounts;
mod answers;
mod client;
mod money_back;
mod refund_outcome;
#[cfg(test)]
mod tests;

use super::{Charge, ChargeOutcome, GatewayError, PaymentGateway, Presence, RefundOutcome};
use crate::store::Store;
use amounts::stripe_amount;
use answers::{CheckoutSession, Customer, Intent, List, Method, Owned};
use app::billing::{Currency, PaymentMethod};
use app::i18n::{Lang, stripe_code};
use app::ids::{AccountId, OrderId, PaymentMethodId};
use async_trait::async_trait;
use chrono::{Duration, Months, NaiveDate, Utc};
use client::{Client, Failure};
use refund_outcome::refund_outcome;
use rust_decimal::Decimal;
use secrecy::SecretString;

pub use client::PUBLIC_URL;

/// How long a payer may take to confirm.
const CONFIRM_WITHIN: Duration = Duration::hours(1);

/// The gateway. Its `Debug` shows no secret.
#[derive(Clone, Debug)]
pub struct Stripe {
    client: Client,
    store: Store,
    /// The scheme and host before the paths to which payers come back: `https://billing.example.com`.
    origin: String,
}

impl Stripe {
    /// A gateway at `base` ([`PUBLIC_URL`], or a stand-in for tests) whose payers come back to `origin`.
    pub fn new(base: &str, key: SecretString, origin: &str, store: Store) -> Result<Self, GatewayError> {
        Ok(Self { client: Client::new(base, key)?, store, origin: origin.to_owned() })
    }

    /// Stripe's id of the customer, if it ever had one.
    async fn known_customer(&self, customer: &AccountId) -> Result<Option<String>, GatewayError> {
        let query = sqlx::query_scalar("select stripe_id from stripe_customers where customer = $1");
        let mut tx = self.store.read().await?;
        Ok(query.bind(customer.as_str()).fetch_optional(&mut *tx).await?)
    }

    /// Stripe's id of the customer, who is created if need be. After a crash before the id is kept, and at least a day
    /// later, there may be a second customer at Stripe. That one has nothing.
    async fn customer(&self, customer: &AccountId) -> Result<String, GatewayError> {
        if let Some(known) = self.known_customer(customer).await? {
            return Ok(known);
        }
        let key = format!("customer-{customer}");
        let made: Customer = self
            .client
            .post("/v1/customers", &[("metadata[account]", customer.as_str())], Some(&key))
            .await?;
        let mut tx = self.store.write().await?;
        sqlx::query(
            "insert into stripe_customers (customer, stripe_id) values ($1, $2)
            on conflict (customer) do nothing",
        )
        .bind(customer.as_str())
        .bind(&made.id)
        .execute(tx.conn())
        .await?;
        tx.commit().await?;
        // Another server may have been quicker. Its customer counts then.
        self.known_customer(customer).await?.ok_or_else(|| GatewayError("the customer was not kept".into()))
    }

    /// The intent of the order with that id, however many intents came after it.
    async fn find(&self, stripe_customer: &str, key: &OrderId) -> Result<Option<Intent>, GatewayError> {
        let mut after: Option<String> = None;
        loop {
            let mut query = vec![("customer", stripe_customer), ("limit", "100")];
            query.extend(after.as_deref().map(|id| ("starting_after", id)));
            let page: List<Intent> = self.client.get("/v1/payment_intents", &query).await?;
            after = page.data.last().map(|intent| intent.id.clone());
            let of_order = |intent: &Intent| intent.metadata.order.as_deref() == Some(key.as_str());
            if let Some(intent) = page.data.into_iter().find(of_order) {
                return Ok(Some(intent));
            }
            if !page.has_more || after.is_none() {
                return Ok(None);
            }
        }
    }

    async fn make(
        &self,
        stripe_customer: &str,
        charge: &Charge,
        amount: i64,
    ) -> Result<Intent, GatewayError> {
        let (amount, currency) = (amount.to_string(), charge.currency.code().to_lowercase());
        let return_url = match &charge.presence {
            Presence::There { return_to } => format!("{}{return_to}", self.origin),
            Presence::Away => String::new(),
        };
        let mut form = vec![
            ("amount", amount.as_str()),
            ("currency", &currency),
            ("customer", stripe_customer),
            ("payment_method", charge.method_id.as_str()),
            ("payment_method_types[]", "card"),
            ("confirm", "true"),
            ("metadata[order]", charge.key.as_str()),
        ];
        form.extend(match charge.presence {
            Presence::There { .. } => {
                vec![("setup_future_usage", "off_session"), ("return_url", &return_url)]
            }
            Presence::Away => vec![("off_session", "true")],
        });
        match self.client.post("/v1/payment_intents", &form, Some(charge.key.as_str())).await {
            Ok(intent) => Ok(intent),
            Err(Failure::Refused(mut refusal)) => match refusal.payment_intent.take() {
                Some(intent) => Ok(intent),
                None => Err(Failure::Refused(refusal).into()),
            },
            Err(unknown) => Err(unknown.into()),
        }
    }

    /// The outcome of the intent, once it cannot change any more.
    async fn outcome_of(&self, intent: Intent) -> Result<ChargeOutcome, GatewayError> {
        let declined = |intent: &Intent| {
            let code = intent.last_payment_error.as_ref().and_then(|error| error.code.as_deref());
            match code {
                None | Some("payment_intent_authentication_failure" | "authentication_required") => {
                    ChargeOutcome::NotConfirmed
                }
                Some(_) => ChargeOutcome::Declined,
            }
        };
        match intent.status.as_str() {
            "succeeded" => Ok(ChargeOutcome::Succeeded { charge_id: intent.id }),
            "canceled" => Ok(declined(&intent)),
            "requires_payment_method" | "requires_confirmation" => {
                let outcome = declined(&intent);
                self.cancel(&intent).await.map_err(GatewayError::from)?;
                Ok(outcome)
            }
            "requires_action" => {
                // Stripe's clock and the system's count here: our own may have been set for a demo.
                if intent.created < (Utc::now() - CONFIRM_WITHIN).timestamp() {
                    self.cancel(&intent).await.map_err(GatewayError::from)?;
                    return Ok(ChargeOutcome::NotConfirmed);
                }
                let url = intent.next_action.and_then(|action| action.redirect_to_url?.url);
                let url = url.ok_or_else(|| GatewayError("a confirmation without a page".into()))?;
                Ok(ChargeOutcome::NeedsConfirmation { url })
            }
            other => Err(GatewayError(format!("the payment is {other}"))),
        }
    }

    async fn cancel(&self, intent: &Intent) -> Result<(), Failure> {
        let path = format!("/v1/payment_intents/{}/cancel", intent.id);
        let cancelled: Intent = self.client.post(&path, &[], None).await?;
        match cancelled.status.as_str() {
            "canceled" => Ok(()),
            other => Err(Failure::Unknown(GatewayError(format!("the cancelled payment is {other}")))),
        }
    }

    async fn read(&self, intent_id: &str) -> Result<Intent, Failure> {
        self.client.get(&format!("/v1/payment_intents/{intent_id}"), &[]).await
    }
}

/// The account with that id at Stripe.
pub async fn account_of(store: &Store, stripe_id: &str) -> Result<Option<AccountId>, GatewayError> {
    let query = sqlx::query_scalar("select customer from stripe_customers where stripe_id = $1");
    let mut tx = store.read().await?;
    let account: Option<String> = query.bind(stripe_id).fetch_optional(&mut *tx).await?;
    Ok(account.map(AccountId::from))
}

#[async_trait]
impl PaymentGateway for Stripe {
    async fn open_payment_details(
        &self,
        customer: &AccountId,
        lang: Lang,
        return_to: &str,
    ) -> Result<String, GatewayError> {
        let stripe_customer = self.customer(customer).await?;
        let back = format!("{}{return_to}", self.origin);
        let form = [
            ("mode", "setup"),
            ("customer", stripe_customer.as_str()),
            ("payment_method_types[]", "card"),
            ("locale", locale(lang)),
            ("success_url", &back),
            ("cancel_url", &back),
        ];
        let session: CheckoutSession = self.client.post("/v1/checkout/sessions", &form, None).await?;
        session.url.ok_or_else(|| GatewayError("a session without a page".into()))
    }

    async fn payment_method(&self, customer: &AccountId) -> Result<Option<PaymentMethod>, GatewayError> {
        let Some(customer) = self.known_customer(customer).await? else { return Ok(None) };
        let query = [("customer", customer.as_str()), ("type", "card"), ("limit", "1")];
        let methods: List<Method> = self.client.get("/v1/payment_methods", &query).await?;
        methods.data.into_iter().next().map(public).transpose()
    }

    async fn remove_payment_method(
        &self,
        customer: &AccountId,
        method_id: &PaymentMethodId,
    ) -> Result<(), GatewayError> {
        let Some(customer) = self.known_customer(customer).await? else { return Ok(()) };
        let path = format!("/v1/payment_methods/{method_id}");
        let method: Owned = self.client.get(&path, &[]).await?;
        // It is detached already, or never belonged to this customer. There is nothing to forget then.
        if method.customer.as_deref() != Some(customer.as_str()) {
            return Ok(());
        }
        let _: Owned = self.client.post(&format!("{path}/detach"), &[], None).await?;
        Ok(())
    }

    fn cannot_charge(&self, amount: Decimal, currency: Currency) -> Option<&'static str> {
        cannot_charge(amount, currency)
    }

    async fn charge(&self, charge: &Charge) -> Result<ChargeOutcome, GatewayError> {
        let amount =
            stripe_amount(charge.amount, charge.currency).map_err(|why| GatewayError(why.reason().into()))?;
        let customer = self.customer(&charge.customer).await?;
        let intent = if let Some(found) = self.find(&customer, &charge.key).await? {
            found
        } else {
            let made = self.make(&customer, charge, amount).await?;
            if made.status == "succeeded" { made } else { self.read(&made.id).await? }
        };
        let same_currency = intent.currency.eq_ignore_ascii_case(charge.currency.code());
        if intent.amount != amount || !same_currency {
            return Err(GatewayError("the key was used for another charge".into()));
        }
        self.outcome_of(intent).await
    }

    async fn outcome(
        &self,
        customer: &AccountId,
        key: &OrderId,
    ) -> Result<Option<ChargeOutcome>, GatewayError> {
        let Some(customer) = self.known_customer(customer).await? else { return Ok(None) };
        match self.find(&customer, key).await? {
            Some(intent) => Ok(Some(self.outcome_of(intent).await?)),
            None => Ok(None),
        }
    }

    async fn give_up(
        &self,
        customer: &AccountId,
        key: &OrderId,
    ) -> Result<Option<ChargeOutcome>, GatewayError> {
        let Some(customer) = self.known_customer(customer).await? else { return Ok(None) };
        let Some(intent) = self.find(&customer, key).await? else { return Ok(None) };
        if intent.status != "requires_action" {
            return Ok(Some(self.outcome_of(intent).await?));
        }
        match self.cancel(&intent).await {
            Ok(()) => Ok(Some(ChargeOutcome::NotConfirmed)),
            // The payer was quicker, in another tab. The payment's present state counts.
            Err(Failure::Refused(_)) => {
                let intent = self.read(&intent.id).await?;
                match self.outcome_of(intent).await? {
                    ChargeOutcome::NeedsConfirmation { .. } => {
                        Err(GatewayError("the payment waits, and cannot be cancelled".into()))
                    }
                    outcome => Ok(Some(outcome)),
                }
            }
            Err(unknown) => Err(unknown.into()),
        }
    }

    async fn refund(&self, customer: &AccountId, key: &OrderId) -> Result<RefundOutcome, GatewayError> {
        let nothing = || GatewayError("there is nothing to give back".into());
        let customer = self.known_customer(customer).await?.ok_or_else(nothing)?;
        let intent = self.find(&customer, key).await?.filter(|intent| intent.status == "succeeded");
        let intent = intent.ok_or_else(nothing)?;
        let form = [("payment_intent", intent.id.as_str()), ("metadata[order]", key.as_str())];
        let answer = self.client.post("/v1/refunds", &form, Some(&format!("refund-{key}"))).await;
        // An operator at Stripe gave it back, or we did, longer ago than Stripe keeps a key.
        refund_outcome(answer, RefundOutcome::Refunded)
    }
}

/// Why Stripe cannot charge an amount. `None` when it can. No request is made.
pub fn cannot_charge(amount: Decimal, currency: Currency) -> Option<&'static str> {
    stripe_amount(amount, currency).err().map(amounts::NotCharged::reason)
}

fn locale(lang: Lang) -> &'static str {
    stripe_code(lang).unwrap_or(lang.code())
}

fn public(method: Method) -> Result<PaymentMethod, GatewayError> {
    let card = method.card.ok_or_else(|| GatewayError("a payment method that is no card".into()))?;
    let first = NaiveDate::from_ymd_opt(card.exp_year, card.exp_month, 1);
    let expires = first.and_then(|day| day.checked_add_months(Months::new(1))?.pred_opt());
    let expires = expires.ok_or_else(|| GatewayError("a card without an expiry date".into()))?;
    Ok(PaymentMethod { id: method.id.into(), brand: brand(&card.brand), last_four: card.last4, expires })
}

/// The brand as it stands on the card.
fn brand(code: &str) -> String {
    match code {
        "visa" => "Visa",
        "mastercard" => "Mastercard",
        "amex" => "American Express",
        "discover" => "Discover",
        "diners" => "Diners Club",
        "jcb" => "JCB",
        "unionpay" => "UnionPay",
        other => other,
    }
    .to_owned()
}
