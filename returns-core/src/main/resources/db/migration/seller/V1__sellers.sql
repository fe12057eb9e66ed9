create table seller (
    id          uuid primary key,
    version     bigint not null,
    name        text not null check (name <> ''),
    country     char(2) not null check (country ~ '^[A-Z]{2}$'),
    currency    char(3) not null check (currency ~ '^[A-Z]{3}$'),
    time_zone   text not null,
    created_at  timestamptz not null,
    changed_xid xid8 not null default pg_current_xact_id()
);
create unique index seller_name on seller (lower(name));
create index seller_changed on seller (changed_xid);
create trigger seller_stamp before update on seller for each row execute function stamp_changed_xid();
