-- The lines that came back and weigh most, each with the return that most of its units went back with.
select s.line_id, s.order_id, s.number, s.sku, s.title, s.delivered_day, s.category_key, s.region_key, b.age,
       b.fault, b.other, b.lost, r.return_line_id, r.case_id, r.reason
from rated_back b
     join sale_line s on s.rowid = b.line
     join rated_decay d on d.age = b.age
     join (select a.order_line_id, arg_max(l.line_id, a.quantity) as return_line_id, arg_max(l.case_id, a.quantity) as case_id,
                  arg_max(coalesce(t.value, ''), a.quantity) as reason
           from attribution a
                join rated_share h on h.line_id = a.return_line_id
                join return_line l on l.line_id = a.return_line_id
                left join term t on t.kind = 'reason' and t.key = l.reason_key
           where a.quantity > 0 group by a.order_line_id) r on r.order_line_id = s.line_id
where ${seller_of_s} and b.fault + b.other + b.lost > 0 and not exists (select 1 from rated_excluded x where x.line = b.line)
order by d.weight * (6 * b.fault + b.other + b.lost) desc, s.line_id
limit 100
