-- What waits for whom of departments' texts, and 催办 of them: as of targets (filing_tasks in 0021, reminders in 0036), by document.

-- Rows of what is open alone.
create table statement_tasks (
  region_id uuid not null,
  document_id uuid not null,
  task_id text not null,
  kind text not null check (kind in ('review', 'approval', 'consult')),
  step text not null,
  roles text[] not null,
  -- To whom it was handed; null: to whoever holds one of the roles.
  person uuid,
  since timestamptz not null,
  primary key (region_id, document_id, task_id),
  foreign key (region_id, document_id) references statement_filings (region_id, document_id) on delete cascade,
  foreign key (region_id, person) references users (region_id, user_id)
);

create index statement_tasks_of_person on statement_tasks (region_id, person);

-- What is open already, from the content.
insert into statement_tasks (region_id, document_id, task_id, kind, step, roles, person, since)
select f.region_id, f.document_id, t.task ->> 'id', t.task ->> 'kind', t.task ->> 'step', array(select json_array_elements_text(t.task -> 'roles')), (t.task ->> 'person')::uuid, (t.task ->> 'since')::timestamptz
from statement_filings f cross join lateral json_array_elements(f.content -> 'tasks') as t (task)
where t.task ->> 'done' is null and t.task ->> 'stage' = f.content ->> 'stage';

-- Once a calendar day for a text and a step of it.
create table statement_reminders (
  region_id uuid not null,
  document_id uuid not null,
  -- Of the flow; `unit` while the unit has it.
  step text not null,
  -- In China.
  day text not null,
  at timestamptz not null,
  reminded_by uuid not null,
  primary key (region_id, document_id, step, day),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, reminded_by) references users (region_id, user_id)
);
