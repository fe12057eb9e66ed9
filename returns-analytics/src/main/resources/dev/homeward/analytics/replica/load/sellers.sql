create or replace temp table staged_seller as
select * from read_csv('${file}', header = false, auto_detect = false, delim = ',', quote = '"', escape = '"', allow_quoted_nulls = false,
    columns = {'id': 'uuid', 'name': 'varchar', 'country': 'varchar', 'currency': 'varchar', 'time_zone': 'varchar'});

-- Sellers whose lines now fall on other days or other sides of the border.
create or replace temp table moved_seller as
select s.id from staged_seller s join seller old on old.id = s.id
where s.country <> old.country or s.time_zone <> old.time_zone;

update seller set name = s.name, country = s.country, currency = s.currency, time_zone = s.time_zone
from staged_seller s where s.id = seller.id;

insert into seller
select (select coalesce(max(key), 0) from seller) + row_number() over (order by id), id, name, country, currency, time_zone
from staged_seller where id not in (select id from seller);
