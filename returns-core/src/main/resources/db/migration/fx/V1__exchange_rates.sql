-- Euro reference rates: how much of a currency one euro bought on a day that has a rate.
create table exchange_rate (
    currency    char(3) not null check (currency ~ '^[A-Z]{3}$'),
    day         date not null,
    per_euro    numeric(20, 8) not null check (per_euro > 0),
    changed_xid xid8 not null default pg_current_xact_id(),
    primary key (currency, day)
);
create index exchange_rate_changed on exchange_rate (changed_xid);
create trigger exchange_rate_stamp before update on exchange_rate for each row execute function stamp_changed_xid();
