-- Units that a person has to look at again are not judged yet.
select id, return_line_id, quantity, liability, inspected_at at time zone 'UTC'
from inspection where verdict <> 'MANUAL' and (${which})
