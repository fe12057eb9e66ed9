-- Goods that go to a shopper for a return: the same article again, a repaired one, or what was not accepted. One row
-- is one parcel to be; units that leave earlier than the others get a row of their own.
drop table if exists replacement;

create table remedy (
    id              uuid primary key,
    version         bigint not null,
    seller_id       uuid not null,
    case_id         uuid not null,
    return_line_id  uuid not null,
    kind            text not null check (kind in ('REPLACEMENT', 'REPAIR', 'SEND_BACK')),
    state           text not null check (state in ('PLANNED', 'IN_REPAIR', 'DISPATCHED', 'DELIVERED', 'CANCELLED')),
    quantity        integer not null check (quantity > 0),
    request_key     uuid,
    carrier         text,
    tracking_number text,
    ahead_reason    text,
    note            text,
    settled         integer not null default 0 check (settled >= 0),
    written_off     integer not null default 0 check (written_off >= 0),
    handed_back     integer not null default 0 check (handed_back >= 0),
    opened_at       timestamptz not null,
    changed_at      timestamptz not null,
    dispatched_at   timestamptz,
    delivered_at    timestamptz,
    check (state <> 'IN_REPAIR' or kind = 'REPAIR'),
    check (state not in ('DISPATCHED', 'DELIVERED') or tracking_number is not null),
    check (settled + written_off <= quantity),
    check (handed_back = 0 or (state = 'DELIVERED' and handed_back <= quantity))
);
comment on column remedy.ahead_reason is 'why it left before the goods were accepted';
comment on column remedy.settled is 'of the units it stands for, those that came back and are settled in the return';
comment on column remedy.written_off is 'of the units it stands for, those that do not come back';
comment on column remedy.handed_back is 'units that are with the shopper, and may come back again';
create index remedy_case on remedy (case_id, opened_at);
create index remedy_open on remedy (seller_id, opened_at) where state in ('PLANNED', 'IN_REPAIR');
create unique index remedy_request on remedy (seller_id, request_key) where request_key is not null;
create index remedy_tracking on remedy (tracking_number) where tracking_number is not null;
