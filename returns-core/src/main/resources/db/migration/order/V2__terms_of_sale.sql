alter table order_line add column terms_version uuid;
comment on column order_line.terms_version is 'the seller''s policy in force when it was bought; null if there was none';
