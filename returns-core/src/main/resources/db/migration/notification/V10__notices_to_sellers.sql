-- What a seller's people are told about its standing is a mail about neither a return nor a statement.
alter table mail add column notice_id uuid;
comment on column mail.notice_id is 'the grade, measure or appeal that it is about';
do $$
declare
    found text;
begin
    select conname into strict found from pg_constraint
    where conrelid = 'mail'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%case_id IS NULL%statement_id IS NULL%';
    execute format('alter table mail drop constraint %I', found);
end
$$;
alter table mail add constraint mail_about_one_thing check (num_nonnulls(case_id, statement_id, notice_id) = 1);
