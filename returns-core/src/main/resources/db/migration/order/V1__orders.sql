-- Amounts are minor units of the order's currency. They are allocated once, when the order arrives, and never
-- recomputed: any order of single-unit returns then sums to exactly what was paid.
create table customer_order (
    id             uuid primary key,
    seller_id      uuid not null,
    channel        text not null check (channel <> ''),
    number         text not null check (number <> ''),
    placed_at      timestamptz not null,
    currency       char(3) not null check (currency ~ '^[A-Z]{3}$'),
    customer_ref   text,
    email          text check (email = lower(email)),
    shopper_name   text,
    locale         text,
    country        char(2) check (country ~ '^[A-Z]{2}$'),
    country_text   text,
    postcode       text,
    city           text,
    address_lines  text[] not null default '{}',
    list_minor     bigint not null check (list_minor >= 0),
    discount_minor bigint not null check (discount_minor >= 0),
    tax_minor      bigint not null check (tax_minor >= 0),
    shipping_minor bigint not null check (shipping_minor >= 0),
    duty_minor     bigint not null check (duty_minor >= 0),
    total_minor    bigint not null check (total_minor >= 0),
    content_hash   bytea not null,
    import_id      uuid,
    recorded_at    timestamptz not null,
    changed_xid    xid8 not null default pg_current_xact_id(),
    unique (seller_id, channel, number)
);
comment on column customer_order.country_text is 'the country as the source wrote it, kept where it maps to no ISO code';
comment on column customer_order.customer_ref is 'the seller''s own customer number; without one, returns cannot be matched';
comment on column customer_order.content_hash is 'of the order as it arrived: the same content again changes nothing';
create index customer_order_placed on customer_order (seller_id, placed_at desc, id desc);
create index customer_order_email on customer_order (seller_id, email) where email is not null;
create index customer_order_customer on customer_order (seller_id, customer_ref) where customer_ref is not null;
create index customer_order_changed on customer_order (changed_xid);
create trigger customer_order_stamp before update on customer_order
    for each row execute function stamp_changed_xid();

create table order_line (
    id               uuid primary key,
    seller_id        uuid not null,
    order_id         uuid not null references customer_order,
    position         integer not null check (position >= 0),
    variant_id       uuid not null,
    product_id       uuid not null,
    sku              text not null,
    title            text not null,
    merchandise      boolean not null,
    quantity         integer not null check (quantity > 0),
    unit_price       numeric(19, 6) not null check (unit_price >= 0),
    list_minor       bigint not null check (list_minor >= 0),
    discount_minor   bigint not null check (discount_minor >= 0 and discount_minor <= list_minor),
    tax_rate         numeric(7, 4) not null check (tax_rate >= 0),
    tax_included     boolean not null,
    tax_minor        bigint not null check (tax_minor >= 0),
    goods_minor      bigint not null check (goods_minor >= 0),
    shipping_minor   bigint not null check (shipping_minor >= 0),
    duty_minor       bigint not null check (duty_minor >= 0),
    carrier          text,
    delivered_at     timestamptz,
    delivery_assumed boolean not null default false,
    occurred_at      timestamptz not null,
    source_row       bigint not null default 0,
    changed_xid      xid8 not null default pg_current_xact_id(),
    unique (order_id, position)
);
comment on column order_line.sku is 'as the source wrote it; the variant has it in upper case';
comment on column order_line.merchandise is 'false for services and fees (postage, discounts, bank charges)';
comment on column order_line.goods_minor is 'paid for the line: list - discount, plus tax where it comes on top; without shipping and duty';
comment on column order_line.source_row is 'row of the imported file: breaks ties between lines of one moment';
create index order_line_variant on order_line (seller_id, variant_id);
create index order_line_changed on order_line (changed_xid);
create trigger order_line_stamp before update on order_line for each row execute function stamp_changed_xid();

-- The only place where quantity is reserved or freed: returns, exchanges, claims and withdrawals share it.
create table quantity_ledger (
    order_line_id uuid primary key references order_line on delete cascade,
    seller_id     uuid not null,
    ordered       integer not null,
    delivered     integer not null,
    open          integer not null default 0 check (open >= 0),
    received      integer not null default 0 check (received >= 0),
    settled       integer not null default 0 check (settled >= 0),
    check (ordered >= delivered and delivered >= open + received + settled)
);
comment on column quantity_ledger.settled is 'units settled without the goods coming back';

create table payment (
    id           uuid primary key,
    seller_id    uuid not null,
    order_id     uuid not null references customer_order on delete cascade,
    position     integer not null,
    method       text not null,
    reference    text,
    amount_minor bigint not null check (amount_minor >= 0),
    captured_at  timestamptz not null,
    unique (order_id, position)
);

create table shipment (
    id              uuid primary key,
    seller_id       uuid not null,
    order_id        uuid not null references customer_order on delete cascade,
    position        integer not null,
    carrier         text,
    tracking_number text,
    shipped_at      timestamptz,
    delivered_at    timestamptz,
    unique (order_id, position)
);

create table shipment_line (
    shipment_id   uuid not null references shipment on delete cascade,
    order_line_id uuid not null references order_line on delete cascade,
    seller_id     uuid not null,
    quantity      integer not null check (quantity > 0),
    primary key (shipment_id, order_line_id)
);
create index shipment_line_line on shipment_line (order_line_id);
