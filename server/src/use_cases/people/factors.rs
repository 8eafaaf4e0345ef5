//! The second factors of people: adding and removing them, and the recovery codes for a person who has lost them.

use super::attempts::{counted, own_tally};
use super::own_sign_in::{own_sign_in, sign_in_of};
use super::{recovery, totp};
use crate::clock::day_of;
use crate::mail::{FactorChange, FactorChanged, Mail};
use crate::sealing::Keys;
use crate::security_log;
use crate::store::second_factors::{self, Sealed};
use crate::store::{WriteTx, accounts, new_id, passkeys, people, sign_ins};
use crate::use_cases::BillingCenter;
use crate::use_cases::retention::SECRETS_SHOWN;
use app::api::Problem;
use app::billing::Role;
use app::ports::{Caller, Factors, FactorsPage, PasskeyOnFile, TotpSetup};
use async_trait::async_trait;

/// For what secrets are sealed, besides whose they are.
const APP: &str = "authenticator app";
const CODES: &str = "recovery codes";

#[async_trait]
impl Factors for BillingCenter {
    async fn factors(&self, caller: &Caller) -> Result<FactorsPage, Problem> {
        let Some(keys) = &self.settings.second_factor.keys else { return Ok(FactorsPage::default()) };
        let owed = self.owes_factor(caller).await?;
        let mut tx = self.store.read().await?;
        let account = accounts::get(&mut tx, &caller.account_id).await?.ok_or(Problem::NotFound)?;
        let person = people::get(&mut tx, &caller.account_id, &caller.person_id).await?;
        let (id, zone) = (sign_in_of(&mut tx, caller).await?, account.time_zone);
        let has = second_factors::get(&mut tx, &id).await?;
        let email = person.ok_or(Problem::NotFound)?.email;
        let setup =
            self.shown(has.new_totp.as_ref(), keys, APP, &id).map(|secret| setup(&secret, email.as_str()));
        let codes = self.shown(has.shown_codes.as_ref(), keys, CODES, &id);
        let passkeys = passkeys::of_sign_in(&mut tx, &id).await?.into_iter().map(|passkey| PasskeyOnFile {
            id: passkey.id,
            agent: passkey.agent,
            since: day_of(passkey.created_at, &zone),
            last_used: passkey.used_at.map(|at| day_of(at, &zone)),
        });
        Ok(FactorsPage {
            offered: true,
            owed,
            totp_since: has.totp.map(|app| day_of(app.since, &zone)),
            setup,
            passkeys: passkeys.collect(),
            codes_left: second_factors::codes_left(&mut tx, &id).await?,
            new_codes: codes.map(|seed| recovery::codes(&seed)).unwrap_or_default(),
        })
    }

    async fn owes_factor(&self, caller: &Caller) -> Result<bool, Problem> {
        let factor = &self.settings.second_factor;
        if !factor.required || factor.keys.is_none() {
            return Ok(false);
        }
        let mut tx = self.store.read().await?;
        let person = people::get(&mut tx, &caller.account_id, &caller.person_id).await?;
        if person.is_none_or(|person| person.role != Role::BillingContact) {
            return Ok(false);
        }
        let id = sign_in_of(&mut tx, caller).await?;
        Ok(!second_factors::has_any(&mut tx, &id).await?)
    }

    async fn begin_totp(&self, caller: &Caller) -> Result<(), Problem> {
        let keys = self.keys()?;
        let (mut tx, id) = own_sign_in(self, caller).await?;
        let sealed = keys.seal(&place(APP, &id), &totp::new_secret()?).ok_or(Problem::Unavailable)?;
        second_factors::set_new_totp(tx.conn(), &id, &sealed, self.clock.now()).await?;
        Ok(tx.commit().await?)
    }

    async fn confirm_totp(&self, caller: &Caller, code: &str) -> Result<(), Problem> {
        let keys = self.keys()?;
        let now = self.clock.now();
        let attempt = async {
            let (mut tx, id) = own_sign_in(self, caller).await?;
            let has = second_factors::get(tx.conn(), &id).await?;
            // A secret that is not shown any more was made too long ago, or was confirmed: the button was pressed twice.
            let secret = self.shown(has.new_totp.as_ref(), keys, APP, &id);
            let Some(secret) = secret else {
                return if has.totp.is_some() { Ok(()) } else { Err(Problem::Refused) };
            };
            let step = totp::step_of(&secret, &totp::digits(code), now).ok_or(Problem::WrongCode)?;
            if !second_factors::confirm_totp(tx.conn(), &id, step, now).await? {
                return Err(Problem::Refused);
            }
            self.give_codes_unless_there_are(&mut tx, &id).await?;
            self.changed(tx, caller, FactorChange::AppAdded).await?;
            security_log::own("factor-added", caller);
            Ok(())
        };
        counted(self, &own_tally(caller), attempt).await
    }

