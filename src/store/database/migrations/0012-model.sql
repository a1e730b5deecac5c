-- The optional language model: where it is reached, what it said of projects, and documents of which nothing leaves.
-- What it said is kept apart from the findings: it is no finding, and nothing counts it.

create table model_settings (
  region_id uuid not null,
  enabled boolean not null,
  address text not null,
  model text not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (region_id),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, changed_by) references users (region_id, user_id)
);

-- The last time that a project was asked about.
create table model_questions (
  region_id uuid not null,
  project_id uuid not null,
  asked_at timestamptz not null,
  asked_by uuid,
  -- As the server calls what answered.
  model text not null,
  -- Passages of personal data that were masked.
  masked integer not null,
  primary key (region_id, project_id),
  foreign key (region_id, project_id) references projects (region_id, project_id) on delete cascade,
  foreign key (region_id, asked_by) references users (region_id, user_id)
);

create table model_advice (
  region_id uuid not null,
  project_id uuid not null,
  advice_id uuid not null,
  position integer not null,
  indicator integer,
  field text not null,
  -- What stood there when it was asked.
  text text,
  message text not null,
  suggestion text,
  primary key (region_id, advice_id),
  foreign key (region_id, project_id) references model_questions (region_id, project_id) on delete cascade
);

create index model_advice_of_project on model_advice (region_id, project_id);

create table classified_documents (
  region_id uuid not null,
  document_id uuid not null,
  marked_at timestamptz not null,
  marked_by uuid,
  primary key (region_id, document_id),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, marked_by) references users (region_id, user_id)
);
