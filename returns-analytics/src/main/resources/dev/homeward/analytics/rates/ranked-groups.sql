select ${keys} rated.numerator, rated.denominator, count(*) over () as groups
from rated ${dimensions}
where rated.denominator >= :least
order by ${order} ${ties}
limit :limit offset :offset
