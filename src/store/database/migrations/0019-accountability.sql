-- 问责台账: 约谈, 问责 and 绩效终身责任追究 as they were decided.

create table accountability_entries (
  region_id uuid not null,
  entry_id uuid not null,
  -- Of the fiscal year that it is about; numbers count from 1 in each.
  year integer not null,
  number integer not null check (number > 0),
  kind text not null check (kind in ('talk', 'accountability', 'lifelong')),
  -- null: it is about the unit as a whole. Stays when the document of the project goes.
  project_id uuid,
  unit_id uuid not null,
  -- Project or unit, as it was called on that day.
  subject text not null,
  post text not null check (post in ('department-head', 'unit-head', 'project-lead')),
  person text not null,
  basis text not null check (basis in ('grade', 'rectification', 'audit', 'repeated', 'other')),
  ground text not null,
  -- The suggestion that it came of; null: none.
  suggestion text,
  decided_on text not null check (decided_on ~ '^\d{4}-\d{2}-\d{2}$'),
  decided_by text not null,
  state text not null check (state in ('open', 'closed', 'revoked')),
  -- What came of it, or why it was opened again or revoked.
  outcome text not null,
  closed_on text check (closed_on ~ '^\d{4}-\d{2}-\d{2}$'),
  -- Counts every change: who writes says which one was seen.
  revision integer not null check (revision > 0),
  made_at timestamptz not null,
  made_by uuid not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  primary key (region_id, entry_id),
  unique (region_id, year, number),
  check ((state = 'closed') = (closed_on is not null)),
  check (project_id is not null or post <> 'project-lead'),
  check (kind <> 'lifelong' or post = 'project-lead'),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id),
  foreign key (region_id, made_by) references users (region_id, user_id),
  foreign key (region_id, changed_by) references users (region_id, user_id)
);
create unique index accountability_of_suggestion on accountability_entries (region_id, suggestion)
  where suggestion is not null and state <> 'revoked';
create index accountability_of_project on accountability_entries (region_id, project_id);
create index accountability_of_unit on accountability_entries (region_id, unit_id);

-- Suggestions that the bureau looked at and did not follow.
create table accountability_asides (
  region_id uuid not null,
  suggestion text not null,
  reason text not null,
  set_at timestamptz not null,
  set_by uuid not null,
  primary key (region_id, suggestion),
  foreign key (region_id, set_by) references users (region_id, user_id)
);
