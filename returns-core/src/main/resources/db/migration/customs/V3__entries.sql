-- How goods came into the country where they were sold: what was declared, and what was paid.
create table import_entry (
    id               uuid primary key,
    seller_id        uuid not null,
    order_id         uuid not null,
    number           text not null check (number <> ''),
    country          char(2) not null,
    currency         char(3) not null,
    accepted_on      date not null,
    exported_on      date check (exported_on <= accepted_on),
    export_number    text,
    export_procedure text,
    invoice          text,
    invoiced_on      date,
    declarant        text,
    ioss             text,
    carrier          text,
    tracking_number  text,
    recorded_at      timestamptz not null,
    unique (seller_id, order_id, number)
);
create table import_entry_line (
    entry_id      uuid not null references import_entry on delete cascade,
    order_line_id uuid not null,
    seller_id     uuid not null,
    quantity      integer not null check (quantity > 0),
    hs_code       text not null check (hs_code ~ '^[0-9]{6,10}$'),
    value_minor   bigint not null check (value_minor > 0),
    rebated_minor bigint check (rebated_minor >= 0),
    primary key (entry_id, order_line_id)
);
create index import_entry_line_order_line on import_entry_line (seller_id, order_line_id);
create table import_charge (
    entry_id      uuid not null,
    order_line_id uuid not null,
    seller_id     uuid not null,
    type          text not null,
    amount_minor  bigint not null check (amount_minor >= 0),
    percent       numeric(7, 4),
    refundable    boolean not null,
    primary key (entry_id, order_line_id, type),
    foreign key (entry_id, order_line_id) references import_entry_line (entry_id, order_line_id) on delete cascade
);
-- Under which numbers a seller trades, by customs territory.
create table trade_number (
    seller_id uuid not null,
    territory text not null,
    number    text not null check (number <> ''),
    primary key (seller_id, territory)
);
-- What claiming by a rule costs a seller, where that is not what is usual.
create table claim_fee (
    seller_id    uuid not null,
    rule         text not null,
    currency     char(3) not null,
    amount_minor bigint not null check (amount_minor >= 0),
    primary key (seller_id, rule)
);
