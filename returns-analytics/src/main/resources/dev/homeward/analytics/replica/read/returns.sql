select c.id, l.id, l.position, c.seller_id, l.product_id, c.channel, c.number, c.currency, c.customer_ref, c.request_state,
       c.country, c.country_text, l.reason, l.sku, l.title, l.merchandise, l.quantity, l.unit_price,
       l.match_state, case when l.match_state is null then l.quantity else l.matched_quantity end, l.dearer_than_bought,
       l.occurred_at at time zone 'UTC', (l.occurred_at at time zone s.time_zone)::date,
       (l.occurred_at at time zone s.time_zone)::date - (l.latest_purchase_at at time zone s.time_zone)::date
from return_case c
     join seller s on s.id = c.seller_id
     left join return_line l on l.case_id = c.id
where ${which}
order by c.id
