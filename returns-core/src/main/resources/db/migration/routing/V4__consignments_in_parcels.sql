-- The parcel that carries a consignment, as scans are told of it. Nothing else refers to parcels from here.
alter table consignment add column parcel_id uuid;
create index consignment_parcel on consignment (parcel_id) where parcel_id is not null;
create index consignment_item_case on consignment_item (seller_id, case_id);
create index hub_stock_move_at on hub_stock_move (seller_id, at);
