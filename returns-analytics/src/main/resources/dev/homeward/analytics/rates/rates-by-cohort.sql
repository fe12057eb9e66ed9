-- Of what was delivered in the slice, and can be followed back: what was ever requested back, over what was delivered,
-- each line counted by the share of its returns to be expected by its age.
with ${conversion}
rated as (
    select 0 as g ${sale_keys}, ${returned_measure} as numerator, ${delivered_measure} as denominator
    from sale_line l
         join maturity m on m.age = least(greatest(datediff('day', l.delivered_day, cast(:today as date)), 0), :mature) ${sale_join}
    where l.attributable and l.delivered_day is not null and ${sale_filter}
    ${sale_groups}
)
