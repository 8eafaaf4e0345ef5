-- A written record stays as it was written. PostgreSQL; the same rules for SQLite are in sqlite.sql.
-- What stands between two empty lines is a transaction of its own, and is about one table.
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'append-only: %', tg_table_name;
end $$;

create or replace trigger ledger_entries_append_only before update or delete on ledger_entries
for each row execute function refuse_change();
create or replace trigger ledger_entries_no_truncate before truncate on ledger_entries
for each statement execute function refuse_change();

create or replace trigger invoices_append_only before update or delete on invoices
for each row execute function refuse_change();
create or replace trigger invoices_no_truncate before truncate on invoices
for each statement execute function refuse_change();

create or replace trigger exchange_rates_append_only before update or delete on exchange_rates
for each row execute function refuse_change();

create or replace trigger order_lines_append_only before update or delete on order_lines
for each row execute function refuse_change();

create or replace trigger subscription_openings_append_only before update or delete on subscription_openings
for each row execute function refuse_change();

create or replace trigger catalogues_append_only before update or delete on catalogues
for each row execute function refuse_change();

-- An order moves once, from pending to placed or failed; its content never changes.
create or replace trigger orders_no_update before update on orders
for each row when (
    old.status <> 'pending'
    or (new.id, new.account_id, new.person_id, new.idempotency_key, new.fingerprint, new.quote, new.catalogue_id,
        new.total_due_minor, new.method, new.reverse_charge, new.language, new.created_at)
    is distinct from
       (old.id, old.account_id, old.person_id, old.idempotency_key, old.fingerprint, old.quote, old.catalogue_id,
        old.total_due_minor, old.method, old.reverse_charge, old.language, old.created_at)
) execute function refuse_change();
create or replace trigger orders_no_delete before delete on orders
for each row execute function refuse_change();

create or replace trigger orders_references_no_update before update on orders
for each row when (
    (new.purchase_order, new.buyer_reference) is distinct from (old.purchase_order, old.buyer_reference)
) execute function refuse_change();

create or replace trigger orders_origin_no_update before update on orders
for each row when (new.origin is distinct from old.origin) execute function refuse_change();

create or replace trigger vat_answers_append_only before update or delete on vat_answers
for each row execute function refuse_change();

create or replace trigger operator_actions_append_only before update or delete on operator_actions
for each row execute function refuse_change();

create or replace trigger status_changes_append_only before update or delete on status_changes
for each row execute function refuse_change();

create or replace trigger cancellations_append_only before update or delete on cancellations
for each row execute function refuse_change();

create or replace trigger support_requests_append_only before update or delete on support_requests
for each row execute function refuse_change();

create or replace trigger money_back_steps_append_only before update or delete on money_back_steps
for each row execute function refuse_change();

create or replace trigger billed_reductions_append_only before update or delete on billed_reductions
for each row execute function refuse_change();
