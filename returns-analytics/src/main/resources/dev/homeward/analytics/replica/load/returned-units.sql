-- What an attribution changes on the sale and the return it joins.
update sale_line set returned_units = coalesce(back.units, 0)
from (select t.id, sum(a.quantity) as units
      from (select distinct id from touched_order_line) t left join attribution a on a.order_line_id = t.id group by t.id) back
where back.id = sale_line.line_id and sale_line.returned_units <> coalesce(back.units, 0);

update sale_line set attributable = true
where not attributable
  and order_key in (select order_key from sale_line where returned_units > 0 and line_id in (select id from touched_order_line));

update return_line set carrier_key = coalesce(sold.carrier_key, 0), channel_key = coalesce(sold.channel_key, return_line.own_channel_key)
from (select t.id, arg_max(l.carrier_key, a.quantity) as carrier_key, arg_max(l.channel_key, a.quantity) as channel_key
      from (select id from touched_return_line
            union select a.return_line_id from attribution a where a.order_line_id in (select id from reread_order_line)) t
           left join attribution a on a.return_line_id = t.id
           left join sale_line l on l.line_id = a.order_line_id
      group by t.id) sold
where sold.id = return_line.line_id
  and (return_line.carrier_key <> coalesce(sold.carrier_key, 0)
       or return_line.channel_key <> coalesce(sold.channel_key, return_line.own_channel_key));
