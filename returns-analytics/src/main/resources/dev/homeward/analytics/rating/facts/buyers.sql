-- How many buyers returned for a fault, by seller and by its regions (null for all of them together).
select seller_key, region_key, count(distinct coalesce(buyer, -order_key)) as buyers, sum(fault) as faults
from rated_back b
where fault > 0 and not exists (select 1 from rated_excluded x where x.line = b.line)
group by grouping sets ((seller_key), (seller_key, region_key))
