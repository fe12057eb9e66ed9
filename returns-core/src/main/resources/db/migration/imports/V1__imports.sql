create table import_job (
    id           uuid primary key,
    version      bigint      not null,
    seller_id    uuid        not null,
    profile      text        not null,
    mapping      jsonb       not null,
    file_name    text        not null,
    file_size    bigint      not null check (file_size >= 0),
    state        text        not null check (state in ('UPLOADED', 'CHECKING', 'CHECKED', 'QUEUED', 'RUNNING', 'DONE',
                                                       'FAILED', 'CANCELLED')),
    requested_by text        not null,
    requested_at timestamptz not null,
    started_at   timestamptz,
    finished_at  timestamptz,
    failure_code text,
    failure_args text[]      not null default '{}'
);
comment on column import_job.mapping is 'what this import reads by: a copy, so that later changes to a profile change no past import';
create index import_job_recent on import_job (seller_id, requested_at desc, id desc);

-- How far an import got. Written with every chunk, in the chunk's transaction; apart from the job, so that
-- a chunk never competes with somebody who cancels.
create table import_progress (
    import_id         uuid primary key references import_job on delete cascade,
    seller_id         uuid        not null,
    stage             text        not null check (stage in ('READING', 'RECORDING', 'MATCHING', 'FINISHED')),
    bytes_read        bigint      not null default 0,
    report            jsonb       not null,
    cursor            text,
    lines_staged      bigint      not null default 0,
    lines_recorded    bigint      not null default 0,
    orders_created    bigint      not null default 0,
    orders_replaced   bigint      not null default 0,
    orders_unchanged  bigint      not null default 0,
    returns_created   bigint      not null default 0,
    returns_replaced  bigint      not null default 0,
    returns_unchanged bigint      not null default 0,
    rows_refused      bigint      not null default 0,
    updated_at        timestamptz not null
);
comment on column import_progress.report is 'what reading found: counts by reason and class, totals, unmapped countries';
comment on column import_progress.cursor is 'last document recorded, or last customer and article matched: work continues after it';

create table import_rejection (
    import_id uuid     not null references import_job on delete cascade,
    seller_id uuid     not null,
    line      bigint   not null,
    recording boolean  not null,
    code      text     not null,
    args      text[]   not null,
    columns   text[]   not null,
    primary key (import_id, line)
);
comment on column import_rejection.recording is 'found while recording; the others are found again by every reading';

create table import_mapping (
    seller_id   uuid        not null,
    profile     text        not null,
    adjustments jsonb       not null,
    updated_at  timestamptz not null,
    primary key (seller_id, profile)
);
comment on table import_mapping is 'what a seller''s files have differently from a profile, remembered for the next one';
