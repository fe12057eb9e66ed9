select l.line_id, l.case_id, s.id as seller_id, channel.value as channel, l.number, l.sku, l.title, category.value as category,
       reason.value as reason, customer.reference as customer, country.code as country, l.country_text, l.occurred_at,
       l.quantity, l.unit_price, l.value, currency.value as currency,
       l.match_state, l.matched, l.days_since_purchase, l.dearer_than_bought
from return_line l
     join seller s on s.key = l.seller_key
     left join term channel on channel.kind = 'channel' and channel.key = l.own_channel_key
     left join term category on category.kind = 'category' and category.key = l.category_key
     left join term reason on reason.kind = 'reason' and reason.key = l.reason_key
     left join term currency on currency.kind = 'currency' and currency.key = l.currency_key
     left join country on country.key = l.country_key
     left join customer on customer.key = l.customer_key
where ${filter}
order by ${order}, l.occurred_at, l.number, l.position
limit :limit offset :offset
