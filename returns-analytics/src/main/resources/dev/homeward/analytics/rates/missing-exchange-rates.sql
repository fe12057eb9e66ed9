with ${conversion}
used as (
    select l.currency_key, l.day from sale_line l where ${sale_filter}
    union
    select l.currency_key, l.day from return_line l where ${return_filter}
)
select c.value, used.day, exists (select 1 from rate_span s where s.currency = c.value and used.day >= s.first_day and used.day < s.end_day) as known
from used
     join conversion on conversion.currency_key = used.currency_key and conversion.day = used.day
     join term c on c.kind = 'currency' and c.key = used.currency_key
where conversion.factor is null
order by used.day, c.value
limit 1
