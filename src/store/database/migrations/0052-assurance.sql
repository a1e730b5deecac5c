-- 工作保障措施台账: what a department does so that its targets are reached, the tasks of each measure, and the files that prove them.

create table assurance_measures (
  region_id uuid not null,
  measure_id uuid not null,
  unit_id uuid not null,
  year integer not null,
  kind text not null check (kind in ('system', 'spending', 'monitoring', 'self-evaluation', 'assets', 'supervision', 'training', 'other')),
  title text not null,
  body text not null,
  -- The words of the text that promised it, folded: one promise makes one measure. null: written by hand.
  promise text,
  -- Order within its kind.
  position integer not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (region_id, measure_id),
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id),
  foreign key (region_id, changed_by) references users (region_id, user_id)
);

create index assurance_measures_of_unit on assurance_measures (region_id, unit_id, year);

create unique index assurance_measures_of_promise on assurance_measures (region_id, unit_id, year, promise) where promise is not null;

create table assurance_tasks (
  region_id uuid not null,
  task_id uuid not null,
  measure_id uuid not null,
  title text not null,
  -- 责任人 or 责任科室, as written.
  owner text not null,
  due text not null check (due ~ '^\d{4}-\d{2}-\d{2}$'),
  -- null: not done.
  done_on text check (done_on ~ '^\d{4}-\d{2}-\d{2}$'),
  note text not null,
  position integer not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (region_id, task_id),
  foreign key (region_id, measure_id) references assurance_measures (region_id, measure_id) on delete cascade,
  foreign key (region_id, changed_by) references users (region_id, user_id)
);

create index assurance_tasks_of_measure on assurance_tasks (region_id, measure_id, position);

-- The bytes are those of attachment_files, kept once by their digest.
create table assurance_files (
  region_id uuid not null,
  file_id uuid not null,
  task_id uuid not null,
  sha256 text not null,
  file text not null,
  kind text not null,
  size integer not null,
  scan text not null check (scan in ('clean', 'none')),
  added_at timestamptz not null,
  added_by uuid not null,
  removed_at timestamptz,
  removed_by uuid,
  primary key (region_id, file_id),
  foreign key (region_id, task_id) references assurance_tasks (region_id, task_id) on delete cascade,
  foreign key (region_id, added_by) references users (region_id, user_id),
  foreign key (region_id, removed_by) references users (region_id, user_id)
);

create index assurance_files_of_task on assurance_files (region_id, task_id, added_at);

create index assurance_files_by_digest on assurance_files (region_id, sha256);
