-- When a seller's refunds are released: at the first scan, at the hub, or after inspection.
alter table refund_grant drop constraint refund_grant_kind_check;
alter table refund_grant add constraint refund_grant_kind_check
    check (kind in ('RETURN', 'AHEAD', 'GOODWILL', 'SHIPPING', 'REDUCTION'));

create table refund_trigger (
    seller_id            uuid not null,
    country              text not null check (country ~ '^([A-Z]{2}|[*])$'),
    moment               text not null check (moment in ('BY_HAND', 'FIRST_SCAN', 'HUB', 'INSPECTION')),
    most_minor           bigint check (most_minor > 0),
    currency             char(3) check (currency ~ '^[A-Z]{3}$'),
    least_weight_percent integer not null check (least_weight_percent between 0 and 100),
    changed_by           text not null,
    changed_at           timestamptz not null,
    primary key (seller_id, country),
    check ((most_minor is null) = (currency is null))
);
comment on column refund_trigger.country is 'of the shopper; * for all that have no row of their own';

-- Why money did not move although its moment had come: a person decides.
create table refund_hold (
    id        uuid primary key,
    seller_id uuid not null,
    case_id   uuid not null,
    moment    text not null check (moment in ('FIRST_SCAN', 'HUB', 'INSPECTION')),
    reason    text not null,
    found     text,
    held_at   timestamptz not null,
    unique (seller_id, case_id, moment, reason)
);
create index refund_hold_case on refund_hold (case_id, held_at);
