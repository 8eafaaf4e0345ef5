-- Orders are listed page by page, and orders and documents are searched.

-- What a document and an order are searched by (app::typed::folded): numbers, products, the buyer's references. The engines
-- have no function for it: the server fills it where it is null. The number of an order is not among it: an order gets it
-- when it is placed.
alter table invoices add column search_key text;
alter table orders add column search_key text;
create index orders_of_account on orders (account_id, created_at, id);
