select o.kind, o.a, o.b, max(o.seller_key) as seller_key, o.concern, o.i, sum(o.r) as observed,
       sum(o.n * least(.9, greatest(.0005,
           (greatest(0, t.r - own.base_r) + ${kappa} * coalesce(t.parent, 0)) / (greatest(0, t.n - own.base_n) + ${kappa})))) as expected
from watched_own o
     join watched_own own on own.kind = o.kind and own.a = o.a and own.b = o.b and own.seller_key = o.seller_key and own.concern = o.concern
          and own.category_key = o.category_key and own.region_key = o.region_key and own.i = greatest(o.i, 28)
     join watched_parent t on t.category_key = o.category_key and t.region_key = o.region_key and t.concern = o.concern and t.i = greatest(o.i, 28)
group by o.kind, o.a, o.b, o.concern, o.i
order by o.kind, o.a, o.b, o.concern, o.i