    async fn remove_totp(&self, caller: &Caller) -> Result<(), Problem> {
        let (mut tx, id) = own_sign_in(self, caller).await?;
        if second_factors::remove_totp(tx.conn(), &id).await? {
            self.changed(tx, caller, FactorChange::AppRemoved).await?;
            security_log::own("factor-removed", caller);
        }
        Ok(())
    }

    async fn renew_codes(&self, caller: &Caller) -> Result<(), Problem> {
        let (mut tx, id) = own_sign_in(self, caller).await?;
        self.give_codes(&mut tx, &id).await?;
        self.changed(tx, caller, FactorChange::CodesMade).await?;
        security_log::own("recovery-codes-made", caller);
        Ok(())
    }

    async fn hide_codes(&self, caller: &Caller) -> Result<(), Problem> {
        let (mut tx, id) = own_sign_in(self, caller).await?;
        second_factors::hide_codes(tx.conn(), &id).await?;
        Ok(tx.commit().await?)
    }
}

impl BillingCenter {
    /// The keys with which secrets are sealed. Without them no second factor is offered.
    pub(super) fn keys(&self) -> Result<&Keys, Problem> {
        self.settings.second_factor.keys.as_ref().ok_or(Problem::Refused)
    }

    /// The secret of the sign-in's app. `None` when none of the operator's keys opens it (any more).
    pub(super) fn app_secret(&self, id: &str, sealed: &Sealed) -> Option<Vec<u8>> {
        let secret = self.settings.second_factor.keys.as_ref()?.open(&place(APP, id), &sealed.secret);
        if secret.is_none() {
            tracing::error!("the secret of an authenticator app was sealed with another PRORATA_SECRET_KEY");
        }
        secret
    }

    /// A secret, as long as it may be shown.
    fn shown(&self, sealed: Option<&Sealed>, keys: &Keys, what: &str, id: &str) -> Option<Vec<u8>> {
        let sealed = sealed.filter(|sealed| sealed.since + SECRETS_SHOWN > self.clock.now())?;
        keys.open(&place(what, id), &sealed.secret)
    }

    async fn give_codes(&self, tx: &mut WriteTx, id: &str) -> Result<(), Problem> {
        let seed = recovery::new_seed()?;
        let hashes: Vec<_> = recovery::codes(&seed).iter().filter_map(|code| recovery::hash(code)).collect();
        let sealed = self.keys()?.seal(&place(CODES, id), &seed).ok_or(Problem::Unavailable)?;
        second_factors::put_codes(tx.conn(), id, &hashes, &sealed, self.clock.now()).await?;
        Ok(())
    }

    /// A person with a factor has recovery codes. Codes that exist stay valid, since the person has written them down.
    pub(super) async fn give_codes_unless_there_are(
        &self,
        tx: &mut WriteTx,
        id: &str,
    ) -> Result<(), Problem> {
        if second_factors::codes_left(tx.conn(), id).await? > 0 {
            return Ok(());
        }
        self.give_codes(tx, id).await
    }

    /// Tells the person what was changed, in the transaction of the change.
    pub(super) async fn changed(
        &self,
        mut tx: WriteTx,
        caller: &Caller,
        what: FactorChange,
    ) -> Result<(), Problem> {
        let mail = Mail::FactorChanged(FactorChanged { id: new_id(), what });
        self.tell(tx.conn(), &caller.account_id, &caller.person_id, &mail).await?;
        tx.commit().await?;
        self.mail_bell.notify_one();
        Ok(())
    }
}

/// The purpose and the owner for which a secret is sealed.
fn place(what: &str, id: &str) -> String {
    format!("{what} of {id}")
}

fn setup(secret: &[u8], email: &str) -> TotpSetup {
    let uri = totp::uri(secret, email);
    TotpSetup { secret: totp::typed(secret), drawing: totp::qr_code(&uri), uri }
}

/// Whether the person needs more than the password.
pub(super) async fn needs_factor(center: &BillingCenter, caller: &Caller) -> Result<bool, Problem> {
    let mut tx = center.store.read().await?;
    let Some(id) = sign_ins::of_person(&mut tx, &caller.person_id).await? else {
        return Ok(false);
    };
    Ok(second_factors::has_any(&mut tx, &id).await?)
}
