-- What an operator did that only support may do, and why. Append-only.
create table operator_actions (
    id text primary key, -- UUID version 7; of an adjusted balance, the transaction in the ledger
    operator text not null check (operator <> ''),
    action text not null,
    account_id text references accounts (id),
    reason text not null check (reason <> ''),
    -- What exactly, in words for whoever reads the list.
    details text not null,
    created_at text not null
);

create index operator_actions_of_account on operator_actions (account_id, id);
