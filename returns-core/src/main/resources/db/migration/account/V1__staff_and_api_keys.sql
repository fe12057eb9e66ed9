create table staff_account (
    id                 uuid primary key,
    version            bigint not null,
    email              text not null unique check (email = lower(email) and email like '%_@_%'),
    display_name       text not null check (display_name <> ''),
    password_hash      text not null,
    password_temporary boolean not null,
    credentials_stamp  uuid not null,
    locale             text,
    disabled           boolean not null default false,
    created_at         timestamptz not null
);
comment on column staff_account.password_temporary is 'set by somebody else: to be changed at the first sign-in';
comment on column staff_account.credentials_stamp is 'changes with the password, which ends every session begun before';

create table staff_platform_role (
    staff_id uuid not null references staff_account on delete cascade,
    role     text not null check (role in ('OPERATOR', 'ADMIN')),
    primary key (staff_id, role)
);

create table staff_membership (
    staff_id  uuid not null references staff_account on delete cascade,
    seller_id uuid not null,
    role      text not null check (role in ('OWNER', 'AGENT', 'WAREHOUSE', 'ANALYST')),
    primary key (staff_id, seller_id)
);
create index staff_membership_seller on staff_membership (seller_id);

create table api_key (
    id           uuid primary key,
    version      bigint not null,
    seller_id    uuid,
    name         text not null check (name <> ''),
    hint         text not null,
    token_hash   bytea not null unique check (length(token_hash) = 32),
    created_at   timestamptz not null,
    created_by   text not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
comment on column api_key.seller_id is 'null: the key acts for the platform';
comment on column api_key.hint is 'the first characters of the key, by which people recognise it';
comment on column api_key.token_hash is 'SHA-256 of the key, which has enough entropy to need no slow hash';
create index api_key_seller on api_key (seller_id, id desc);

create table api_key_scope (
    api_key_id uuid not null references api_key on delete cascade,
    scope      text not null check (scope ~ '^[a-z]+:[a-z]+$'),
    primary key (api_key_id, scope)
);
