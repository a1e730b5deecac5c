-- 佐证材料: files that prove what a target says. The bytes are kept once by their digest; a file that was taken away keeps its
-- line, with who did it and when, and its bytes go unless another line needs them.

create table attachment_files (
  region_id uuid not null,
  -- Lower-case hex of the content.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size integer not null,
  content bytea not null,
  primary key (region_id, sha256),
  foreign key (region_id) references regions (region_id)
);

-- Projects are named without a reference, as in filings: a document read again brings them back under their ids.
create table attachments (
  region_id uuid not null,
  attachment_id uuid not null,
  project_id uuid not null,
  document_id uuid not null,
  -- The row of the table that it proves, from 1; null for the project as a whole.
  indicator integer check (indicator > 0),
  sha256 text not null,
  file text not null,
  kind text not null,
  size integer not null,
  note text not null,
  -- clean: a scanner found nothing; none: no scanner was configured.
  scan text not null check (scan in ('clean', 'none')),
  added_at timestamptz not null,
  added_by uuid,
  removed_at timestamptz,
  removed_by uuid,
  primary key (region_id, attachment_id),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, added_by) references users (region_id, user_id),
  foreign key (region_id, removed_by) references users (region_id, user_id)
);

create index attachments_of_project on attachments (region_id, project_id, added_at);

create index attachments_of_document on attachments (region_id, document_id);

create index attachments_by_digest on attachments (region_id, sha256);
