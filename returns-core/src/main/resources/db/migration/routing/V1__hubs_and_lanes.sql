-- Warehouses where returns are taken in. Those of the platform belong to no seller, and every seller may use them.
create table hub (
    id             uuid primary key,
    version        bigint not null,
    seller_id      uuid,
    code           text not null unique check (code ~ '^[A-Z0-9][A-Z0-9-]{1,19}$'),
    name           text not null check (name <> ''),
    country        char(2) not null check (country ~ '^[A-Z]{2}$'),
    address        jsonb not null,
    consignee      jsonb not null,
    currency       char(3) not null check (currency ~ '^[A-Z]{3}$'),
    handling_minor bigint not null check (handling_minor >= 0),
    services       jsonb not null,
    open           boolean not null,
    created_at     timestamptz not null,
    check (country = address #>> '{latin,country,value}')
);
comment on column hub.services is 'what it can do: capability to its cost for one unit, in minor units';
create index hub_seller on hub (seller_id) where seller_id is not null;

-- Ways between countries and hubs: with a hub the place is its door, without one it is anywhere in the country.
create table lane (
    id              uuid primary key,
    version         bigint not null,
    from_country    char(2) not null check (from_country ~ '^[A-Z]{2}$'),
    from_hub        uuid references hub,
    to_country      char(2) not null check (to_country ~ '^[A-Z]{2}$'),
    to_hub          uuid references hub,
    carrier         text not null check (carrier <> ''),
    currency        char(3) not null check (currency ~ '^[A-Z]{3}$'),
    step_grams      integer[] not null,
    step_minor      bigint[] not null,
    per_kg_minor    bigint check (per_kg_minor >= 0),
    shared_minor    bigint check (shared_minor >= 0),
    shared_units    integer check (shared_units > 0),
    entry_fee_minor bigint not null check (entry_fee_minor >= 0),
    transit_days    integer not null check (transit_days >= 0),
    dwell_days      integer not null check (dwell_days >= 0),
    loss_percent    numeric(6, 3) not null check (loss_percent between 0 and 100),
    damage_percent  numeric(6, 3) not null check (damage_percent between 0 and 100),
    dangerous_goods boolean not null,
    open            boolean not null,
    check (cardinality(step_grams) = cardinality(step_minor)),
    check ((shared_units is null) = (shared_minor is null)),
    check ((shared_units is null and cardinality(step_grams) > 0)
        or (shared_units is not null and cardinality(step_grams) = 0 and per_kg_minor is not null)),
    unique nulls not distinct (from_country, from_hub, to_country, to_hub, carrier)
);
comment on column lane.per_kg_minor is 'of consolidated freight; of parcels, for every kilogram beyond the last step';
comment on column lane.shared_units is 'of a typical consignment, whose fixed cost its units share; null for parcels';

-- Where a seller wants returns of a market to go; without a market, those of all others.
create table return_address (
    seller_id  uuid not null,
    market     char(2) check (market ~ '^[A-Z]{2}$'),
    hub_id     uuid references hub,
    address    jsonb,
    consignee  jsonb,
    changed_at timestamptz not null,
    unique nulls not distinct (seller_id, market),
    check ((hub_id is null) = (address is not null) and (address is null) = (consignee is null))
);
