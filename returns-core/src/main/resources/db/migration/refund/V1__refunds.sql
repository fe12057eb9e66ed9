-- What was captured by each payment of an order, and how much of it is spoken for. Every grant takes its money from
-- here, under a lock, and the check holds whatever happens.
create table payment_balance (
    order_id       uuid not null,
    position       integer not null,
    seller_id      uuid not null,
    method         text not null,
    reference      text,
    currency       char(3) not null,
    captured_minor bigint not null check (captured_minor >= 0),
    reserved_minor bigint not null default 0 check (reserved_minor >= 0),
    refunded_minor bigint not null default 0 check (refunded_minor >= 0),
    primary key (order_id, position),
    check (reserved_minor + refunded_minor <= captured_minor)
);
comment on column payment_balance.position is 'of the payment within its order';

create table refund_grant (
    id               uuid primary key,
    seller_id        uuid not null,
    order_id         uuid not null,
    case_id          uuid,
    request_key      uuid not null,
    kind             text not null check (kind in ('RETURN', 'GOODWILL')),
    destination      text not null check (destination in ('ORIGINAL', 'STORE_CREDIT')),
    state            text not null check (state in ('DRAFT', 'APPROVED', 'EXECUTING', 'DONE', 'PART_DONE', 'VOID')),
    currency         char(3) not null,
    email            text,
    goods_minor      bigint not null check (goods_minor >= 0),
    tax_minor        bigint not null check (tax_minor >= 0),
    outbound_minor   bigint not null check (outbound_minor >= 0),
    restocking_minor bigint not null check (restocking_minor >= 0),
    deduction_minor  bigint not null check (deduction_minor >= 0),
    fee_minor        bigint not null check (fee_minor >= 0),
    total_minor      bigint not null check (total_minor >= 0),
    note             text,
    units_settled    boolean not null default false,
    granted_by       text not null,
    granted_by_id    text,
    granted_at       timestamptz not null,
    approved_by      text,
    approved_at      timestamptz,
    unique (seller_id, request_key)
);
comment on column refund_grant.tax_minor is 'contained in the goods';
create index refund_grant_case on refund_grant (case_id) where case_id is not null;
create index refund_grant_order on refund_grant (order_id);
create index refund_grant_open on refund_grant (seller_id, granted_at) where state in ('DRAFT', 'APPROVED', 'EXECUTING', 'PART_DONE');

create table refund_grant_line (
    grant_id         uuid not null references refund_grant,
    return_line_id   uuid not null,
    order_line_id    uuid not null,
    seller_id        uuid not null,
    quantity         integer not null check (quantity > 0),
    first_unit       integer not null check (first_unit >= 0),
    tax_rate         numeric(7, 4) not null,
    goods_minor      bigint not null,
    tax_minor        bigint not null,
    outbound_minor   bigint not null,
    restocking_minor bigint not null,
    deduction_minor  bigint not null,
    primary key (grant_id, return_line_id)
);
create index refund_grant_line_order_line on refund_grant_line (order_line_id);

create table refund_execution (
    id                uuid primary key,
    grant_id          uuid not null references refund_grant,
    seller_id         uuid not null,
    order_id          uuid not null,
    payment_position  integer not null,
    method            text not null,
    reference         text,
    currency          char(3) not null,
    amount_minor      bigint not null check (amount_minor > 0),
    state             text not null check (state in ('REQUESTED', 'PENDING', 'SUCCEEDED', 'FAILED', 'UNKNOWN', 'REVERSED')),
    gateway           text,
    gateway_reference text,
    failure           text,
    replaced_by       uuid,
    told_at           timestamptz,
    requested_at      timestamptz not null,
    changed_at        timestamptz not null
);
comment on column refund_execution.told_at is 'occurred-at of the gateway''s latest word: older ones change nothing';
create index refund_execution_grant on refund_execution (grant_id);
create index refund_execution_open on refund_execution (changed_at) where state in ('REQUESTED', 'PENDING', 'UNKNOWN');
create unique index refund_execution_gateway on refund_execution (gateway, gateway_reference) where gateway_reference is not null;

-- Everything a gateway ever told, once.
create table gateway_event (
    gateway      text not null,
    event_id     text not null,
    execution_id uuid not null,
    outcome      text not null,
    occurred_at  timestamptz not null,
    recorded_at  timestamptz not null,
    primary key (gateway, event_id)
);

-- Double entry: the amounts of one posting sum to zero. Rows are only added.
create table money_entry (
    id           uuid primary key,
    posting_id   uuid not null,
    seller_id    uuid not null,
    grant_id     uuid not null,
    execution_id uuid,
    account      text not null check (account in ('REFUNDS', 'OWED_TO_SHOPPERS', 'GATEWAY', 'STORE_CREDIT')),
    currency     char(3) not null,
    amount_minor bigint not null,
    posted_at    timestamptz not null
);
create index money_entry_grant on money_entry (grant_id);
create index money_entry_seller on money_entry (seller_id, posted_at);

create table store_credit_entry (
    id           uuid primary key,
    seller_id    uuid not null,
    email        text not null,
    currency     char(3) not null,
    amount_minor bigint not null,
    execution_id uuid unique,
    entered_at   timestamptz not null
);
create index store_credit_entry_owner on store_credit_entry (seller_id, email, currency);

create function refuse_change_of_money() returns trigger language plpgsql as
$$
begin
    raise exception 'money is only ever added to the books' using errcode = 'restrict_violation';
end
$$;
create trigger money_entry_append_only before update or delete on money_entry
    for each row execute function refuse_change_of_money();
create trigger store_credit_entry_append_only before update or delete on store_credit_entry
    for each row execute function refuse_change_of_money();

-- The same article again in place of a returned one.
create table replacement (
    id              uuid primary key,
    seller_id       uuid not null,
    case_id         uuid not null,
    return_line_id  uuid not null,
    quantity        integer not null check (quantity > 0),
    state           text not null check (state in ('RESERVED', 'DISPATCHED', 'CANCELLED')),
    tracking_number text,
    reserved_at     timestamptz not null,
    changed_at      timestamptz not null
);
create index replacement_case on replacement (case_id);

-- What the sandbox gateway remembers, as a real one would.
create table sandbox_refund (
    key         uuid primary key,
    reference   text not null,
    amount      text not null,
    outcome     text not null,
    final_at    timestamptz not null,
    told        boolean not null default false
);
create index sandbox_refund_due on sandbox_refund (final_at) where not told;
