-- What customs ask and give back, rule by rule and version by version. A version is never changed.
create table customs_rule_version (
    id          uuid primary key,
    rule        text not null,
    number      integer not null check (number > 0),
    places      text[] not null check (cardinality(places) > 0),
    kind        text not null check (kind in ('IMPORT', 'REMEDY')),
    valid_from  date not null,
    valid_to    date check (valid_to >= valid_from),
    confidence  text not null check (confidence in ('A', 'B', 'C', 'D')),
    document    text not null,
    recorded_at timestamptz not null,
    unique (rule, number)
);
create function refuse_change_of_customs_rule() returns trigger language plpgsql as
$$
begin
    raise exception 'rules of customs that were recorded stay as they were' using errcode = 'restrict_violation';
end
$$;
create trigger customs_rule_version_stays before update or delete on customs_rule_version
    for each row execute function refuse_change_of_customs_rule();
