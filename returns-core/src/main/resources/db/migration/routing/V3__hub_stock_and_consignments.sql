-- Units in hubs, line by line. The number and the article are copied, so that a desk finds them by what it scans.
create table hub_stock (
    hub_id         uuid not null references hub,
    return_line_id uuid not null,
    seller_id      uuid not null,
    case_id        uuid not null,
    case_number    text not null,
    sku            text not null,
    title          text not null,
    on_hand        integer not null check (on_hand >= 0),
    since          timestamptz not null,
    primary key (hub_id, return_line_id)
);
create index hub_stock_case on hub_stock (seller_id, case_id);
create index hub_stock_number on hub_stock (hub_id, case_number) where on_hand > 0;

create sequence consignment_number start 1001;
create table consignment (
    id              uuid primary key,
    version         bigint not null,
    number          text not null unique,
    from_hub        uuid not null references hub,
    to_country      char(2) not null check (to_country ~ '^[A-Z]{2}$'),
    to_hub          uuid references hub,
    state           text not null check (state in ('OPEN', 'SEALED', 'DECLARED', 'DEPARTED', 'ARRIVED', 'CANCELLED')),
    grams           integer check (grams > 0),
    reference       text,
    carrier         text,
    tracking_number text,
    opened_at       timestamptz not null,
    changed_at      timestamptz not null,
    check (from_hub is distinct from to_hub),
    check (state in ('OPEN', 'CANCELLED') or grams is not null),
    check (state not in ('DECLARED', 'DEPARTED', 'ARRIVED') or reference is not null),
    check (state not in ('DEPARTED', 'ARRIVED') or carrier is not null)
);
create index consignment_state on consignment (state, opened_at desc);

create table consignment_item (
    consignment_id uuid not null references consignment,
    return_line_id uuid not null,
    seller_id      uuid not null,
    case_id        uuid not null,
    case_number    text not null,
    sku            text not null,
    title          text not null,
    quantity       integer not null check (quantity > 0),
    primary key (consignment_id, return_line_id)
);
create index consignment_item_line on consignment_item (return_line_id);

create table consignment_step (
    id             uuid primary key,
    consignment_id uuid not null references consignment,
    state          text not null,
    by             text not null,
    at             timestamptz not null
);
create index consignment_step_of on consignment_step (consignment_id, at);

-- Every unit that came or went: rows are added, and their sum is what is there.
create table hub_stock_move (
    id             uuid primary key,
    hub_id         uuid not null references hub,
    return_line_id uuid not null,
    seller_id      uuid not null,
    case_id        uuid not null,
    kind           text not null check (kind in ('TAKEN_IN', 'PACKED', 'UNPACKED', 'SOLD', 'REFURBISHED', 'DONATED',
                       'DESTROYED', 'TO_SUPPLIER', 'TO_SHOPPER', 'MISSING')),
    quantity       integer not null check (quantity <> 0),
    consignment_id uuid references consignment,
    request_key    uuid not null unique,
    by             text not null,
    at             timestamptz not null,
    check ((quantity > 0) = (kind in ('TAKEN_IN', 'UNPACKED')))
);
create index hub_stock_move_line on hub_stock_move (hub_id, return_line_id);
create index hub_stock_move_case on hub_stock_move (seller_id, case_id);
