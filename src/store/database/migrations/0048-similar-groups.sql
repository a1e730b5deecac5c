-- Who is alike with whom, as lists show it: made from what the radar keeps, anew when something of it has changed.

create table similar_groups (
  region_id uuid not null,
  -- Part and near form of the head.
  group_id text not null,
  -- [{part, similarity in thousandths}]
  parts jsonb not null,
  -- The head first. A project that is gone or counts no more is left out when the group is read.
  members uuid[] not null,
  primary key (region_id, group_id),
  foreign key (region_id) references regions (region_id)
);

-- Something of what groups are made from has changed since. Rows are only added, so that nobody waits for another.
create table similar_touches (
  region_id uuid not null,
  touch_id uuid not null,
  primary key (region_id, touch_id),
  foreign key (region_id) references regions (region_id)
);

insert into similar_touches (region_id, touch_id) select region_id, gen_random_uuid() from regions;

-- What lists count and sum up by, without reading the projects themselves.
create index projects_counts on projects (region_id, project_id) include (unit_id, budget, fiscal_year, counted);
