//! Lists of people, page by page.

use super::Result;
use super::people::person;
use super::row::{Columns, timestamp};
use super::searching::patterns;
use app::billing::Person;
use app::ids::{AccountId, PersonId, SubscriptionId};
use app::limits::MAX_ROWS_A_PAGE;
use app::lists::{Listed, Order, Show, Span};
use chrono::{DateTime, Utc};
use sqlx::any::{AnyArguments, AnyRow};
use sqlx::query::Query;
use sqlx::{Any, AnyConnection, AssertSqlSafe};

/// Which people are asked for.
#[derive(Clone, Copy, Debug)]
pub struct PeopleFilter<'a> {
    /// Their account.
    pub account_id: &'a AccountId,
    /// What somebody searches for. Each word is in the name or in the address.
    pub words: &'a str,
    /// Which people. `None` means everybody.
    pub show: Option<Show>,
    /// The subscription whose licences count. `None` means any of the account.
    pub subscription_id: Option<&'a SubscriptionId>,
    /// The instant at which invitations must be good.
    pub now: DateTime<Utc>,
}

/// A person in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The person.
    pub person: Person,
    /// Whether they can sign in.
    pub signs_in: bool,
    /// When they got the newest invitation that is still good.
    pub invited_at: Option<DateTime<Utc>>,
    /// The subscriptions of which they hold a licence.
    pub licences: Vec<SubscriptionId>,
}

/// The people who are asked for. All values are bound, so that both engines plan the same text. Invitations are looked
/// for person by person: for `exists`, PostgreSQL might read those of all accounts first.
const WHERE: &str = " from people where people.account_id = $1 and removed_at is null
    and (name_key like $2 escape '!' or email_key like $2 escape '!')
    and (name_key like $3 escape '!' or email_key like $3 escape '!')
    and (name_key like $4 escape '!' or email_key like $4 escape '!')
    and ($5 = ''
        or $5 = 'signs-in' and sign_in_id is not null
        or $5 = 'invited' and sign_in_id is null and (select max(expires_at) from tickets
            where tickets.person_id = people.id and purpose = 'invitation' and used_at is null) > $6
        or $5 = 'no-access' and sign_in_id is null and coalesce((select max(expires_at) from tickets
            where tickets.person_id = people.id and purpose = 'invitation' and used_at is null), '') <= $6
        or $5 = 'holders' and exists (select 1 from licences where licences.account_id = $1
            and licences.person_id = people.id and ($7 = '' or licences.subscription_id = $7))
        or $5 = 'others' and not exists (select 1 from licences where licences.account_id = $1
            and licences.person_id = people.id and ($7 = '' or licences.subscription_id = $7)))";

/// A row for each person of the page, and one more for each further licence that they hold.
const COLUMNS: &str = "select shown.id, name, email, role, signs_in, invited_at, subscription_id from (
    select people.id, name, email, email_key, name_order, role,
        case when sign_in_id is null then cast(0 as bigint) else cast(1 as bigint) end as signs_in,
        (select max(created_at) from tickets where tickets.person_id = people.id
            and purpose = 'invitation' and used_at is null and expires_at > $6) as invited_at";

const LICENCES: &str = ") as shown left join licences
    on licences.account_id = $1 and licences.person_id = shown.id";

/// A page of the people who are asked for.
pub async fn page(
    conn: &mut AnyConnection,
    asked: PeopleFilter<'_>,
    order: Order,
    page: u32,
) -> Result<Listed<Row>> {
    let span = Span::of(page, count(&mut *conn, asked).await?);
    let by = columns_of(order);
    // All parts are constants of this file; no value is in the text.
    let sql =
        format!("{COLUMNS}{WHERE} order by {by} limit $8 offset $9{LICENCES} order by {by}, subscription_id");
    let found = bound(sqlx::query(AssertSqlSafe(sql)), asked)
        .bind(i64::from(MAX_ROWS_A_PAGE))
        .bind(i64::from(span.before()))
        .fetch_all(conn)
        .await?;
    let mut rows: Vec<Row> = Vec::new();
    for row in &found {
        add(&mut rows, row)?;
    }
    Ok(Listed { span, rows })
}

/// The ids of all people who are asked for.
pub async fn ids(conn: &mut AnyConnection, asked: PeopleFilter<'_>) -> Result<Vec<PersonId>> {
    let sql = AssertSqlSafe(format!("select people.id{WHERE} order by people.id"));
    let rows = bound(sqlx::query(sql), asked).fetch_all(conn).await?;
    rows.iter().map(|row| row.id("id")).collect()
}

async fn count(conn: &mut AnyConnection, asked: PeopleFilter<'_>) -> Result<u32> {
    let sql = AssertSqlSafe(format!("select count(*) as people{WHERE}"));
    bound(sqlx::query(sql), asked).fetch_one(conn).await?.count("people")
}

/// The last column is the person's id: no two rows are equal, so each is on one page only.
const fn columns_of(order: Order) -> &'static str {
    match order {
        Order::NameDown => "name_order desc, id desc",
        Order::Email => "email_key, id",
        Order::EmailDown => "email_key desc, id desc",
        _ => "name_order, id",
    }
}

fn bound<'q>(query: Query<'q, Any, AnyArguments>, asked: PeopleFilter<'q>) -> Query<'q, Any, AnyArguments> {
    let query = patterns(asked.words).into_iter().fold(query.bind(asked.account_id.as_str()), Query::bind);
    query
        .bind(asked.show.map_or("", Show::code))
        .bind(timestamp(asked.now))
        .bind(asked.subscription_id.map_or("", SubscriptionId::as_str))
}

fn add(rows: &mut Vec<Row>, row: &AnyRow) -> Result<()> {
    let (person, licence) = (person(row)?, row.id_or_null("subscription_id")?);
    if let Some(last) = rows.last_mut().filter(|last| last.person.id == person.id) {
        last.licences.extend(licence);
        return Ok(());
    }
    let invited_at =
        row.text_or_null("invited_at")?.is_some().then(|| row.instant("invited_at")).transpose()?;
    let signs_in = row.flag("signs_in")?;
    rows.push(Row { person, signs_in, invited_at, licences: licence.into_iter().collect() });
    Ok(())
}
