-- Which tables of commodity codes were taken in, and what each changed. Only the codes of the last one are kept.
create table hs_import (
    id          uuid primary key,
    file        text not null,
    codes       integer not null check (codes > 0),
    added       integer not null check (added >= 0),
    removed     integer not null check (removed >= 0),
    reworded    integer not null check (reworded >= 0),
    imported_by text not null,
    imported_at timestamptz not null
);

alter table duty_rate add column valid_to date check (valid_to >= valid_from);
comment on column duty_rate.valid_to is 'last day; a rate that starts later ends the one before as well';

-- Customs, tax and scheme numbers are different things: an EORI declares goods, a VAT number lets them be sold.
alter table trade_number add column kind text not null default 'CUSTOMS' check (kind in ('CUSTOMS', 'TAX', 'SCHEME'));
alter table trade_number drop constraint trade_number_pkey;
alter table trade_number add primary key (seller_id, territory, kind);

-- The platform's own numbers, under which it is the importer where a seller has none.
create table platform_trade_number (
    territory text not null,
    kind      text not null check (kind in ('CUSTOMS', 'TAX', 'SCHEME')),
    number    text not null check (number <> ''),
    primary key (territory, kind)
);
