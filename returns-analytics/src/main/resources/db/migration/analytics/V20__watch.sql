-- The weeks whose returns were looked at. A week is looked at again when much more of its past has become known.
create table watch_week (
    week   date primary key,
    charts bigint not null check (charts >= 0),
    height double precision not null,
    raised integer not null check (raised >= 0),
    lines  bigint not null check (lines >= 0),
    ran_at timestamptz not null
);
comment on column watch_week.height is 'of the charts: from there on they alarm';
comment on column watch_week.lines is 'delivered lines known at the time';

create table watch_alert (
    id              uuid primary key,
    version         bigint not null default 0,
    seller_id       uuid not null,
    kind            text not null check (kind in ('PRODUCT', 'SELLER', 'LANE')),
    concern         text not null check (concern in ('QUALITY', 'FIT', 'COUNTERFEIT', 'TRANSIT_DAMAGE', 'LATE')),
    subject         text not null,
    test            text not null check (test in ('CHANGE', 'LEVEL')),
    state           text not null check (state in ('OPEN', 'TASK', 'DISMISSED', 'CLOSED')),
    week            date not null,
    onset           date not null,
    observed        double precision not null,
    expected        double precision not null,
    surprise        double precision not null,
    cost_euro       double precision not null,
    evidence        jsonb not null,
    chart           jsonb not null,
    dismissed_as    text check (dismissed_as in ('KNOWN_AND_ACCEPTED', 'WRONG_DATA', 'PASSING', 'NOT_OURS')),
    note            text,
    closed_week     date,
    raised_at       timestamptz not null,
    changed_at      timestamptz not null,
    check (state <> 'DISMISSED' or dismissed_as is not null),
    check ((state = 'CLOSED') = (closed_week is not null))
);
comment on column watch_alert.subject is 'id of the product or seller, or the two countries of a lane';
comment on column watch_alert.cost_euro is 'of the returns beyond those expected, for ranking';
comment on column watch_alert.closed_week is 'the charts of the subject begin again after it';
-- One batch, one alert: as long as it is not closed there is no second.
create unique index watch_alert_once on watch_alert (seller_id, kind, subject, concern) where state <> 'CLOSED';
create index watch_alert_ranked on watch_alert (seller_id, state, cost_euro desc);
create index watch_alert_subject on watch_alert (kind, subject, concern);

create table watch_task (
    id          uuid primary key,
    seller_id   uuid not null,
    alert_id    uuid not null references watch_alert (id),
    kind        text not null check (kind in ('LISTING', 'SUPPLIER', 'PACKING', 'LANE')),
    state       text not null check (state in ('OPEN', 'DONE', 'CANCELLED')),
    assignee    text not null,
    due         date not null,
    note        text not null,
    effect      jsonb,
    created_by  text not null,
    created_at  timestamptz not null,
    done_at     timestamptz,
    check ((state = 'DONE') = (done_at is not null))
);
comment on column watch_task.effect is 'what came back before and after it was done, as of the last week that was looked at';
create index watch_task_alert on watch_task (alert_id, created_at);
create unique index watch_task_open on watch_task (alert_id) where state = 'OPEN';
