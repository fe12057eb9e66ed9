-- What one unit of each currency was worth in the asked one on each day: by the last rates not after it.
conversion as (
    select d.currency_key, d.day,
           case when c.value = :currency then 1.0 else cast(target.per_euro as double) / cast(source.per_euro as double) end as factor
    from (select currency_key, day from sale_line union select currency_key, day from return_line) d
         join term c on c.kind = 'currency' and c.key = d.currency_key
         left join rate_span source on source.currency = c.value and d.day >= source.first_day and d.day < source.end_day
         left join rate_span target on target.currency = :currency and d.day >= target.first_day and d.day < target.end_day
),
