-- A product is what a shopper recognises, a variant is what lies on the shelf under one SKU.
-- Codes and SKUs are kept in upper case: shops write the same SKU in both.
create table product (
    id          uuid primary key,
    seller_id   uuid not null,
    code        text not null check (code = upper(code) and code <> ''),
    title       text not null,
    category    text,
    changed_xid xid8 not null default pg_current_xact_id(),
    unique (seller_id, code)
);
create index product_changed on product (changed_xid);
create trigger product_stamp before update on product for each row execute function stamp_changed_xid();

create table variant (
    id             uuid primary key,
    seller_id      uuid not null,
    product_id     uuid not null references product,
    sku            text not null check (sku = upper(sku) and sku <> ''),
    hs_code        text check (hs_code ~ '^[0-9]{4,10}$'),
    origin_country char(2) check (origin_country ~ '^[A-Z]{2}$'),
    weight_grams   integer check (weight_grams > 0),
    flags          text[] not null default '{}',
    unique (seller_id, sku)
);
create index variant_product on variant (product_id);
