-- What the parts of a way take, and how much is lost and damaged on it. All of it is learned anew from parcels and scans.
delete from lane_time;
alter table lane_time
  drop constraint lane_time_parcels_check,
  alter column median_hours drop not null,
  alter column late_hours drop not null,
  add column carrier text,
  add column customs_hours double precision,
  add column last_hours double precision,
  add column ended integer not null,
  add column lost integer not null,
  add column damaged integer not null,
  add check (parcels >= 0 and ended >= parcels and ended >= lost and ended >= damaged);
comment on column lane_time.border_hours is 'from hand-over into the country of destination, in which half of those arrived there';
comment on column lane_time.customs_hours is 'from there until customs released them';
comment on column lane_time.last_hours is 'from there, or from the border where no release was told, to the end';
comment on column lane_time.ended is 'parcels of whose end we know: there, lost, or back with their sender';

alter table parcel
  drop constraint parcel_expected_by_check,
  add check (expected_by in ('CARRIER', 'LANE', 'COUNTRIES', 'STATED', 'ESTIMATE'));
