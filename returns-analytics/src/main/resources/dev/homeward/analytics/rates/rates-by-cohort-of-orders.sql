-- As by cohort, for whole orders: an order is returned when any of its lines in the group was, and as mature as its oldest one.
with delivered as (
    select l.order_key ${sale_keys}, max(case when l.returned_units > 0 then 1 else 0 end) as returned, max(m.share) as share
    from sale_line l
         join maturity m on m.age = least(greatest(datediff('day', l.delivered_day, cast(:today as date)), 0), :mature)
    where l.attributable and l.delivered_day is not null and ${sale_filter}
    group by l.order_key ${sale_groups_further}
),
rated as (
    select 0 as g ${delivered_keys}, sum(d.returned) as numerator, sum(d.share) as denominator
    from delivered d
    ${delivered_groups}
)
