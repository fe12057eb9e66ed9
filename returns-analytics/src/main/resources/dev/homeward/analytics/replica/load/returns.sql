create or replace temp table staged as
select * from read_csv('${file}', header = false, auto_detect = false, delim = ',', quote = '"', escape = '"', allow_quoted_nulls = false,
    columns = {'document_id': 'uuid', 'line_id': 'uuid', 'position': 'integer', 'seller_id': 'uuid', 'product_id': 'uuid', 'channel': 'varchar',
        'number': 'varchar', 'currency': 'varchar', 'customer': 'varchar', 'request_state': 'varchar', 'country': 'varchar', 'country_text': 'varchar',
        'reason': 'varchar', 'sku': 'varchar', 'title': 'varchar', 'merchandise': 'boolean', 'quantity': 'integer', 'unit_price': 'decimal(18, 6)',
        'match_state': 'varchar', 'matched': 'integer', 'dearer_than_bought': 'boolean', 'occurred_at': 'timestamp', 'day': 'date',
        'days_since_purchase': 'integer', 'filed': 'boolean', 'declined': 'boolean', 'owed': 'boolean', 'requested_at': 'timestamp',
        'answered_at': 'timestamp', 'refund_by': 'timestamp', 'refunded_at': 'timestamp', 'dispute': 'varchar', 'dispute_at': 'timestamp'});

insert into term
select 'reason', (select coalesce(max(key), 0) from term where kind = 'reason') + row_number() over (order by reason), reason
from (select distinct reason from staged where reason is not null)
where reason not in (select value from term where kind = 'reason');
