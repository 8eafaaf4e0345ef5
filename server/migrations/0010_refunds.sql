-- What the sandbox gave back: all of a charge, once.
create table sandbox_refunds (
    charge_key text primary key references sandbox_charges (charge_key),
    created_at text not null
);
