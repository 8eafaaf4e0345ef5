-- Who asked for an order: a person on a page, a renewal that was due, or the operator. Until now that was read off the
-- key, which begins with `renewal/` or `operator/` where it was no page that made it. Never changed (src/store/guards).
alter table orders add column origin text not null default 'person'
    check (origin in ('person', 'renewal', 'operator'));
update orders set origin = 'renewal' where idempotency_key like 'renewal/%';
update orders set origin = 'operator' where idempotency_key like 'operator/%';
