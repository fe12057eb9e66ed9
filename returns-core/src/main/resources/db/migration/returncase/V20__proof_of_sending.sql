alter table return_case add column sent_at timestamptz;
comment on column return_case.sent_at is 'when a carrier first had the goods; null where nothing proves it';
