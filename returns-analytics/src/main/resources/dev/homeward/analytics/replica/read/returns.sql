-- What became of a request is only known of those filed here.
select c.id, l.id, l.position, c.seller_id, l.product_id, c.channel, c.number, c.currency, c.customer_ref, c.request_state,
       c.country, c.country_text, l.reason, l.sku, l.title, l.merchandise, l.quantity, l.unit_price,
       l.match_state, case when l.match_state is null then l.quantity else l.matched_quantity end, l.dearer_than_bought,
       l.occurred_at at time zone 'UTC', (l.occurred_at at time zone s.time_zone)::date,
       (l.occurred_at at time zone s.time_zone)::date - (l.latest_purchase_at at time zone s.time_zone)::date,
       c.origin = 'FILED' and c.request_state <> 'DRAFT', c.request_state = 'DECLINED', c.stage = 'TO_REFUND',
       c.requested_at at time zone 'UTC',
       case when c.origin = 'FILED'
            then (select min(h.at) at time zone 'UTC' from return_case_history h
                  where h.case_id = c.id and h.to_state not in ('DRAFT', 'REQUESTED', 'UNDER_REVIEW')) end,
       c.refund_by at time zone 'UTC',
       case when c.refund_by is not null
            then (select min(coalesce(e.sent_at, e.requested_at)) at time zone 'UTC'
                  from refund_grant g join refund_execution e on e.grant_id = g.id
                  where g.case_id = c.id and g.kind = 'RETURN' and e.state not in ('FAILED', 'REVERSED')) end,
       nullif(c.dispute_state, 'NONE'), c.dispute_at at time zone 'UTC'
from return_case c
     join seller s on s.id = c.seller_id
     left join return_line l on l.case_id = c.id
where ${which}
order by c.id
