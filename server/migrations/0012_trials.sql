-- One trial for each product and account, ever. A trial stays one when it is paid for later, as its end stays.
create unique index one_trial_of_a_product on subscriptions (account_id, product_id) where trial_end is not null;
