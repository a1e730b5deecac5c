-- Targets that are written in the system (docs/writing.md): the form as it stands, and every save with what was written in it.
-- Projects are named without a reference, as in filings; a document takes all of it along when it goes.

create table drafts (
  region_id uuid not null,
  project_id uuid not null,
  document_id uuid not null,
  -- Saves so far.
  version integer not null check (version >= 0),
  -- The form as the core has it: blank rows too, each row with a name of its own.
  form json not null,
  -- The rows that are indicators of the project, in its order.
  listed text[] not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (region_id, project_id),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, changed_by) references users (region_id, user_id)
);

create index drafts_of_document on drafts (region_id, document_id);

create table draft_saves (
  region_id uuid not null,
  project_id uuid not null,
  version integer not null,
  document_id uuid not null,
  -- What is sent twice under one name is saved once.
  request uuid not null,
  -- What was written, cell by cell, each with what stood there before.
  operations json not null,
  saved_at timestamptz not null,
  saved_by uuid not null,
  primary key (region_id, project_id, version),
  unique (region_id, project_id, request),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, saved_by) references users (region_id, user_id)
);

create index draft_saves_of_document on draft_saves (region_id, document_id);
