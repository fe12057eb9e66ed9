-- Whoever opens the same link again goes on with the draft that was begun there.
alter table return_draft add column link text;
create index return_draft_link on return_draft (seller_id, order_id, link, saved_at desc) where link is not null;

-- A picture is kept for as long as any case shows it.
create index return_photo_blob on return_photo (seller_id, blob);
