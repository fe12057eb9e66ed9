-- What people, keys and rules changed. Rows are only ever added.
create table audit_entry (
    id           uuid primary key,
    recorded_at  timestamptz not null,
    actor_kind   text not null check (actor_kind in ('PERSON', 'API_KEY', 'SYSTEM', 'ANONYMOUS')),
    actor_id     text,
    actor_name   text not null,
    seller_id    uuid,
    action       text not null check (action ~ '^[a-z-]+\.[a-z-]+$'),
    subject_kind text not null,
    subject_id   text not null,
    subject_name text not null,
    before_state jsonb,
    after_state  jsonb
);
comment on column audit_entry.seller_id is 'the tenant it concerns; null for the platform''s own affairs';
create index audit_entry_seller on audit_entry (seller_id, id desc);
create index audit_entry_action on audit_entry (action, id desc);

create function refuse_change_of_audit_entry() returns trigger language plpgsql as
$$
begin
    raise exception 'the audit trail is append-only' using errcode = 'restrict_violation';
end
$$;
create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function refuse_change_of_audit_entry();
create trigger audit_entry_no_truncate before truncate on audit_entry
    for each statement execute function refuse_change_of_audit_entry();
