-- The way of a target (docs/flow.md). Projects are named without a reference: when a document is read again its projects go
-- and come back under their ids. A document takes all of it along when it goes. A project without a row is a draft.

create table filings (
  region_id uuid not null,
  project_id uuid not null,
  document_id uuid not null,
  state text not null check (state in ('draft', 'submitted', 'department-review', 'finance-review', 'approved', 'adjusting', 'archived')),
  -- Approved versions so far.
  version integer not null check (version >= 0),
  -- Since when it stands as it does.
  since timestamptz not null,
  -- Records so far.
  steps integer not null check (steps >= 0),
  -- The whole of it, as the core has it.
  content json not null,
  primary key (region_id, project_id),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade
);

create index filings_of_document on filings (region_id, document_id);

create index filings_by_state on filings (region_id, state, since);

-- What waits for somebody: rows of what is open alone.
create table filing_tasks (
  region_id uuid not null,
  project_id uuid not null,
  task_id text not null,
  kind text not null check (kind in ('review', 'approval', 'consult')),
  step text not null,
  roles text[] not null,
  -- To whom it was handed; null: to whoever holds one of the roles.
  person uuid,
  since timestamptz not null,
  primary key (region_id, project_id, task_id),
  foreign key (region_id, project_id) references filings (region_id, project_id) on delete cascade,
  foreign key (region_id, person) references users (region_id, user_id)
);

create index filing_tasks_of_person on filing_tasks (region_id, person);

-- Who did what, when and in which role: only added to.
create table filing_steps (
  region_id uuid not null,
  project_id uuid not null,
  number integer not null check (number > 0),
  kind text not null,
  at timestamptz not null,
  actor_id uuid not null,
  -- The sender's name for the request: what is sent twice is done once.
  request text,
  record json not null,
  primary key (region_id, project_id, number),
  unique (region_id, project_id, actor_id, request),
  foreign key (region_id, project_id) references filings (region_id, project_id) on delete cascade,
  foreign key (region_id, actor_id) references users (region_id, user_id)
);

create index filing_steps_of_actor on filing_steps (region_id, actor_id, at);

-- What was approved, as it was: only added to.
create table project_versions (
  region_id uuid not null,
  project_id uuid not null,
  number integer not null check (number > 0),
  document_id uuid not null,
  fiscal_year integer,
  content json not null,
  -- Of the content, as canonical JSON.
  sha256 text not null,
  -- Why it was adjusted; empty for the first.
  reason text not null,
  approval_number text not null,
  -- 2026-01-31.
  approval_date text not null,
  approved_by uuid not null,
  approved_at timestamptz not null,
  primary key (region_id, project_id, number),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, approved_by) references users (region_id, user_id)
);

create index project_versions_of_document on project_versions (region_id, document_id);

-- Flows (jichi.flow/1) from a year on: versions that are never changed, of which the newest counts.
create table flows (
  region_id uuid not null,
  year integer not null,
  version integer not null check (version > 0),
  data json not null,
  saved_by uuid,
  saved_at timestamptz not null,
  primary key (region_id, year, version),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, saved_by) references users (region_id, user_id)
);
