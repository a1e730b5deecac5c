-- 事前绩效评估: one a project as it is being written, and every version that was signed.

create table assessments (
  region_id uuid not null,
  project_id uuid not null,
  document_id uuid not null,
  state text not null check (state in ('draft', 'submitted', 'signed')),
  -- Signed versions so far.
  version integer not null check (version >= 0),
  -- Counts every change: who saves says which one was seen.
  revision integer not null check (revision >= 0),
  -- Who wrote since the last version: who wrote does not sign.
  writers uuid[] not null,
  sender uuid,
  content json not null,
  -- Why it was given back or opened again last; empty otherwise.
  comment text not null,
  -- Of the version signed last: what was done about each thing that must change, in its order.
  answers json not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (region_id, project_id),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, changed_by) references users (region_id, user_id)
);

create index assessments_of_document on assessments (region_id, document_id);

-- Signed: only added to.
create table assessment_versions (
  region_id uuid not null,
  project_id uuid not null,
  number integer not null check (number > 0),
  content json not null,
  -- The target as it was assessed.
  project json not null,
  -- 分.
  budget bigint,
  -- How it was counted, and the rule set and version that say so.
  scheme json not null,
  rule_set text not null,
  rule_set_version integer not null,
  -- Hundredths of a point.
  total integer not null check (total between 0 and 10000),
  conclusion text not null check (conclusion in ('support', 'adjust', 'refuse')),
  comment text not null,
  signed_at timestamptz not null,
  signed_by uuid not null,
  primary key (region_id, project_id, number),
  foreign key (region_id, project_id) references assessments (region_id, project_id) on delete cascade,
  foreign key (region_id, signed_by) references users (region_id, user_id)
);
