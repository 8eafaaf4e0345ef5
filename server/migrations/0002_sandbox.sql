-- What a payment provider would keep on its own side. Nothing of ours refers to it; the gateway trait is the only way
-- in. Never a card number: only what a receipt may show, and what the test card is there to do.

-- A visit to the page for payment details. The id is in its URL and is all that opens it, so it cannot be guessed.
create table sandbox_sessions (
    id text primary key,
    customer text not null,
    lang text not null,
    return_to text not null,
    created_at text not null,
    -- Set once: pressing the button twice gives one payment method.
    method_id text
);

create table sandbox_methods (
    id text primary key, -- UUID version 7: the greatest is the newest
    customer text not null,
    brand text not null,
    last_four text not null check (length(last_four) = 4),
    expires text not null,
    behaviour text not null check (behaviour in ('succeeds', 'declines', 'needs-confirmation'))
);

create index sandbox_methods_by_customer on sandbox_methods (customer, id);

create table sandbox_charges (
    charge_key text primary key, -- the idempotency key: the order's id
    id text not null unique, -- in the URL of its page for confirmation, so it cannot be guessed
    customer text not null,
    method_id text not null references sandbox_methods (id),
    amount_minor bigint not null check (amount_minor > 0),
    currency text not null,
    lang text not null,
    return_to text not null,
    status text not null check (status in ('succeeded', 'declined', 'needs-confirmation', 'not-confirmed')),
    created_at text not null
);
