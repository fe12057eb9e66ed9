-- The law, rule by rule and version by version. A version is never changed: what changes the law is another version.
create table law_rule_version (
    id           uuid primary key,
    jurisdiction text not null,
    rule         text not null,
    number       integer not null check (number > 0),
    ground       text not null check (ground in ('WITHDRAWAL', 'CONFORMITY')),
    places       text[] not null check (cardinality(places) > 0),
    valid_from   date not null,
    valid_to     date check (valid_to >= valid_from),
    confidence   text not null check (confidence in ('A', 'B', 'C', 'D')),
    document     text not null,
    origin       text not null check (origin in ('PRODUCT', 'STAFF')),
    released_by  text not null,
    released_at  timestamptz not null,
    reason       text not null,
    unique (rule, number)
);
-- Somebody vouches for a version that had no good source.
create table law_confirmation (
    version      uuid primary key references law_rule_version (id),
    confirmed_by text not null,
    confirmed_at timestamptz not null,
    note         text not null check (note <> '')
);
create function refuse_change_of_law() returns trigger language plpgsql as
$$
begin
    raise exception 'law that was released stays as it was' using errcode = 'restrict_violation';
end
$$;
create trigger law_rule_version_stays before update or delete on law_rule_version
    for each row execute function refuse_change_of_law();
create trigger law_confirmation_stays before update or delete on law_confirmation
    for each row execute function refuse_change_of_law();
