-- Money that went back to a payer after it had been charged: a refund, or a dispute that the payer's bank opened.
-- The gateway's id names it, so what is heard twice is one.
create table money_back (
    id text primary key,
    kind text not null check (kind in ('refund', 'dispute')),
    account_id text not null references accounts (id),
    order_id text not null,
    amount_minor bigint not null check (amount_minor > 0),
    currency text not null,
    -- The last step that was noted of it.
    step text not null check (step in ('asked', 'closed', 'withdrawn', 'released', 'returned', 'reversed')),
    noticed_at text not null,
    foreign key (account_id, order_id) references orders (account_id, id)
);
create index money_back_of_order on money_back (order_id);
create index money_back_of_account on money_back (account_id, step);

-- What became of it, step by step; each that moved money is a transaction of the ledger. Append-only.
create table money_back_steps (
    money_back_id text not null references money_back (id),
    step text not null check (step in ('asked', 'closed', 'withdrawn', 'released', 'returned', 'reversed')),
    -- Of what was returned: what its credit note says, and what the balance had got for an earlier refund that failed.
    documented_minor bigint not null default 0 check (documented_minor >= 0),
    from_balance_minor bigint not null default 0 check (from_balance_minor >= 0),
    -- Which of all steps of the account it is, from 1: two may be of one millisecond.
    position bigint not null check (position >= 1),
    created_at text not null,
    primary key (money_back_id, step)
);

-- What was billed for a running period and went back: it is not credited again. Append-only.
create table billed_reductions (
    subscription_id text not null,
    account_id text not null,
    -- The version that it changed; the subscription has the next one since.
    version_before bigint not null,
    money_back_id text not null references money_back (id),
    amount_minor bigint not null check (amount_minor > 0),
    created_at text not null,
    primary key (subscription_id, version_before),
    foreign key (account_id, subscription_id) references subscriptions (account_id, id)
);
create index billed_reductions_of_account on billed_reductions (account_id);

-- What the sandbox gave back on an operator's word, and what it says a bank took back.
create table sandbox_money_back (
    id text primary key,
    kind text not null check (kind in ('refund', 'dispute')),
    charge_key text not null references sandbox_charges (charge_key),
    -- The same request is the same refund.
    request_key text unique,
    amount_minor bigint not null check (amount_minor > 0),
    state text not null check (state in ('withdrawn', 'released', 'returned', 'failed')),
    created_at text not null
);
create index sandbox_money_back_of_charge on sandbox_money_back (charge_key);

-- An order has one document of its own, and a credit note for each refund: so the table is made anew. What refers to it
-- is put aside meanwhile.
create table kept_billed_by as select id, billed_by from subscriptions where billed_by is not null;
alter table subscriptions drop column billed_by;
create table documents (
    number text primary key,
    series text not null check (series in ('invoice', 'credit-note')),
    position bigint not null check (position >= 1),
    account_id text not null references accounts (id),
    order_id text not null,
    -- The refund or the dispute that it is of; null for the order's own.
    money_back_id text unique references money_back (id),
    issued_on text not null,
    document text not null,
    created_at text not null,
    unique (series, position),
    foreign key (account_id, order_id) references orders (account_id, id)
);
insert into documents (number, series, position, account_id, order_id, issued_on, document, created_at)
select number, series, position, account_id, order_id, issued_on, document, created_at from invoices;
drop table invoices;
alter table documents rename to invoices;
create index invoices_of_account on invoices (account_id, issued_on);
create unique index invoices_one_of_an_order on invoices (order_id) where money_back_id is null;
alter table subscriptions add column billed_by text references invoices (number);
update subscriptions set billed_by = (select billed_by from kept_billed_by where kept_billed_by.id = subscriptions.id)
where id in (select id from kept_billed_by);
drop table kept_billed_by;

-- By the gateway's name of its charge an order is found.
create index orders_by_charge on orders (charge_id);
