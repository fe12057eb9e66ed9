-- Verdicts say whose fault a return was, so the columnar replica follows them.
alter table inspection add column changed_xid xid8 not null default pg_current_xact_id();
create index inspection_changed on inspection (changed_xid);
create trigger inspection_stamp before update on inspection for each row execute function stamp_changed_xid();
