-- Alike projects: what tells one project from year to year, and the parts of projects in the forms in which they are
-- compared. All of it is made from `projects`, and is made again where it is missing; nothing here is a document's own.

-- A project that was taken in. Same code but for its year, same name but for its year: the same project.
create table similar_projects (
  region_id uuid not null,
  project_id uuid not null,
  code_key text,
  name_key text,
  primary key (region_id, project_id),
  foreign key (region_id, project_id) references projects (region_id, project_id) on delete cascade
);

create index similar_projects_by_code on similar_projects (region_id, code_key);

create index similar_projects_by_name on similar_projects (region_id, name_key);

-- Goals and indicator set of a target, by 64-bit keys of their exact and of their near form.
create table similar_parts (
  region_id uuid not null,
  project_id uuid not null,
  part text not null check (part in ('goals', 'indicators')),
  exact bigint not null,
  form bigint not null,
  primary key (region_id, project_id, part),
  foreign key (region_id, project_id) references projects (region_id, project_id) on delete cascade
);

create index similar_parts_of_form on similar_parts (region_id, part, form);

-- A near form, once however many projects have it, with its MinHash bands. `compared`: its pairs are known.
create table similar_forms (
  region_id uuid not null,
  part text not null,
  form bigint not null,
  bands integer[] not null,
  compared boolean not null,
  primary key (region_id, part, form),
  foreign key (region_id) references regions (region_id)
);

-- Region and part are folded in every band; a multi-column index of this kind would need an extension.
create index similar_forms_by_band on similar_forms using gin (bands) with (fastupdate = off);

create index similar_forms_waiting on similar_forms (region_id, part, form) where not compared;

-- Two near forms that are alike, verified, kept in both directions; similarity in thousandths.
create table similar_pairs (
  region_id uuid not null,
  part text not null,
  form bigint not null,
  other bigint not null,
  similarity integer not null check (similarity between 0 and 1000),
  primary key (region_id, part, form, other),
  foreign key (region_id) references regions (region_id)
);
