-- 委托填写: cells of a target, or all of it, handed to a colleague (docs/writing.md). Projects are named without a reference, as in filings.
create table delegations (
  region_id uuid not null,
  delegation_id uuid not null,
  project_id uuid not null,
  document_id uuid not null,
  -- The whole form, or its cells.
  part json not null,
  given_by uuid not null,
  given_at timestamptz not null,
  person uuid not null,
  note text not null,
  -- 2026-01-31; null: no day.
  due text,
  state text not null check (state in ('open', 'given-back', 'refused', 'accepted', 'taken-back', 'ended')),
  -- What the colleague said when giving back or refusing, and when.
  said text not null,
  answered_at timestamptz,
  -- Who settled it, when; by itself: why.
  ended_by uuid,
  ended_at timestamptz,
  cause text check (cause in ('sent-in', 'post-ended', 'handed-over')),
  primary key (region_id, delegation_id),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, given_by) references users (region_id, user_id),
  foreign key (region_id, person) references users (region_id, user_id),
  foreign key (region_id, ended_by) references users (region_id, user_id)
);
create index delegations_of_project on delegations (region_id, project_id);
create index delegations_of_document on delegations (region_id, document_id);
create index delegations_of_person on delegations (region_id, person, state);
create index delegations_of_giver on delegations (region_id, given_by, state);

-- What was saved by virtue of one; null: by somebody who writes for the unit.
alter table draft_saves add column delegation_id uuid;
create index draft_saves_of_delegation on draft_saves (region_id, delegation_id);
