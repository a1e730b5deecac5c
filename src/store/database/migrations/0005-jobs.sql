-- Work that goes on after the answer was given. A runner holds a job by a lease that it renews; the final state is
-- written in the transaction that writes what came of it (docs/decisions/0003-jobs.md).

create table jobs (
  region_id uuid not null,
  job_id uuid not null,
  kind text not null,
  label text not null,
  state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  progress integer not null check (progress between 0 and 100),
  -- The bytes to be read, in document_files.
  sha256 text not null,
  demo boolean not null,
  problem jsonb,
  result jsonb,
  created_by uuid,
  created_at timestamptz not null,
  finished_at timestamptz,
  -- Who works on it, until when that holds, and how often someone began.
  runner text,
  lease_until timestamptz,
  attempts integer not null,
  primary key (region_id, job_id),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, created_by) references users (region_id, user_id),
  check ((state in ('waiting', 'running')) = (finished_at is null)),
  check ((state = 'running') = (runner is not null and lease_until is not null))
);

create index jobs_by_state on jobs (region_id, state, created_at);

create index jobs_by_time on jobs (region_id, created_at);

create index jobs_of_file on jobs (region_id, sha256);
