//! Accounts: new ones, and who manages them.

use super::{Operator, Result, action_id, refused};
use crate::documents::unprintable;
use crate::secret::{new_token, sha256};
use crate::store::{WriteTx, accounts, new_id, people, sign_ins, tickets};
use crate::use_cases::invitation;
use app::billing::vat::VatNumber;
use app::billing::{Account, AccountKind, Currency, EmailAddress, Person, References, Role, person_name};
use app::i18n::Lang;
use app::ids::{AccountId, PersonId};
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

    /// Creates an account with its first billing contact. Returns the token of the link by which they choose their password;
    /// none when they sign in already, with the password that they have for another account.
    pub async fn create_account(&self, new: &NewAccount) -> Result<(String, Option<String>)> {
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
        let mut tx = self.store.write().await?;
        let sign_in = sign_in_of(&mut tx, &new.email).await?;
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
        people::invite(tx.conn(), &account.id, &person, new.lang).await?;
        let token = if let Some(id) = sign_in {
            people::join(tx.conn(), &person.id, &id).await?;
            None
        } else {
            Some(self.first_link(&mut tx, &account.id, &person.id).await?)
        };
        let done = self.done(tx, action_id(), "create-account", Some(&account.id), details).await?;
        Ok((done, token))
    }

    /// The token of a link by which the person chooses their first password. It is good for as long as an invitation.
    async fn first_link(&self, tx: &mut WriteTx, account: &AccountId, person: &PersonId) -> Result<String> {
        let Ok(token) = new_token() else { return refused("this machine gives no random bits") };
        let ticket = invitation(account, person, self.clock.now());
        tickets::insert(tx.conn(), &ticket, self.clock.now()).await?;
        tickets::add_token(tx.conn(), &ticket.id, &sha256(&token)).await?;
        Ok(token)
    }
}

/// The sign-in of the address, locked: it is there until the transaction ends.
async fn sign_in_of(tx: &mut WriteTx, email: &EmailAddress) -> Result<Option<String>> {
    let Some(id) = sign_ins::of_address(tx.conn(), &email.key()).await? else { return Ok(None) };
    Ok(sign_ins::lock(tx.conn(), &id).await?.then_some(id))
}
