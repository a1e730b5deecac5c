-- Files that a department hands in as evidence of its 部门整体绩效评价; those of projects hang on the projects. The bytes are those of
-- attachment_files, kept once by their digest.

create table evaluation_files (
  region_id uuid not null,
  file_id uuid not null,
  subject_id uuid not null,
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
  foreign key (region_id, subject_id) references evaluation_subjects (region_id, subject_id) on delete cascade,
  foreign key (region_id, added_by) references users (region_id, user_id),
  foreign key (region_id, removed_by) references users (region_id, user_id)
);

create index evaluation_files_of_subject on evaluation_files (region_id, subject_id, added_at);

create index evaluation_files_by_digest on evaluation_files (region_id, sha256);
