-- Files that were handed in together: a zip, a folder, many files at once. A batch is what its jobs are.

create table batches (
  region_id uuid not null,
  batch_id uuid not null,
  -- What a person calls it: the name of the zip or the folder.
  label text not null,
  created_by uuid,
  created_at timestamptz not null,
  primary key (region_id, batch_id),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, created_by) references users (region_id, user_id)
);

create index batches_by_time on batches (region_id, created_at);

alter table jobs add column batch_id uuid;

alter table jobs add foreign key (region_id, batch_id) references batches (region_id, batch_id);

create index jobs_of_batch on jobs (region_id, batch_id);
