-- 单位自评: a sheet for every approved target of a year, what the unit gave, what came of it, and every step of its way.
-- Projects are named without a reference, as in filings.

create table self_evaluations (
  region_id uuid not null,
  project_id uuid not null,
  fiscal_year integer not null,
  state text not null check (state in ('filling', 'checking', 'confirming', 'confirmed')),
  -- What the unit typed; null until somebody did.
  facts json,
  -- Counts every save, so that nobody writes over another's.
  revision integer not null check (revision >= 0),
  -- Accounts that typed or sent in since it was opened or sent back; whoever passed it.
  fillers uuid[] not null,
  passed_by uuid,
  -- What is lacking and what is to be looked at again, as of the last save.
  lacking integer not null check (lacking >= 0),
  doubts integer not null check (doubts >= 0),
  -- Of the last save: hundredths of a point, the grade, the rule set with its version, the approved version that was scored, and the whole proof sheet.
  score integer check (score between 0 and 10000),
  grade text check (grade in ('优', '良', '中', '差')),
  rule_set_id text,
  rule_set_version integer,
  version integer,
  proof json,
  steps integer not null check (steps >= 0),
  opened_at timestamptz not null,
  opened_by uuid not null,
  changed_at timestamptz not null,
  submitted_at timestamptz,
  confirmed_at timestamptz,
  primary key (region_id, project_id),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, opened_by) references users (region_id, user_id),
  foreign key (region_id, passed_by) references users (region_id, user_id),
  check ((score is null) = (grade is null)),
  check ((state = 'confirmed') = (confirmed_at is not null)),
  check (state = 'filling' or score is not null)
);

create index self_evaluations_of_year on self_evaluations (region_id, fiscal_year, state) include (project_id, score, grade);

-- Who did what and when: only added to.
create table self_evaluation_steps (
  region_id uuid not null,
  project_id uuid not null,
  number integer not null check (number > 0),
  at timestamptz not null,
  actor_id uuid not null,
  act text not null check (act in ('submit', 'withdraw', 'pass', 'confirm', 'return')),
  from_state text not null,
  to_state text not null,
  comment text not null,
  score integer,
  grade text,
  primary key (region_id, project_id, number),
  foreign key (region_id, project_id) references self_evaluations (region_id, project_id) on delete cascade,
  foreign key (region_id, actor_id) references users (region_id, user_id)
);
