-- An account has several payment methods on file, one of which is charged.
create table methods_on_file (
    account_id text not null references accounts (id),
    gateway_id text not null,
    brand text not null,
    last_four text not null check (length(last_four) = 4),
    expires text not null,
    is_default bigint not null check (is_default in (0, 1)),
    added_at text not null,
    primary key (account_id, gateway_id)
);
insert into methods_on_file (account_id, gateway_id, brand, last_four, expires, is_default, added_at)
select account_id, gateway_id, brand, last_four, expires, 1, accounts.created_at
from payment_methods join accounts on accounts.id = account_id;
drop table payment_methods;
alter table methods_on_file rename to payment_methods;
create unique index payment_methods_one_default on payment_methods (account_id) where is_default = 1;

-- What the customer has taken back. The charges go on naming it.
alter table sandbox_methods add column removed bigint not null default 0;
