create table backtest (
    id             uuid primary key,
    seller_id      uuid not null,
    draft_id       uuid not null,
    draft_version  bigint not null,
    policy         jsonb not null,
    state          text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    total          integer not null default 0 check (total >= 0),
    done           integer not null default 0 check (done >= 0),
    label_minor    bigint check (label_minor >= 0),
    label_currency char(3) check (label_currency ~ '^[A-Z]{3}$'),
    result         jsonb,
    requested_by   text not null,
    requested_at   timestamptz not null,
    finished_at    timestamptz
);
comment on column backtest.policy is 'the draft as it was tried, whatever became of it';
comment on column backtest.label_minor is 'what the way back of one parcel costs the seller; null if nobody said';
create index backtest_of_draft on backtest (seller_id, draft_id, requested_at desc);
