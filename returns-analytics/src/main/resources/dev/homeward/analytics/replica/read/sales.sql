-- Whole orders, so that what depends on an order's other lines can be computed at arrival. An order without lines
-- comes as one row of its own, to take its former lines away.
select o.id, l.id, l.position, o.seller_id, l.product_id, o.channel, o.number, o.currency, o.customer_ref, o.email is not null,
       o.country, o.country_text, l.carrier, l.sku, l.title, l.merchandise, l.quantity, l.unit_price, l.goods_minor - l.list_minor,
       l.occurred_at at time zone 'UTC', l.delivered_at at time zone 'UTC',
       (l.occurred_at at time zone s.time_zone)::date, (l.delivered_at at time zone s.time_zone)::date,
       case when o.customer_ref is null then -(abs(hashtextextended(o.email, 0) % 4611686018427387904)) - 1 end, o.dispatch_by at time zone 'UTC',
       case when o.dispatch_by is not null
            then (select min(shipped_at) at time zone 'UTC' from shipment where shipment.order_id = o.id) end,
       o.cancelled_at at time zone 'UTC', o.cancelled_by = 'SELLER'
from customer_order o
     join seller s on s.id = o.seller_id
     left join order_line l on l.order_id = o.id
where ${which}
order by o.id
