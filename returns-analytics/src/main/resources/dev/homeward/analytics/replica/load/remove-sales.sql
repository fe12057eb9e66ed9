delete from sale_line where order_id in (select document_id from staged);

-- Their returns may now have come by another carrier.
insert into reread_order_line select line_id from staged where line_id is not null;

insert into touched_order_line select id from reread_order_line;
