-- The audit reads some accounts at a time, and finds the rows of each table by the account.
create index order_lines_of_account on order_lines (account_id, order_id, position);
