-- Whether the subscription was cancelled when the order was opened: the order then ends the cancellation. Null for orders
-- from before it was noted.
alter table order_lines add column cancelled_before bigint check (cancelled_before in (0, 1));
