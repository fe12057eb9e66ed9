insert into sale_line
select seller.key, coalesce(product.key, 0), coalesce(category.key, 0), coalesce(country.key, 0), coalesce(country.region_key, 0),
       coalesce(carrier.key, 0), channel.key, coalesce(customer.key, 0), term.key,
       case when s.country = seller.country then 1
            when s.country is null and (s.country_text is null or lower(s.country_text) = 'unspecified') then 0 else 2 end,
       s.merchandise, s.day, year(s.day) * 12 + month(s.day) - 1, s.delivered_day, year(s.delivered_day) * 12 + month(s.delivered_day) - 1,
       s.quantity, s.quantity * s.unit_price + s.adjustment * currency.minor_unit, coalesce(back.units, 0),
       s.customer is not null or s.emailed or coalesce(max(back.units) over (partition by s.document_id), 0) > 0,
       (select coalesce(max(order_key), 0) from sale_line) + dense_rank() over (order by s.document_id),
       case when s.merchandise and s.position = min(s.position) filter (s.merchandise) over (partition by s.document_id) then 1 else 0 end,
       case when s.merchandise and s.position = min(s.position) filter (s.merchandise) over (partition by s.document_id, product.category) then 1 else 0 end,
       case when s.merchandise and s.position = min(s.position) filter (s.merchandise) over (partition by s.document_id, s.product_id) then 1 else 0 end,
       s.line_id, s.document_id, s.position, s.occurred_at, s.delivered_at, s.unit_price, s.number, s.sku, s.title, s.country_text
from staged s
     join seller on seller.id = s.seller_id
     join term channel on channel.kind = 'channel' and channel.value = s.channel
     join term on term.kind = 'currency' and term.value = s.currency
     join currency on currency.code = s.currency
     left join product on product.id = s.product_id
     left join term category on category.kind = 'category' and category.value = product.category
     left join term carrier on carrier.kind = 'carrier' and carrier.value = s.carrier
     left join country on country.code is not distinct from s.country
          and country.words is not distinct from (case when s.country is null then s.country_text end)
     left join customer on customer.seller_key = seller.key and customer.reference = s.customer
     left join (select order_line_id, sum(quantity) as units from attribution
                where order_line_id in (select line_id from staged) group by order_line_id) back on back.order_line_id = s.line_id
where s.line_id is not null
order by seller.key, s.document_id, s.position;

insert into touched_product select distinct product.key from staged join product on product.id = staged.product_id;
