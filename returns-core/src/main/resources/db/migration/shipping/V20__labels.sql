-- One row per label. What it was bought for is kept as it was, whatever becomes of the case.
create table parcel_label (
  id uuid primary key,
  seller_id uuid not null,
  case_id uuid not null,
  state text not null check (state in ('QUOTED', 'BUYING', 'BOUGHT', 'USED', 'VOIDING', 'VOIDED', 'REFUNDED', 'FAILED', 'UNKNOWN')),
  method text,
  parcel jsonb not null,
  destination jsonb not null,
  hub_id uuid,
  units integer not null check (units > 0),
  gateway text,
  carrier text,
  service text,
  rate text,
  price_minor bigint,
  currency char(3),
  reference text,
  tracking_number text,
  parcel_id uuid,
  valid_until date,
  failure text,
  asks integer not null default 0,
  due_at timestamptz,
  bought_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check (state in ('QUOTED', 'FAILED') or (gateway is not null and rate is not null and price_minor is not null)),
  check (state not in ('BOUGHT', 'USED', 'VOIDING', 'VOIDED', 'REFUNDED') or (reference is not null and tracking_number is not null))
);
-- Nobody buys a second label while a first may still be used.
create unique index parcel_label_one on parcel_label (seller_id, case_id) where state in ('QUOTED', 'BUYING', 'BOUGHT', 'UNKNOWN');
create index parcel_label_case on parcel_label (seller_id, case_id, created_at);
create index parcel_label_due on parcel_label (due_at) where due_at is not null;
create index parcel_label_unused on parcel_label (bought_at) where state = 'BOUGHT';
create index parcel_label_parcel on parcel_label (parcel_id);

create table label_rate (
  label_id uuid not null references parcel_label,
  position integer not null,
  gateway text not null,
  carrier text not null,
  service text not null,
  rate text not null,
  price_minor bigint not null,
  currency char(3) not null,
  days integer,
  primary key (label_id, position)
);

create table label_step (
  label_id uuid not null references parcel_label,
  state text not null,
  at timestamptz not null,
  note text
);
create index label_step_label on label_step (label_id, at);

-- A label as its carrier drew it.
create table label_document (
  label_id uuid primary key references parcel_label,
  content bytea not null
);

-- What keeps a case from having a label.
create table label_gap (
  seller_id uuid not null,
  case_id uuid not null,
  position integer not null,
  code text not null,
  sku text not null,
  since timestamptz not null,
  primary key (seller_id, case_id, position)
);

-- What staff tell of a parcel that the order does not.
create table label_fact (
  seller_id uuid not null,
  case_id uuid not null,
  grams integer check (grams > 0),
  sender jsonb,
  primary key (seller_id, case_id)
);

create table label_choice (
  seller_id uuid primary key,
  choice text not null check (choice in ('CHEAPEST', 'FASTEST', 'BY_HAND'))
);
