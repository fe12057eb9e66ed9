select p.kind, count(*) * any_value(k.concerns)
from (select distinct kind, a, b from watched_part where i >= ${weeks} - 26) p
     join (select kind, count(*) as concerns from watched_kind group by kind) k using (kind)
group by p.kind
