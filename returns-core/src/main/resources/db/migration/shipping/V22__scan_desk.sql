-- Codes whose meaning operators changed, and how far the scans that have them were read again.
create table code_reading (
    vocabulary text not null,
    code       text not null,
    whole      boolean not null default false,
    after      uuid not null default '00000000-0000-0000-0000-000000000000',
    asked_at   timestamptz not null,
    primary key (vocabulary, code)
);
comment on column code_reading.whole is 'whether all scans are looked through for the code: first come those that nobody understood';

-- One parcel under a second number, as an operator found out.
create table second_number (
    tracking_key text primary key check (tracking_key <> ''),
    parcel_id    uuid not null references parcel on delete cascade,
    decided_by   text not null,
    decided_at   timestamptz not null
);
create index second_number_parcel on second_number (parcel_id);

-- Numbers that nobody here waits for. Their scans stay, and are matched all the same once a parcel is announced.
create table number_aside (
    tracking_key text primary key check (tracking_key <> ''),
    reason       text not null check (reason <> ''),
    decided_by   text not null,
    decided_at   timestamptz not null
);

-- Lines of files that could not even be read as a scan.
create table unread_scan (
    id          uuid primary key,
    known_by    uuid not null unique,
    seller_id   uuid not null,
    line        bigint not null,
    content     text not null,
    reason      text not null,
    recorded_at timestamptz not null
);

drop index scan_unknown;
create index scan_unknown on scan ((coalesce(lower(codes[1]), '')), id) where event = 'UNKNOWN' and refusal is null;
create index scan_unmatched_latest on scan (id) where parcel_id is null and refusal is null;
drop index scan_refused;
create index scan_refused on scan (id) where refusal is not null;
create index carrier_message_unread on carrier_message (received_at) where not readable;
