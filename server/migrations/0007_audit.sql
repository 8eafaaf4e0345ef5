-- What a subscription was before its first order here: seeded, imported, or held before this table was. The audit
-- begins there, and derives what the subscription must be now from the orders after it.
create table subscription_openings (
    id text primary key references subscriptions (id),
    account_id text not null references accounts (id),
    product_id text not null,
    plan_id text not null,
    seats bigint not null,
    period text not null,
    status text not null,
    billed_minor bigint,
    billed_tax_rate text,
    period_start text,
    period_end text,
    anchor_day bigint,
    trial_end text,
    -- Orders that changed it before have a smaller one.
    version bigint not null
);
create index subscription_openings_of_account on subscription_openings (account_id);

insert into subscription_openings (id, account_id, product_id, plan_id, seats, period, status, billed_minor,
    billed_tax_rate, period_start, period_end, anchor_day, trial_end, version)
select id, account_id, product_id, plan_id, seats, period, status, billed_minor, billed_tax_rate, period_start,
    period_end, anchor_day, trial_end, version
from subscriptions;

-- The orders that were given up: money may still come for them.
create index orders_given_up on orders (finished_at) where status = 'failed' and failure = 'unavailable';
