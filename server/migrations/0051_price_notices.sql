-- What one seat of the running period was billed at, in minor units: what the next one costs at most, unless a higher
-- price was announced in time. Whatever was billed so far was a number of seats at one price.
alter table subscriptions add column unit_price_minor bigint check (unit_price_minor >= 0);
update subscriptions set unit_price_minor = billed_minor / seats where billed_minor is not null;
alter table subscription_openings add column unit_price_minor bigint check (unit_price_minor >= 0);
update subscription_openings set unit_price_minor = billed_minor / seats where billed_minor is not null;

-- The higher prices that were announced of a subscription: each in the transaction that writes the mail about it. What
-- the audit derives renewals from, so nothing is ever taken out of it.
create table price_notices (
    id text primary key,
    account_id text not null,
    subscription_id text not null,
    -- The selection that it is of. Of another one the catalogue's price holds, as it was shown.
    plan_id text not null,
    period text not null check (period in ('monthly', 'annual')),
    unit_price_minor bigint not null check (unit_price_minor > 0),
    -- The civil date, in the account's time zone, from which on a period at that price may begin.
    applies_from text not null,
    created_at text not null,
    -- When somebody changed the subscription, at prices that were shown: it counts no more.
    ended_at text,
    foreign key (account_id, subscription_id) references subscriptions (account_id, id)
);
create index price_notices_of_account on price_notices (account_id);
create index price_notices_of_subscription on price_notices (subscription_id);
