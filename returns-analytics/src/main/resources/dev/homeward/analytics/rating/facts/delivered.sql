-- How many returns were to be expected of a seller's lines if each were expected back for certain: by cell.
select s.seller_key, s.category_key, s.region_key, count(*) as lines,
       sum(m.share) as n, sum(m.weight * m.share) as wn, sum(m.weight * m.share * m.share) as wn2, sum(m.weight) as w
from sale_line s
     join rated_maturity m on m.category_key = s.category_key and m.region_key = s.region_key and m.age = date '${as_of}' - s.delivered_day
where ${delivered_in_window} and ${seller_of_s}
  and not exists (select 1 from rated_excluded x where x.line = s.rowid)
group by all
