-- What a seller promised about sending, and who called an order off: how it keeps its word is part of its rating.
alter table customer_order
    add column dispatch_by  timestamptz,
    add column cancelled_at timestamptz,
    add column cancelled_by text check (cancelled_by in ('SELLER', 'SHOPPER')),
    add check ((cancelled_at is null) = (cancelled_by is null));
comment on column customer_order.dispatch_by is 'by when the seller promised to hand it to a carrier; null where nothing was promised';
