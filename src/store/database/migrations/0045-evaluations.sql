-- 部门评价, 财政评价 and 部门整体绩效评价: tasks with what they evaluate, the experts of each with their marks, what the evaluated
-- units are asked and answer, and the final results (docs/evaluation.md).

-- 机构库 and 专家库.
create table evaluation_pool (
  region_id uuid not null,
  entry_id uuid not null,
  kind text not null check (kind in ('agency', 'expert')),
  name text not null,
  -- 资质 or 职称, 专业领域, 所在地区.
  qualification text not null,
  specialty text not null,
  place text not null,
  note text not null,
  -- Of experts: the account with which they mark, and the agency that they work for.
  user_id uuid,
  agency_id uuid,
  active boolean not null,
  -- Units that may not be judged, each with its reason.
  avoidances json not null,
  version integer not null,
  saved_by uuid not null,
  saved_at timestamptz not null,
  primary key (region_id, entry_id),
  foreign key (region_id, user_id) references users (region_id, user_id),
  foreign key (region_id, agency_id) references evaluation_pool (region_id, entry_id),
  foreign key (region_id, saved_by) references users (region_id, user_id)
);
-- One person is one expert.
create unique index evaluation_pool_user on evaluation_pool (region_id, user_id) where user_id is not null;

create table evaluation_tasks (
  region_id uuid not null,
  task_id uuid not null,
  kind text not null check (kind in ('department', 'finance')),
  subject_kind text not null check (subject_kind in ('project', 'department')),
  fiscal_year integer not null,
  name text not null,
  -- Within which projects are chosen, or the department that is evaluated; null: the whole region.
  unit_id uuid,
  agency_id uuid,
  -- 2026-08-31: of the whole task, and of the marks.
  due text not null,
  marks_due text not null,
  -- The framework as it is used here, and the parameters of the rule set on that day.
  items json not null,
  scheme json not null,
  rule_set text not null,
  -- How the subjects, the experts and the agency were chosen: jichi.draw/1 where by lot.
  choices json not null,
  state text not null check (state in ('preparing', 'running', 'finished', 'cancelled')),
  version integer not null,
  created_by uuid not null,
  created_at timestamptz not null,
  opened_at timestamptz,
  ended_at timestamptz,
  primary key (region_id, task_id),
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id),
  foreign key (region_id, agency_id) references evaluation_pool (region_id, entry_id),
  foreign key (region_id, created_by) references users (region_id, user_id)
);
create index evaluation_tasks_of_year on evaluation_tasks (region_id, fiscal_year, created_at);

-- What is evaluated: a project, or a unit as a whole. Projects are named without a reference, as in filings.
create table evaluation_subjects (
  region_id uuid not null,
  task_id uuid not null,
  subject_id uuid not null,
  position integer not null,
  project_id uuid,
  unit_id uuid not null,
  name text not null,
  state text not null check (state in ('marking', 'reporting', 'feedback', 'final')),
  -- The report as it stands, and points that were changed after the feedback, each with its reason.
  report json,
  feedback_due text,
  sent_at timestamptz,
  -- The unit has said what it had to say.
  heard_at timestamptz,
  primary key (region_id, subject_id),
  foreign key (region_id, task_id) references evaluation_tasks (region_id, task_id) on delete cascade,
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id)
);
create unique index evaluation_subjects_of_task on evaluation_subjects (region_id, task_id, position);
create index evaluation_subjects_of_project on evaluation_subjects (region_id, project_id);
create index evaluation_subjects_of_unit on evaluation_subjects (region_id, unit_id);

-- Experts of a task. ended_reason: a conflict that was declared, or why somebody was let go.
create table evaluation_judges (
  region_id uuid not null,
  task_id uuid not null,
  entry_id uuid not null,
  user_id uuid not null,
  drawn boolean not null,
  assigned_at timestamptz not null,
  declared_at timestamptz,
  ended_at timestamptz,
  ended_reason text not null,
  primary key (region_id, task_id, entry_id),
  foreign key (region_id, task_id) references evaluation_tasks (region_id, task_id) on delete cascade,
  foreign key (region_id, entry_id) references evaluation_pool (region_id, entry_id),
  foreign key (region_id, user_id) references users (region_id, user_id)
);
create index evaluation_judges_of_person on evaluation_judges (region_id, user_id, task_id);

create table evaluation_ballots (
  region_id uuid not null,
  subject_id uuid not null,
  entry_id uuid not null,
  marks json not null,
  opinion text not null,
  version integer not null,
  saved_at timestamptz not null,
  submitted_at timestamptz,
  primary key (region_id, subject_id, entry_id),
  foreign key (region_id, subject_id) references evaluation_subjects (region_id, subject_id) on delete cascade,
  foreign key (region_id, entry_id) references evaluation_pool (region_id, entry_id)
);

-- 调阅佐证材料: what the unit is asked for. Answers name 佐证材料 of the project.
create table evaluation_requests (
  region_id uuid not null,
  request_id uuid not null,
  subject_id uuid not null,
  question text not null,
  due text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  answer text not null,
  files uuid[] not null,
  answered_by uuid,
  answered_at timestamptz,
  primary key (region_id, request_id),
  foreign key (region_id, subject_id) references evaluation_subjects (region_id, subject_id) on delete cascade,
  foreign key (region_id, asked_by) references users (region_id, user_id),
  foreign key (region_id, answered_by) references users (region_id, user_id)
);
create index evaluation_requests_of_subject on evaluation_requests (region_id, subject_id, asked_at);

-- 反馈意见 of the evaluated, point by point.
create table evaluation_objections (
  region_id uuid not null,
  subject_id uuid not null,
  number integer not null check (number > 0),
  text text not null,
  said_by uuid not null,
  said_at timestamptz not null,
  accepted boolean,
  reason text not null,
  decided_by uuid,
  decided_at timestamptz,
  primary key (region_id, subject_id, number),
  foreign key (region_id, subject_id) references evaluation_subjects (region_id, subject_id) on delete cascade,
  foreign key (region_id, said_by) references users (region_id, user_id),
  foreign key (region_id, decided_by) references users (region_id, user_id)
);

-- Final results: they go before what a unit said of itself.
create table evaluation_results (
  region_id uuid not null,
  subject_id uuid not null,
  fiscal_year integer not null,
  kind text not null check (kind in ('department', 'finance')),
  project_id uuid,
  unit_id uuid not null,
  -- 0.00 to 100.00
  total numeric(5, 2) not null check (total between 0 and 100),
  grade text not null check (grade in ('优', '良', '中', '差')),
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (region_id, subject_id),
  foreign key (region_id, subject_id) references evaluation_subjects (region_id, subject_id),
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id),
  foreign key (region_id, decided_by) references users (region_id, user_id)
);
create index evaluation_results_of_project on evaluation_results (region_id, project_id, decided_at desc);
create index evaluation_results_of_year on evaluation_results (region_id, fiscal_year, unit_id);

-- How somebody did in a task: 1 to 5.
create table evaluation_ratings (
  region_id uuid not null,
  task_id uuid not null,
  entry_id uuid not null,
  stars integer not null check (stars between 1 and 5),
  comment text not null,
  rated_by uuid not null,
  rated_at timestamptz not null,
  primary key (region_id, task_id, entry_id),
  foreign key (region_id, task_id) references evaluation_tasks (region_id, task_id) on delete cascade,
  foreign key (region_id, entry_id) references evaluation_pool (region_id, entry_id),
  foreign key (region_id, rated_by) references users (region_id, user_id)
);
create index evaluation_ratings_of_entry on evaluation_ratings (region_id, entry_id);
