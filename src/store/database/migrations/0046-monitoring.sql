-- 绩效运行监控: rounds of a fiscal year, a sheet of every approved project in each, its steps, and the warnings that come of them.
-- Projects are named without a reference, as in filings: a document read again brings them back under their ids.

create table monitoring_rounds (
  region_id uuid not null,
  round_id uuid not null,
  fiscal_year integer not null,
  mark text not null check (mark in ('march', 'june', 'july', 'october', 'december')),
  -- Up to which day payments and values count, and by when sheets are handed in.
  day text not null check (day ~ '^\d{4}-\d{2}-\d{2}$'),
  due text not null check (due ~ '^\d{4}-\d{2}-\d{2}$'),
  -- The rule set that the round goes by, with its version, and what it says of monitoring.
  rule_set text not null,
  rule_set_version integer not null,
  scheme json not null,
  job_id uuid not null,
  opened_at timestamptz not null,
  -- null: by itself.
  opened_by uuid,
  closed_at timestamptz,
  closed_by uuid,
  primary key (region_id, round_id),
  unique (region_id, fiscal_year, mark),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, opened_by) references users (region_id, user_id),
  foreign key (region_id, closed_by) references users (region_id, user_id)
);

-- Figures are those of the last time that the sheet or its money changed: lists and the board read them as they stand here.
create table monitoring_sheets (
  region_id uuid not null,
  round_id uuid not null,
  project_id uuid not null,
  -- The approved version that it is of.
  version integer not null,
  unit_id uuid,
  name text not null,
  state text not null check (state in ('draft', 'department', 'finance', 'final')),
  revision integer not null check (revision >= 0),
  -- Whoever wrote in it: they do not check it.
  writers uuid[] not null,
  sent_by uuid,
  steps integer not null,
  -- 分.
  initial bigint not null,
  budget bigint not null,
  paid bigint not null,
  -- % and points with two decimals; null where they do not apply.
  rate numeric(14, 2),
  planned numeric(14, 2),
  deviation numeric(14, 2),
  achievement numeric(14, 2),
  difference numeric(14, 2),
  forecast numeric(14, 2),
  expected numeric(14, 2),
  light text not null check (light in ('red', 'yellow', 'green', 'none')),
  reasons json not null,
  -- What keeps it from being sent in.
  faults integer not null check (faults >= 0),
  changed_at timestamptz not null,
  primary key (region_id, round_id, project_id),
  foreign key (region_id, round_id) references monitoring_rounds (region_id, round_id),
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id)
);

create index monitoring_sheets_of_unit on monitoring_sheets (region_id, round_id, unit_id, light, state);

create index monitoring_sheets_of_project on monitoring_sheets (region_id, project_id);

-- What units write, beside the figures so that lists do not carry it.
create table monitoring_contents (
  region_id uuid not null,
  round_id uuid not null,
  project_id uuid not null,
  content json not null,
  primary key (region_id, round_id, project_id),
  foreign key (region_id, round_id, project_id) references monitoring_sheets (region_id, round_id, project_id) on delete cascade
);

-- Who did what and when: only added to.
create table monitoring_steps (
  region_id uuid not null,
  round_id uuid not null,
  project_id uuid not null,
  number integer not null check (number > 0),
  act text not null check (act in ('send', 'withdraw', 'pass', 'return')),
  state text not null check (state in ('draft', 'department', 'finance', 'final')),
  comment text not null,
  at timestamptz not null,
  actor_id uuid not null,
  primary key (region_id, round_id, project_id, number),
  foreign key (region_id, round_id, project_id) references monitoring_sheets (region_id, round_id, project_id) on delete cascade,
  foreign key (region_id, actor_id) references users (region_id, user_id)
);

create table monitoring_warnings (
  region_id uuid not null,
  warning_id uuid not null,
  round_id uuid not null,
  fiscal_year integer not null,
  project_id uuid not null,
  unit_id uuid,
  kind text not null check (kind in ('stage-low', 'plan-behind', 'gap', 'impossible', 'unmet', 'overdue')),
  light text not null check (light in ('red', 'yellow')),
  facts json not null,
  raised_on text not null check (raised_on ~ '^\d{4}-\d{2}-\d{2}$'),
  due text not null check (due ~ '^\d{4}-\d{2}-\d{2}$'),
  state text not null check (state in ('open', 'decided', 'muted', 'ended')),
  answer text check (answer in ('continue', 'adjust', 'cancel')),
  -- Why it was answered so, or muted.
  note text not null,
  settled_by uuid,
  settled_at timestamptz,
  -- To whom it was told when its term had passed.
  told_department text,
  told_finance text,
  verdict text check (verdict in ('right', 'false-alarm')),
  verdict_by uuid,
  verdict_on text,
  primary key (region_id, warning_id),
  unique (region_id, round_id, project_id, kind),
  foreign key (region_id, round_id) references monitoring_rounds (region_id, round_id),
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id),
  foreign key (region_id, settled_by) references users (region_id, user_id),
  foreign key (region_id, verdict_by) references users (region_id, user_id)
);

create index monitoring_warnings_of_unit on monitoring_warnings (region_id, fiscal_year, unit_id, state);

create index monitoring_warnings_by_due on monitoring_warnings (region_id, state, due);

create index monitoring_warnings_by_verdict on monitoring_warnings (region_id, verdict_on) where verdict is not null;

alter table jobs drop constraint jobs_kind_check;
alter table jobs add check (kind in ('import', 're-audit', 'dry-run', 'roll-over', 'monitoring-round'));
