create table return_case (
    id            uuid primary key,
    version       bigint not null,
    seller_id     uuid not null,
    order_id      uuid,
    channel       text not null,
    number        text not null check (number <> ''),
    origin        text not null check (origin in ('FILED', 'IMPORTED')),
    kind          text not null check (kind in ('POLICY', 'WITHDRAWAL', 'DEFECT')),
    request_state text not null check (request_state in ('DRAFT', 'REQUESTED', 'UNDER_REVIEW', 'APPROVED', 'DECLINED',
                                                         'CANCELLED', 'EXPIRED', 'DECLARED', 'CLOSED')),
    dispute_state text not null check (dispute_state in ('NONE', 'OPEN', 'WON_BY_SELLER', 'WON_BY_SHOPPER', 'SPLIT')),
    currency      char(3) not null check (currency ~ '^[A-Z]{3}$'),
    customer_ref  text,
    country       char(2) check (country ~ '^[A-Z]{2}$'),
    country_text  text,
    requested_at  timestamptz not null,
    closed_at     timestamptz,
    recorded_at   timestamptz not null,
    content_hash  bytea,
    import_id     uuid,
    changed_xid   xid8 not null default pg_current_xact_id(),
    unique (seller_id, channel, number),
    check (kind <> 'WITHDRAWAL' or request_state in ('DECLARED', 'CLOSED')),
    check (origin = 'IMPORTED' or order_id is not null)
);
create index return_case_queue on return_case (seller_id, request_state, requested_at desc, id desc);
create index return_case_order on return_case (order_id) where order_id is not null;
create index return_case_customer on return_case (seller_id, customer_ref) where customer_ref is not null;
create index return_case_changed on return_case (changed_xid);
create trigger return_case_stamp before update on return_case for each row execute function stamp_changed_xid();

create table return_line (
    id                  uuid primary key,
    seller_id           uuid not null,
    case_id             uuid not null references return_case on delete cascade,
    position            integer not null,
    order_line_id       uuid,
    variant_id          uuid not null,
    product_id          uuid not null,
    sku                 text not null,
    title               text not null,
    merchandise         boolean not null,
    quantity            integer not null check (quantity > 0),
    reason              text,
    comment             text,
    resolution          text check (resolution in ('REFUND', 'EXCHANGE', 'STORE_CREDIT', 'REPAIR', 'KEEP_ITEM')),
    unit_price          numeric(19, 6) not null check (unit_price >= 0),
    refund_minor        bigint not null check (refund_minor >= 0),
    match_state         text check (match_state in ('FULL', 'PARTIAL', 'EXHAUSTED', 'NO_PRIOR_PURCHASE', 'NO_CUSTOMER')),
    matched_quantity    integer not null default 0 check (matched_quantity between 0 and quantity),
    latest_purchase_at  timestamptz,
    dearer_than_bought  boolean not null default false,
    occurred_at         timestamptz not null,
    source_row          bigint not null default 0,
    changed_xid         xid8 not null default pg_current_xact_id(),
    unique (case_id, position)
);
comment on column return_line.order_line_id is 'the line it was filed for; null where a credit note does not say and units had to be matched';
comment on column return_line.match_state is 'null where the source names the order line itself';
comment on column return_line.latest_purchase_at is 'latest earlier purchase of the article by the customer';
comment on column return_line.dearer_than_bought is 'refunded at a unit price above every earlier purchase of the article by the customer';
create index return_line_variant on return_line (seller_id, variant_id);
create index return_line_unmatched on return_line (seller_id, occurred_at desc, id desc) where match_state <> 'FULL';
create index return_line_order_line on return_line (order_line_id) where order_line_id is not null;
create index return_line_changed on return_line (changed_xid);
create trigger return_line_stamp before update on return_line for each row execute function stamp_changed_xid();

-- Which order lines the returned units came from: one row for a filed return, several where a credit note
-- spans purchases. A row that no longer holds is set to zero, so that followers see the change; rows only go
-- with their case, which then changes itself.
create table return_attribution (
    return_line_id uuid not null references return_line on delete cascade,
    order_line_id  uuid not null,
    seller_id      uuid not null,
    quantity       integer not null check (quantity >= 0),
    changed_xid    xid8 not null default pg_current_xact_id(),
    primary key (return_line_id, order_line_id)
);
create index return_attribution_order_line on return_attribution (order_line_id);
create index return_attribution_changed on return_attribution (changed_xid);
create trigger return_attribution_stamp before update on return_attribution
    for each row execute function stamp_changed_xid();

create table return_case_history (
    id         uuid primary key,
    case_id    uuid not null references return_case on delete cascade,
    seller_id  uuid not null,
    from_state text,
    to_state   text not null,
    actor      text not null,
    at         timestamptz not null
);
create index return_case_history_case on return_case_history (case_id, at);
