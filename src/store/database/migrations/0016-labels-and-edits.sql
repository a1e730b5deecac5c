-- Verdicts on findings, kept as examples for those who write rules: right (its waiver or its mending agreed with it) or
-- wrong. They stay when their document goes, so each holds what is needed to understand it.

create table labels (
  region_id uuid not null,
  label_id uuid not null,
  -- The finding as it is known outside: one verdict each.
  finding_id uuid not null,
  rule text not null,
  rule_set text not null,
  verdict text not null check (verdict in ('right', 'wrong')),
  comment text,
  -- The finding as data, and what stands around it: project and row.
  body json not null,
  context json not null,
  labelled_by uuid,
  labelled_at timestamptz not null,
  primary key (region_id, label_id),
  unique (region_id, finding_id),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, labelled_by) references users (region_id, user_id)
);

create index labels_by_rule on labels (region_id, rule);

-- Changes of documents, field by field. The bytes that were handed in stay; what is shown and written is the changed text.

create table document_edits (
  region_id uuid not null,
  edit_id uuid not null,
  document_id uuid not null,
  -- In which order they were made, from 1; those made together share a step.
  position integer not null,
  step integer not null,
  -- Place, before, after, and how it is undone.
  edit json not null,
  undo json not null,
  -- What the project and the row were called: where the place is looked for when the document is read again.
  project_name text,
  row_name text,
  -- The rule whose suggestion it was; null when it was none.
  rule text,
  state text not null check (state in ('made', 'undone', 'lost')),
  made_by uuid,
  made_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  primary key (region_id, edit_id),
  unique (region_id, document_id, position),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, made_by) references users (region_id, user_id),
  foreign key (region_id, ended_by) references users (region_id, user_id),
  check ((state = 'made') = (ended_at is null))
);
