-- The Harmonized System as it was imported; empty until somebody brings the table.
create table hs_code (
    code        text primary key check (code ~ '^[0-9]{2}([0-9]{2}){0,2}$'),
    parent      text check (parent ~ '^[0-9]{2,4}$'),
    description text not null
);
-- Duty rates that operators keep, by the start of a commodity code; the longest that fits counts.
create table duty_rate (
    territory  text not null,
    hs_prefix  text not null check (hs_prefix ~ '^[0-9]{2,10}$'),
    percent    numeric(7, 4) not null check (percent >= 0),
    valid_from date not null,
    source     text not null check (source <> ''),
    primary key (territory, hs_prefix, valid_from)
);
