-- Shipping that is given back, and what is given off the price of a line while the goods stay.
alter table refund_grant drop constraint refund_grant_kind_check;
alter table refund_grant add constraint refund_grant_kind_check
    check (kind in ('RETURN', 'GOODWILL', 'SHIPPING', 'REDUCTION'));

create table refund_reduction (
    grant_id      uuid primary key references refund_grant,
    order_line_id uuid not null,
    seller_id     uuid not null,
    tax_rate      numeric(7, 4) not null,
    goods_minor   bigint not null check (goods_minor > 0),
    tax_minor     bigint not null check (tax_minor >= 0)
);
comment on column refund_reduction.tax_minor is 'contained in the goods, at the rate of the sale';
create index refund_reduction_order_line on refund_reduction (order_line_id);

alter table refund_grant_line
    add column reduced_minor     bigint not null default 0 check (reduced_minor >= 0),
    add column reduced_tax_minor bigint not null default 0 check (reduced_tax_minor >= 0);
comment on column refund_grant_line.reduced_minor is 'given off the price before, and so not owed again';
