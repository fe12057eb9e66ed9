-- What a carrier's own scales said: an empty box is scanned as well as a full one.
alter table parcel add column weighed_grams integer check (weighed_grams > 0);
