-- Forms that people described: what their labels mean, as a description of the format jichi.layout/1.

create table layouts (
  region_id uuid not null,
  layout_id text not null,
  name text not null,
  description json not null,
  created_by uuid,
  created_at timestamptz not null,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (region_id, layout_id),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, created_by) references users (region_id, user_id),
  foreign key (region_id, changed_by) references users (region_id, user_id)
);
