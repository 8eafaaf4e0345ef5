-- A written record stays as it was written. SQLite; the same rules for PostgreSQL are in postgres.sql.
pragma recursive_triggers = on;

create trigger if not exists ledger_entries_no_update before update on ledger_entries
begin select raise(abort, 'append-only: ledger_entries'); end;
create trigger if not exists ledger_entries_no_delete before delete on ledger_entries
begin select raise(abort, 'append-only: ledger_entries'); end;

create trigger if not exists invoices_no_update before update on invoices
begin select raise(abort, 'append-only: invoices'); end;
create trigger if not exists invoices_no_delete before delete on invoices
begin select raise(abort, 'append-only: invoices'); end;

create trigger if not exists exchange_rates_no_update before update on exchange_rates
begin select raise(abort, 'append-only: exchange_rates'); end;
create trigger if not exists exchange_rates_no_delete before delete on exchange_rates
begin select raise(abort, 'append-only: exchange_rates'); end;

create trigger if not exists order_lines_no_update before update on order_lines
begin select raise(abort, 'append-only: order_lines'); end;
create trigger if not exists order_lines_no_delete before delete on order_lines
begin select raise(abort, 'append-only: order_lines'); end;

create trigger if not exists subscription_openings_no_update before update on subscription_openings
begin select raise(abort, 'append-only: subscription_openings'); end;
create trigger if not exists subscription_openings_no_delete before delete on subscription_openings
begin select raise(abort, 'append-only: subscription_openings'); end;

create trigger if not exists catalogues_no_update before update on catalogues
begin select raise(abort, 'append-only: catalogues'); end;
create trigger if not exists catalogues_no_delete before delete on catalogues
begin select raise(abort, 'append-only: catalogues'); end;

-- An order moves once, from pending to placed or failed; its content never changes.
create trigger if not exists orders_no_update before update on orders
when old.status <> 'pending'
    or new.id is not old.id or new.account_id is not old.account_id or new.person_id is not old.person_id
    or new.idempotency_key is not old.idempotency_key or new.fingerprint is not old.fingerprint
    or new.quote is not old.quote or new.catalogue_id is not old.catalogue_id
    or new.total_due_minor is not old.total_due_minor or new.method is not old.method
    or new.reverse_charge is not old.reverse_charge or new.language is not old.language
    or new.created_at is not old.created_at
begin select raise(abort, 'append-only: orders'); end;
create trigger if not exists orders_no_delete before delete on orders
begin select raise(abort, 'append-only: orders'); end;

create trigger if not exists orders_references_no_update before update on orders
when new.purchase_order is not old.purchase_order or new.buyer_reference is not old.buyer_reference
begin select raise(abort, 'append-only: orders'); end;

create trigger if not exists orders_origin_no_update before update on orders
when new.origin is not old.origin
begin select raise(abort, 'append-only: orders'); end;

create trigger if not exists vat_answers_no_update before update on vat_answers
begin select raise(abort, 'append-only: vat_answers'); end;
create trigger if not exists vat_answers_no_delete before delete on vat_answers
begin select raise(abort, 'append-only: vat_answers'); end;

create trigger if not exists operator_actions_no_update before update on operator_actions
begin select raise(abort, 'append-only: operator_actions'); end;
create trigger if not exists operator_actions_no_delete before delete on operator_actions
begin select raise(abort, 'append-only: operator_actions'); end;

create trigger if not exists status_changes_no_update before update on status_changes
begin select raise(abort, 'append-only: status_changes'); end;
create trigger if not exists status_changes_no_delete before delete on status_changes
begin select raise(abort, 'append-only: status_changes'); end;

create trigger if not exists cancellations_no_update before update on cancellations
begin select raise(abort, 'append-only: cancellations'); end;
create trigger if not exists cancellations_no_delete before delete on cancellations
begin select raise(abort, 'append-only: cancellations'); end;

create trigger if not exists support_requests_no_update before update on support_requests
begin select raise(abort, 'append-only: support_requests'); end;
create trigger if not exists support_requests_no_delete before delete on support_requests
begin select raise(abort, 'append-only: support_requests'); end;

create trigger if not exists money_back_steps_no_update before update on money_back_steps
begin select raise(abort, 'append-only: money_back_steps'); end;
create trigger if not exists money_back_steps_no_delete before delete on money_back_steps
begin select raise(abort, 'append-only: money_back_steps'); end;

create trigger if not exists billed_reductions_no_update before update on billed_reductions
begin select raise(abort, 'append-only: billed_reductions'); end;
create trigger if not exists billed_reductions_no_delete before delete on billed_reductions
begin select raise(abort, 'append-only: billed_reductions'); end;
