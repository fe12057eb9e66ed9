-- What goods of every grade bring, as a seller decided. Rows are added; of those that hold on a day the latest day counts,
-- and of one day what was recorded last.
create table route_grades (
    id          uuid primary key,
    seller_id   uuid not null,
    valid_from  date not null,
    grades      jsonb not null,
    recorded_by text not null,
    recorded_at timestamptz not null
);
create index route_grades_seller on route_grades (seller_id, valid_from desc, recorded_at desc);
