//! Requests to support for what is not done online.

use crate::mail::{Mail, SupportRequested, enqueue};
use crate::store::people::Correspondent;
use crate::store::support_requests;
use crate::use_cases::people::may_ask_support;
use crate::use_cases::{BillingCenter, check_key};
use app::api::Problem;
use app::billing::Subscription;
use app::i18n::Lang;
use app::limits::MAX_MESSAGE_CHARS;
use app::ports::{Caller, Support, SupportRequest};
use app::typed::paragraphs;
use async_trait::async_trait;

/// The operator's language.
const OPERATOR: Lang = Lang::SOURCE;

#[async_trait]
impl Support for BillingCenter {
    async fn ask_support(&self, caller: &Caller, lang: Lang, request: SupportRequest) -> Result<(), Problem> {
        check_key(&request.key)?;
        let message = paragraphs(&request.message, MAX_MESSAGE_CHARS).ok_or(Problem::BadMessage)?;
        let request = SupportRequest { message, ..request };
        let known = ["", "lower-tier", "more-seats"].contains(&request.about.as_str());
        // If it has no subject, its message must say something.
        let says_nothing = request.about.is_empty() && request.message.is_empty();
        if !known || says_nothing {
            return Err(Problem::BadMessage);
        }
        let mut tx = self.change(&caller.account_id).await?;
        let snapshot = self.snapshot(tx.conn(), caller).await?.snapshot;
        let held = match &request.subscription {
            Some(id) => Some(snapshot.subscription(id).ok_or(Problem::NotFound)?),
            None => None,
        };
        let named = |held: &Subscription| {
            let (product, plan) = snapshot.catalogue.plan(&held.selection.plan_id)?;
            Some((product.name.clone(), plan.name.clone(), held.selection.seats, held.selection.period))
        };
        let mail = SupportRequested {
            key: request.key.clone(),
            account_id: caller.account_id.clone(),
            company: snapshot.account.name.clone(),
            name: snapshot.viewer.name.clone(),
            email: snapshot.viewer.email.clone(),
            language: lang.own_name().to_owned(),
            about: request.about.clone(),
            subscription: held.and_then(named),
            message: request.message.clone(),
        };
        let now = self.clock.now();
        if !support_requests::insert(tx.conn(), &caller.account_id, &caller.person_id, &request, now).await? {
            return Ok(());
        }
        may_ask_support(tx.conn(), &caller.account_id, now).await?;
        let support = self.settings.addresses.support.clone();
        let to = Correspondent { name: "Support".into(), email: support, lang: OPERATOR };
        enqueue(tx.conn(), &caller.account_id, &to, &Mail::SupportRequested(mail), now).await?;
        tx.commit().await?;
        self.mail_bell.notify_one();
        Ok(())
    }
}
