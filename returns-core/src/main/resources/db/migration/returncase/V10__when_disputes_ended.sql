alter table return_case add column dispute_at timestamptz;
comment on column return_case.dispute_at is 'when the dispute came to the state it is in; null where there never was one';
update return_case set dispute_at = recorded_at where dispute_state <> 'NONE';
