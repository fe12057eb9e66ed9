select sold.seller_key, sold.i, sold.n / nullif(sum(sold.n) over (partition by sold.i), 0) as share, coalesce(back.y, 0) as observed
from (select d.seller_key, d.i, sum(d.n) as n
      from watched_delivery d join watched_origin o using (seller_key)
      where o.origin_key = ${origin} and d.country_key = ${country} group by all) sold
     left join (select seller_key, i, sum(y) as y from watched_return
                where country_key = ${country} and concern = '${concern}' group by all) back
          on back.seller_key = sold.seller_key and back.i = sold.i
