with found as (
    select w.* from watched_return w
    where ${cell} and w.concern = '${concern}' and w.i between ${from} and ${to})
select 'reason' as what, t.value as key, t.value as label, sum(y) as n from found join term t on t.kind = 'reason' and t.key = reason_key group by all
union all
select 'region', t.value, t.value, sum(y) from found join term t on t.kind = 'region' and t.key = region_key group by all
union all
select 'country', c.code, c.code, sum(y) from found join country c on c.key = country_key where c.code is not null group by all
union all
select 'carrier', t.value, t.value, sum(y) from found join term t on t.kind = 'carrier' and t.key = carrier_key group by all
union all
select 'product', p.code, p.label, sum(y) from found join product p on p.key = product_key group by all
union all
select 'buyers', '', '', count(distinct buyer) from found
union all
select 'returns', '', '', sum(y) from found
union all
select 'value', t.value, coalesce(cast((select arg_max(x.per_euro, x.day) from exchange_rate x where x.currency = t.value) as varchar),
       case when t.value = 'EUR' then '1' else '' end), cast(sum(found.value) / count(*) as double)
from found join term t on t.kind = 'currency' and t.key = currency_key group by all
order by what, n desc, key
