-- Shoppers know the number of their order, and not whose marketplace it is in.
create index customer_order_number on customer_order (number);
