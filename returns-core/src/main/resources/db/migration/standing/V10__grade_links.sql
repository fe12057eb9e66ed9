-- The public address at which anybody may see a seller's grade, for as long as the seller wants it.
create table seller_grade_link (
    id         uuid primary key,
    seller_id  uuid not null,
    code       text not null unique check (length(code) >= 22),
    made_by    text not null,
    made_at    timestamptz not null,
    revoked_by text,
    revoked_at timestamptz,
    check ((revoked_by is null) = (revoked_at is null))
);
comment on column seller_grade_link.code is 'cannot be guessed; kept as it is, since the seller hands it out and looks it up again';
create unique index seller_grade_link_one_open on seller_grade_link (seller_id) where revoked_at is null;
