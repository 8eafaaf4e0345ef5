-- Wrong passwords of a day, by the hashes of the address and of the place. Attempts to sign in count for a quarter of an hour
-- only, and those with a right password and a wrong code are among them: neither tells an owner what was tried.
create table wrong_passwords (
    id text primary key,
    email_hash text not null,
    place_hash text not null,
    tried_at text not null
);
create index wrong_passwords_of_address on wrong_passwords (email_hash, tried_at);
create index wrong_passwords_by_time on wrong_passwords (tried_at);
