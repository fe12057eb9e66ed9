-- Executions that nobody told about are asked about again, at ever longer intervals.
alter table refund_execution
    add column asks    integer not null default 0 check (asks >= 0),
    add column sent_at timestamptz,
    add column due_at  timestamptz;
comment on column refund_execution.asks is 'how often the gateway was asked, the first time included';
comment on column refund_execution.sent_at is 'when the gateway was first asked: before the call, so that the money may have moved since';
comment on column refund_execution.due_at is 'when to ask again; null for never, as for what is paid by hand';

update refund_execution
set asks = 1, sent_at = changed_at
where gateway is not null;
update refund_execution
set due_at = changed_at
where state in ('REQUESTED', 'PENDING', 'UNKNOWN') and gateway is distinct from 'manual';

drop index refund_execution_open;
create index refund_execution_due on refund_execution (due_at) where state in ('REQUESTED', 'PENDING', 'UNKNOWN');
create index refund_execution_unknown on refund_execution (sent_at) where state = 'UNKNOWN';
