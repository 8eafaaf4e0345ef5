-- What VIES says of the accounts' VAT numbers.
create table vat_numbers (
    number text primary key,
    -- The last answer that was one; 'unknown' until there is any. An outage does not undo it.
    answer text not null check (answer in ('valid', 'invalid', 'unknown')),
    answered_at text,
    -- How often in a row, up to now, nobody could say.
    failures bigint not null default 0 check (failures >= 0),
    -- When to ask again. Whoever asks puts it off first, so that of several servers one does.
    due_at text not null,
    check ((answer = 'unknown') = (answered_at is null))
);
create index vat_numbers_by_due_at on vat_numbers (due_at);

-- Every answer with its proof: a sale without VAT may have to be justified years later. Append-only.
create table vat_answers (
    id text primary key,
    number text not null,
    answer text not null check (answer in ('valid', 'invalid')),
    -- Null when the seller has no VAT number to ask with.
    consultation_number text,
    answered_at text not null
);
create index vat_answers_of_number on vat_answers (number, answered_at);
