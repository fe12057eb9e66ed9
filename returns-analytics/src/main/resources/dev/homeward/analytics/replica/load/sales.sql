create or replace temp table staged as
select * from read_csv('${file}', header = false, auto_detect = false, delim = ',', quote = '"', escape = '"', allow_quoted_nulls = false,
    columns = {'document_id': 'uuid', 'line_id': 'uuid', 'position': 'integer', 'seller_id': 'uuid', 'product_id': 'uuid', 'channel': 'varchar',
        'number': 'varchar', 'currency': 'varchar', 'customer': 'varchar', 'emailed': 'boolean', 'country': 'varchar', 'country_text': 'varchar',
        'carrier': 'varchar', 'sku': 'varchar', 'title': 'varchar', 'merchandise': 'boolean', 'quantity': 'integer', 'unit_price': 'decimal(18, 6)',
        'adjustment': 'bigint', 'occurred_at': 'timestamp', 'delivered_at': 'timestamp', 'day': 'date', 'delivered_day': 'date',
        'mail_key': 'bigint', 'dispatch_by': 'timestamp', 'shipped_at': 'timestamp', 'cancelled_at': 'timestamp',
        'cancelled_by_seller': 'boolean'});

insert into term
select 'carrier', (select coalesce(max(key), 0) from term where kind = 'carrier') + row_number() over (order by carrier), carrier
from (select distinct carrier from staged where carrier is not null)
where carrier not in (select value from term where kind = 'carrier');
