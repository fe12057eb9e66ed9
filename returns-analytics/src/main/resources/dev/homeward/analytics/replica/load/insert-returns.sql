-- A return travels under the carrier and channel of the sale that most of its units came from.
insert into return_line
select seller.key, coalesce(product.key, 0), coalesce(category.key, 0), coalesce(country.key, 0), coalesce(country.region_key, 0),
       coalesce(reason.key, 0), coalesce(sold.carrier_key, 0), coalesce(sold.channel_key, channel.key), coalesce(customer.key, 0), term.key,
       case when s.country = seller.country then 1
            when s.country is null and (s.country_text is null or lower(s.country_text) = 'unspecified') then 0 else 2 end,
       s.merchandise, s.request_state not in ('DRAFT', 'DECLINED', 'CANCELLED', 'EXPIRED'), s.day, year(s.day) * 12 + month(s.day) - 1,
       s.quantity, s.quantity * s.unit_price,
       (select coalesce(max(case_key), 0) from return_line) + dense_rank() over (order by s.document_id),
       s.match_state, s.matched, s.days_since_purchase, s.dearer_than_bought,
       s.line_id, s.document_id, s.position, s.occurred_at, channel.key, s.unit_price, s.number, s.sku, s.title, s.country_text,
       s.filed, s.declined, s.owed, s.requested_at, s.answered_at, s.refund_by, s.refunded_at, s.dispute, s.dispute_at
from staged s
     join seller on seller.id = s.seller_id
     join term channel on channel.kind = 'channel' and channel.value = s.channel
     join term on term.kind = 'currency' and term.value = s.currency
     left join product on product.id = s.product_id
     left join term category on category.kind = 'category' and category.value = product.category
     left join term reason on reason.kind = 'reason' and reason.value = s.reason
     left join country on country.code is not distinct from s.country
          and country.words is not distinct from (case when s.country is null then s.country_text end)
     left join customer on customer.seller_key = seller.key and customer.reference = s.customer
     left join (select a.return_line_id, arg_max(l.carrier_key, a.quantity) as carrier_key, arg_max(l.channel_key, a.quantity) as channel_key
                from attribution a join sale_line l on l.line_id = a.order_line_id
                where a.return_line_id in (select line_id from staged) group by a.return_line_id) sold on sold.return_line_id = s.line_id
where s.line_id is not null
order by seller.key, s.document_id, s.position;

-- More lines under the title that a product is shown under anyway change nothing.
insert into touched_product
select distinct product.key from staged join product on product.id = staged.product_id
where trim(staged.title) <> '' and staged.title is distinct from product.label;
