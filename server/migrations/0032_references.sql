-- What the buyer wants to find on its invoices: the number of its purchase order (BT-13), and a reference of its own, such
-- as a cost center (BT-10). On every invoice, until somebody changes it;
alter table accounts add column purchase_order text;
alter table accounts add column buyer_reference text;
-- for the order that is being made, where it was given another (empty: none);
alter table accounts add column cart_purchase_order text;
alter table accounts add column cart_buyer_reference text;
-- and of an order, as it was placed. Never changed (src/store/guards).
alter table orders add column purchase_order text;
alter table orders add column buyer_reference text;
