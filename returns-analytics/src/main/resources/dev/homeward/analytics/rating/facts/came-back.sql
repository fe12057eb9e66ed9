-- What came back of these lines: by cell.
select b.seller_key, b.category_key, b.region_key, sum(b.fault) as fault, sum(d.weight * b.fault) as wfault,
       sum(b.other) as other, sum(d.weight * b.other) as wother, sum(b.lost) as lost, sum(d.weight * b.lost) as wlost
from rated_back b join rated_decay d on d.age = b.age
where not exists (select 1 from rated_excluded x where x.line = b.line)
group by all
