-- How orders were sent, by cell: called off by the seller, or not handed over by the promised moment. Only of sellers
-- that tell: who never promises is not measured. An order called off by its shopper in time is nobody's fault.
select s.seller_key, s.category_key, s.region_key, count(*) as n, sum(d.weight) as w,
       sum(case when broken then 1 else 0 end) as broken, sum(case when broken then d.weight else 0 end) as wbroken
from (select seller_key, category_key, region_key, date '${as_of}' - day as age,
             (coalesce(cancelled_at < timestamp '${as_of}', false) and cancelled_by_seller)
             or (dispatch_by < timestamp '${as_of}'
                 and coalesce(shipped_at, cancelled_at, timestamp '${as_of}') > dispatch_by) is true as broken
      from sale_line s
      where order_first = 1 and day < date '${as_of}' and day >= date '${as_of}' - ${longest_age} and ${seller_of_s}
        and (dispatch_by < timestamp '${as_of}' or cancelled_at < timestamp '${as_of}' or dispatch_by is null)
        and seller_key in (select seller_key from sale_line
                           where (dispatch_by is not null or cancelled_by_seller) and day < date '${as_of}' and day >= date '${as_of}' - ${longest_age})) s
     join rated_decay d on d.age = s.age
group by all
