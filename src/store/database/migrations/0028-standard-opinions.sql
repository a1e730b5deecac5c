-- 常用审核意见 of a region: lists that are never changed, of which the newest counts. Without any, those of the program.
create table standard_opinions (
  region_id uuid not null,
  version integer not null check (version > 0),
  opinions text[] not null,
  saved_by uuid not null,
  saved_at timestamptz not null,
  primary key (region_id, version),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, saved_by) references users (region_id, user_id)
);
