create or replace temp table touched_order_line (id uuid);
create or replace temp table reread_order_line (id uuid);
create or replace temp table touched_return_line (id uuid);
create or replace temp table touched_product (key integer);
create or replace temp table moved_seller (id uuid);
create or replace temp table moved_product (id uuid);
