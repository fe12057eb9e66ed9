-- What was paid for units that are with their buyers, and may still come back.
select s.category_key, s.region_key, date '${as_of}' - s.delivered_day as age, c.value as currency,
       sum(s.value * (s.quantity - s.returned_units) / s.quantity) as amount
from sale_line s join term c on c.kind = 'currency' and c.key = s.currency_key
where ${delivered_in_window} and ${seller_of_s} and s.returned_units < s.quantity and date '${as_of}' - s.delivered_day <= ${last_day}
group by all
