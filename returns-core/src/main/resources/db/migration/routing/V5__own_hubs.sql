-- Sellers name hubs of their own as they like: nobody learns from a code that is taken how others name theirs.
alter table hub drop constraint hub_code_key;
create unique index hub_code on hub (code) where seller_id is null;
create unique index hub_own_code on hub (seller_id, code) where seller_id is not null;
