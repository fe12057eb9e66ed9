-- Many refunds released at once, one after the other: what became of each, so that a run can be followed and continued.
create table refund_run (
    id          uuid primary key,
    seller_id   uuid not null,
    started_by  text not null,
    person_id   text,
    started_at  timestamptz not null,
    finished_at timestamptz
);
create index refund_run_recent on refund_run (seller_id, started_at desc);

create table refund_run_item (
    run_id      uuid not null references refund_run on delete cascade,
    position    integer not null,
    seller_id   uuid not null,
    case_id     uuid not null,
    state       text not null default 'WAITING' check (state in ('WAITING', 'RELEASED', 'REFUSED')),
    currency    char(3),
    total_minor bigint,
    draft       boolean not null default false,
    refusal     text,
    primary key (run_id, position),
    unique (run_id, case_id),
    check ((state = 'RELEASED') = (total_minor is not null)),
    check ((state = 'REFUSED') = (refusal is not null))
);
comment on column refund_run_item.draft is 'whether it waits for a second person';
comment on column refund_run_item.refusal is 'code of the reason';
