-- Ratings are decisions of record: whatever they were computed from is kept with them, and nothing is ever changed.
create function refuse_change_of_rating() returns trigger language plpgsql as
$$
begin
    raise exception 'ratings, and what they were computed from, are only ever added' using errcode = 'restrict_violation';
end
$$;

create table rating_parameters (
    version    integer primary key check (version > 0),
    document   json not null,
    note       text not null check (note <> ''),
    valid_from date not null,
    made_by    text not null,
    made_by_id text,
    made_at    timestamptz not null
);
comment on column rating_parameters.valid_from is 'first day rated by it; of several the highest version counts';
create trigger rating_parameters_append_only before update or delete on rating_parameters
    for each row execute function refuse_change_of_rating();

create table rating_snapshot (
    id         uuid primary key,
    day        date not null,
    parameters integer not null references rating_parameters,
    content    bytea not null,
    sellers    integer not null check (sellers >= 0),
    facts_at   timestamptz not null,
    made_at    timestamptz not null
);
comment on column rating_snapshot.content is 'what all sellers came to, cell by cell, and the maturity curves: JSON, compressed';
comment on column rating_snapshot.facts_at is 'when the facts that it was read from were agreed with this database';
create index rating_snapshot_day on rating_snapshot (day desc, id desc);
create trigger rating_snapshot_append_only before update or delete on rating_snapshot
    for each row execute function refuse_change_of_rating();

create table seller_rating (
    id         uuid primary key,
    seller_id  uuid not null,
    day        date not null,
    parameters integer not null references rating_parameters,
    snapshot   uuid not null references rating_snapshot,
    score      double precision not null,
    low        double precision not null,
    high       double precision not null,
    deduction  double precision not null check (deduction >= 0),
    band       text not null check (band in ('A', 'B', 'C', 'D', 'E')),
    grade      text not null check (grade in ('A', 'B', 'C', 'D', 'E')),
    rated      boolean not null,
    streak     integer not null check (streak >= 0),
    evaluated  boolean not null,
    projected  text not null check (projected in ('A', 'B', 'C', 'D', 'E')),
    expected   double precision not null,
    observed   double precision not null,
    category   text not null,
    result     bytea not null,
    inputs     bytea not null,
    replaces   uuid references seller_rating,
    reason     text,
    made_at    timestamptz not null,
    check ((replaces is null) = (reason is null))
);
comment on column seller_rating.day is 'as of its first moment, in UTC';
comment on column seller_rating.score is 'not clipped to what is shown';
comment on column seller_rating.rated is 'whether there was enough to go by';
comment on column seller_rating.evaluated is 'whether the grade was decided anew that day, or carried on';
comment on column seller_rating.projected is 'the grade if it were decided that day';
comment on column seller_rating.expected is 'fault returns to expect of its sales, decayed: how much there is to go by';
comment on column seller_rating.observed is 'fault returns that came, decayed';
comment on column seller_rating.category is 'what most of its lines are; empty for goods without a category';
comment on column seller_rating.result is 'points by dimension, regions and all that explains them: JSON, compressed';
comment on column seller_rating.inputs is 'what the seller came to, cell by cell: JSON, compressed';
comment on column seller_rating.replaces is 'the record that this one corrects as of the same day';
create unique index seller_rating_first on seller_rating (seller_id, day) where replaces is null;
create unique index seller_rating_replaced on seller_rating (replaces) where replaces is not null;
create index seller_rating_recent on seller_rating (seller_id, day desc, id desc);
create trigger seller_rating_append_only before update or delete on seller_rating
    for each row execute function refuse_change_of_rating();

-- Where every seller stands by its latest rating: a view of the records that lists can be sorted and paged by.
create table seller_rating_latest (
    seller_id    uuid primary key,
    rating       uuid not null references seller_rating,
    day          date not null,
    score        double precision not null,
    observed     double precision not null,
    expected     double precision not null,
    category     text not null,
    grade        text not null,
    rated        boolean not null,
    streak       integer not null,
    projected    text not null,
    evaluated_on date,
    before       text,
    moved        integer not null
);
comment on column seller_rating_latest.before is 'the grade before the latest evaluation; null where there was none';
comment on column seller_rating_latest.moved is 'steps of the latest evaluation: positive for worse';
create index seller_rating_latest_score on seller_rating_latest (score, seller_id);
create index seller_rating_latest_expected on seller_rating_latest (expected desc, seller_id);
create index seller_rating_latest_moved on seller_rating_latest (moved desc, seller_id);
create index seller_rating_latest_category on seller_rating_latest (category, expected desc);
