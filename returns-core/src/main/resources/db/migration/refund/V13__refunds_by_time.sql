-- Reports add up what was paid back in a month.
create index refund_execution_paid on refund_execution (seller_id, changed_at) where state = 'SUCCEEDED';
