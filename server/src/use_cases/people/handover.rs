//! Everybody of the account, and the billing contact that goes from one to another.

use crate::clock::day_of;
use crate::mail::{Handover, HandoverStep, Mail};
use crate::store::handovers::{self, Handover as Offer};
use crate::store::{WriteTx, accounts, new_id, people, tickets};
use crate::use_cases::{BillingCenter, refuse};
use app::api::Problem;
use app::billing::{Role, viewer_refusal};
use app::ports::{Access, Caller, Colleague, PeoplePage};

pub(in crate::use_cases) async fn page(
    center: &BillingCenter,
    caller: &Caller,
) -> Result<PeoplePage, Problem> {
    let (mut tx, id) = (center.store.read().await?, &caller.account_id);
    let account = accounts::get(&mut tx, id).await?.ok_or(Problem::NotFound)?;
    let sign_in = people::with_password(&mut tx, id).await?;
    let invited = tickets::invited(&mut tx, id, center.clock.now()).await?;
    let everybody = people::all(&mut tx, id).await?;
    let offer = handovers::get(&mut tx, id).await?;
    let to = offer.and_then(|offer| everybody.iter().find(|person| person.id == offer.to_person));
    let handover_to = to.cloned();
    let access = |id: &str| match invited.get(id) {
        _ if sign_in.contains(id) => Access::SignsIn,
        Some(at) => Access::Invited(day_of(*at, &account.time_zone)),
        None => Access::None,
    };
    let colleague = |person: app::billing::Person| Colleague { access: access(&person.id), person };
    Ok(PeoplePage { people: everybody.into_iter().map(colleague).collect(), handover_to })
}

/// Offers the billing contact to a colleague who can sign in, in the place of an earlier offer.
pub(in crate::use_cases) async fn offer(
    center: &BillingCenter,
    caller: &Caller,
    to: &str,
) -> Result<(), Problem> {
    let mut tx = center.change(&caller.account_id).await?;
    let snapshot = center.snapshot(tx.conn(), caller).await?.snapshot;
    let colleague = people::get(tx.conn(), &caller.account_id, to).await?.ok_or(Problem::NotFound)?;
    refuse(&viewer_refusal(&snapshot))?;
    let can_sign_in = people::password_hash(tx.conn(), &caller.account_id, to).await?.is_some();
    if colleague.role == Role::BillingContact || !can_sign_in {
        return Err(Problem::NotFound);
    }
    let waits = handovers::get(tx.conn(), &caller.account_id).await?;
    if waits.is_some_and(|offer| offer.to_person == to && offer.from_person == caller.person_id) {
        // The button was pressed twice.
        return Ok(());
    }
    let offer = Offer {
        id: new_id(),
        from_person: caller.person_id.clone(),
        to_person: to.to_owned(),
        created_at: center.clock.now(),
    };
    handovers::put(tx.conn(), &caller.account_id, &offer).await?;
    let mail = Handover {
        id: offer.id,
        step: HandoverStep::Offered,
        from: snapshot.viewer.name,
        to: colleague.name,
    };
    center.tell(tx.conn(), &caller.account_id, to, &Mail::Handover(mail)).await?;
    commit(center, tx).await
}

/// Takes the offer back, or says no to it; nothing when there is none (any more).
pub(in crate::use_cases) async fn withdraw(center: &BillingCenter, caller: &Caller) -> Result<(), Problem> {
    let mut tx = center.change(&caller.account_id).await?;
    let Some(offer) = handovers::get(tx.conn(), &caller.account_id).await? else { return Ok(()) };
    if offer.to_person != caller.person_id {
        let snapshot = center.snapshot(tx.conn(), caller).await?.snapshot;
        refuse(&viewer_refusal(&snapshot))?;
    }
    handovers::delete(tx.conn(), &caller.account_id).await?;
    Ok(tx.commit().await?)
}

/// Takes the billing contact over. In one transaction under the account's lock, so that there is one before and one after.
pub(in crate::use_cases) async fn accept(center: &BillingCenter, caller: &Caller) -> Result<(), Problem> {
    let (account_id, me) = (&caller.account_id, &caller.person_id);
    let mut tx = center.change(account_id).await?;
    let viewer = people::get(tx.conn(), account_id, me).await?.ok_or(Problem::NotFound)?;
    let offer = handovers::get(tx.conn(), account_id).await?.filter(|offer| offer.to_person == *me);
    let Some(offer) = offer else {
        // The button was pressed twice; or it was taken back meanwhile.
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
        center.tell(tx.conn(), account_id, person_id, &mail).await?;
    }
    commit(center, tx).await
}

async fn commit(center: &BillingCenter, tx: WriteTx) -> Result<(), Problem> {
    tx.commit().await?;
    center.mail_bell.notify_one();
    Ok(())
}
