-- Photos of returns that are not filed yet. One that is taken back expires at once; rows and pictures go with
-- the clean-up, a day later.
create table draft_photo (
    id            uuid primary key,
    seller_id     uuid not null,
    order_id      uuid not null,
    draft_id      uuid not null,
    order_line_id uuid not null,
    blob          text not null check (blob ~ '^[0-9a-f]{64}$'),
    added_at      timestamptz not null,
    expires_at    timestamptz not null
);
create index draft_photo_order on draft_photo (seller_id, order_id, draft_id);
create index draft_photo_blob on draft_photo (seller_id, blob);
create index draft_photo_expiry on draft_photo (expires_at);
