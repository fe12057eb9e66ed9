-- What sellers did against the rules of the platform. One person records it, another confirms it; its points then expire.
create table seller_violation (
    id             uuid primary key,
    seller_id      uuid not null,
    kind           text not null check (kind in ('COUNTERFEIT', 'UNSAFE_GOODS', 'PROHIBITED_GOODS', 'FALSE_DESCRIPTION',
                       'REFUND_WITHHELD', 'OFF_PLATFORM', 'MANIPULATION', 'OTHER')),
    severity       text not null check (severity in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
    facts          text not null check (length(facts) between 20 and 4000),
    occurred_on    date not null,
    state          text not null check (state in ('RECORDED', 'CONFIRMED', 'DISMISSED', 'REVOKED')),
    recorded_by_id text not null,
    recorded_by    text not null,
    recorded_at    timestamptz not null,
    decided_by_id  text,
    decided_by     text,
    decided_at     timestamptz,
    revoked_at     timestamptz,
    revoked_by     text,
    check ((state = 'RECORDED') = (decided_at is null)),
    check (decided_by_id is distinct from recorded_by_id),
    check ((state = 'REVOKED') = (revoked_at is not null))
);
create index seller_violation_seller on seller_violation (seller_id, id desc);
create index seller_violation_open on seller_violation (id) where state = 'RECORDED';

create table seller_appeal (
    id             uuid primary key,
    seller_id      uuid not null,
    reference      text not null unique,
    subject        text not null check (subject in ('LINE', 'VIOLATION', 'MEASURE', 'GRADE')),
    subject_id     uuid not null,
    case_id        uuid,
    grounds        text not null check (length(grounds) between 20 and 4000),
    state          text not null check (state in ('OPEN', 'UPHELD', 'REJECTED', 'WITHDRAWN')),
    filed_by_id    text not null,
    filed_by       text not null,
    filed_at       timestamptz not null,
    decide_by      timestamptz not null,
    decided_by_id  text,
    decided_by     text,
    decided_at     timestamptz,
    decision       text,
    check ((state = 'OPEN') = (decided_at is null)),
    check ((subject = 'LINE') = (case_id is not null)),
    check (state = 'WITHDRAWN' or decided_by_id is distinct from filed_by_id)
);
comment on column seller_appeal.case_id is 'the return that the line is of';
create index seller_appeal_seller on seller_appeal (seller_id, id desc);
create index seller_appeal_open on seller_appeal (decide_by, id) where state = 'OPEN';
-- One decision for each subject; what was withdrawn may be asked for again.
create unique index seller_appeal_once on seller_appeal (subject, subject_id) where state <> 'WITHDRAWN';

-- Whose fault a return line is in the end, where an appeal was upheld. The rating takes it before any verdict.
create table line_attribution (
    return_line_id uuid primary key,
    seller_id      uuid not null,
    attributed     text not null check (attributed in ('SELLER', 'SHOPPER', 'NOBODY')),
    appeal_id      uuid not null references seller_appeal,
    decided_by     text not null,
    decided_at     timestamptz not null
);
create index line_attribution_seller on line_attribution (seller_id);

create table seller_note (
    id         uuid primary key,
    seller_id  uuid not null,
    body       text not null check (length(body) between 1 and 4000),
    written_by text not null,
    written_at timestamptz not null
);
create index seller_note_seller on seller_note (seller_id, id desc);
