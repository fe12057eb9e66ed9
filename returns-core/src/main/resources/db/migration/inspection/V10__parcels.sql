-- One parcel for several cases: its receipts share a key.
create index receipt_parcel on receipt (request_key);
