//! A list of people who are to get licences: it is kept, checked, and done.

mod parsing;

pub use parsing::{ListText, MAX_LIST_BYTES, text_of};

use super::change::{Change, begin};
use crate::store::licence_lists::{self, LicenceList};
use crate::store::{new_id, people};
use crate::use_cases::people::of_address;
use crate::use_cases::{BillingCenter, refuse};
use app::api::Problem;
use app::billing::{EmailAddress, EmailKey, Person, Subscription, account_refusal};
use app::ids::{AccountId, SubscriptionId};
use app::limits::MAX_LISTS_AN_HOUR;
use app::ports::{Caller, CheckedLine, CheckedList, LicenceLists, ListDone, Verdict};
use async_trait::async_trait;
use chrono::{DateTime, Duration, Utc};
use parsing::{Line, read};
use sqlx::AnyConnection;
use std::collections::HashMap;

#[async_trait]
impl LicenceLists for BillingCenter {
    async fn keep_list(
        &self,
        caller: &Caller,
        subscription_id: &SubscriptionId,
        text: &str,
        notify: bool,
    ) -> Result<String, Problem> {
        let Change { mut tx, snapshot, .. } = begin(self, caller, subscription_id).await?;
        refuse(&account_refusal(&snapshot))?;
        match read(text) {
            Ok(lines) if lines.is_empty() => return Err(Problem::NobodyChosen),
            // The list's page says so, and asks for it to be divided.
            Err(Problem::ListTooLong) if text.len() <= MAX_LIST_BYTES => {}
            read => drop(read?),
        }
        let list = LicenceList {
            id: new_id(),
            subscription_id: subscription_id.clone(),
            content: text.to_owned(),
            notify,
            done: None,
        };
        let now = self.clock.now();
        may_keep(tx.conn(), &caller.account_id, now).await?;
        licence_lists::insert(tx.conn(), &caller.account_id, &list, now).await?;
        tx.commit().await?;
        Ok(list.id)
    }

    async fn checked_list(
        &self,
        caller: &Caller,
        subscription_id: &SubscriptionId,
        list_id: &str,
    ) -> Result<CheckedList, Problem> {
        let mut tx = self.store.read().await?;
        let snapshot = self.snapshot(&mut tx, caller).await?.snapshot;
        let subscription = snapshot.subscription(subscription_id).ok_or(Problem::NotFound)?;
        let list = licence_lists::get(&mut tx, &caller.account_id, list_id).await?;
        let list = list.filter(|list| list.subscription_id == *subscription_id).ok_or(Problem::NotFound)?;
        let everybody = people::all(&mut tx, &caller.account_id).await?;
        let (lines, is_too_long) = match read(&list.content) {
            Err(Problem::ListTooLong) => (Vec::new(), true),
            read => (check(read?, &everybody, subscription), false),
        };
        Ok(CheckedList { text: list.content, notify: list.notify, lines, is_too_long, done: list.done })
    }

    async fn assign_list(
        &self,
        caller: &Caller,
        subscription_id: &SubscriptionId,
        list_id: &str,
    ) -> Result<ListDone, Problem> {
        let mut change = begin(self, caller, subscription_id).await?;
        refuse(&account_refusal(&change.snapshot))?;
        let list = licence_lists::get(change.tx.conn(), &caller.account_id, list_id).await?;
        let list = list.filter(|list| list.subscription_id == *subscription_id).ok_or(Problem::NotFound)?;
        if let Some(done) = list.done {
            // The button was pressed twice.
            return Ok(done);
        }
        let lines = check(read(&list.content)?, &change.everybody, &change.subscription);
        let done = change.assign_lines(lines, list.notify).await?;
        licence_lists::finish(change.tx.conn(), &list.id, done, self.clock.now()).await?;
        change.commit().await?;
        Ok(done)
    }
}

impl Change<'_> {
    async fn assign_lines(&mut self, lines: Vec<CheckedLine>, notify: bool) -> Result<ListDone, Problem> {
        let wanted: Vec<_> = lines.into_iter().filter(|line| line.verdict.takes_one()).collect();
        let assigned = u32::try_from(wanted.len()).unwrap_or(u32::MAX);
        if assigned == 0 {
            return Err(Problem::NobodyChosen);
        }
        self.suffices(assigned)?;
        let mut invited = 0;
        let mut known = Vec::new();
        for line in wanted {
            if let Verdict::Assign(id) = line.verdict {
                known.extend(self.everybody.iter().find(|who| who.id == id).cloned());
                continue;
            }
            let email = EmailAddress::parse(&line.email).ok_or(Problem::BadEmail)?;
            self.give_newcomer(line.name, email, notify).await?;
            invited += 1;
        }
        self.give(&known, notify).await?;
        Ok(ListDone { assigned, invited })
    }
}

/// Checks that the account, whose lock the caller holds, may keep one more list. Otherwise `TooManyLists`.
async fn may_keep(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    let kept = licence_lists::count(conn, account_id, now - Duration::hours(1)).await?;
    let has_room = usize::try_from(kept).is_ok_and(|kept| kept < MAX_LISTS_AN_HOUR);
    if has_room { Ok(()) } else { Err(Problem::TooManyLists) }
}

/// The result of each line at present.
fn check(lines: Vec<Line>, everybody: &[Person], subscription: &Subscription) -> Vec<CheckedLine> {
    let mut seen: HashMap<EmailKey, u64> = HashMap::new();
    lines
        .into_iter()
        .map(|line| {
            let Line { number, name, email } = line;
            let parsed = EmailAddress::parse(&email);
            let key = EmailKey::of_typed(&email);
            let known = of_address(everybody, &key);
            let verdict = match (&parsed, seen.get(&key), known) {
                (None, ..) if email.is_empty() => Verdict::NoAddress,
                (None, ..) => Verdict::BadAddress,
                (_, Some(first), _) => Verdict::Twice(*first),
                (_, _, None) => Verdict::Invite,
                (_, _, Some(known)) => {
                    let holds = subscription.holders.iter().any(|holder| holder.person_id == known.id);
                    if holds { Verdict::HasOne } else { Verdict::Assign(known.id.clone()) }
                }
            };
            if parsed.is_some() {
                seen.entry(key).or_insert(number);
            }
            let name = known.map_or(name, |known| known.name.clone());
            CheckedLine { number, name, email, verdict }
        })
        .collect()
}
