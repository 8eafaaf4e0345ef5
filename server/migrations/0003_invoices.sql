-- One document for each placed order: an invoice, or a credit note where more is credited than charged. Written in the
-- transaction that places the order, and never again (src/store/guards).
create table invoices (
    -- INV-000017, CN-000003: the series, and the place in it.
    number text primary key,
    series text not null check (series in ('invoice', 'credit-note')),
    position bigint not null check (position >= 1),
    account_id text not null references accounts (id),
    order_id text not null unique,
    -- The civil date in the account's time zone.
    issued_on text not null,
    -- All that the document says, as it was said on that day: JSON of app::billing::Invoice. Paper and XML are made
    -- from it whenever they are asked for.
    document text not null,
    created_at text not null,
    unique (series, position),
    foreign key (account_id, order_id) references orders (account_id, id)
);
create index invoices_of_account on invoices (account_id, issued_on);

-- The next number is taken in the transaction that writes the document, so no number is missing.
insert into counters (name, value) values ('invoice', 0);
insert into counters (name, value) values ('credit-note', 0);

-- Where the buyer is: an invoice has to say it (directive 2006/112/EC, article 226, point 5).
alter table accounts add column street text;
alter table accounts add column postal_code text;
alter table accounts add column city text;
alter table accounts add column region text;

-- The invoice that billed the running period: a credit for the rest of it refers to that one. Null where the period
-- was taken over from elsewhere.
alter table subscriptions add column billed_by text references invoices (number);
