-- The lines of these buyers, buyer by buyer.
select s.seller_key, c.buyer, s.rowid, s.delivered_day - date '1970-01-01' as day,
       coalesce(b.fault + b.other + b.lost, 0) > 0 as returned
from sale_line s
     join rated_crowd c on c.seller_key = s.seller_key and c.buyer = coalesce(nullif(s.customer_key, 0), s.mail_key)
     left join rated_back b on b.line = s.rowid
where ${delivered_in_window} and ${seller_of_s}
order by s.seller_key, c.buyer
