//! Handing the role of billing contact over to a colleague.

use super::limits::may_tell;
use crate::mail::{Handover, HandoverStep, Mail};
use crate::security_log;
use crate::store::handovers::{self, Handover as Offer};
use crate::store::{WriteTx, new_id, people};
use crate::use_cases::{BillingCenter, refuse};
use app::api::Problem;
use app::billing::{Role, viewer_refusal};
use app::ids::PersonId;
use app::ports::{Caller, Handovers};
use async_trait::async_trait;

#[async_trait]
impl Handovers for BillingCenter {
    /// Offers the role to a colleague who can sign in, in place of an earlier offer.
    async fn offer_handover(&self, caller: &Caller, to: &PersonId) -> Result<(), Problem> {
        let mut tx = self.change(&caller.account_id).await?;
        let snapshot = self.snapshot(tx.conn(), caller).await?.snapshot;
        let colleague = people::get(tx.conn(), &caller.account_id, to).await?.ok_or(Problem::NotFound)?;
        refuse(&viewer_refusal(&snapshot))?;
        let can_sign_in = people::password_hash(tx.conn(), &caller.account_id, to).await?.is_some();
        if colleague.role == Role::BillingContact || !can_sign_in {
            return Err(Problem::NotFound);
        }
        let waits = handovers::get(tx.conn(), &caller.account_id).await?;
        if waits.is_some_and(|offer| offer.to_person == *to && offer.from_person == caller.person_id) {
            // The button was pressed twice.
            return Ok(());
        }
        may_tell(tx.conn(), &caller.account_id, to, self.clock.now()).await?;
        let offer = Offer {
            id: new_id(),
            from_person: caller.person_id.clone(),
            to_person: to.clone(),
            created_at: self.clock.now(),
        };
        handovers::put(tx.conn(), &caller.account_id, &offer).await?;
        let mail = Handover {
            id: offer.id,
            step: HandoverStep::Offered,
            from: snapshot.viewer.name,
            to: colleague.name,
        };
        self.tell(tx.conn(), &caller.account_id, to, &Mail::Handover(mail)).await?;
        commit(self, tx).await?;
        security_log::to("handover-offered", caller, to);
        Ok(())
    }

    /// Withdraws the offer, or declines it. Does nothing when there is none (any more).
    async fn withdraw_handover(&self, caller: &Caller) -> Result<(), Problem> {
        let mut tx = self.change(&caller.account_id).await?;
        let Some(offer) = handovers::get(tx.conn(), &caller.account_id).await? else { return Ok(()) };
        if offer.to_person != caller.person_id {
            let snapshot = self.snapshot(tx.conn(), caller).await?.snapshot;
            refuse(&viewer_refusal(&snapshot))?;
        }
        handovers::delete(tx.conn(), &caller.account_id).await?;
        tx.commit().await?;
        security_log::to("handover-withdrawn", caller, &offer.to_person);
        Ok(())
    }

    /// Accepts the role. It is one transaction under the account's lock, so that there is always exactly one billing
    /// contact.
    async fn accept_handover(&self, caller: &Caller) -> Result<(), Problem> {
        let (account_id, me) = (&caller.account_id, &caller.person_id);
        let mut tx = self.change(account_id).await?;
        let viewer = people::get(tx.conn(), account_id, me).await?.ok_or(Problem::NotFound)?;
        let offer = handovers::get(tx.conn(), account_id).await?.filter(|offer| offer.to_person == *me);
        let Some(offer) = offer else {
            // The button was pressed twice, or the offer was withdrawn meanwhile.
            return if viewer.role == Role::BillingContact { Ok(()) } else { Err(Problem::NotFound) };
        };
        let from = people::get(tx.conn(), account_id, &offer.from_person).await?;
        let from = from.filter(|from| from.role == Role::BillingContact).ok_or(Problem::NotFound)?;
        people::set_role(tx.conn(), account_id, &from.id, Role::Member).await?;
        people::set_role(tx.conn(), account_id, me, Role::BillingContact).await?;
        handovers::delete(tx.conn(), account_id).await?;
        for (step, person_id) in [(HandoverStep::TakenOver, me), (HandoverStep::HandedOver, &from.id)] {
            let (id, from, to) = (offer.id.clone(), from.name.clone(), viewer.name.clone());
            let mail = Mail::Handover(Handover { id, step, from, to });
            self.tell(tx.conn(), account_id, person_id, &mail).await?;
        }
        commit(self, tx).await?;
        security_log::to("handover-accepted", caller, &offer.from_person);
        Ok(())
    }
}

async fn commit(center: &BillingCenter, tx: WriteTx) -> Result<(), Problem> {
    tx.commit().await?;
    center.mail_bell.notify_one();
    Ok(())
}
