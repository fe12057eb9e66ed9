-- What is watched, week by week: temporary tables of one connection. Weeks are numbered from 0; week 0 begins on a
-- Monday. A week's baseline is made of the weeks 28 to 3 before it, for the first weeks of the first 26.
-- A cell is a product (a), a product in a region (a, b), a seller (a), or a lane: from the country of the seller with
-- key a to the country with key b.
create or replace temp table watched_week as
select cast(i as integer) as i, date '${first}' + cast(7 * i as integer) as week from range(0, ${weeks}) as r(i);

-- How much of a line's returns is to be expected in the week of its delivery (0) and in those after it.
create or replace temp table watched_gain as
select cast(d as integer) as weekday, cast(k as integer) as k, upto.share - coalesce(since.share, 0) as gain
from range(1, 8) as d(d)
     cross join range(0, ${mature} // 7 + 2) as k(k)
     join maturity upto on upto.age = least(7 * k + 8 - d, ${mature})
     left join maturity since on since.age = least(7 * k + 1 - d, ${mature});

create or replace temp table watched_delivery as
select d.product_key, d.seller_key, d.category_key, d.region_key, d.country_key, d.i + g.k as i, sum(d.lines * g.gain) as n
from (select product_key, seller_key, category_key, region_key, country_key, isodow(delivered_day) as weekday,
             cast(((delivered_day - date '${first}') - isodow(delivered_day) + 1) // 7 as integer) as i, count(*) as lines
      from sale_line
      where merchandise and delivered_day > date '${first}' - ${mature} and delivered_day < date '${first}' + 7 * ${weeks}
      group by all) d
     join watched_gain g on g.weekday = d.weekday and g.gain > 0
where d.i + g.k >= 0 and d.i + g.k < ${weeks}
group by all;

-- What the warehouse found not to be so: units whose shopper was at fault, or that were in order after all, do not tell
-- of goods or packing; nor does what the carrier broke tell of the goods. A decided appeal goes before both.
create or replace temp table watched_judged as
select v.return_line_id as line_id,
       sum(v.quantity) filter (v.liability in ('BUYER', 'NONE', 'CARRIER')) as not_the_goods,
       sum(v.quantity) filter (v.liability in ('BUYER', 'NONE')) as not_the_packing
from verdict v group by v.return_line_id;

create or replace temp table watched_return as
select l.product_key, l.seller_key, l.category_key, l.region_key, l.country_key, l.carrier_key, r.reason_key, c.concern,
       cast((r.day - date '${first}') // 7 as integer) as i,
       case when l.customer_key = 0 then -l.order_key else l.customer_key end as buyer,
       least(1, a.quantity / l.quantity)
         * case when c.concern in ('QUALITY', 'COUNTERFEIT') and d.line is not null
                     then case d.attributed when 'SELLER' then 1 else 0 end
                when c.concern = 'TRANSIT_DAMAGE' and d.attributed = 'SHOPPER' then 0
                when c.concern in ('QUALITY', 'COUNTERFEIT') then 1 - least(1, coalesce(j.not_the_goods, 0) / r.quantity)
                when c.concern = 'TRANSIT_DAMAGE' then 1 - least(1, coalesce(j.not_the_packing, 0) / r.quantity)
                else 1 end as y,
       r.value, r.currency_key
from return_line r
     join attribution a on a.return_line_id = r.line_id
     join sale_line l on l.line_id = a.order_line_id
     join term t on t.kind = 'reason' and t.key = r.reason_key
     join watched_concern c on c.reason = t.value
     left join watched_judged j on j.line_id = r.line_id
     left join watched_decided d on d.line = r.line_id
where r.occurred and l.merchandise and l.delivered_day is not null
  and r.day >= date '${first}' and r.day < date '${first}' + 7 * ${weeks};

create or replace temp table watched_origin as
select key as seller_key, min(key) over (partition by country) as origin_key from seller;

create or replace temp table watched_part as
select 'PRODUCT' as kind, seller_key, product_key as a, 0 as b, category_key, region_key, i, sum(n) as n
from watched_delivery where product_key > 0 group by all
union all
select 'PRODUCT_REGION', seller_key, product_key, region_key, category_key, region_key, i, sum(n)
from watched_delivery where product_key > 0 and region_key > 0 group by all
union all
select 'SELLER', seller_key, seller_key, 0, category_key, region_key, i, sum(n) from watched_delivery group by all
union all
select 'LANE', 0, o.origin_key, country_key, category_key, region_key, i, sum(n)
from watched_delivery join watched_origin o using (seller_key) where country_key > 0 group by all;

create or replace temp table watched_returned as
select 'PRODUCT' as kind, product_key as a, 0 as b, category_key, region_key, concern, i, sum(y) as r
from watched_return where product_key > 0 group by all
union all
select 'PRODUCT_REGION', product_key, region_key, category_key, region_key, concern, i, sum(y)
from watched_return where product_key > 0 and region_key > 0 group by all
union all
select 'SELLER', seller_key, 0, category_key, region_key, concern, i, sum(y) from watched_return group by all
union all
select 'LANE', o.origin_key, country_key, category_key, region_key, concern, i, sum(y)
from watched_return join watched_origin o using (seller_key) where country_key > 0 group by all;

-- Only where enough came back lately can an alarm be raised; where one was raised before, the chart goes on.
create or replace temp table watched_candidate as
select r.kind, r.a, r.b, r.concern
from watched_returned r join watched_kind k on k.kind = r.kind and k.concern = r.concern
where r.i >= ${weeks} - ${lately}
group by all having sum(r.r) >= ${least}
union
select 'PRODUCT', p.key, 0, f.concern from watched_followed f join product p on f.kind = 'PRODUCT' and cast(p.id as varchar) = f.subject
union
select 'SELLER', s.key, 0, f.concern from watched_followed f join seller s on f.kind = 'SELLER' and cast(s.id as varchar) = f.subject
union
select 'LANE', min(s.key), c.key, f.concern
from watched_followed f
     join seller s on f.kind = 'LANE' and s.country = split_part(f.subject, '>', 1)
     join country c on c.code = split_part(f.subject, '>', 2)
group by c.key, f.concern, s.country;

-- What came back and what could have, everywhere: per category and region, in the baseline of each week.
create or replace temp table watched_benchmark as
with place as (select distinct category_key, region_key from watched_delivery),
     concern as (select distinct concern from watched_kind),
     weekly as (
        select p.category_key, p.region_key, c.concern, w.i, coalesce(r.r, 0) as r, coalesce(d.n, 0) as n
        from place p cross join concern c cross join watched_week w
             left join (select category_key, region_key, concern, i, sum(y) as r from watched_return group by all) r
                  on r.category_key = p.category_key and r.region_key = p.region_key and r.concern = c.concern and r.i = w.i
             left join (select category_key, region_key, i, sum(n) as n from watched_delivery group by all) d
                  on d.category_key = p.category_key and d.region_key = p.region_key and d.i = w.i)
select category_key, region_key, concern, i,
       sum(r) over base as r, sum(n) over base as n
from weekly window base as (partition by category_key, region_key, concern order by i range between 28 preceding and 3 preceding);

create or replace temp table watched_parent as
select category_key, region_key, concern, i, r, n,
       coalesce(sum(r) over (partition by category_key, concern, i) / nullif(sum(n) over (partition by category_key, concern, i), 0), 0)
     * coalesce(sum(r) over (partition by region_key, concern, i) / nullif(sum(n) over (partition by region_key, concern, i), 0), 0)
     / nullif(sum(r) over (partition by concern, i) / nullif(sum(n) over (partition by concern, i), 0), 0) as parent
from watched_benchmark;

-- What a candidate itself contributes to its places' baselines is taken out of them again.
create or replace temp table watched_own as
with place as (select distinct p.kind, p.a, p.b, p.seller_key, p.category_key, p.region_key
               from watched_part p join (select distinct kind, a, b from watched_candidate) c using (kind, a, b)),
     weekly as (
        select p.kind, p.a, p.b, p.seller_key, c.concern, p.category_key, p.region_key, w.i,
               coalesce(r.r, 0) as r, coalesce(d.n, 0) as n
        from place p
             join watched_candidate c using (kind, a, b)
             cross join watched_week w
             left join watched_returned r on r.kind = p.kind and r.a = p.a and r.b = p.b and r.concern = c.concern
                  and r.category_key = p.category_key and r.region_key = p.region_key and r.i = w.i
             left join watched_part d on d.kind = p.kind and d.a = p.a and d.b = p.b and d.seller_key = p.seller_key
                  and d.category_key = p.category_key and d.region_key = p.region_key and d.i = w.i)
select *, sum(r) over base as base_r, sum(n) over base as base_n
from weekly window base as (partition by kind, a, b, seller_key, concern, category_key, region_key order by i range between 28 preceding and 3 preceding);
