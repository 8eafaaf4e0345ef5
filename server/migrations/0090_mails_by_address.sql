-- How much mail went to whom is counted by the address as it is compared, and not as it was written: `Nina@` and `nina@` are
-- one mailbox. For mail from before this, small letters come near enough: counts go back a day at most.
alter table outbox add column recipient_key text not null default '';
update outbox set recipient_key = lower(recipient_email);
drop index outbox_of_recipient;
create index outbox_of_recipient on outbox (account_id, recipient_key, created_at);
