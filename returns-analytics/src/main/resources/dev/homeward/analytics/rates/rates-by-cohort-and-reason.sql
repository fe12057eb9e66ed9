-- As by cohort, for some or for each of the reasons: all reasons share what was delivered.
with ${conversion}
sold as (
    select 0 as g ${sale_keys}, ${delivered_measure} as amount
    from sale_line l
         join maturity m on m.age = least(greatest(datediff('day', l.delivered_day, cast(:today as date)), 0), :mature) ${sale_join}
    where l.attributable and l.delivered_day is not null and ${sale_filter}
    ${sale_groups}
),
returned as (
    select 0 as g ${return_keys}, ${attributed_measure} as amount
    from attribution a
         join sale_line l on l.line_id = a.order_line_id
         join return_line r on r.line_id = a.return_line_id ${sale_join}
    where l.attributable and l.delivered_day is not null and ${sale_filter} and ${reason_filter}
    ${return_groups}
),
rated as (
    select ${joined_keys} coalesce(returned.amount, 0) as numerator, coalesce(sold.amount, 0) as denominator
    from sold ${side} join returned on sold.g = returned.g ${same_keys}
)
