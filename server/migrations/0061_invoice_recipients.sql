-- Invoices by mail: whether the billing contact's mails carry them, and who else gets them.

alter table accounts add column attach_invoices bigint not null default 1 check (attach_invoices in (0, 1));

-- Whom a billing contact named. Until the address is confirmed by a link nothing else is sent there.
create table invoice_recipients (
    id text primary key,
    account_id text not null references accounts (id),
    email text not null,
    email_key text not null,
    language text not null,
    added_by text not null,
    created_at text not null,
    confirmed_at text,
    -- The reader wants no more of it.
    stopped_at text,
    -- A billing contact took it off the list. It stays, so that what was sent to an address is counted.
    removed_at text,
    foreign key (account_id, added_by) references people (account_id, id)
);
create index invoice_recipients_of_account on invoice_recipients (account_id, created_at);
create index invoice_recipients_of_address on invoice_recipients (email_key, created_at);

-- One for each mail, as with the tickets: only the reader has the token.
create table recipient_tokens (
    token_hash text primary key,
    recipient_id text not null references invoice_recipients (id),
    created_at text not null
);
create index recipient_tokens_by_age on recipient_tokens (created_at);
create index recipient_tokens_of_recipient on recipient_tokens (recipient_id);
