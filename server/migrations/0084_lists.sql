-- Long lists come page by page, so the database itself sorts, searches and counts them.

-- The name without capitals and accents, for searching, and a key that sorts the same on every engine (app::typed). The
-- engines have no function for either: the server fills them where they are null.
alter table people add column name_key text;
alter table people add column name_order text;
create index people_by_name on people (account_id, name_order, id);
create index people_by_email on people (account_id, email_key, id);

-- Who holds a licence, and how many of a subscription are given, without reading those of all accounts.
create index licences_of_person on licences (account_id, person_id);

-- What the list of documents is sorted and chosen by. A document never changes, so neither do these: the total in minor
-- units, less than zero for a credit note; what was still to be paid when it was issued; and the invoice that a credit
-- note refunds. The server fills them from the documents.
alter table invoices add column total_minor bigint;
alter table invoices add column outstanding_minor bigint;
alter table invoices add column refunds text;
create index invoices_by_total on invoices (account_id, total_minor);
create index invoices_refunding on invoices (refunds) where refunds is not null;
