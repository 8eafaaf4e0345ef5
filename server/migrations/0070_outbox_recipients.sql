-- How much mail went to whom is counted before more is written.
create index outbox_of_recipient on outbox (account_id, recipient_email, created_at);
