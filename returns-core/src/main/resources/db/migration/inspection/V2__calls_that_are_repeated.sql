-- What may be repeated is a call, which judges units of several kinds at once. One parcel, and so one key, may
-- hold goods of several cases.
create table inspection_call (
    seller_id   uuid not null,
    case_id     uuid not null,
    request_key uuid not null,
    primary key (seller_id, case_id, request_key)
);
insert into inspection_call select distinct seller_id, case_id, request_key from inspection;

do $$
declare
    narrow record;
begin
    for narrow in
        select conrelid::regclass as tab, conname as name from pg_constraint
        where contype = 'u' and conrelid in ('inspection'::regclass, 'receipt'::regclass)
    loop
        execute format('alter table %s drop constraint %I', narrow.tab, narrow.name);
    end loop;
end
$$;
alter table receipt add unique (seller_id, case_id, request_key);
alter table inspection add foreign key (seller_id, case_id, request_key) references inspection_call;
