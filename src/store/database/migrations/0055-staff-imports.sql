-- Tables of people that are taken in by a job: many new accounts take their time, for hashing a password does so on purpose.
alter table jobs drop constraint jobs_kind_check;
alter table jobs add check (kind in ('import', 're-audit', 'dry-run', 'roll-over', 'monitoring-round', 'staff-import'));

create table staff_imports (
  region_id uuid not null,
  import_id uuid not null,
  job_id uuid not null,
  file text not null,
  content bytea not null,
  -- What taking it in comes to, as it was planned when it was handed in.
  report json not null,
  handed_in_at timestamptz not null,
  handed_in_by uuid not null,
  primary key (region_id, import_id),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, handed_in_by) references users (region_id, user_id)
);

create index staff_imports_by_person on staff_imports (region_id, handed_in_by, handed_in_at);

-- First passwords of the accounts that an import made, sealed, until whoever imported has fetched them: once.
create table staff_passwords (
  region_id uuid not null,
  import_id uuid not null,
  user_id uuid not null,
  sealed text not null,
  primary key (region_id, import_id, user_id),
  foreign key (region_id, import_id) references staff_imports (region_id, import_id) on delete cascade,
  foreign key (region_id, user_id) references users (region_id, user_id) on delete cascade
);

create index staff_passwords_of_user on staff_passwords (region_id, user_id);
