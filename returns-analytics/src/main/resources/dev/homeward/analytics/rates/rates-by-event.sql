-- Returns that occur in the slice over sales that occur there. A group with only one of the two is a group as well.
with ${conversion}
sold as (
    select 0 as g ${sale_keys}, ${sale_measure} as amount
    from sale_line l ${sale_join}
    where ${sale_filter}
    ${sale_groups}
),
returned as (
    select 0 as g ${return_keys}, ${return_measure} as amount
    from return_line l ${return_join}
    where l.occurred and ${return_filter}
    ${return_groups}
),
rated as (
    select ${joined_keys} coalesce(returned.amount, 0) as numerator, coalesce(sold.amount, 0) as denominator
    from sold ${side} join returned on sold.g = returned.g ${same_keys}
)
