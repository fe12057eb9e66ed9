create or replace temp table staged_product as
select * from read_csv('${file}', header = false, auto_detect = false, delim = ',', quote = '"', escape = '"', allow_quoted_nulls = false,
    columns = {'id': 'uuid', 'seller_id': 'uuid', 'code': 'varchar', 'title': 'varchar', 'category': 'varchar'});

create or replace temp table moved_product as
select s.id from staged_product s join product old on old.id = s.id where s.category is distinct from old.category;

update product set code = s.code, title = s.title, category = s.category
from staged_product s where s.id = product.id;

insert into product
select (select coalesce(max(key), 0) from product) + row_number() over (order by s.id), s.id, seller.key, s.code, s.title, s.category, s.title
from staged_product s join seller on seller.id = s.seller_id
where s.id not in (select id from product);

insert into term
select 'category', (select coalesce(max(key), 0) from term where kind = 'category') + row_number() over (order by category), category
from (select distinct category from staged_product where category is not null)
where category not in (select value from term where kind = 'category');
