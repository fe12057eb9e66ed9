-- Statements of withdrawal as they arrived, whether or not we know the contract. What was stated, when and by whom never
-- changes; what becomes of it does, until it is a return.
create table withdrawal_statement (
    id              uuid primary key,
    reference       text not null unique,
    fingerprint     bytea not null unique,
    named_seller    uuid,
    named_order     uuid,
    shop            text,
    order_number    text not null,
    shopper_name    text not null,
    email           text not null,
    locale          text not null,
    words           text not null,
    goods           text,
    lines           jsonb not null,
    declared_at     timestamptz not null,
    zone            text not null,
    declared_local  text not null,
    payload         text not null,
    payload_sha256  text not null check (payload_sha256 ~ '^[0-9a-f]{64}$'),
    sender_address  text not null,
    sender_agent    text,
    recorded_at     timestamptz not null default clock_timestamp(),

    seller_id       uuid,
    state           text not null default 'OPEN' check (state in ('OPEN', 'FILED', 'SET_ASIDE')),
    order_id        uuid,
    case_id         uuid,
    units_left      integer,
    set_aside       text check (set_aside in ('NOT_OURS', 'REPEATED', 'NO_RIGHT')),
    note            text,
    settled_at      timestamptz,
    settled_by      text,
    mail_state      text not null default 'WAITING' check (mail_state in ('WAITING', 'SENT', 'CAPTURED', 'FAILED')),
    mail_problem    text,
    mail_at         timestamptz,
    check ((state = 'FILED') = (case_id is not null)),
    check ((state = 'SET_ASIDE') = (set_aside is not null)),
    check ((state = 'OPEN') = (settled_at is null))
);
comment on column withdrawal_statement.fingerprint is 'of what was stated: the same statement again is the same row';
comment on column withdrawal_statement.named_seller is 'the shop that the link or the name led to; seller_id is whose it is in the end';
comment on column withdrawal_statement.payload is 'the text that the hash is of, byte for byte in UTF-8';
comment on column withdrawal_statement.declared_at is 'when it was submitted, by our clock';
comment on column withdrawal_statement.units_left is 'units of the order that were stated and are not in the return';
create index withdrawal_statement_seller on withdrawal_statement (seller_id, id desc);
create index withdrawal_statement_unknown on withdrawal_statement (id desc) where seller_id is null;
create index withdrawal_statement_open on withdrawal_statement (seller_id) where state = 'OPEN';
create unique index withdrawal_statement_case on withdrawal_statement (case_id) where case_id is not null;

create function refuse_change_of_statement() returns trigger language plpgsql as
$$
begin
    if tg_op <> 'UPDATE'
       or (new.id, new.reference, new.fingerprint, new.named_seller, new.named_order, new.shop, new.order_number,
           new.shopper_name, new.email, new.locale, new.words, new.goods, new.lines, new.declared_at, new.zone, new.declared_local,
           new.payload, new.payload_sha256, new.sender_address, new.sender_agent, new.recorded_at)
          is distinct from
          (old.id, old.reference, old.fingerprint, old.named_seller, old.named_order, old.shop, old.order_number,
           old.shopper_name, old.email, old.locale, old.words, old.goods, old.lines, old.declared_at, old.zone, old.declared_local,
           old.payload, old.payload_sha256, old.sender_address, old.sender_agent, old.recorded_at)
       or (old.state = 'FILED' and (new.state, new.seller_id, new.order_id, new.case_id) is distinct from
          (old.state, old.seller_id, old.order_id, old.case_id))
       or (old.mail_state = 'SENT' and (new.mail_state, new.mail_at) is distinct from (old.mail_state, old.mail_at))
    then
        raise exception 'a statement stays as it was made' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger withdrawal_statement_stays before update or delete on withdrawal_statement
    for each row execute function refuse_change_of_statement();
create trigger withdrawal_statement_no_truncate before truncate on withdrawal_statement
    for each statement execute function refuse_change_of_statement();

-- What the shopper was given, as it was given.
create table withdrawal_receipt (
    statement_id uuid primary key references withdrawal_statement,
    sender       text not null,
    subject      text not null,
    text         text not null,
    html         text not null,
    pdf          bytea not null,
    pdf_sha256   text not null check (pdf_sha256 ~ '^[0-9a-f]{64}$'),
    made_at      timestamptz not null
);
create function refuse_change_of_receipt() returns trigger language plpgsql as
$$
begin
    raise exception 'a receipt stays as it was given' using errcode = 'restrict_violation';
end
$$;
create trigger withdrawal_receipt_stays before update or delete on withdrawal_receipt
    for each row execute function refuse_change_of_receipt();
create trigger withdrawal_receipt_no_truncate before truncate on withdrawal_receipt
    for each statement execute function refuse_change_of_receipt();
