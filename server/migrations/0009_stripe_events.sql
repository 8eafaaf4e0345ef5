-- What Stripe has reported and was acted upon: the same report again does nothing.
create table stripe_events (
    id text primary key,
    received_at text not null
);
