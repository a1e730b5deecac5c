-- 成本绩效分析: the register of 支出标准, and what activities cost for one of what they did.

create table cost_standards (
  region_id uuid not null,
  standard_id uuid not null,
  number text not null,
  name text not null,
  -- What targets call the same thing, beside its name.
  words text[] not null,
  level text not null check (level in ('national', 'province', 'city', 'county', 'department')),
  -- What it is for one of.
  per text not null,
  -- 分 for one, the most.
  amount bigint not null check (amount > 0),
  first_year integer not null,
  -- null: until another one comes.
  last_year integer check (last_year >= first_year),
  source text not null,
  note text not null,
  withdrawn_at timestamptz,
  changed_at timestamptz not null,
  changed_by uuid not null,
  primary key (region_id, standard_id),
  unique (region_id, number),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, changed_by) references users (region_id, user_id)
);

create table cost_analyses (
  region_id uuid not null,
  analysis_id uuid not null,
  -- null: of units of several departments.
  unit_id uuid,
  year integer not null,
  title text not null,
  state text not null check (state in ('draft', 'final')),
  -- Counts every change: who saves or makes it final says which one was seen.
  revision integer not null check (revision > 0),
  conclusion text not null,
  advice text not null,
  -- The figures of each activity as they were when it was made final.
  figures json,
  made_at timestamptz not null,
  made_by uuid not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  final_at timestamptz,
  final_by uuid,
  -- SHA-256 of what was made final.
  digest text check (digest ~ '^[0-9a-f]{64}$'),
  primary key (region_id, analysis_id),
  check ((state = 'final') = (final_at is not null and digest is not null and figures is not null)),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id),
  foreign key (region_id, made_by) references users (region_id, user_id),
  foreign key (region_id, changed_by) references users (region_id, user_id),
  foreign key (region_id, final_by) references users (region_id, user_id)
);
create index cost_analyses_of_year on cost_analyses (region_id, year);
create index cost_analyses_of_unit on cost_analyses (region_id, unit_id);

create table cost_activities (
  region_id uuid not null,
  analysis_id uuid not null,
  position integer not null check (position > 0),
  -- Kept when its document goes: what was analysed stays.
  project_id uuid not null,
  name text not null,
  per text not null,
  quantity text not null,
  -- 分: the sum of its items.
  money bigint not null check (money >= 0),
  -- 分 for one; null: none is given.
  advised bigint check (advised > 0),
  -- Amounts in 分 as text.
  items json not null,
  primary key (region_id, analysis_id, position),
  foreign key (region_id, analysis_id) references cost_analyses (region_id, analysis_id) on delete cascade
);
create index cost_activities_of_project on cost_activities (region_id, project_id);
