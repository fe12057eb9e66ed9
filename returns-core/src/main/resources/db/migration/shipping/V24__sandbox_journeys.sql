-- Where a label of the pretended carrier leads, so that its parcel can travel; labels from before stay where they are.
alter table sandbox_label
  add column sold_at timestamptz,
  add column from_country char(2),
  add column from_city text,
  add column to_country char(2),
  add column to_city text,
  add column days integer,
  add column fate text not null default '';
comment on column sandbox_label.fate is 'what happens to its parcel, as the sender''s name told; empty where all goes well';
