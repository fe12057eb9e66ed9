alter table return_case add column refund_business_days boolean not null default false;
comment on column return_case.refund_business_days is 'whether refund_days are working days of where the shopper is';
