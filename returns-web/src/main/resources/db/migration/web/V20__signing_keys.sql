-- Keys that this installation made for itself, such as the one that signs shoppers' links.
create table signing_key (
    name       text primary key,
    secret     bytea not null check (length(secret) = 32),
    created_at timestamptz not null
);
