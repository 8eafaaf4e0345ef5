-- A card is taken off file in three steps: this is written, the gateway forgets the card, its row goes. Whoever decides
-- anything in between counts it as gone: other removals, and orders, which are not charged to it. When it began, and who
-- did: the gateway may not answer one, and answer another.
alter table payment_methods add column removal text;
