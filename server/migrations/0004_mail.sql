-- Mail that is to be sent: written in the transaction that causes it, sent afterwards, at least once.
--
-- A row holds what the mail says as facts (JSON of app's and our own types), not as text. The facts are frozen with
-- what caused them; the wording is made when it is sent. So the transaction stays short, a mistake in a wording can be
-- mended before the next attempt, and nothing of a page's language or layout is kept in the database.
create table outbox (
    id text primary key, -- UUID version 7; also its Message-ID, so that a mail that came twice can be told
    account_id text not null references accounts (id),
    kind text not null check (
        kind in ('order-confirmation', 'trial-welcome', 'payment-failed', 'card-expiring', 'cancellation')
    ),
    -- What it is about: an order's id, a card and its expiry… Whatever is tried again, one cause is one mail.
    cause text not null,
    -- Whom it goes to, as it was when it was written.
    recipient_name text not null,
    recipient_email text not null,
    language text not null,
    facts text not null,
    created_at text not null,
    -- From here on: how it went.
    status text not null check (status in ('queued', 'sent', 'dead')),
    -- Counts up when it is taken for sending, so that whoever takes it can see that nobody else did.
    attempts bigint not null default 0 check (attempts >= 0),
    next_attempt_at text not null,
    -- Until then somebody may be sending it.
    leased_until text,
    last_error text,
    finished_at text,
    check ((status = 'queued') = (finished_at is null)),
    check (status = 'queued' or leased_until is null),
    unique (kind, cause)
);
create index outbox_to_send on outbox (status, next_attempt_at);
