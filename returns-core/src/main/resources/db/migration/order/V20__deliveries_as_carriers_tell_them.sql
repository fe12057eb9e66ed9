-- Kept beside the order: its source may send it anew without the delivery, which stays a fact.
create table delivery_fact (
    order_id     uuid not null,
    tracking_key text not null,
    seller_id    uuid not null,
    delivered_at timestamptz not null,
    primary key (order_id, tracking_key)
);
create index shipment_number on shipment (upper(regexp_replace(tracking_number, '[^[:alnum:]]', '', 'g')))
    where tracking_number is not null and delivered_at is null;
