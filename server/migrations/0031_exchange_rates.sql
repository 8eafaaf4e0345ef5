-- How much of a currency one euro was, day by day. Append-only: documents were made with them (src/store/guards).
create table exchange_rates (
    -- The day for which they were published.
    day text not null,
    currency text not null check (length(currency) = 3),
    -- A decimal, as it was published.
    per_euro text not null,
    source text not null check (source in ('ecb', 'demo')),
    fetched_at text not null,
    primary key (day, currency)
);
