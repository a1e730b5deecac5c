-- The calendar of a fiscal year, as the region laid it down: versions that are never changed, of which the newest counts.

create table calendars (
  region_id uuid not null,
  year integer not null,
  -- From 1.
  version integer not null check (version > 0),
  -- Deadlines as the core has them.
  data json not null,
  saved_by uuid,
  saved_at timestamptz not null,
  primary key (region_id, year, version),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, saved_by) references users (region_id, user_id)
);
