select distinct c.value
from (select l.currency_key from sale_line l where ${sale_filter}
      union
      select l.currency_key from return_line l where ${return_filter}) used
     join term c on c.kind = 'currency' and c.key = used.currency_key
order by c.value
