-- Who signs in, and of which accounts they are, are two things: one sign-in may be of several accounts, and has a role of
-- its own in each. A row of `people` is somebody of one account: orders, licences and links go on naming it.

create table sign_ins (
    id text primary key,
    -- The address in lower case: one address signs in once.
    email_key text not null unique,
    -- Argon2id in PHC format.
    password_hash text not null,
    -- Who of their accounts they were last: a sign-in begins there. Not a foreign key: that person may be removed.
    last_person text,
    -- Raised by every transaction that changes a sign-in or of which accounts it is, and so holds the row's lock. Whoever
    -- needs the account's lock, too, takes that one first.
    version bigint not null default 1
);
insert into sign_ins (id, email_key, password_hash, last_person)
select id, email_key, password_hash, id from people where password_hash is not null;

-- Null for somebody who cannot sign in yet, or not any more.
alter table people add column sign_in_id text references sign_ins (id);
update people set sign_in_id = id where password_hash is not null;
alter table people drop column password_hash;
create unique index people_once_in_an_account on people (account_id, sign_in_id);
create index people_of_sign_in on people (sign_in_id);

-- What was unique among all accounts becomes unique within one: an invitation keeps nobody else from the address. Until
-- now an address that was taken had its account behind it; the same twice within an account also gets its id.
alter table people rename column email_key to address_key;
alter table people add column email_key text not null default '';
update people set email_key = replace(address_key, ' ' || account_id, '');
update people set address_key = address_key || ' ' || id
where exists (
    select 1 from people as other
    where other.account_id = people.account_id
        and other.address_key || ' ' || other.account_id = people.address_key
);
update people set address_key = account_id || ' ' || replace(address_key, ' ' || account_id, '');
create index people_of_address on people (email_key);

-- Who was removed stays in the account's history by name, and can do nothing any more.
alter table people add column removed_at text check (
    removed_at is null or (sign_in_id is null and role = 'member')
);
alter table people add column removed_by text;
