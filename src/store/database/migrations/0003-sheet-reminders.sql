-- 催办 of sheets: once a calendar day for a sheet and the state in which it waits.

create table monitoring_reminders (
  region_id uuid not null,
  round_id uuid not null,
  project_id uuid not null,
  -- The state of the sheet.
  step text not null check (step in ('draft', 'department', 'finance')),
  -- In China.
  day text not null,
  at timestamptz not null,
  reminded_by uuid not null,
  primary key (region_id, round_id, project_id, step, day),
  foreign key (region_id, round_id, project_id)
    references monitoring_sheets (region_id, round_id, project_id) on delete cascade,
  foreign key (region_id, reminded_by) references users (region_id, user_id)
);

create table self_evaluation_reminders (
  region_id uuid not null,
  project_id uuid not null,
  -- The state of the sheet.
  step text not null check (step in ('filling', 'checking', 'confirming')),
  -- In China.
  day text not null,
  at timestamptz not null,
  reminded_by uuid not null,
  primary key (region_id, project_id, step, day),
  foreign key (region_id, project_id) references self_evaluations (region_id, project_id) on delete cascade,
  foreign key (region_id, reminded_by) references users (region_id, user_id)
);
