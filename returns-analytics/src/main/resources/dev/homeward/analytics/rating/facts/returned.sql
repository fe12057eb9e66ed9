-- What came back of the lines delivered in the year before a day, and whose fault it was, as far as known by then.
-- A verdict counts from when it was given; what people decided after all counts at any day.
create or replace temp table rated_share as
with judged as (
    select v.return_line_id, sum(v.quantity) as units, sum(v.quantity * f.fault) as fault, sum(v.quantity * f.other) as other
    from verdict v join rated_verdict f on f.liability = v.liability
    where v.inspected_at < timestamp '${as_of}' group by v.return_line_id),
disputed as (
    select r.line_id, r.day, r.quantity, r.reason_key,
           case when r.dispute_at < timestamp '${as_of}'
                then case r.dispute when 'WON_BY_SHOPPER' then 1.0 when 'SPLIT' then 0.5 else 0.0 end
                else 0.0 end as lost
    from return_line r
    where r.merchandise and r.day < date '${as_of}' and (r.occurred or r.dispute in ('WON_BY_SHOPPER', 'SPLIT')) and ${seller_of_r})
select r.line_id, r.day, r.lost,
       coalesce(d.fault, (coalesce(j.fault, 0) + greatest(r.quantity - coalesce(j.units, 0), 0) * coalesce(c.fault, 0.0))
                         / greatest(r.quantity, coalesce(j.units, 0))) as fault,
       coalesce(d.other, (coalesce(j.other, 0) + greatest(r.quantity - coalesce(j.units, 0), 0) * coalesce(c.other, 1.0))
                         / greatest(r.quantity, coalesce(j.units, 0))) as other
from disputed r
     left join term t on t.kind = 'reason' and t.key = r.reason_key
     left join rated_claim c on c.reason = t.value
     left join judged j on j.return_line_id = r.line_id
     left join rated_decided d on d.line = r.line_id;

create or replace temp table rated_back as
select s.rowid as line, s.seller_key, s.category_key, s.region_key, s.delivered_day, date '${as_of}' - s.delivered_day as age,
       greatest(b.first_day - s.delivered_day, 0) as delay, coalesce(nullif(s.customer_key, 0), s.mail_key) as buyer, s.order_key,
       least(b.fault / s.quantity, 1.0) as fault, least(b.other / s.quantity, 1.0) as other, least(b.lost / s.quantity, 1.0) as lost
from sale_line s
     join (select a.order_line_id, sum(a.quantity * h.fault) as fault, sum(a.quantity * h.other) as other, sum(a.quantity * h.lost) as lost,
                  min(h.day) as first_day
           from attribution a join rated_share h on h.line_id = a.return_line_id
           where a.quantity > 0 group by a.order_line_id) b on b.order_line_id = s.line_id
where ${delivered_in_window} and ${seller_of_s};

-- Nobody makes a rating alone: buyers who may have said too much about a seller, to be looked at line by line.
create or replace temp table rated_crowd as
select s.seller_key, coalesce(nullif(s.customer_key, 0), s.mail_key) as buyer
from sale_line s
where ${delivered_in_window} and (s.customer_key <> 0 or s.mail_key is not null) and ${seller_of_s}
group by all having count(*) > ${most_lines}
union
select seller_key, buyer from rated_back
where buyer is not null and fault + other + lost > 0 group by all having count(*) > ${most_returned};

create or replace temp table rated_excluded (line bigint, seller_key integer);
