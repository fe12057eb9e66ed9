-- What arrived, parcel by parcel. One parcel may hold several cases: each has a receipt of its own.
create table receipt (
    id          uuid primary key,
    seller_id   uuid not null,
    case_id     uuid not null,
    request_key uuid not null,
    received_by text not null,
    received_at timestamptz not null,
    unique (seller_id, request_key)
);
create index receipt_case on receipt (case_id, received_at);

create table receipt_line (
    receipt_id     uuid not null references receipt on delete cascade,
    position       integer not null,
    seller_id      uuid not null,
    return_line_id uuid,
    quantity       integer not null check (quantity > 0),
    finding        text not null check (finding in ('EXPECTED', 'WRONG_ARTICLE', 'UNANNOUNCED')),
    condition      text not null check (condition in ('SEALED', 'OPENED', 'USED', 'DAMAGED')),
    sku            text,
    note           text,
    primary key (receipt_id, position),
    check ((finding = 'UNANNOUNCED') = (return_line_id is null))
);
comment on column receipt_line.finding is 'a wrong article came in place of the line''s; an unannounced one beside the announced';
create index receipt_line_line on receipt_line (return_line_id) where return_line_id is not null;

-- What the warehouse found. Rows are added, never changed: units are judged once.
create table inspection (
    id                uuid primary key,
    seller_id         uuid not null,
    case_id           uuid not null,
    return_line_id    uuid not null,
    request_key       uuid not null,
    quantity          integer not null check (quantity > 0),
    verdict           text not null check (verdict in ('ACCEPTED', 'REJECTED', 'MANUAL')),
    grade             text not null check (grade in ('A', 'B', 'C', 'D')),
    disposition       text not null check (disposition in ('RESTOCK', 'REFURBISH', 'RESELL_LOCALLY', 'RETURN_TO_SUPPLIER',
                          'REEXPORT', 'DONATE', 'DESTROY', 'RETURN_TO_SHOPPER', 'KEEP_WITH_SHOPPER')),
    authenticity      text not null check (authenticity in ('GENUINE', 'COUNTERFEIT', 'UNSURE')),
    liability         text not null check (liability in ('BUYER', 'SELLER', 'SUPPLIER', 'LISTING', 'CARRIER', 'WAREHOUSE', 'NONE')),
    deduction_percent numeric(5, 2) not null default 0 check (deduction_percent between 0 and 100),
    note              text,
    inspected_by      text not null,
    inspected_at      timestamptz not null,
    unique (seller_id, request_key, return_line_id, verdict, grade)
);
create index inspection_case on inspection (case_id, inspected_at);
