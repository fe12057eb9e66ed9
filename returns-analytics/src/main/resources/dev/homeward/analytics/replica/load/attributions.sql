create or replace temp table staged_attribution as
select * from read_csv('${file}', header = false, auto_detect = false, delim = ',', quote = '"', escape = '"',
    columns = {'return_line_id': 'uuid', 'order_line_id': 'uuid', 'quantity': 'integer'});

-- The returns lose their rows first: a row that fell to zero stays away.
delete from attribution where (return_line_id, order_line_id) in (select return_line_id, order_line_id from staged_attribution);

insert into attribution select * from staged_attribution where quantity > 0;

insert into touched_return_line select return_line_id from staged_attribution;

insert into touched_order_line select order_line_id from staged_attribution;
