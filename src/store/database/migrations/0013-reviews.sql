-- The review sheet of 财预〔2015〕88号 for every project: what it comes to, what reviewers changed, and what they said.
-- Projects are named without a reference: when a document is read again its projects go and come back under their ids,
-- and what reviewers said of them stays. A document takes all of it along when it goes.

create table reviews (
  region_id uuid not null,
  project_id uuid not null,
  document_id uuid not null,
  -- What a reviewer has to do: look, apply what the rules propose, or think.
  heap text not null check (heap in ('clean', 'mend', 'person')),
  -- Whole %.
  risk integer not null check (risk between 0 and 100),
  -- risk × budget in 分; null without a budget.
  exposure bigint,
  mode text not null check (mode in ('qualitative', 'scored')),
  -- Hundredths of a point, with what reviewers changed.
  points integer not null,
  grade text not null check (grade in ('优', '良', '中', '差')),
  -- The rules that make the risk.
  reasons json not null,
  primary key (region_id, project_id),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade
);

create index reviews_of_document on reviews (region_id, document_id);

create index reviews_by_exposure on reviews (region_id, heap, exposure);

create table review_changes (
  region_id uuid not null,
  project_id uuid not null,
  -- One of the eight items.
  item text not null,
  document_id uuid not null,
  -- What it was set to: hundredths of a point, or a grade.
  points integer,
  grade text check (grade in ('优', '良', '中', '差')),
  reason text not null,
  changed_by uuid,
  changed_at timestamptz not null,
  -- What was proposed when it was changed.
  proposed_points integer not null,
  proposed_grade text not null check (proposed_grade in ('优', '良', '中', '差')),
  -- The digest of the project's table that was reviewed.
  basis text not null,
  primary key (region_id, project_id, item),
  check ((points is null) <> (grade is null)),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, changed_by) references users (region_id, user_id)
);

create index review_changes_of_document on review_changes (region_id, document_id);

create table review_opinions (
  region_id uuid not null,
  project_id uuid not null,
  document_id uuid not null,
  comment text not null,
  -- What the reviewer concludes, whatever the points say; null for no conclusion yet.
  conclusion text check (conclusion in ('优', '良', '中', '差')),
  written_by uuid,
  written_at timestamptz not null,
  basis text not null,
  primary key (region_id, project_id),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, written_by) references users (region_id, user_id)
);

create index review_opinions_of_document on review_opinions (region_id, document_id);
