create or replace temp table staged_rate as
select * from read_csv('${file}', header = false, auto_detect = false, delim = ',', quote = '"', escape = '"',
    columns = {'currency': 'varchar', 'day': 'date', 'per_euro': 'decimal(20, 8)'});

delete from exchange_rate where (currency, day) in (select currency, day from staged_rate);

insert into exchange_rate select * from staged_rate;
