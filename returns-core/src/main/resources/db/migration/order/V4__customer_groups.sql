alter table customer_order add column customer_group text check (customer_group <> '');
comment on column customer_order.customer_group is 'group that the seller had the customer in when they bought; sentences of policies may ask for it';
