-- What the packaging of a parcel weighs, by day: a seller's own word, else the platform's (no seller).
create table packaging_weight (
    seller_id   uuid,
    valid_from  date not null,
    grams       integer not null check (grams between 0 and 20000),
    source      text not null check (source <> ''),
    recorded_at timestamptz not null,
    unique nulls not distinct (seller_id, valid_from)
);
insert into packaging_weight (seller_id, valid_from, grams, source, recorded_at)
values (null, '2000-01-01', 150, 'Homeward: a mailing bag or small carton with its filling', now());
