-- Which grade a seller has, and since when: the latest row is the one of record. Rows are only added.
create table seller_grade (
    id        uuid primary key,
    seller_id uuid not null,
    grade     text not null check (grade in ('A', 'B', 'C', 'D', 'E')),
    rated     boolean not null,
    as_of     date not null,
    cause     text not null check (cause in ('RATING', 'APPEAL', 'VIOLATION')),
    source_id uuid not null,
    given_by  text not null,
    given_at  timestamptz not null,
    unique (seller_id, cause, source_id)
);
comment on column seller_grade.rated is 'false while too little is known to tell: C, not yet rated';
comment on column seller_grade.source_id is 'the rating, appeal or violation that it came from';
create index seller_grade_latest on seller_grade (seller_id, id desc);

create function refuse_change_of_seller_grade() returns trigger language plpgsql as
$$
begin
    raise exception 'grades are added, never changed' using errcode = 'restrict_violation';
end
$$;
create trigger seller_grade_append_only before update or delete on seller_grade
    for each row execute function refuse_change_of_seller_grade();

-- What each grade brings with it, as the platform's administrators set it. Rows are only added.
create table consequence_version (
    number      integer primary key,
    document    jsonb not null,
    reason      text not null check (reason <> ''),
    released_by text not null,
    released_at timestamptz not null
);

-- The restrictions of a grade, which take two people and a statement of reasons.
create table seller_measure (
    id              uuid primary key,
    seller_id       uuid not null,
    grade           text not null check (grade in ('D', 'E')),
    critical        boolean not null,
    reasons         text not null check (length(reasons) between 20 and 4000),
    state           text not null check (state in ('PROPOSED', 'REJECTED', 'APPROVED', 'LIFTED')),
    proposed_by_id  text not null,
    proposed_by     text not null,
    proposed_at     timestamptz not null,
    decided_by_id   text,
    decided_by      text,
    decided_at      timestamptz,
    decision_note   text,
    effective_from  timestamptz,
    held_since      timestamptz,
    lifted_by       text,
    lifted_at       timestamptz,
    lifted_because  text,
    check ((state = 'PROPOSED') = (decided_at is null)),
    check (decided_by_id is distinct from proposed_by_id),
    check ((state = 'LIFTED') = (lifted_at is not null)),
    check ((state in ('APPROVED', 'LIFTED')) = (effective_from is not null))
);
comment on column seller_measure.held_since is 'an appeal that was filed in time is open: it does not take effect until then';
create index seller_measure_seller on seller_measure (seller_id, id desc);
create unique index seller_measure_one_proposed on seller_measure (seller_id) where state = 'PROPOSED';
create unique index seller_measure_one_approved on seller_measure (seller_id) where state = 'APPROVED';
