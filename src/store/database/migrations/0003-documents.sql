-- Documents with their original bytes, projects and indicators. Amounts are bigint 分, exact.
-- `reading` and `paper` are json, not jsonb: what was read is kept with its keys in the order of the exchange format,
-- and nothing searches inside; what lists and sums need has columns of its own.

create table document_files (
  region_id uuid not null,
  -- Lower-case hex of the content: the same bytes are kept once.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size integer not null,
  content bytea not null,
  stored_at timestamptz not null,
  primary key (region_id, sha256),
  foreign key (region_id) references regions (region_id)
);

create table documents (
  region_id uuid not null,
  document_id uuid not null,
  sha256 text not null,
  file text not null,
  media_type text not null,
  size integer not null,
  title text,
  fiscal_year integer,
  unit_id uuid,
  project_count integer not null,
  indicator_count integer not null,
  unplaced_count integer not null,
  -- Sum of the projects' budgets; null when none is given.
  budget bigint,
  rule_set text not null,
  errors integer not null,
  warnings integer not null,
  advice integer not null,
  score numeric not null,
  grade text not null,
  demo boolean not null,
  imported_at timestamptz not null,
  imported_by uuid,
  -- The target document without its projects.
  reading json not null,
  -- File, title and unit, folded: what a search looks in.
  search text not null,
  primary key (region_id, document_id),
  unique (region_id, sha256),
  foreign key (region_id, sha256) references document_files (region_id, sha256),
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id),
  foreign key (region_id, imported_by) references users (region_id, user_id)
);

create index documents_by_time on documents (region_id, imported_at);

create index documents_of_unit on documents (region_id, unit_id);

create table projects (
  region_id uuid not null,
  project_id uuid not null,
  document_id uuid not null,
  -- Place in the document, from 1.
  position integer not null,
  fiscal_year integer,
  -- The unit that the table names, or else the one that the document speaks for.
  unit_id uuid,
  code text,
  name text not null,
  budget bigint,
  fiscal bigint,
  other bigint,
  indicator_count integer not null,
  -- Findings that touch this project, those whose first place is in another project included.
  errors integer not null,
  warnings integer not null,
  advice integer not null,
  -- The rules of those findings.
  rules text[] not null,
  -- The project as the exchange format has it.
  paper json not null,
  -- Name, code, unit and indicators, folded: what a search looks in.
  search text not null,
  primary key (region_id, project_id),
  unique (region_id, document_id, position),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id)
);

create index projects_of_year on projects (region_id, fiscal_year);

create index projects_of_unit on projects (region_id, unit_id);

create table indicators (
  region_id uuid not null,
  project_id uuid not null,
  -- Place in the project, from 1.
  position integer not null,
  level1 text not null,
  level2 text not null,
  kind text,
  level3 text not null,
  description text,
  value_text text not null,
  nature text not null,
  comparator text,
  number numeric,
  unit text,
  deadline date,
  weight text,
  basis text,
  primary key (region_id, project_id, position),
  foreign key (region_id, project_id) references projects (region_id, project_id) on delete cascade
);
