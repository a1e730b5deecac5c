-- What the rules found. Year, unit and searched words are repeated here, so that counting over a whole county reads
-- one table.

create table findings (
  region_id uuid not null,
  finding_id uuid not null,
  document_id uuid not null,
  -- Place in the report, from 1.
  position integer not null,
  -- The project of the first place; null for a finding of the document.
  project_id uuid,
  -- Every project that a place lies in.
  touched uuid[] not null,
  fiscal_year integer,
  unit_id uuid,
  rule text not null,
  rule_group text not null,
  severity text not null check (severity in ('error', 'warning', 'advice')),
  -- The finding as data.
  body json not null,
  -- The text that stands there, the names of project and unit, folded: what a search looks in.
  search text not null,
  primary key (region_id, finding_id),
  unique (region_id, document_id, position),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, project_id) references projects (region_id, project_id) on delete cascade,
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id)
);

create index findings_of_project on findings (region_id, project_id);

create index findings_of_unit on findings (region_id, unit_id);

create index findings_by_rule on findings (region_id, rule);
