-- Part of the price for goods that the shopper keeps: the seller offers, the shopper decides.
create table keep_offer (
    id             uuid primary key,
    version        bigint not null,
    seller_id      uuid not null,
    case_id        uuid not null,
    return_line_id uuid not null,
    state          text not null check (state in ('OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    currency       char(3) not null,
    amount_minor   bigint not null check (amount_minor > 0),
    note           text,
    offered_at     timestamptz not null,
    expires_at     timestamptz not null,
    decided_at     timestamptz
);
comment on column keep_offer.note is 'what the shopper reads with it';
create index keep_offer_case on keep_offer (case_id, offered_at);
create unique index keep_offer_open on keep_offer (return_line_id) where state = 'OFFERED';
