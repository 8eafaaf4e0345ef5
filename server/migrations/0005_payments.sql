-- Which customer of Stripe's an account is. Kept, because Stripe's own search lags behind what was written to it.
-- The key is the account's id as the gateway is told it: nothing of ours refers to a gateway's table.
create table stripe_customers (
    customer text primary key,
    stripe_id text not null unique
);
