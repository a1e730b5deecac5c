-- Fiscal years: closed and opened again (versions that are never changed, of which the newest counts), opened with last year's
-- projects carried over, and for every project carried over what it came of.

create table year_closings (
  region_id uuid not null,
  year integer not null,
  version integer not null check (version > 0),
  closed boolean not null,
  note text not null,
  by_user uuid not null,
  at timestamptz not null,
  primary key (region_id, year, version),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, by_user) references users (region_id, user_id)
);

create table year_openings (
  region_id uuid not null,
  year integer not null,
  -- One after the other: an opening can be undone, and done anew.
  version integer not null check (version > 0),
  state text not null check (state in ('running', 'done', 'undone')),
  -- Whether last year was closed with it, and whether projects that do not say are carried over.
  closes boolean not null,
  unsaid boolean not null,
  -- The version of the year's calendar that was made with it; null where the year had one.
  calendar integer,
  job_id uuid not null,
  note text not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  undone_note text,
  primary key (region_id, year, version),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, opened_by) references users (region_id, user_id),
  foreign key (region_id, undone_by) references users (region_id, user_id),
  check ((state = 'undone') = (undone_at is not null))
);

create table year_carried (
  region_id uuid not null,
  year integer not null,
  -- The project of last year and the approved version that its successor begins with; named without a reference, as in filings.
  source_id uuid not null,
  source_version integer not null,
  -- null: still to be made.
  target_id uuid,
  document_id uuid,
  -- Years that were moved, and those that still stand.
  marks json,
  done_at timestamptz,
  primary key (region_id, year, source_id),
  foreign key (region_id) references regions (region_id),
  check ((done_at is null) = (target_id is null))
);

create index year_carried_to on year_carried (region_id, target_id);

alter table jobs drop constraint jobs_kind_check;
alter table jobs add check (kind in ('import', 're-audit', 'dry-run', 'roll-over'));
