-- People come in by invitation, choose their passwords by links in mails, and hand the billing contact over.

-- What a link in a mail is good for. The link's token is made when the mail is written out, for every attempt to send it
-- anew, and only its hash is kept: whoever reads the database, outbox included, has no link.
create table tickets (
    id text primary key,
    account_id text not null,
    person_id text not null,
    purpose text not null check (purpose in ('invitation', 'reset', 'email')),
    -- The address that the link confirms.
    email text,
    created_at text not null,
    expires_at text not null,
    used_at text,
    check ((purpose = 'email') = (email is not null)),
    foreign key (account_id, person_id) references people (account_id, id)
);
create index tickets_of_person on tickets (person_id, purpose, created_at);
create table ticket_tokens (
    token_hash text primary key,
    ticket_id text not null references tickets (id)
);

-- A list of people who are to get licences, as it was pasted or sent: it is looked through before it is done.
create table licence_lists (
    id text primary key,
    account_id text not null,
    subscription_id text not null,
    content text not null,
    notify bigint not null check (notify in (0, 1)),
    created_at text not null,
    -- From here on: what came of it, once.
    done_at text,
    assigned bigint,
    invited bigint,
    check ((done_at is null) = (assigned is null) and (done_at is null) = (invited is null)),
    foreign key (account_id, subscription_id) references subscriptions (account_id, id)
);
create index licence_lists_by_time on licence_lists (created_at);

-- The billing contact is to be another's, who has not said yes yet. One at a time.
create table handovers (
    account_id text primary key references accounts (id),
    id text not null unique,
    from_person text not null,
    to_person text not null,
    created_at text not null,
    check (from_person <> to_person),
    foreign key (account_id, from_person) references people (account_id, id),
    foreign key (account_id, to_person) references people (account_id, id)
);

-- What a session was begun with, in the browser's own words.
alter table sessions add column device text;
create index sessions_of_person on sessions (person_id);
