-- Why subscriptions were cancelled, as far as somebody said so. Which are cancelled is in `status_changes`. Append-only.
create table cancellations (
    subscription_id text not null,
    account_id text not null,
    person_id text not null,
    -- The version that was cancelled.
    version bigint not null,
    why text not null,
    comment text not null,
    created_at text not null,
    primary key (subscription_id, version),
    foreign key (account_id, subscription_id) references subscriptions (account_id, id)
);
