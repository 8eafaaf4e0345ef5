-- A second factor belongs to a sign-in: what a person has besides the password. Whatever is needed again as it is (the secret
-- of an authenticator app) is sealed with a key that is not in the database; of the rest there is only a hash.

create table second_factors (
    sign_in_id text primary key references sign_ins (id),
    -- The secret of the authenticator app, sealed.
    totp text,
    totp_at text,
    -- The last step whose code was taken: a code is good once.
    totp_step bigint not null default 0,
    -- A secret that waits for its first code, sealed.
    new_totp text,
    new_totp_at text,
    -- From which the recovery codes are made that a page still shows, sealed.
    shown_codes text,
    shown_codes_at text,
    check ((totp is null) = (totp_at is null) and (new_totp is null) = (new_totp_at is null)),
    check ((shown_codes is null) = (shown_codes_at is null))
);

-- Recovery codes: 120 random bits each, by their SHA-256.
create table recovery_codes (
    sign_in_id text not null references sign_ins (id),
    code_hash text not null,
    used_at text,
    primary key (sign_in_id, code_hash)
);

create table passkeys (
    id text primary key,
    sign_in_id text not null references sign_ins (id),
    -- As the authenticator calls it, in base64url.
    credential_id text not null unique,
    -- -7, -8 or -257 (RFC 9053, RFC 8812).
    algorithm bigint not null,
    -- As the algorithm has it, in base64url.
    public_key text not null,
    -- How often it was used, as far as the authenticator counts.
    uses bigint not null,
    -- The browser in which it was made, in the browser's own words.
    agent text,
    created_at text not null,
    used_at text
);
create index passkeys_of_sign_in on passkeys (sign_in_id, created_at);

-- What an authenticator is to sign, by its SHA-256. Each is good once.
create table passkey_challenges (
    challenge_hash text primary key,
    -- Who asked for it, to add a passkey or to prove who they are. Null for somebody who wants to sign in.
    sign_in_id text references sign_ins (id),
    created_at text not null
);
create index passkey_challenges_by_time on passkey_challenges (created_at);

-- A session that waits for the second factor lets nobody in.
alter table sessions add column awaits_factor bigint not null default 0 check (awaits_factor in (0, 1));
-- When its holder last proved who they are.
alter table sessions add column proved_at text;
