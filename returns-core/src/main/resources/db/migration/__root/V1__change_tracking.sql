-- Every fact table that analytics follows carries the transaction that last wrote the row. A reader that
-- only takes rows below pg_snapshot_xmin() can then never skip a transaction that commits late.
create function stamp_changed_xid() returns trigger language plpgsql as
$$
begin
    new.changed_xid := pg_current_xact_id();
    return new;
end
$$;

-- Tells one Homeward database from another, so that a replica never continues from somebody else's facts.
create table installation (
    id           uuid primary key default uuidv7(),
    only_row     boolean not null default true unique check (only_row),
    installed_at timestamptz not null default now()
);
insert into installation default values;
