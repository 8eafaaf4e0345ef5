-- What changes by itself as time passes, and by no order: a trial ends, a subscription becomes past due or expires.
-- With the orders it says how a subscription came to be what it is: the audit replays both. Append-only.
create table status_changes (
    subscription_id text not null,
    account_id text not null,
    -- The version that it changed; the subscription has the next one since.
    version_before bigint not null,
    status text not null check (
        status in ('active', 'pending-cancellation', 'past-due', 'trial', 'trial-ended', 'expired')
    ),
    created_at text not null,
    primary key (subscription_id, version_before),
    foreign key (account_id, subscription_id) references subscriptions (account_id, id)
);
create index status_changes_of_account on status_changes (account_id);

-- The subscriptions whose renewal could not be charged: how often it was tried, and when it is tried again. The civil
-- date is in the account's time zone.
create table dunning (
    subscription_id text primary key,
    account_id text not null,
    failed_attempts bigint not null check (failed_attempts >= 1),
    next_attempt text not null,
    foreign key (account_id, subscription_id) references subscriptions (account_id, id)
);
create index dunning_of_account on dunning (account_id);

-- What the job looks for every minute.
create index subscriptions_by_period_end on subscriptions (period_end);
create index subscriptions_by_trial_end on subscriptions (trial_end);

-- The outbox without its list of kinds, which would have to be written anew with every new mail: the kinds are those of
-- the type that writes them.
create table outbox_of_all_kinds (
    id text primary key,
    account_id text not null references accounts (id),
    kind text not null,
    cause text not null,
    recipient_name text not null,
    recipient_email text not null,
    language text not null,
    facts text not null,
    created_at text not null,
    status text not null check (status in ('queued', 'sent', 'dead', 'withdrawn')),
    attempts bigint not null default 0 check (attempts >= 0),
    next_attempt_at text not null,
    leased_until text,
    last_error text,
    finished_at text,
    check ((status = 'queued') = (finished_at is null)),
    check (status = 'queued' or leased_until is null),
    unique (kind, cause)
);
insert into outbox_of_all_kinds (id, account_id, kind, cause, recipient_name, recipient_email, language, facts,
    created_at, status, attempts, next_attempt_at, leased_until, last_error, finished_at)
select id, account_id, kind, cause, recipient_name, recipient_email, language, facts, created_at,
    status, attempts, next_attempt_at, leased_until, last_error, finished_at
from outbox;
drop table outbox;
alter table outbox_of_all_kinds rename to outbox;
create index outbox_to_send on outbox (status, next_attempt_at);
