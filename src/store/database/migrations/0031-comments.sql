-- 批注: what people say about a very place of a project, with answers below, and what they propose to be written there.
-- Projects are named without a reference, as in filings.
create table place_comments (
  region_id uuid not null,
  comment_id uuid not null,
  project_id uuid not null,
  document_id uuid not null,
  -- Of an answer: what it answers.
  parent_id uuid,
  -- Row, from 1; null: a field of the project itself.
  indicator integer,
  field text not null,
  body text not null,
  suggestion text,
  -- What stood there when it was said.
  found text,
  state text not null check (state in ('open', 'resolved', 'accepted')),
  made_by uuid not null,
  made_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  primary key (region_id, comment_id),
  foreign key (region_id, parent_id) references place_comments (region_id, comment_id) on delete cascade,
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, made_by) references users (region_id, user_id),
  foreign key (region_id, ended_by) references users (region_id, user_id)
);
create index place_comments_of_project on place_comments (region_id, project_id);
create index place_comments_of_document on place_comments (region_id, document_id);
create index place_comments_of_parent on place_comments (region_id, parent_id);

-- A project as it was when it was sent back to the unit, so that only what changed since needs to be read again.
create table returned_papers (
  region_id uuid not null,
  project_id uuid not null,
  -- Of the step that sent it back.
  number integer not null,
  document_id uuid not null,
  content json not null,
  primary key (region_id, project_id, number),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade
);
create index returned_papers_of_document on returned_papers (region_id, document_id);
