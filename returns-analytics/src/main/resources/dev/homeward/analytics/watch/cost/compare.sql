-- What came back of a seller's products and regions, beside what would have at the rates of the same categories: of
-- everybody's other products, and in the other regions. By cohort: of what was delivered in the time asked for.
with concern_of as (select unnest(${reasons}) as reason, unnest(${concerns}) as concern),
     sold as (
        select l.seller_key, l.product_key, l.category_key, l.region_key, sum(m.share) as n
        from sale_line l join maturity m on m.age = greatest(0, least(date '${to}' - l.delivered_day, ${mature}))
        where l.merchandise and l.delivered_day >= date '${from}' and l.delivered_day < date '${to}'
        group by all),
     back as (
        select l.seller_key, l.product_key, l.category_key, l.region_key, c.concern, sum(least(1, a.quantity / l.quantity)) as r
        from return_line r
             join attribution a on a.return_line_id = r.line_id
             join sale_line l on l.line_id = a.order_line_id
             join term t on t.kind = 'reason' and t.key = r.reason_key
             join concern_of c on c.reason = t.value
        where r.occurred and l.merchandise and l.delivered_day >= date '${from}' and l.delivered_day < date '${to}' and r.day < date '${to}'
        group by all),
     concern as (select distinct concern from concern_of),
     everywhere as (select c.concern, coalesce((select sum(r) from back b where b.concern = c.concern), 0)
                           / nullif((select sum(n) from sold), 0) as p from concern c),
     category as (select s.category_key, c.concern, s.n,
                         coalesce((select sum(r) from back b where b.category_key = s.category_key and b.concern = c.concern), 0) as r
                  from (select category_key, sum(n) as n from sold group by all) s cross join concern c),
     part as (
        select 'product' as what, s.product_key as part, s.category_key, sum(s.n) as n
        from sold s join seller on seller.key = s.seller_key where seller.id = '${seller}' and s.product_key > 0 group by all
        union all
        select 'region', s.region_key, s.category_key, sum(s.n)
        from sold s join seller on seller.key = s.seller_key where seller.id = '${seller}' and s.region_key > 0 group by all),
     returned as (
        select 'product' as what, b.product_key as part, b.category_key, b.concern, sum(b.r) as r
        from back b join seller on seller.key = b.seller_key where seller.id = '${seller}' group by all
        union all
        select 'region', b.region_key, b.category_key, b.concern, sum(b.r)
        from back b join seller on seller.key = b.seller_key where seller.id = '${seller}' group by all),
     compared as (
        select p.what, p.part, c.concern, sum(p.n) as lines, sum(coalesce(r.r, 0)) as observed,
               sum(p.n * greatest(0.0005, (g.r - coalesce(r.r, 0) + 50 * coalesce(e.p, 0)) / (g.n - p.n + 50))) as expected
        from part p cross join concern c
             join category g on g.category_key = p.category_key and g.concern = c.concern
             join everywhere e on e.concern = c.concern
             left join returned r on r.what = p.what and r.part = p.part and r.category_key = p.category_key and r.concern = c.concern
        group by p.what, p.part, c.concern)
select c.what, case when c.what = 'product' then cast(product.id as varchar) else t.value end as key,
       coalesce(product.code, '') as code, coalesce(product.label, t.value) as label, c.concern, c.lines, c.observed, c.expected
from compared c
     left join product on c.what = 'product' and product.key = c.part
     left join term t on c.what = 'region' and t.kind = 'region' and t.key = c.part
