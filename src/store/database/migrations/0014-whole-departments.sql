-- 部门整体监控表 of a round and 部门整体支出绩效自评表 of a year: a department as a whole, watched and evaluated by itself.

create table whole_sheets (
  region_id uuid not null,
  sheet_id uuid not null,
  kind text not null check (kind in ('monitoring', 'evaluation')),
  -- The department.
  unit_id uuid not null,
  year integer not null,
  -- Of a 监控表 alone.
  round_id uuid,
  -- What it is measured against, as it was when the sheet began.
  basis json not null,
  state text not null check (state in ('draft', 'department', 'finance', 'final')),
  -- Counts every save, so that nobody writes over another's.
  revision integer not null check (revision >= 0),
  -- Those who wrote in it: they do not check it.
  writers uuid[] not null,
  sent_by uuid,
  steps integer not null check (steps >= 0),
  -- As of monitoring_sheets.
  returned text,
  content json not null,
  -- 分: of projects and basic spending together, or of projects alone while basic spending is not known (partial).
  budget bigint not null,
  paid bigint not null,
  partial boolean not null,
  -- % with two decimals; null where they do not apply.
  rate numeric(14, 2),
  achievement numeric(14, 2),
  light text check (light in ('red', 'yellow', 'green', 'none')),
  -- Hundredths of a point.
  score integer check (score between 0 and 10000),
  grade text check (grade in ('优', '良', '中', '差')),
  -- The judgement of a 监控表, the proof sheet of a 自评表.
  outcome json not null,
  -- What keeps it from being sent in, and what is to be looked at beside its projects.
  faults integer not null check (faults >= 0),
  remarks json not null,
  -- 公开: where and when.
  published_on text check (published_on ~ '^\d{4}-\d{2}-\d{2}$'),
  published_at_place text,
  made_at timestamptz not null,
  -- null: with its round.
  made_by uuid,
  changed_at timestamptz not null,
  final_at timestamptz,
  primary key (region_id, sheet_id),
  check ((kind = 'monitoring') = (round_id is not null)),
  check ((kind = 'monitoring') = (light is not null)),
  check ((score is null) = (grade is null)),
  check (kind = 'evaluation' or (score is null and published_on is null)),
  check ((state = 'final') = (final_at is not null)),
  check ((published_on is null) = (published_at_place is null)),
  check (published_on is null or state = 'final'),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id),
  foreign key (region_id, round_id) references monitoring_rounds (region_id, round_id) on delete cascade,
  foreign key (region_id, made_by) references users (region_id, user_id)
);
create unique index whole_sheets_once on whole_sheets (region_id, kind, unit_id, year, round_id) nulls not distinct;
create index whole_sheets_of_round on whole_sheets (region_id, round_id, unit_id);
create index whole_sheets_of_unit on whole_sheets (region_id, unit_id);

create table whole_steps (
  region_id uuid not null,
  sheet_id uuid not null,
  number integer not null check (number > 0),
  act text not null check (act in ('send', 'withdraw', 'pass', 'return')),
  state text not null check (state in ('draft', 'department', 'finance', 'final')),
  comment text not null,
  at timestamptz not null,
  actor_id uuid not null,
  primary key (region_id, sheet_id, number),
  foreign key (region_id, sheet_id) references whole_sheets (region_id, sheet_id) on delete cascade,
  foreign key (region_id, actor_id) references users (region_id, user_id)
);
