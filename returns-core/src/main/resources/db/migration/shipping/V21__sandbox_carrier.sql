-- The pretended carrier: what it was asked for, and the numbers that it has given out.
create table sandbox_number_range (
  service char(2) not null,
  country char(2) not null,
  next integer not null,
  last integer not null,
  primary key (service, country)
);

create table sandbox_label (
  key uuid primary key,
  rate text not null,
  heard boolean not null,
  tracking_number text unique,
  valid_until date,
  returned_at timestamptz
);
