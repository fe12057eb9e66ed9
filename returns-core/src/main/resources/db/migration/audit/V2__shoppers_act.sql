alter table audit_entry drop constraint audit_entry_actor_kind_check;
alter table audit_entry add constraint audit_entry_actor_kind_check
    check (actor_kind in ('PERSON', 'API_KEY', 'SYSTEM', 'ANONYMOUS', 'SHOPPER'));
