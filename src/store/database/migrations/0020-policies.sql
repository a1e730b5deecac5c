-- 财政支出政策 beside projects: registered, assessed before they are in force, and watched by their 中长期目标.

create table policies (
  region_id uuid not null,
  policy_id uuid not null,
  name text not null,
  -- 责任部门 or 责任单位.
  unit_id uuid not null,
  -- 文号 and 印发日期: of what is in force.
  document_number text not null,
  issued_on text check (issued_on ~ '^\d{4}-\d{2}-\d{2}$'),
  -- 政策期限: the first and the last day.
  valid_from text not null check (valid_from ~ '^\d{4}-\d{2}-\d{2}$'),
  valid_to text not null check (valid_to ~ '^\d{4}-\d{2}-\d{2}$'),
  -- 政策依据.
  ground text not null,
  -- 中长期目标: each with its value of every year.
  goals json not null,
  -- 已到期 is told by its last day.
  state text not null check (state in ('drafted', 'active', 'ended')),
  ended_on text check (ended_on ~ '^\d{4}-\d{2}-\d{2}$'),
  -- Counts every change: who writes says which one was seen.
  revision integer not null check (revision > 0),
  made_at timestamptz not null,
  made_by uuid not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  primary key (region_id, policy_id),
  check (valid_from <= valid_to),
  check (state <> 'active' or (document_number <> '' and issued_on is not null)),
  check ((state = 'ended') = (ended_on is not null)),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id),
  foreign key (region_id, made_by) references users (region_id, user_id),
  foreign key (region_id, changed_by) references users (region_id, user_id)
);
create index policies_of_unit on policies (region_id, unit_id);

-- 分年度预算安排 of its term.
create table policy_budgets (
  region_id uuid not null,
  policy_id uuid not null,
  year integer not null,
  -- 分.
  amount bigint not null check (amount >= 0),
  primary key (region_id, policy_id, year),
  foreign key (region_id, policy_id) references policies (region_id, policy_id) on delete cascade
);

-- The policy that a project carries out.
create table policy_projects (
  region_id uuid not null,
  project_id uuid not null,
  policy_id uuid not null,
  set_at timestamptz not null,
  set_by uuid not null,
  primary key (region_id, project_id),
  foreign key (region_id, project_id) references projects (region_id, project_id) on delete cascade,
  foreign key (region_id, policy_id) references policies (region_id, policy_id),
  foreign key (region_id, set_by) references users (region_id, user_id)
);
create index policy_projects_of_policy on policy_projects (region_id, policy_id);

-- What was reached of a 中长期目标 in a year.
create table policy_values (
  region_id uuid not null,
  policy_id uuid not null,
  goal_id uuid not null,
  year integer not null,
  -- A number in the unit of the goal.
  value text not null,
  -- Why it lags; '' where it does not.
  reason text not null,
  entered_at timestamptz not null,
  entered_by uuid not null,
  primary key (region_id, policy_id, goal_id, year),
  foreign key (region_id, policy_id) references policies (region_id, policy_id) on delete cascade,
  foreign key (region_id, entered_by) references users (region_id, user_id)
);

create table policy_steps (
  region_id uuid not null,
  policy_id uuid not null,
  number integer not null check (number > 0),
  act text not null check (act in ('start', 'renew', 'end', 'resume')),
  comment text not null,
  at timestamptz not null,
  actor_id uuid not null,
  primary key (region_id, policy_id, number),
  foreign key (region_id, policy_id) references policies (region_id, policy_id) on delete cascade,
  foreign key (region_id, actor_id) references users (region_id, user_id)
);

-- 事前绩效评估 of a policy beside those of projects: subject_id is the one or the other.
alter table assessment_versions drop constraint assessment_versions_region_id_project_id_fkey;
alter table assessment_versions drop constraint assessment_versions_pkey;
alter table assessments drop constraint assessments_pkey;

alter table assessments add column subject_id uuid;
alter table assessments add column policy_id uuid;
update assessments set subject_id = project_id;
alter table assessments alter column subject_id set not null;
alter table assessments alter column project_id drop not null;
alter table assessments alter column document_id drop not null;
alter table assessments add primary key (region_id, subject_id);
alter table assessments add unique (region_id, project_id);
alter table assessments add check (subject_id = coalesce(project_id, policy_id));
alter table assessments add check ((project_id is null) = (policy_id is not null));
alter table assessments add check ((project_id is null) = (document_id is null));
alter table assessments add foreign key (region_id, policy_id)
  references policies (region_id, policy_id) on delete cascade;

create index assessments_of_policy on assessments (region_id, policy_id) where policy_id is not null;

alter table assessment_versions add column subject_id uuid;
-- The policy as it was assessed, in place of a target.
alter table assessment_versions add column policy json;
update assessment_versions set subject_id = project_id;
alter table assessment_versions alter column subject_id set not null;
alter table assessment_versions alter column project_id drop not null;
alter table assessment_versions alter column project drop not null;
alter table assessment_versions add primary key (region_id, subject_id, number);
alter table assessment_versions add check ((project is null) = (policy is not null));
alter table assessment_versions add check ((project is null) = (project_id is null));
alter table assessment_versions add foreign key (region_id, subject_id)
  references assessments (region_id, subject_id) on delete cascade;
create index assessment_versions_of_project on assessment_versions (region_id, project_id, number);
