//! Accounts: new ones, and who manages them.

use super::{Operator, Result, action_id, refused};
use crate::documents::unprintable;
use crate::store::{accounts, new_id, people, sign_ins};
use crate::use_cases::hash_password;
use app::billing::vat::VatNumber;
use app::billing::{Account, AccountKind, Currency, EmailAddress, Person, References, Role, person_name};
use app::i18n::Lang;
use app::limits::MAX_LINE_CHARS;
use app::typed::line;
use rust_decimal::Decimal;

/// The facts about a new account and its first billing contact.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// The company's name.
    pub company: String,
    /// The country of the billing address, ISO 3166-1 alpha-2.
    pub country: String,
    /// The currency of everything it pays.
    pub currency: Currency,
    /// The time zone in which its days begin.
    pub time_zone: chrono_tz::Tz,
    /// Its VAT number, which must belong to that country.
    pub vat_number: Option<String>,
    /// The billing contact's name.
    pub contact: String,
    /// The billing contact's e-mail address, to sign in with.
    pub email: EmailAddress,
    /// The billing contact's language.
    pub lang: Lang,
}

impl Operator {
    /// Makes the account a corporate one, or one that its own billing contact manages.
    pub async fn set_kind(&self, named: &str, kind: AccountKind) -> Result<String> {
        let (mut tx, account) = self.account(named).await?;
        let (action, words) = match kind {
            AccountKind::Corporate => ("make-corporate", "corporate"),
            AccountKind::SelfService => ("make-self-service", "self-service"),
        };
        if account.kind == kind {
            return refused(format!("{} is {words} already", account.name));
        }
        accounts::set_kind(tx.conn(), &account.id, kind).await?;
        self.done(tx, action_id(), action, Some(&account.id), format!("{}: now {words}", account.name)).await
    }

    /// Creates an account with its first billing contact, who signs in with `password`. If the answer says so, they
    /// sign in with the password that they already have for another account.
    pub async fn create_account(&self, new: &NewAccount, password: &str) -> Result<(String, bool)> {
        let (Some(company), Some(contact)) = (line(&new.company, MAX_LINE_CHARS), person_name(&new.contact))
        else {
            return refused("the company and its billing contact need a name");
        };
        if let Some(letter) = unprintable(&company) {
            return refused(format!(
                "documents cannot be printed with {letter} (U+{:04X})",
                u32::from(letter)
            ));
        }
        let number =
            new.vat_number.as_deref().map(|text| VatNumber::parse_for(text, &new.country)).transpose();
        let Ok(vat_number) = number else {
            return refused(format!("that is not a VAT number of {}", new.country));
        };
        let Ok(password_hash) = hash_password(password) else {
            return refused("that password cannot be used");
        };
        let mut tx = self.store.write().await?;
        let sign_in = sign_ins::of_address(tx.conn(), &new.email.key()).await?;
        let account = Account {
            id: new_id(),
            name: company,
            kind: AccountKind::SelfService,
            currency: new.currency,
            country: new.country.clone(),
            postal_code: None,
            time_zone: new.time_zone.name().to_owned(),
            vat_number,
            references: References::default(),
            refused_vat_number: None,
            balance: Decimal::ZERO,
            payment_method: None,
            overdue: false,
            order_in_flight: false,
            disputed: false,
        };
        accounts::insert(tx.conn(), &account, self.clock.now()).await?;
        let person =
            Person { id: new_id(), name: contact, email: new.email.clone(), role: Role::BillingContact };
        let details = format!("{}, {}: account {}", account.name, person.email, account.id);
        let is_known = sign_in.is_some();
        match sign_in {
            Some(id) => {
                people::invite(tx.conn(), &account.id, &person, new.lang).await?;
                sign_ins::lock(tx.conn(), &id).await?;
                people::join(tx.conn(), &person.id, &id).await?;
            }
            None => people::insert(tx.conn(), &account.id, &person, new.lang, Some(&password_hash)).await?,
        }
        let done = self.done(tx, action_id(), "create-account", Some(&account.id), details).await?;
        Ok((done, is_known))
    }
}
