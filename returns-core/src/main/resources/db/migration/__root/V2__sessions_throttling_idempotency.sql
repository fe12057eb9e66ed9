-- The columns of Spring Session JDBC.
create table spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval integer not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);

-- The columns of Bucket4j. Shared by all nodes; losing it only forgives failed sign-ins.
create table throttle_bucket (
    id         text primary key,
    state      bytea,
    expires_at bigint
);
create index throttle_bucket_expiry on throttle_bucket (expires_at);

-- The first answer to each writing call that named a key, to be given again to the same call.
create table idempotent_call (
    caller       text not null,
    key          text not null check (length(key) between 1 and 200),
    fingerprint  bytea not null check (length(fingerprint) = 32),
    started_at   timestamptz not null,
    status       integer,
    content_type text,
    location     text,
    body         bytea,
    primary key (caller, key)
);
comment on column idempotent_call.fingerprint is 'SHA-256 of method, path, query and body: the same key with another call is a mistake';
comment on column idempotent_call.status is 'null while the call is running';
create index idempotent_call_started on idempotent_call (started_at);
