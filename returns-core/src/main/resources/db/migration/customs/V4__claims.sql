create table customs_claim (
    id            uuid primary key,
    version       bigint not null,
    seller_id     uuid not null,
    case_id       uuid not null,
    case_number   text not null,
    order_id      uuid not null,
    entry_number  text not null,
    rule          text not null,
    place         text not null,
    state         text not null check (state in
        ('DRAFT', 'READY', 'SUBMITTED', 'ACCEPTED', 'REFUSED', 'PAID', 'WITHDRAWN', 'LAPSED')),
    currency      char(3) not null,
    asked_minor   bigint not null check (asked_minor > 0),
    granted_minor bigint check (granted_minor > 0),
    paid_minor    bigint not null default 0 check (paid_minor >= 0),
    fee_currency  char(3) not null,
    fee_minor     bigint not null check (fee_minor >= 0),
    deadline      date,
    reference     text,
    note          text,
    export_proof  text,
    opened_at     timestamptz not null,
    submitted_at  timestamptz,
    decided_at    timestamptz,
    ended_at      timestamptz,
    reminded_days integer
);
comment on column customs_claim.reminded_days is 'how many days were left when somebody was last reminded';
create index customs_claim_of_case on customs_claim (seller_id, case_id);
create index customs_claim_by_deadline on customs_claim (seller_id, state, deadline);
create index customs_claim_due on customs_claim (deadline) where state in ('DRAFT', 'READY');

-- Which units a claim is for, counted within their order line.
create table customs_claim_line (
    claim_id       uuid not null references customs_claim on delete cascade,
    seller_id      uuid not null,
    return_line_id uuid not null,
    order_line_id  uuid not null,
    units          integer not null check (units > 0),
    primary key (claim_id, return_line_id)
);

-- Which remedies the units of an order line were spent on: what excludes each other shares a group, and no unit is
-- spent twice within one.
create table consumed_remedy (
    seller_id     uuid not null,
    order_line_id uuid not null,
    remedy_group  text not null,
    entered       integer not null check (entered > 0),
    consumed      integer not null check (consumed >= 0 and consumed <= entered),
    primary key (seller_id, order_line_id, remedy_group)
);

-- Money that came, as it came.
create table claim_payment (
    id           uuid primary key,
    seller_id    uuid not null,
    claim_id     uuid not null references customs_claim,
    request_key  uuid not null,
    amount_minor bigint not null check (amount_minor > 0),
    received_on  date not null,
    recorded_at  timestamptz not null,
    unique (seller_id, claim_id, request_key)
);

-- Every step of a claim, the first to the last.
create table claim_step (
    claim_id  uuid not null references customs_claim on delete cascade,
    seller_id uuid not null,
    position  integer not null,
    state     text not null,
    at        timestamptz not null,
    actor     text not null,
    note      text,
    primary key (claim_id, position)
);
