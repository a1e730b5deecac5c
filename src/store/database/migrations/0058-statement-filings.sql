-- The way of a department's text (docs/flow.md): as of targets (0021), by document. A text without a row is a draft. What
-- waits for whom is read from the content: a region has a few texts a department.

create table statement_filings (
  region_id uuid not null,
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
  primary key (region_id, document_id),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade
);

-- Who did what, when and in which role: only added to.
create table statement_filing_steps (
  region_id uuid not null,
  document_id uuid not null,
  number integer not null check (number > 0),
  kind text not null,
  at timestamptz not null,
  actor_id uuid not null,
  -- The sender's name for the request: what is sent twice is done once.
  request text,
  record json not null,
  primary key (region_id, document_id, number),
  unique (region_id, document_id, actor_id, request),
  foreign key (region_id, document_id) references statement_filings (region_id, document_id) on delete cascade,
  foreign key (region_id, actor_id) references users (region_id, user_id)
);

-- What was approved, as it was: only added to.
create table statement_versions (
  region_id uuid not null,
  document_id uuid not null,
  number integer not null check (number > 0),
  fiscal_year integer,
  -- The document without its projects.
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
  primary key (region_id, document_id, number),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, approved_by) references users (region_id, user_id)
);
