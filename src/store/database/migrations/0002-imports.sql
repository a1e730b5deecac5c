-- Imports: batches whose files are read and then wait for one confirmation; and what was said of the units
-- that they name.

alter table batches add column held boolean;
update batches set held = false;
alter table batches alter column held set not null;
-- When the import was confirmed, and by whom; null while nothing of it counts.
alter table batches add column confirmed_at timestamptz;
alter table batches add column confirmed_by uuid;
alter table batches add column undone_at timestamptz;
alter table batches add column undone_by uuid;
alter table batches add constraint batches_confirmed_by
  foreign key (region_id, confirmed_by) references users (region_id, user_id);
alter table batches add constraint batches_undone_by
  foreign key (region_id, undone_by) references users (region_id, user_id);
alter table batches add constraint batches_held check (held or confirmed_at is null);
alter table batches add constraint batches_undone check (undone_at is null or confirmed_at is not null);

-- A file that was read and waits for the confirmation of its import is held.
alter table jobs drop constraint jobs_state_check;
alter table jobs add constraint jobs_state_check
  check (state in ('waiting', 'running', 'needs-decision', 'held', 'done', 'failed', 'cancelled'));
alter table jobs drop constraint jobs_check;
alter table jobs add constraint jobs_check
  check ((state in ('waiting', 'running', 'needs-decision', 'held')) = (finished_at is null));
-- What was read of a held file.
alter table jobs add column facts json;
alter table jobs add constraint jobs_facts check (state <> 'held' or facts is not null);

-- What was said of a unit that nobody knew, once for all files of an import. Which unit a name means is in
-- unit_keys.
create table import_units (
  region_id uuid not null,
  batch_id uuid not null,
  -- What tells units of documents apart: the code, or the name where there is no code.
  key text not null,
  answer text not null check (answer in ('existing', 'new', 'renamed')),
  -- The unit that is meant; null for a new one.
  unit_id uuid,
  answered_by uuid,
  answered_at timestamptz not null,
  primary key (region_id, batch_id, key),
  constraint import_units_unit check ((answer = 'new') = (unit_id is null)),
  foreign key (region_id, batch_id) references batches (region_id, batch_id) on delete cascade,
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id),
  foreign key (region_id, answered_by) references users (region_id, user_id)
);
create index import_units_of_unit on import_units (region_id, unit_id);
