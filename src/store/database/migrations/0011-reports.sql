-- Reports (监控报告, 工作报告, 评价报告, 自评报告): drafted of facts, written by people, frozen when final.

create table reports (
  region_id uuid not null,
  report_id uuid not null,
  kind text not null check (kind in ('monitoring', 'work', 'evaluation', 'self-evaluation')),
  -- null: the region as a whole.
  unit_id uuid,
  year integer not null,
  -- Of a monitoring report its round; of an evaluation report what was evaluated.
  round_id uuid,
  subject_id uuid,
  title text not null,
  state text not null check (state in ('draft', 'final')),
  -- Counts every change: who makes it final says which one was seen.
  revision integer not null check (revision > 0),
  -- The sections with their titles, as the template had them when the report was begun.
  outline json not null,
  -- What the system drafted, with the facts that it rests on, as of drafted_at.
  drafted json not null,
  drafted_at timestamptz not null,
  -- The sections that people wrote.
  edits json not null,
  made_at timestamptz not null,
  made_by uuid not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  final_at timestamptz,
  final_by uuid,
  -- SHA-256 of what was made final.
  digest text check (digest ~ '^[0-9a-f]{64}$'),
  primary key (region_id, report_id),
  check ((state = 'final') = (final_at is not null and digest is not null)),
  check ((kind = 'monitoring') = (round_id is not null)),
  check ((kind = 'evaluation') = (subject_id is not null)),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id),
  foreign key (region_id, round_id) references monitoring_rounds (region_id, round_id) on delete cascade,
  foreign key (region_id, subject_id) references evaluation_subjects (region_id, subject_id) on delete cascade,
  foreign key (region_id, made_by) references users (region_id, user_id),
  foreign key (region_id, changed_by) references users (region_id, user_id),
  foreign key (region_id, final_by) references users (region_id, user_id)
);
-- Of a subject there is one draft at a time; final ones stay.
create unique index reports_draft on reports (region_id, kind, year, unit_id, round_id, subject_id)
  nulls not distinct where state = 'draft';
create index reports_of_year on reports (region_id, year, kind);
create index reports_of_unit on reports (region_id, unit_id);
create index reports_of_round on reports (region_id, round_id);
create index reports_of_subject on reports (region_id, subject_id);
