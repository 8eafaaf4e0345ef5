-- No statement that people, jobs or a start wait for reads a whole table that grows (server/tests/it/plans). An index of a
-- few rows only (`where …`) costs the other rows nothing.

-- What a start fills: almost always nothing.
create index people_without_keys on people (id) where name_order is null or name_key is null;
create index invoices_without_keys on invoices (number) where search_key is null;
create index orders_without_keys on orders (id) where search_key is null;

-- What jobs look for.
create index payment_methods_by_expiry on payment_methods (expires, account_id) where is_default = 1;
create index payment_methods_leaving on payment_methods (removal) where removal is not null;
create index ledger_entries_late on ledger_entries (order_id)
where memo in ('late-charge', 'late-refund', 'late-credit');
create index accounts_by_vat_number on accounts (vat_number) where vat_number is not null;
drop index money_back_of_order;
create index money_back_in_dispute on money_back (order_id)
where kind = 'dispute' and step in ('asked', 'withdrawn');
create index sandbox_money_back_by_time on sandbox_money_back (created_at);

-- What is kept for a time only.
create index sessions_by_created_at on sessions (created_at);
create index sessions_waiting on sessions (created_at) where awaits_factor = 1;
create index known_devices_by_time on known_devices (seen_at);
create index tickets_by_expiry on tickets (expires_at);
create index ticket_tokens_of_ticket on ticket_tokens (ticket_id);
create index second_factors_waiting on second_factors (new_totp_at) where new_totp_at is not null;
create index second_factors_shown on second_factors (shown_codes_at) where shown_codes_at is not null;
create index sandbox_sessions_by_time on sandbox_sessions (created_at);

-- Whoever is taken off the list of recipients has no tokens from now on: they go with the entry.
delete from recipient_tokens where recipient_id in (select id from invoice_recipients where removed_at is not null);
