-- 催办: once a calendar day for a target and a step of it.

create table reminders (
  region_id uuid not null,
  project_id uuid not null,
  -- Of the flow; `unit` while the unit has it.
  step text not null,
  -- In China.
  day text not null,
  at timestamptz not null,
  reminded_by uuid not null,
  primary key (region_id, project_id, step, day),
  foreign key (region_id, project_id) references projects (region_id, project_id) on delete cascade,
  foreign key (region_id, reminded_by) references users (region_id, user_id)
);
