-- Messages as they came: a replay is known by its id, and what could not be read is not lost.
create table carrier_message (
    source      text not null,
    message_id  text not null,
    body        bytea not null,
    readable    boolean not null,
    scans       integer not null,
    received_at timestamptz not null,
    primary key (source, message_id)
);
create index carrier_message_received on carrier_message (received_at);

create table parcel_poll (
    parcel_id  uuid primary key references parcel on delete cascade,
    next_at    timestamptz not null,
    failures   integer not null default 0,
    last_error text
);
create index parcel_poll_next on parcel_poll (next_at);

-- A source that is down is asked again later and later, not once per parcel.
create table source_pause (
    source   text primary key,
    failures integer not null,
    until    timestamptz not null
);
