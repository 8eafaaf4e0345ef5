-- From that place on the dates of issue in a series never fall: they are the seller's civil dates. Documents before it
-- have the date of their buyer's time zone, and stay as they are.
insert into counters (name, value)
select name || '-dated-from', value + 1 from counters where name in ('invoice', 'credit-note');
