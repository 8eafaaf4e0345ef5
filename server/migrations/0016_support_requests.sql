-- What people asked support for. Append-only.
create table support_requests (
    account_id text not null,
    -- Of the form: the same form sent again is the same request.
    form_key text not null,
    person_id text not null,
    -- lower-tier, more-seats, or empty.
    about text not null,
    subscription_id text,
    message text not null,
    created_at text not null,
    primary key (account_id, form_key),
    foreign key (account_id, person_id) references people (account_id, id),
    foreign key (account_id, subscription_id) references subscriptions (account_id, id)
);
