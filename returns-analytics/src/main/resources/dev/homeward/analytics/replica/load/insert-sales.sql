-- Orders get whole numbers, which count faster than ids.
create or replace temp table staged_order as
select document_id, (select coalesce(max(order_key), 0) from sale_line) + row_number() over () as order_key,
       min(position) filter (where merchandise) as first_position
from staged where line_id is not null group by document_id;

create or replace temp table staged_goods as
select o.order_key, s.position, coalesce(product.key, 0) as product_key, coalesce(category.key, 0) as category_key
from staged s
     join staged_order o on o.document_id = s.document_id
     left join product on product.id = s.product_id
     left join term category on category.kind = 'category' and category.value = product.category
where s.merchandise;

create or replace temp table staged_back as
select order_line_id, sum(quantity) as units from attribution
where order_line_id in (select line_id from staged) group by order_line_id;

insert into sale_line
select seller.key, coalesce(product.key, 0), coalesce(category.key, 0), coalesce(country.key, 0), coalesce(country.region_key, 0),
       coalesce(carrier.key, 0), channel.key, coalesce(customer.key, 0), term.key,
       case when s.country = seller.country then 1
            when s.country is null and (s.country_text is null or lower(s.country_text) = 'unspecified') then 0 else 2 end,
       s.merchandise, s.day, year(s.day) * 12 + month(s.day) - 1, s.delivered_day, year(s.delivered_day) * 12 + month(s.delivered_day) - 1,
       s.quantity, s.quantity * s.unit_price + s.adjustment * currency.minor_unit, coalesce(back.units, 0),
       s.customer is not null or s.emailed
           or s.document_id in (select r.document_id from staged r join staged_back b on b.order_line_id = r.line_id),
       o.order_key,
       case when s.merchandise and s.position = o.first_position then 1 else 0 end,
       case when first_of_category.position is null then 0 else 1 end,
       case when first_of_product.position is null then 0 else 1 end,
       s.line_id, s.document_id, s.position, s.occurred_at, s.delivered_at, s.unit_price, s.number, s.sku, s.title, s.country_text,
       s.mail_key, s.dispatch_by, s.shipped_at, s.cancelled_at, s.cancelled_by_seller
from staged s
     join staged_order o on o.document_id = s.document_id
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
     left join staged_back back on back.order_line_id = s.line_id
     left join (select order_key, category_key, min(position) as position from staged_goods group by order_key, category_key) first_of_category
          on first_of_category.order_key = o.order_key and first_of_category.position = s.position
          and first_of_category.category_key = coalesce(category.key, 0)
     left join (select order_key, product_key, min(position) as position from staged_goods group by order_key, product_key) first_of_product
          on first_of_product.order_key = o.order_key and first_of_product.position = s.position
          and first_of_product.product_key = coalesce(product.key, 0)
where s.line_id is not null
order by seller.key, o.order_key, s.position;

-- More lines under the title that a product is shown under anyway change nothing.
insert into touched_product
select distinct product.key from staged join product on product.id = staged.product_id
where trim(staged.title) <> '' and staged.title is distinct from product.label;
