-- How return requests were served, by cell: an answer after two days, money after its day, or a refusal that did not
-- stand. What is not known of returns that were not filed here does not count.
select r.seller_key, r.category_key, r.region_key, count(*) as n, sum(d.weight) as w,
       sum(case when unserved then 1 else 0 end) as broken, sum(case when unserved then d.weight else 0 end) as wbroken
from (select seller_key, category_key, region_key, date '${as_of}' - day as age,
             coalesce(answered_at, timestamp '${as_of}') > requested_at + interval 48 hours
             or coalesce(least(coalesce(refunded_at, case when owed then timestamp '${as_of}' end), timestamp '${as_of}') > refund_by, false)
             or (declined and dispute = 'WON_BY_SHOPPER' and dispute_at < timestamp '${as_of}') as unserved
      from return_line r
      where filed and day < date '${as_of}' and day >= date '${as_of}' - ${longest_age} and ${seller_of_r}
      qualify row_number() over (partition by case_key order by position) = 1) r
     join rated_decay d on d.age = r.age
group by all
