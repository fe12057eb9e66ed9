-- Whether this installation was given demo data, for which day, and whether all of it was written.
create table demo_data (
    only_row    boolean primary key default true check (only_row),
    period_end  date not null,
    finished_at timestamptz
);
