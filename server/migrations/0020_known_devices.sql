-- Wrong passwords are counted by address and place: whoever tries from elsewhere does not keep the owner out.
alter table sign_in_attempts add column place_hash text not null default '';
-- Whether the attempt came from a browser that had signed in before: it has a count of its own.
alter table sign_in_attempts add column known bigint not null default 0 check (known in (0, 1));

-- Browsers in which somebody has signed in before, by the hash of a cookie and of the address: whoever reads this table
-- has none of them. One browser may be of several people.
create table known_devices (
    token_hash text not null,
    email_hash text not null,
    created_at text not null,
    seen_at text not null,
    primary key (token_hash, email_hash)
);
create index known_devices_of_address on known_devices (email_hash, seen_at);
