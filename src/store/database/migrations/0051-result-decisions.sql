-- 结果应用: what was decided for the next budget of a project on the ground of its grade. Only added to: the newest is in force.

create table result_decisions (
  region_id uuid not null,
  -- Projects are named without a reference, as in filings.
  project_id uuid not null,
  number integer not null check (number > 0),
  -- In force: no later decision was taken.
  current boolean not null,
  fiscal_year integer not null,
  -- The grade that it rests on, where it came from and its points; null: decided without one.
  grade text check (grade in ('优', '良', '中', '差')),
  source text check (source in ('self', 'department', 'finance')),
  score numeric(5, 2),
  -- 分: this year's budget, what was proposed for the next (null without a grade), and what was decided.
  base bigint not null check (base >= 0),
  share numeric,
  proposed bigint check (proposed >= 0),
  amount bigint not null check (amount >= 0),
  kind text not null check (kind in ('assure', 'keep', 'cut', 'cancel')),
  reason text not null,
  -- The shares are those of this rule set.
  rule_set text not null,
  rule_set_version integer not null,
  decided_at timestamptz not null,
  decided_by uuid not null,
  primary key (region_id, project_id, number),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, decided_by) references users (region_id, user_id),
  check ((grade is null) = (source is null)),
  check ((grade is null) = (proposed is null))
);

create unique index result_decisions_in_force on result_decisions (region_id, project_id) where current;

create index result_decisions_of_year on result_decisions (region_id, fiscal_year) where current;
