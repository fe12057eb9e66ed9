-- What happened to cases, as people are to hear of it: one row for each event, written after its transaction by the
-- one listener. Mails are made from it, and open pages of every node follow it.
create table case_news (
    event_id        uuid primary key,
    seller_id       uuid not null,
    case_id         uuid not null,
    kind            text not null,
    amount_minor    bigint,
    currency        char(3),
    at              timestamptz not null,
    attempts        integer not null default 0,
    next_attempt_at timestamptz,
    problem         text,
    xid             xid8 not null default pg_current_xact_id(),
    check ((amount_minor is null) = (currency is null))
);
comment on column case_news.next_attempt_at is 'when its mail is to be written; null when there is nothing to write any more';
comment on column case_news.xid is 'a reader that stays below pg_snapshot_xmin() never skips news that commit late';
create index case_news_due on case_news (next_attempt_at) where next_attempt_at is not null;
create index case_news_xid on case_news (xid);
create index case_news_at on case_news (at);

create table mail (
    id              uuid primary key,
    event_id        uuid not null,
    seller_id       uuid not null,
    case_id         uuid not null,
    case_number     text not null,
    kind            text not null,
    sender          text not null,
    recipient       text not null check (recipient <> ''),
    locale          text not null,
    subject         text not null,
    text            text not null,
    html            text not null,
    state           text not null check (state in ('WAITING', 'SENT', 'CAPTURED', 'FAILED')),
    attempts        integer not null default 0,
    next_attempt_at timestamptz,
    problem         text,
    created_at      timestamptz not null,
    settled_at      timestamptz,
    unique (event_id, recipient),
    check ((state = 'WAITING') = (next_attempt_at is not null)),
    check ((state = 'WAITING') = (settled_at is null))
);
comment on column mail.sender is 'the name beside the address that it comes from';
create index mail_due on mail (next_attempt_at) where state = 'WAITING';
create index mail_failed on mail (settled_at) where state = 'FAILED';
create index mail_of_seller on mail (seller_id, id desc);
create index mail_created on mail (created_at);
