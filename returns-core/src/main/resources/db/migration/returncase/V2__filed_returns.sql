-- What a filed return has and one of the past has not: on which terms it was filed, and how far its units are.
alter table return_case
    add column request_key      uuid,
    add column filed_by         text check (filed_by in ('SHOPPER', 'STAFF', 'API')),
    add column order_number     text,
    add column shopper_name     text,
    add column email            text,
    add column locale           text,
    add column method           text,
    add column ground           text check (ground in ('WITHDRAWAL', 'CONFORMITY', 'POLICY')),
    add column return_paid_by   text check (return_paid_by in ('SHOPPER', 'SELLER')),
    add column return_fee_minor bigint not null default 0 check (return_fee_minor >= 0),
    add column refund_outbound  text check (refund_outbound in ('NONE', 'STANDARD', 'ALL')),
    add column refund_days      integer check (refund_days >= 0),
    add column refund_clock     text check (refund_clock in ('STATEMENT', 'GOODS_RECEIVED', 'PROOF_OF_SENDING', 'EARLIER_OF')),
    add column send_by          date,
    add column refund_by        timestamptz,
    add column due_at           timestamptz,
    add column decline_reason   text,
    add column decline_text     text,
    add column override_reason  text,
    add column units            integer not null default 0 check (units >= 0),
    add column kept             integer not null default 0 check (kept >= 0),
    add column received         integer not null default 0 check (received >= 0),
    add column judged           integer not null default 0 check (judged >= 0 and judged <= received),
    add column settled          integer not null default 0 check (settled >= 0),
    add column released         integer not null default 0 check (released >= 0),
    add check (received + kept + released <= units),
    add check (origin = 'IMPORTED' or filed_by is not null);
comment on column return_case.request_key is 'chosen by the one who files: the same key again is the same return';
comment on column return_case.method is 'how the goods travel, as the shopper chose';
comment on column return_case.kept is 'units that stay with the shopper against part of the price';
comment on column return_case.judged is 'received units that the warehouse has judged';
comment on column return_case.settled is 'units for which nothing is owed any more';
comment on column return_case.released is 'units that never came and are free again';
alter table return_case add column stage text not null generated always as (
    case
        when request_state = 'DRAFT' then 'DRAFT'
        when request_state in ('REQUESTED', 'UNDER_REVIEW') then 'NEW'
        when request_state in ('DECLINED', 'CANCELLED', 'EXPIRED', 'CLOSED') then 'CLOSED'
        when received > judged then 'TO_INSPECT'
        when judged + kept > settled then 'TO_REFUND'
        when received + kept + released < units then 'WAITING'
        else 'SETTLED'
    end) stored;
comment on column return_case.stage is 'what is to be done next; derived, never set';
create unique index return_case_request on return_case (seller_id, request_key) where request_key is not null;
create index return_case_stage on return_case (seller_id, stage, due_at, id) where stage <> 'CLOSED';
create index return_case_due on return_case (due_at) where stage = 'WAITING';
create index return_case_recent on return_case (seller_id, requested_at desc, id desc);
create index return_case_email on return_case (seller_id, email) where email is not null;
create index return_case_number on return_case (number);
create index return_case_order_number on return_case (seller_id, order_number) where order_number is not null;
create index return_case_disputed on return_case (seller_id, due_at, id) where dispute_state = 'OPEN';
drop index return_case_queue;

alter table return_line
    add column ground             text check (ground in ('WITHDRAWAL', 'CONFORMITY', 'POLICY')),
    add column restocking_percent numeric(5, 2) not null default 0 check (restocking_percent between 0 and 100),
    add column first_unit         integer not null default 0 check (first_unit >= 0),
    add column kept               integer not null default 0 check (kept >= 0),
    add column received           integer not null default 0 check (received >= 0),
    add column judged             integer not null default 0 check (judged >= 0 and judged <= received),
    add column settled            integer not null default 0 check (settled >= 0 and settled <= quantity),
    add column released           integer not null default 0 check (released >= 0),
    add check (kept + received + released <= quantity);
comment on column return_line.first_unit is 'how many units of the order line were spoken for before: these are the next ones';

-- Every rule that applied when it was filed, as it read then.
create table return_decision (
    case_id   uuid primary key references return_case on delete cascade,
    seller_id uuid not null,
    rules     jsonb not null
);

create table return_photo (
    id             uuid primary key,
    seller_id      uuid not null,
    case_id        uuid not null references return_case on delete cascade,
    return_line_id uuid references return_line on delete cascade,
    blob           text not null check (blob <> ''),
    added_by       text not null,
    added_at       timestamptz not null
);
create index return_photo_case on return_photo (case_id, added_at);

create table return_message (
    id        uuid primary key,
    seller_id uuid not null,
    case_id   uuid not null references return_case on delete cascade,
    author    text not null check (author in ('SHOPPER', 'STAFF')),
    name      text not null,
    body      text not null check (length(body) between 1 and 4000),
    posted_at timestamptz not null
);
create index return_message_case on return_message (case_id, posted_at);

-- What a shopper has chosen so far; it reserves nothing.
create table return_draft (
    id         uuid primary key,
    seller_id  uuid not null,
    order_id   uuid not null,
    content    jsonb not null,
    saved_at   timestamptz not null,
    expires_at timestamptz not null
);
create index return_draft_expiry on return_draft (expires_at);

alter table return_case_history add column note text;
create function refuse_change_of_return_history() returns trigger language plpgsql as
$$
begin
    raise exception 'the history of a return is append-only' using errcode = 'restrict_violation';
end
$$;
create trigger return_case_history_append_only before update on return_case_history
    for each row execute function refuse_change_of_return_history();
