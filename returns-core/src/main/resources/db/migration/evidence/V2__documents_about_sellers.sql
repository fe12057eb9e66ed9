-- Pictures of documents: of an appeal, or of a seller's file (then the subject is the seller).
create table seller_document (
    id         uuid primary key,
    seller_id  uuid not null,
    subject_id uuid not null,
    blob       text not null check (blob ~ '^[0-9a-f]{64}$'),
    added_by   text not null,
    added_at   timestamptz not null,
    unique (seller_id, subject_id, blob)
);
create index seller_document_blob on seller_document (seller_id, blob);
