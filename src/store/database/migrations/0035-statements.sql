-- Texts of departments that are written in the system (docs/writing.md): the form as it stands, and every save with what was
-- written in it. A document has one; it takes all of it along when it goes.

create table statement_drafts (
  region_id uuid not null,
  document_id uuid not null,
  -- Saves so far.
  version integer not null check (version >= 0),
  -- The form as the core has it: blank rows too, each row with a name of its own.
  form json not null,
  -- The rows that the document has, table by table.
  listed text[] not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (region_id, document_id),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, changed_by) references users (region_id, user_id)
);

create table statement_saves (
  region_id uuid not null,
  document_id uuid not null,
  version integer not null,
  -- What is sent twice under one name is saved once.
  request uuid not null,
  -- What was written, cell by cell, each with what stood there before.
  operations json not null,
  saved_at timestamptz not null,
  saved_by uuid not null,
  primary key (region_id, document_id, version),
  unique (region_id, document_id, request),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, saved_by) references users (region_id, user_id)
);
