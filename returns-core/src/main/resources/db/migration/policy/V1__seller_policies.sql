-- What a seller promises, version by version. A version is never changed: orders point to the one they were sold under.
create table policy_version (
    id             uuid primary key,
    seller_id      uuid not null,
    number         integer not null check (number > 0),
    effective_from timestamptz not null,
    document       jsonb not null,
    published_by   text not null,
    published_at   timestamptz not null,
    unique (seller_id, number)
);
create index policy_version_in_force on policy_version (seller_id, effective_from desc, number desc);
create function refuse_change_of_policy_version() returns trigger language plpgsql as
$$
begin
    raise exception 'a published policy stays as it was' using errcode = 'restrict_violation';
end
$$;
create trigger policy_version_stays before update or delete on policy_version
    for each row execute function refuse_change_of_policy_version();
