create or replace temp table staged_verdict as
select * from read_csv('${file}', header = false, auto_detect = false, delim = ',', quote = '"', escape = '"',
    columns = {'id': 'uuid', 'return_line_id': 'uuid', 'quantity': 'integer', 'liability': 'varchar', 'inspected_at': 'timestamp'});

delete from verdict where id in (select id from staged_verdict);

insert into verdict select * from staged_verdict;
