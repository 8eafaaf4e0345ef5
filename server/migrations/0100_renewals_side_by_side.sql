-- A round of renewals reads what is due page by page, and several servers share the work.

-- What is due, by status: what is over (expired, ended) is in none of these, however much of it there is. The column by
-- which a list is sorted comes first, and then the id, so that the next page begins where the last one ended. They replace
-- the indexes of all subscriptions.
drop index if exists subscriptions_by_period_end;
drop index if exists subscriptions_by_trial_end;
create index subscriptions_renewing on subscriptions (period_end, id) where status = 'active';
create index subscriptions_ending on subscriptions (period_end, id) where status = 'pending-cancellation';
create index subscriptions_past_due on subscriptions (period_end, id) where status = 'past-due';
create index subscriptions_tried_out on subscriptions (trial_end, id) where status = 'trial';
-- What is announced: there are far more monthly renewals than annual ones, and only those of one kind are looked for.
create index subscriptions_to_announce on subscriptions (period, period_end, id) where status = 'active';

-- The rounds that are under way: one of each server at most. A server that dies stops saying that its round is alive.
create table renewal_rounds (
    id text primary key,
    alive_until text not null
);

-- The round that renews the account, or the last one that did. It counts as long as that round is alive, so a round that
-- ends gives all its turns back at once. No foreign key: a turn never waits for a change of its account.
create table renewal_turns (
    account_id text primary key,
    round_id text not null
);
