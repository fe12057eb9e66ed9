-- A parcel may hold units of several cases, and on its way from a hub of several sellers: what belongs to whom is in
-- parcel_content, and a seller sees the parcel through its own rows there.
create table parcel (
    id              uuid primary key,
    direction       text not null check (direction in ('RETURN', 'OUTBOUND', 'CONSIGNMENT')),
    carrier         text,
    carrier_key     text not null default '',
    tracking_number text not null,
    tracking_key    text not null check (tracking_key <> ''),
    from_country    char(2) check (from_country ~ '^[A-Z]{2}$'),
    to_country      char(2) check (to_country ~ '^[A-Z]{2}$'),
    hub_id          uuid,
    state           text not null check (state in ('NO_LABEL', 'LABEL_CREATED', 'HANDED_OVER', 'IN_TRANSIT', 'CUSTOMS_HELD',
                                                   'AT_HUB', 'DELIVERED', 'LOST', 'RETURNED_TO_SENDER')),
    last_event      text,
    last_at         timestamptz,
    last_place      text,
    trouble         text,
    announced_at    timestamptz not null,
    handed_over_at  timestamptz,
    held_since      timestamptz,
    in_country_at   timestamptz,
    arrived_at      timestamptz,
    expected_at     timestamptz,
    expected_by     text check (expected_by in ('CARRIER', 'LANE', 'COUNTRIES', 'ESTIMATE')),
    overdue_at      timestamptz,
    check ((state in ('AT_HUB', 'DELIVERED')) = (arrived_at is not null))
);
comment on column parcel.state is 'derived from the scans, as are all columns behind it but announced_at';
comment on column parcel.tracking_key is 'letters and digits of the number in upper case: numbers are compared by it';
comment on column parcel.handed_over_at is 'proof of sending';
create index parcel_number on parcel (tracking_key, announced_at desc);
create index parcel_lane on parcel (arrived_at) where arrived_at is not null;
create index parcel_under_way on parcel (overdue_at) where arrived_at is null;

create table parcel_content (
    parcel_id uuid not null references parcel on delete cascade,
    seller_id uuid not null,
    case_id   uuid,
    order_id  uuid,
    units     integer not null check (units > 0),
    unique nulls not distinct (parcel_id, seller_id, case_id, order_id)
);
create index parcel_content_seller on parcel_content (seller_id, parcel_id desc);
create index parcel_content_case on parcel_content (seller_id, case_id) where case_id is not null;
create index parcel_content_order on parcel_content (seller_id, order_id) where order_id is not null;

-- What carriers said, append-only but for the parcel and the meaning of a code that come later.
create table scan (
    id           uuid primary key,
    parcel_id    uuid references parcel,
    tracking_key text not null,
    carrier_key  text not null,
    known_by     uuid not null unique,
    event        text not null,
    codes        text[] not null,
    text         text,
    place        text,
    country      char(2),
    occurred_at  timestamptz not null,
    recorded_at  timestamptz not null,
    estimate     timestamptz,
    source       text not null,
    reported_by  uuid,
    refusal      text,
    check (refusal is null or parcel_id is null)
);
comment on column scan.known_by is 'of the source''s own id, else of number, code, time and place: the same scan again changes nothing';
comment on column scan.reported_by is 'the seller that told it, and whose parcels alone it can be about; null for the platform';
comment on column scan.refusal is 'why it cannot be true; such a scan counts for nothing';
create index scan_parcel on scan (parcel_id, occurred_at) where parcel_id is not null;
create index scan_unmatched on scan (tracking_key) where parcel_id is null and refusal is null;
create index scan_refused on scan (recorded_at desc) where refusal is not null;
create index scan_unknown on scan (recorded_at desc) where event = 'UNKNOWN';

-- What operators found out about codes that no vocabulary explains.
create table code_meaning (
    vocabulary text not null,
    code       text not null,
    event      text not null,
    decided_by text not null,
    decided_at timestamptz not null,
    primary key (vocabulary, code)
);

create table lane_time (
    carrier_key   text not null,
    from_country  char(2) not null,
    to_country    char(2) not null,
    parcels       integer not null check (parcels > 0),
    border_hours  double precision,
    median_hours  double precision not null,
    late_hours    double precision not null,
    learned_at    timestamptz not null,
    primary key (carrier_key, from_country, to_country)
);
comment on table lane_time is 'hours from hand-over, learned from parcels that arrived; the carrier '''' stands for all of them';
comment on column lane_time.late_hours is 'in which nine of ten arrived';
