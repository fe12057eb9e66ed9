-- A policy as somebody types it, right or wrong; what is published is a version of its own.
create table policy_draft (
    id        uuid primary key,
    seller_id uuid not null,
    version   bigint not null,
    content   jsonb not null,
    saved_by  text not null,
    saved_at  timestamptz not null,
    published integer check (published > 0)
);
comment on column policy_draft.published is 'number of the policy version that it became; null while it is a draft';
create index policy_draft_open on policy_draft (seller_id, saved_at desc) where published is null;
