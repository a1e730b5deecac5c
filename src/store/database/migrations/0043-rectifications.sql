-- 整改: a problem, whose it is and by when it has to be mended, every step that was taken, and the files that prove it.

create table rectifications (
  region_id uuid not null,
  rectification_id uuid not null,
  -- Of the fiscal year in which the problem was found; numbers count from 1 in each.
  year integer not null,
  number integer not null check (number > 0),
  source text not null check (source in ('monitoring', 'self-evaluation', 'evaluation', 'audit', 'manual')),
  -- What of the source it came of: one warning makes one item, however often it is raised.
  source_key text,
  -- Projects are named without a reference, as in filings. null: a problem of the unit as a whole.
  project_id uuid,
  -- Who has to mend it.
  unit_id uuid,
  -- As it was called on that day.
  subject text not null,
  problem text not null,
  requirement text not null,
  due text not null check (due ~ '^\d{4}-\d{2}-\d{2}$'),
  state text not null check (state in ('open', 'replied', 'returned', 'confirmed', 'revoked')),
  steps integer not null check (steps > 0),
  replied_by uuid,
  opened_at timestamptz not null,
  opened_by uuid,
  settled_at timestamptz,
  primary key (region_id, rectification_id),
  unique (region_id, year, number),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id),
  foreign key (region_id, replied_by) references users (region_id, user_id),
  foreign key (region_id, opened_by) references users (region_id, user_id),
  check ((state in ('confirmed', 'revoked')) = (settled_at is not null))
);

create unique index rectifications_of_source on rectifications (region_id, source, source_key) where source_key is not null;

create index rectifications_of_project on rectifications (region_id, project_id);

create index rectifications_of_unit on rectifications (region_id, unit_id, state);

create index rectifications_by_state on rectifications (region_id, state, due);

-- Who did what and when: only added to.
create table rectification_steps (
  region_id uuid not null,
  rectification_id uuid not null,
  number integer not null check (number > 0),
  kind text not null check (kind in ('open', 'reply', 'confirm', 'return', 'extend', 'revoke')),
  at timestamptz not null,
  -- null: the system.
  actor_id uuid,
  record json not null,
  primary key (region_id, rectification_id, number),
  foreign key (region_id, rectification_id) references rectifications (region_id, rectification_id) on delete cascade,
  foreign key (region_id, actor_id) references users (region_id, user_id)
);

-- 佐证材料 of the reply. The bytes are those of attachment_files, kept once by their digest.
create table rectification_files (
  region_id uuid not null,
  file_id uuid not null,
  rectification_id uuid not null,
  sha256 text not null,
  file text not null,
  kind text not null,
  size integer not null,
  scan text not null check (scan in ('clean', 'none')),
  added_at timestamptz not null,
  added_by uuid not null,
  removed_at timestamptz,
  removed_by uuid,
  primary key (region_id, file_id),
  foreign key (region_id, rectification_id) references rectifications (region_id, rectification_id) on delete cascade,
  foreign key (region_id, added_by) references users (region_id, user_id),
  foreign key (region_id, removed_by) references users (region_id, user_id)
);

create index rectification_files_of_item on rectification_files (region_id, rectification_id, added_at);

create index rectification_files_by_digest on rectification_files (region_id, sha256);
