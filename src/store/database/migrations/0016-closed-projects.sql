-- 终止: a project that is closed within its year, what that brought with it, and that it was taken back.

create table project_closings (
  region_id uuid not null,
  closing_id uuid not null,
  project_id uuid not null,
  document_id uuid not null,
  fiscal_year integer not null,
  -- The last day on which the project went on.
  day text not null check (day ~ '^\d{4}-\d{2}-\d{2}$'),
  -- 文号.
  number text not null check (number <> ''),
  reason text not null check (reason <> ''),
  -- 分: what is taken back, by fund.
  fiscal bigint not null check (fiscal >= 0),
  other bigint not null check (other >= 0),
  -- The lines of budget_changes that took it back.
  lines uuid[] not null,
  -- 监控表 that were open, each with its state, and 预警 that were open.
  ended json not null,
  closed_at timestamptz not null,
  closed_by uuid not null,
  -- 恢复: when, by whom and why it was taken back.
  reopened_at timestamptz,
  reopened_by uuid,
  reopen_reason text,
  primary key (region_id, closing_id),
  check ((reopened_at is null) = (reopened_by is null)),
  check ((reopened_at is null) = (reopen_reason is null)),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, closed_by) references users (region_id, user_id),
  foreign key (region_id, reopened_by) references users (region_id, user_id)
);
-- A project is closed once at a time.
create unique index project_closings_in_force on project_closings (region_id, project_id)
  where reopened_at is null;
create index project_closings_of_project on project_closings (region_id, project_id, closed_at);
create index project_closings_of_document on project_closings (region_id, document_id);

alter table filings drop constraint filings_state_check;
alter table filings add constraint filings_state_check
  check (state in ('draft', 'submitted', 'department-review', 'finance-review', 'approved', 'adjusting', 'closed',
    'archived'));

-- 监控表 of a project that was closed: no person has it any more.
alter table monitoring_sheets drop constraint monitoring_sheets_state_check;
alter table monitoring_sheets add constraint monitoring_sheets_state_check
  check (state in ('draft', 'department', 'finance', 'final', 'ended'));

alter table monitoring_warnings drop constraint monitoring_warnings_state_check;
alter table monitoring_warnings add constraint monitoring_warnings_state_check
  check (state in ('open', 'decided', 'muted', 'ended', 'closed'));
