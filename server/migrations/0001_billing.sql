-- One text for SQLite and PostgreSQL, so it uses what both mean the same by:
--   ids         text, UUID version 7: they sort by creation
--   amounts     bigint, minor units of the account's currency: no engine's decimals, no float
--   dates       text, ISO 8601 (2026-03-16), civil dates in the account's time zone
--   timestamps  text, RFC 3339, UTC, always with milliseconds: fixed width, so they sort as text
--   documents   text, JSON of the types of app::billing
-- Whatever a program error could break that money depends on, a constraint forbids once more.
-- Rules that need a dialect (append-only tables) are in src/store/guards.

-- What is sold. Never edited: a changed catalogue file becomes a new row, and the newest counts. An order keeps
-- naming the one it was placed from.
create table catalogues (
    id bigint primary key,
    document text not null,
    created_at text not null
);

create table accounts (
    id text primary key,
    name text not null,
    kind text not null check (kind in ('self-service', 'corporate')),
    currency text not null check (length(currency) = 3),
    country text not null check (length(country) = 2),
    time_zone text not null,
    vat_number text,
    overdue bigint not null default 0 check (overdue in (0, 1)),
    -- Every transaction that changes anything of an account begins by raising this, and so holds the row's lock
    -- until it ends: changes of one account happen one after the other, on both engines.
    version bigint not null default 1,
    created_at text not null
);

create table people (
    id text primary key,
    account_id text not null references accounts (id),
    name text not null,
    email text not null,
    -- The address in lower case, made by us: the engines do not agree on the lower case of letters beyond ASCII.
    email_key text not null unique,
    role text not null check (role in ('billing-contact', 'member')),
    language text not null,
    -- Argon2id in PHC format. Null for someone who holds licences and never signed in.
    password_hash text,
    unique (account_id, id)
);

create table subscriptions (
    id text primary key,
    account_id text not null references accounts (id),
    product_id text not null,
    plan_id text not null,
    seats bigint not null check (seats >= 1),
    period text not null check (period in ('monthly', 'annual')),
    status text not null check (
        status in ('active', 'pending-cancellation', 'past-due', 'trial', 'trial-ended', 'expired')
    ),
    -- The running paid period: all of it or nothing of it.
    billed_minor bigint check (billed_minor >= 0),
    billed_tax_rate text,
    period_start text,
    period_end text,
    anchor_day bigint check (anchor_day between 1 and 31),
    trial_end text,
    version bigint not null default 1,
    check (
        (billed_minor is null and billed_tax_rate is null and period_start is null and period_end is null
            and anchor_day is null)
        or (billed_minor is not null and billed_tax_rate is not null and period_start < period_end
            and anchor_day is not null)
    ),
    -- Paid for means that a period was paid; a trial means that none was.
    check ((status in ('active', 'pending-cancellation', 'past-due')) <= (billed_minor is not null)),
    check ((status in ('trial', 'trial-ended')) <= (billed_minor is null and trial_end is not null)),
    unique (account_id, id)
);

-- One seat given to one person, of the same account: the pairs of the foreign keys see to that.
create table licences (
    account_id text not null,
    subscription_id text not null,
    person_id text not null,
    assigned_at text not null,
    primary key (subscription_id, person_id),
    foreign key (account_id, subscription_id) references subscriptions (account_id, id),
    foreign key (account_id, person_id) references people (account_id, id)
);

create table cart_lines (
    id text primary key,
    account_id text not null references accounts (id),
    -- Null for a new product.
    subscription_id text,
    plan_id text not null,
    seats bigint not null check (seats >= 1),
    period text not null check (period in ('monthly', 'annual')),
    -- At most one edit of a subscription waits in a cart.
    unique (subscription_id),
    foreign key (account_id, subscription_id) references subscriptions (account_id, id)
);
create index cart_lines_of_account on cart_lines (account_id);

-- What was on the screen when an order was refused because the figures had changed: shown beside the new figures.
create table refused_quotes (
    account_id text primary key references accounts (id),
    quote text not null,
    refused_at text not null
);

-- What a person recognises a payment method by. Never a card number: the gateway alone has that.
create table payment_methods (
    account_id text primary key references accounts (id),
    gateway_id text not null,
    brand text not null,
    last_four text not null check (length(last_four) = 4),
    expires text not null
);

create table orders (
    id text primary key,
    account_id text not null references accounts (id),
    person_id text not null references people (id),
    -- The same press of the button is the same order.
    idempotency_key text not null,
    -- Names the quote that was on the screen: what the key was used for.
    fingerprint text not null,
    quote text not null,
    catalogue_id bigint not null references catalogues (id),
    total_due_minor bigint not null check (total_due_minor >= 0),
    -- The payment method as it was, and whether the buyer owes the tax.
    method text,
    reverse_charge bigint not null check (reverse_charge in (0, 1)),
    language text not null,
    created_at text not null,
    -- From here on: how it went.
    status text not null check (status in ('pending', 'placed', 'failed')),
    -- Until then a process of ours may be charging. Only after it may another call the order failed.
    charge_deadline text not null,
    number bigint unique check (number > 1000),
    charge_id text,
    failure text,
    finished_at text,
    check ((status = 'placed') = (number is not null)),
    check ((status = 'failed') = (failure is not null)),
    check ((status = 'pending') = (finished_at is null)),
    check (total_due_minor = 0 or method is not null),
    unique (account_id, idempotency_key),
    unique (account_id, id)
);
-- While an order is pending the account takes no other.
create unique index orders_one_pending on orders (account_id) where status = 'pending';

-- What each line of an order changes, and what it finds there.
create table order_lines (
    order_id text not null references orders (id),
    position bigint not null,
    account_id text not null,
    -- For a new product, the id that its subscription gets when the order is placed.
    subscription_id text not null,
    -- What was there when the order was opened: the order is settled on exactly that. 0 for a new product.
    version_before bigint not null,
    seats_before bigint not null,
    plan_before text,
    primary key (order_id, position),
    foreign key (account_id, order_id) references orders (account_id, id)
);

-- Order numbers have no gaps: the next one is taken in the transaction that places the order.
create table counters (
    name text primary key,
    value bigint not null
);
insert into counters (name, value) values ('order', 1000);

-- Double entry: the entries of a transaction sum to zero in each currency. A debit is positive, a credit negative.
-- A balance is a sum over these rows, never a column that somebody edits.
create table ledger_entries (
    transaction_id text not null,
    position bigint not null,
    account_id text not null references accounts (id),
    order_id text references orders (id),
    book text not null check (
        book in ('accounts-receivable', 'revenue', 'tax', 'customer-credit', 'gateway-clearing')
    ),
    amount_minor bigint not null check (amount_minor <> 0),
    currency text not null,
    memo text not null,
    created_at text not null,
    primary key (transaction_id, position)
);
create index ledger_entries_of_account on ledger_entries (account_id, book);
create index ledger_entries_of_order on ledger_entries (order_id);

-- The token itself is only in the browser: whoever reads this table can sign in as nobody.
create table sessions (
    token_hash text primary key,
    person_id text not null references people (id),
    account_id text not null references accounts (id),
    created_at text not null,
    seen_at text not null
);
create index sessions_by_seen_at on sessions (seen_at);

-- Failed sign-ins by the hash of the address, known to us or not. In the database, so that all servers count together.
create table sign_in_attempts (
    id text primary key,
    email_hash text not null,
    attempted_at text not null
);
create index sign_in_attempts_of_email on sign_in_attempts (email_hash, attempted_at);
create index sign_in_attempts_by_time on sign_in_attempts (attempted_at);
