-- The receipt of a withdrawal is a mail about a statement, which may belong to no seller and no return yet.
alter table mail
    alter column seller_id drop not null,
    alter column case_id drop not null,
    add column statement_id    uuid,
    add column attachment_name text,
    add column attachment      bytea,
    add check ((case_id is null) <> (statement_id is null)),
    add check ((attachment_name is null) = (attachment is null));
