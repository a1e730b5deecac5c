-- The tables, room by room (docs/decisions/0004-schema.md). What changes from here on is a file of its own
-- after this one.
--
-- Every table begins with region_id, in its primary key, every unique constraint, every index and every
-- foreign key: a region can be moved to another server as a whole, and the tables can be distributed by it.
-- Many tables name a project without a reference: when a document is read again its projects go and come
-- back under their ids, and what hangs on them stays. Amounts are bigint 分, exact. What is only shown as a
-- whole is json, not jsonb: it keeps its keys in their order, and nothing searches inside. Files are named
-- by the SHA-256 of their content, in lower-case hex.

-- Names in the order in which people look them up: pinyin. A server without ICU still works, by code point.
do $$
begin
  create collation names (provider = icu, locale = 'zh');
exception when others then
  create collation names from "C";
end
$$;

-- === Regions ===

create table regions (
  region_id uuid not null,
  -- 区划 code, six digits; not necessarily in GB/T 2260.
  code text not null check (code ~ '^[0-9]{6}$'),
  name text not null,
  created_at timestamptz not null,
  primary key (region_id)
);

-- === Accounts ===

-- Accounts, their sessions, and the attempts to sign in that lock-out counts.
create table users (
  region_id uuid not null,
  user_id uuid not null,
  account text not null,
  -- The account in the form in which it is compared: lower case, half width.
  account_key text not null,
  name text not null,
  active boolean not null,
  password_hash text not null,
  must_change_password boolean not null,
  created_at timestamptz not null,
  last_sign_in_at timestamptz,
  -- Since when the present password holds.
  password_changed_at timestamptz not null,
  -- An account of the demonstration: one a role, with a password that everybody who looks at it may know.
  demo boolean not null,
  primary key (region_id, user_id),
  unique (region_id, account_key),
  foreign key (region_id) references regions (region_id)
);

create table sign_in_attempts (
  region_id uuid not null,
  attempt_id uuid not null,
  account_key text not null,
  address text not null,
  at timestamptz not null,
  succeeded boolean not null,
  -- The device of the account from which was tried; null for one that is not known.
  device text,
  primary key (region_id, attempt_id),
  foreign key (region_id) references regions (region_id)
);
create index sign_in_attempts_by_account on sign_in_attempts (region_id, account_key, at);
create index sign_in_attempts_by_address on sign_in_attempts (region_id, address, at);

-- Devices from which somebody has signed in: failures elsewhere do not keep them out.
create table sign_in_devices (
  region_id uuid not null,
  user_id uuid not null,
  -- Digest of what the browser keeps: reading this table makes nobody's device.
  device_hash text not null,
  used_at timestamptz not null,
  primary key (region_id, user_id, device_hash),
  foreign key (region_id, user_id) references users (region_id, user_id) on delete cascade
);
create index sign_in_devices_by_hash on sign_in_devices (region_id, device_hash);

create table sessions (
  region_id uuid not null,
  -- Hash of the token in the cookie: who reads this table cannot sign in with it.
  token_hash text not null,
  user_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  -- When it was last used: a shorter idle time holds for those that are open, too.
  seen_at timestamptz not null,
  session_id uuid not null,
  address text not null,
  -- The browser as it names itself.
  agent text not null,
  method text not null,
  primary key (region_id, token_hash),
  foreign key (region_id, user_id) references users (region_id, user_id) on delete cascade
);
create index sessions_of_user on sessions (region_id, user_id);
create unique index sessions_by_id on sessions (region_id, session_id);

-- Passwords that may not be taken again.
create table former_passwords (
  region_id uuid not null,
  former_id uuid not null,
  user_id uuid not null,
  password_hash text not null,
  replaced_at timestamptz not null,
  primary key (region_id, former_id),
  foreign key (region_id, user_id) references users (region_id, user_id) on delete cascade
);
create index former_passwords_of_user on former_passwords (region_id, user_id, replaced_at);

-- What an office lays down about signing in.
create table security_settings (
  region_id uuid not null,
  password_length integer not null,
  password_kinds integer not null,
  -- How many of the last passwords, the present one among them, may not be taken again.
  password_history integer not null,
  -- Days after which a password must be changed; 0 for never.
  password_days integer not null,
  lock_tries integer not null,
  lock_minutes integer not null,
  idle_minutes integer not null,
  longest_hours integer not null,
  -- Those who have one of these roles sign in with a second factor.
  second_factor_roles text[] not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (region_id),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, changed_by) references users (region_id, user_id)
);

-- The second factor, its recovery codes, and sign-ins that wait for it.
create table second_factors (
  region_id uuid not null,
  user_id uuid not null,
  -- Sealed: the key is not in the database.
  secret text not null,
  created_at timestamptz not null,
  -- null until a first code has shown that the authenticator has the secret.
  confirmed_at timestamptz,
  -- The period of the last code that was taken: none is taken twice, and none before it.
  last_period bigint not null,
  primary key (region_id, user_id),
  foreign key (region_id, user_id) references users (region_id, user_id) on delete cascade
);

create table recovery_codes (
  region_id uuid not null,
  user_id uuid not null,
  -- A digest under the key that is not in the database.
  code_hash text not null,
  created_at timestamptz not null,
  used_at timestamptz,
  primary key (region_id, user_id, code_hash),
  foreign key (region_id, user_id) references users (region_id, user_id) on delete cascade
);

-- Sign-ins where the password was given and the code not yet. Nothing can be done with one but to go on.
create table sign_in_steps (
  region_id uuid not null,
  ticket_hash text not null,
  user_id uuid not null,
  -- code, or enrol where there is no second factor yet.
  kind text not null,
  method text not null,
  expires_at timestamptz not null,
  primary key (region_id, ticket_hash),
  foreign key (region_id, user_id) references users (region_id, user_id) on delete cascade
);
create index sign_in_steps_of_user on sign_in_steps (region_id, user_id);

-- Signing in through the service of the office (统一身份认证, OpenID Connect): where it is, and sign-ins that are
-- on their way there.
create table oidc_settings (
  region_id uuid not null,
  enabled boolean not null,
  issuer text not null,
  client_id text not null,
  -- Sealed: the key is not in the database. null for a client without one.
  client_secret text,
  scopes text not null,
  -- What in the identity names the account here.
  claim text not null,
  -- Accounts that are not here are made, switched off.
  create_accounts boolean not null,
  -- The second factor kept here is asked for, too.
  second_factor boolean not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (region_id),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, changed_by) references users (region_id, user_id)
);

create table oidc_attempts (
  region_id uuid not null,
  -- Hash of what the browser holds in a cookie: an answer that another browser brings is nobody's.
  attempt_hash text not null,
  state text not null,
  nonce text not null,
  verifier text not null,
  redirect text not null,
  expires_at timestamptz not null,
  primary key (region_id, attempt_hash),
  foreign key (region_id) references regions (region_id)
);

-- === The organisation: units, posts, tables of people ===

-- Budget units as a tree (科室, 主管部门, 预算单位) with what they were before.
create table budget_units (
  region_id uuid not null,
  unit_id uuid not null,
  -- What tells units apart: the code, or the name where documents give no code.
  key text not null,
  code text,
  name text not null,
  kind text not null,
  parent_id uuid,
  -- 归口科室 of a department.
  office_id uuid,
  -- Since when it is no more.
  closed_on date,
  successor_id uuid,
  -- Looked after by the office: documents do not rename it any more.
  kept boolean not null,
  primary key (region_id, unit_id),
  unique (region_id, key),
  constraint budget_units_kind check (kind in ('office', 'department', 'unit')),
  foreign key (region_id) references regions (region_id),
  constraint budget_units_parent foreign key (region_id, parent_id)
    references budget_units (region_id, unit_id),
  constraint budget_units_office foreign key (region_id, office_id)
    references budget_units (region_id, unit_id),
  constraint budget_units_successor foreign key (region_id, successor_id)
    references budget_units (region_id, unit_id)
);
create index budget_units_by_parent on budget_units (region_id, parent_id);
create index budget_units_by_office on budget_units (region_id, office_id);
create index budget_units_by_successor on budget_units (region_id, successor_id);

-- What documents may call a unit, now and before: a code, or a name where they give no code.
create table unit_keys (
  region_id uuid not null,
  key text not null,
  unit_id uuid not null,
  primary key (region_id, key),
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id)
);
create index unit_keys_of_unit on unit_keys (region_id, unit_id);

-- What a unit was from a day on; only ever added to.
create table unit_versions (
  region_id uuid not null,
  unit_id uuid not null,
  -- From 1.
  version integer not null,
  from_day date not null,
  change text not null,
  kind text not null,
  code text,
  name text not null,
  parent_id uuid,
  office_id uuid,
  closed_on date,
  successor_id uuid,
  -- The paper it was decided by, or why.
  note text not null,
  at timestamptz not null,
  by_user uuid,
  primary key (region_id, unit_id, version),
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id),
  foreign key (region_id, by_user) references users (region_id, user_id)
);

-- Posts: who holds which role, where, from when to when. Only ever added to, and ended.
create table posts (
  region_id uuid not null,
  post_id uuid not null,
  user_id uuid not null,
  role text not null,
  -- The place in the organisation; null for the whole region.
  unit_id uuid,
  since timestamptz not null,
  given_by uuid,
  -- null while it is held.
  until timestamptz,
  ended_by uuid,
  primary key (region_id, post_id),
  foreign key (region_id, user_id) references users (region_id, user_id),
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id),
  foreign key (region_id, given_by) references users (region_id, user_id),
  foreign key (region_id, ended_by) references users (region_id, user_id)
);
create index posts_of_user on posts (region_id, user_id);
create index posts_at_unit on posts (region_id, unit_id);

-- Tables of people, taken in by a job: many new accounts take their time, for hashing a password does so on
-- purpose.
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

-- First passwords of the accounts that an import made, sealed, until the person who imported them has
-- fetched them: once.
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

-- === Fiscal years and calendars ===

-- Fiscal years: closed and opened again (versions that are never changed, of which the newest counts),
-- opened with last year's projects carried over, and for every project carried over what it came of.
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
  check ((state = 'undone') = (undone_at is not null)),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, opened_by) references users (region_id, user_id),
  foreign key (region_id, undone_by) references users (region_id, user_id)
);

create table year_carried (
  region_id uuid not null,
  year integer not null,
  -- The project of last year and the approved version that its successor begins with.
  source_id uuid not null,
  source_version integer not null,
  -- null: still to be made.
  target_id uuid,
  document_id uuid,
  -- Years that were moved, and those that were left.
  marks json,
  done_at timestamptz,
  primary key (region_id, year, source_id),
  check ((done_at is null) = (target_id is null)),
  foreign key (region_id) references regions (region_id)
);
create index year_carried_to on year_carried (region_id, target_id);

-- Deadlines of a fiscal year, as the region laid them down: versions that are never changed, of which the
-- newest counts.
create table calendars (
  region_id uuid not null,
  year integer not null,
  -- From 1.
  version integer not null check (version > 0),
  -- Deadlines as the core has them.
  data json not null,
  saved_by uuid,
  saved_at timestamptz not null,
  primary key (region_id, year, version),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, saved_by) references users (region_id, user_id)
);

-- === Jobs ===

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

-- Work that goes on after the answer was given. A runner holds a job by a lease that it renews; the final
-- state is written in the transaction that writes what came of it (docs/decisions/0003-jobs.md).
create table jobs (
  region_id uuid not null,
  job_id uuid not null,
  kind text not null
    check (kind in ('import', 're-audit', 'dry-run', 'roll-over', 'monitoring-round', 'staff-import',
      'money-booking')),
  label text not null,
  state text not null
    check (state in ('waiting', 'running', 'needs-decision', 'done', 'failed', 'cancelled')),
  progress integer not null check (progress between 0 and 100),
  -- The bytes to be read, in document_files; null where a job reads none.
  sha256 text,
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
  batch_id uuid,
  -- The older document that the job waits to hear about, and what was decided.
  against uuid,
  decision text check (decision in ('replace', 'keep', 'discard')),
  -- What an audit is to do, how far it is, and what a dry run found.
  task json,
  tally json,
  report json,
  primary key (region_id, job_id),
  constraint jobs_check1 check ((state = 'running') = (runner is not null and lease_until is not null)),
  check ((state in ('waiting', 'running', 'needs-decision')) = (finished_at is null)),
  check (kind <> 'import' or sha256 is not null),
  check (kind = 'import' or task is not null),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, created_by) references users (region_id, user_id),
  foreign key (region_id, batch_id) references batches (region_id, batch_id)
);
create index jobs_by_state on jobs (region_id, state, created_at);
create index jobs_by_time on jobs (region_id, created_at);
create index jobs_of_file on jobs (region_id, sha256);
create index jobs_of_batch on jobs (region_id, batch_id);

-- === Documents ===

-- Forms that people described: what their labels mean, as a description of the format jichi.layout/1.
create table layouts (
  region_id uuid not null,
  layout_id text not null,
  name text not null,
  description json not null,
  created_by uuid,
  created_at timestamptz not null,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (region_id, layout_id),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, created_by) references users (region_id, user_id),
  foreign key (region_id, changed_by) references users (region_id, user_id)
);

-- The original bytes of documents.
create table document_files (
  region_id uuid not null,
  -- Lower-case hex of the content: the same bytes are kept once.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size integer not null,
  content bytea not null,
  stored_at timestamptz not null,
  primary key (region_id, sha256),
  foreign key (region_id) references regions (region_id)
);

-- Documents, their projects and indicators. `reading` and `paper` keep their keys in the order of the
-- exchange format; what lists and sums need has columns of its own.
create table documents (
  region_id uuid not null,
  document_id uuid not null,
  sha256 text not null,
  file text not null,
  media_type text not null,
  size integer not null,
  title text,
  fiscal_year integer,
  unit_id uuid,
  project_count integer not null,
  indicator_count integer not null,
  unplaced_count integer not null,
  -- Sum of the projects' budgets; null when none is given.
  budget bigint,
  rule_set text not null,
  errors integer not null,
  warnings integer not null,
  advice integer not null,
  score numeric not null,
  -- null with too little judged: 未定级.
  grade text,
  demo boolean not null,
  imported_at timestamptz not null,
  imported_by uuid,
  -- The target document without its projects.
  reading json not null,
  -- File, title and unit, folded: what a search looks in.
  search text not null,
  -- What a document is (src/core/target/kind.ts).
  kind text not null,
  -- False once a newer version of it replaced it: it can still be read and counts no more. Repeated in
  -- projects and findings, so that sums read one table.
  counted boolean not null,
  superseded_by uuid,
  superseded_at timestamptz,
  -- The last check, and the one that it is compared with; null before the second.
  checked_at timestamptz not null,
  compared_at timestamptz,
  -- Which rules the findings are of: a digest of everything that decides them.
  rules_print text,
  -- The 区划 code that the document itself names; null when it names none.
  region_code text,
  -- 保障措施 that a text promises, apart from it: read for thousands of texts at once. null: no text.
  safeguards json,
  -- The points that could be given.
  judged numeric(5, 2) not null,
  primary key (region_id, document_id),
  unique (region_id, sha256),
  check (counted = (superseded_at is null)),
  foreign key (region_id, sha256) references document_files (region_id, sha256),
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id),
  foreign key (region_id, imported_by) references users (region_id, user_id)
);
create index documents_by_time on documents (region_id, imported_at);
create index documents_of_unit on documents (region_id, unit_id);
create index documents_of_kind on documents (region_id, kind);
create index documents_superseded_by on documents (region_id, superseded_by);
create index documents_by_rules on documents (region_id, rules_print, region_code, fiscal_year);

create table projects (
  region_id uuid not null,
  project_id uuid not null,
  document_id uuid not null,
  -- Place in the document, from 1.
  position integer not null,
  fiscal_year integer,
  -- The unit that the table names, or else the one that the document speaks for.
  unit_id uuid,
  code text,
  name text not null,
  budget bigint,
  fiscal bigint,
  other bigint,
  indicator_count integer not null,
  -- Findings that touch this project, those whose first place is in another project included.
  errors integer not null,
  warnings integer not null,
  advice integer not null,
  -- The rules of those findings.
  rules text[] not null,
  -- The project as the exchange format has it.
  paper json not null,
  -- Name, code, unit and indicators, folded: what a search looks in.
  search text not null,
  counted boolean not null,
  -- 项目概况 of the form: whether a 事前绩效评估 is needed is told from it.
  details json,
  -- How well the indicators are put in figures.
  quantified integer not null,
  with_unit integer not null,
  repeated integer not null,
  primary key (region_id, project_id),
  unique (region_id, document_id, position),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id)
);
create index projects_of_year on projects (region_id, fiscal_year);
create index projects_of_unit on projects (region_id, unit_id);

-- 代编预算 is told by its name: there are few of them.
create index projects_pooled on projects (region_id, project_id) where name like '%代编%';

-- What lists count and sum up by, without reading the projects themselves.
create index projects_counts on projects (region_id, project_id)
  include (unit_id, budget, fiscal_year, counted, document_id, position, fiscal, other, indicator_count,
    errors, warnings, advice, quantified, with_unit, repeated);

create table indicators (
  region_id uuid not null,
  project_id uuid not null,
  -- Place in the project, from 1.
  position integer not null,
  level1 text not null,
  level2 text not null,
  kind text,
  level3 text not null,
  description text,
  value_text text not null,
  nature text not null,
  comparator text,
  number numeric,
  unit text,
  deadline date,
  weight text,
  basis text,
  primary key (region_id, project_id, position),
  foreign key (region_id, project_id) references projects (region_id, project_id) on delete cascade
);

-- Changes of documents, field by field. The bytes that were handed in stay; what is shown and written is
-- the changed text.
create table document_edits (
  region_id uuid not null,
  edit_id uuid not null,
  document_id uuid not null,
  -- In which order they were made, from 1; those made together share a step.
  position integer not null,
  step integer not null,
  -- Place, before, after, and how it is undone.
  edit json not null,
  undo json not null,
  -- What the project and the row were called: where the place is looked for when the document is read
  -- again.
  project_name text,
  row_name text,
  -- The rule whose suggestion it was; null when it was none.
  rule text,
  state text not null check (state in ('made', 'undone', 'lost')),
  made_by uuid,
  made_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  -- The name of the row in the form: rows are moved, and their numbers with them. null: not of a row.
  form_row text,
  primary key (region_id, edit_id),
  unique (region_id, document_id, position),
  check ((state = 'made') = (ended_at is null)),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, made_by) references users (region_id, user_id),
  foreign key (region_id, ended_by) references users (region_id, user_id)
);

-- === Rule sets, findings and labels ===

-- Rule sets of the region, as data of the format jichi.rule-set/1. A version is never changed: who saves
-- makes the next one; one that is retired is a version as well. The newest version counts.
create table rule_sets (
  region_id uuid not null,
  rule_set_id text not null,
  version integer not null check (version >= 1),
  data json not null,
  retired boolean not null,
  note text not null,
  saved_by uuid,
  saved_at timestamptz not null,
  primary key (region_id, rule_set_id, version),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, saved_by) references users (region_id, user_id)
);

-- What the rules found. A finding keeps its name from check to check, and is open, fixed, waived or
-- disputed. Year, unit and searched words are repeated here, so that counting over a whole county reads one
-- table.
create table findings (
  region_id uuid not null,
  finding_id uuid not null,
  document_id uuid not null,
  -- Place in the report, from 1.
  position integer not null,
  -- The project of the first place; null for a finding of the document.
  project_id uuid,
  -- Every project that a place lies in.
  touched uuid[] not null,
  fiscal_year integer,
  unit_id uuid,
  rule text not null,
  rule_group text not null,
  severity text not null check (severity in ('error', 'warning', 'advice')),
  -- The finding as data.
  body json not null,
  -- The text of the place, the names of project and unit, folded: what a search looks in.
  search text not null,
  -- Its document counts, and it is open or disputed.
  counted boolean not null,
  -- Its name, unique in its document: rule and place.
  identity text not null,
  -- The names of its places.
  anchors text[] not null,
  state text not null check (state in ('open', 'fixed', 'waived', 'disputed')),
  first_seen_at timestamptz not null,
  fixed_at timestamptz,
  -- Why it was waived, or what is wrong with it; by whom and when. What was fixed keeps what had been
  -- decided.
  reason text,
  decided_by uuid,
  decided_at timestamptz,
  -- Until this day, included; null for good.
  waived_until date,
  -- Whether the waiver is shown where the document is published.
  published boolean,
  primary key (region_id, finding_id),
  unique (region_id, document_id, position),
  unique (region_id, document_id, identity),
  check ((state = 'fixed') = (fixed_at is not null)),
  check (state not in ('waived', 'disputed') or decided_at is not null),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, project_id) references projects (region_id, project_id) on delete cascade,
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id),
  foreign key (region_id, decided_by) references users (region_id, user_id)
);
create index findings_of_project on findings (region_id, project_id);
create index findings_of_unit on findings (region_id, unit_id);
create index findings_by_rule on findings (region_id, rule);
create index findings_waived_until on findings (region_id, waived_until)
  where state = 'waived' and waived_until is not null;

-- What people say about the findings of a rule is counted with every audit.
create index findings_judged on findings (region_id, rule, state) where state in ('waived', 'disputed');

-- What lists count by, without reading the findings themselves: tens of thousands of them for one page.
create index findings_counts on findings (region_id, fiscal_year)
  include (severity, rule, rule_group, unit_id, document_id, state, counted, finding_id, project_id);

-- The first page without looking at the others.
create index findings_in_order
  on findings (region_id, array_position(array['error', 'warning', 'advice'], severity), rule)
  where counted;

-- The few that touch other projects than their own.
create index findings_elsewhere on findings (region_id, document_id)
  where project_id is null or cardinality(touched) <> 1;
create statistics findings_touched on (cardinality(touched)) from findings;

-- Verdicts on findings, kept as examples for those who write rules: right (its waiver or its mending agreed
-- with it) or wrong. They stay when their document goes, so each holds what is needed to understand it.
create table labels (
  region_id uuid not null,
  label_id uuid not null,
  -- The finding as it is known outside: one verdict each.
  finding_id uuid not null,
  rule text not null,
  rule_set text not null,
  verdict text not null check (verdict in ('right', 'wrong')),
  comment text,
  -- The finding as data, and what is around it: project and row.
  body json not null,
  context json not null,
  labelled_by uuid,
  labelled_at timestamptz not null,
  primary key (region_id, label_id),
  unique (region_id, finding_id),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, labelled_by) references users (region_id, user_id)
);
create index labels_by_rule on labels (region_id, rule);

-- === Review ===

-- The review sheet of 财预〔2015〕88号 for every project: what it comes to, what reviewers changed, and what
-- they said. What nothing was to judge by is 未判断 and gives no points. A document takes all of it along when
-- it goes.
create table reviews (
  region_id uuid not null,
  project_id uuid not null,
  document_id uuid not null,
  -- What a reviewer has to do: look, apply what the rules propose, or think.
  heap text not null check (heap in ('clean', 'mend', 'person')),
  -- Whole %.
  risk integer not null check (risk between 0 and 100),
  -- risk × budget in 分; null without a budget.
  exposure bigint,
  mode text not null check (mode in ('qualitative', 'scored')),
  -- Hundredths of a point, with what reviewers changed.
  points integer not null,
  -- null with too little judged: 未定级.
  grade text check (grade in ('优', '良', '中', '差')),
  -- The rules that make the risk.
  reasons json not null,
  -- Hundredths of a point that could be given: the weights of the items that were judged.
  judged integer not null,
  -- The items that nobody judged, each with the reason.
  unjudged json not null,
  primary key (region_id, project_id),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade
);
create index reviews_of_document on reviews (region_id, document_id);
create index reviews_by_exposure on reviews (region_id, heap, exposure);
create index reviews_heaps on reviews (region_id, project_id) include (heap);

create table review_changes (
  region_id uuid not null,
  project_id uuid not null,
  -- One of the eight items.
  item text not null,
  document_id uuid not null,
  -- What it was set to: hundredths of a point, or a grade.
  points integer,
  grade text check (grade in ('优', '良', '中', '差')),
  reason text not null,
  changed_by uuid,
  changed_at timestamptz not null,
  -- What was proposed when it was changed.
  proposed_points integer not null,
  proposed_grade text check (proposed_grade in ('优', '良', '中', '差')),
  -- The digest of the project's table that was reviewed.
  basis text not null,
  primary key (region_id, project_id, item),
  check ((points is null) <> (grade is null)),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, changed_by) references users (region_id, user_id)
);
create index review_changes_of_document on review_changes (region_id, document_id);

create table review_opinions (
  region_id uuid not null,
  project_id uuid not null,
  document_id uuid not null,
  comment text not null,
  -- What the reviewer concludes, whatever the points say; null for no conclusion yet.
  conclusion text check (conclusion in ('优', '良', '中', '差')),
  written_by uuid,
  written_at timestamptz not null,
  basis text not null,
  primary key (region_id, project_id),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, written_by) references users (region_id, user_id)
);
create index review_opinions_of_document on review_opinions (region_id, document_id);

-- 常用审核意见 of a region: lists that are never changed, of which the newest counts. Without any, those of the
-- program.
create table standard_opinions (
  region_id uuid not null,
  version integer not null check (version > 0),
  opinions text[] not null,
  saved_by uuid not null,
  saved_at timestamptz not null,
  primary key (region_id, version),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, saved_by) references users (region_id, user_id)
);

-- === Duplicates (查重) ===

-- Alike projects: what tells one project from year to year, and the parts of projects in the forms in which
-- they are compared. All of it is made from `projects`, and is made again where it is missing.
-- Same code but for its year, same name but for its year: the same project.
create table similar_projects (
  region_id uuid not null,
  project_id uuid not null,
  code_key text,
  name_key text,
  -- Given where groups are made (src/store/duplicates/alike-groups.ts); null until then.
  number integer,
  -- Name and code, folded: what a search looks in.
  label text not null,
  primary key (region_id, project_id),
  foreign key (region_id, project_id) references projects (region_id, project_id) on delete cascade
);
create index similar_projects_by_code on similar_projects (region_id, code_key);
create index similar_projects_by_name on similar_projects (region_id, name_key);

-- Lists read the numbers in the order of the projects, from this alone.
create unique index similar_projects_numbers on similar_projects (region_id, project_id) include (number);

-- Goals and indicator set of a target, by 64-bit keys of their exact and of their near form.
create table similar_parts (
  region_id uuid not null,
  project_id uuid not null,
  part text not null check (part in ('goals', 'indicators')),
  exact bigint not null,
  form bigint not null,
  -- The near form itself, in pieces.
  words text not null,
  primary key (region_id, project_id, part),
  foreign key (region_id, project_id) references projects (region_id, project_id) on delete cascade
);
create index similar_parts_of_form on similar_parts (region_id, part, form);

-- A near form, once however many projects have it. `compared`: its pairs are known.
create table similar_forms (
  region_id uuid not null,
  part text not null,
  form bigint not null,
  compared boolean not null,
  primary key (region_id, part, form),
  foreign key (region_id) references regions (region_id)
);
create index similar_forms_waiting on similar_forms (region_id, part, form) where not compared;

-- MinHash bands of near forms, with the sketch beside them: what shares a band is ranked in the index
-- alone, and no row of the table is visited.
-- Twenty rows a form: `sketch_lead` comes before `form`, where it takes no room for alignment, and the
-- region, which the form names already, is not looked up for each of them. Rows are only ever added: the
-- vacuum that lets an index answer alone has to come for those, too.
create table similar_bands (
  region_id uuid not null,
  band integer not null,
  sketch_lead integer not null,
  form bigint not null,
  sketch_rest bigint not null,
  primary key (region_id, band, sketch_lead, form) include (sketch_rest)
) with (autovacuum_vacuum_insert_threshold = 10000, autovacuum_vacuum_insert_scale_factor = 0.02);

-- Two near forms that are alike, verified, kept in both directions; similarity in thousandths.
create table similar_pairs (
  region_id uuid not null,
  part text not null,
  form bigint not null,
  other bigint not null,
  similarity integer not null check (similarity between 0 and 1000),
  primary key (region_id, part, form, other),
  foreign key (region_id) references regions (region_id)
);

-- Who is alike with whom, as lists show it: made from what the radar keeps, anew when something of it has
-- changed.
create table similar_groups (
  region_id uuid not null,
  -- Part and near form of the head.
  group_id text not null,
  -- [{part, similarity in thousandths}]
  parts jsonb not null,
  -- Members of one number are tables of one project: a group has every year's.
  identities integer[] not null,
  -- Numbers of similar_projects, the head first; 0: a project that is gone. A project that counts no more
  -- is left out when the group is read.
  members integer[] not null,
  primary key (region_id, group_id),
  foreign key (region_id) references regions (region_id)
);

-- Something of what groups are made from has changed since. Rows are only added, so that nobody waits for
-- another.
create table similar_touches (
  region_id uuid not null,
  touch_id uuid not null,
  primary key (region_id, touch_id),
  foreign key (region_id) references regions (region_id)
);

-- === Advice of a language model ===

-- The optional language model: where it is reached, what it said of projects, and documents of which
-- nothing leaves. What it said is kept apart from the findings: it is no finding, and nothing counts it.
create table model_settings (
  region_id uuid not null,
  enabled boolean not null,
  address text not null,
  model text not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (region_id),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, changed_by) references users (region_id, user_id)
);

-- The last time that a project was asked about.
create table model_questions (
  region_id uuid not null,
  project_id uuid not null,
  asked_at timestamptz not null,
  asked_by uuid,
  -- As the server calls what answered.
  model text not null,
  -- Passages of personal data that were masked.
  masked integer not null,
  primary key (region_id, project_id),
  foreign key (region_id, project_id) references projects (region_id, project_id) on delete cascade,
  foreign key (region_id, asked_by) references users (region_id, user_id)
);

create table model_advice (
  region_id uuid not null,
  project_id uuid not null,
  advice_id uuid not null,
  position integer not null,
  indicator integer,
  field text not null,
  -- What the place held when it was asked.
  text text,
  message text not null,
  suggestion text,
  primary key (region_id, advice_id),
  foreign key (region_id, project_id) references model_questions (region_id, project_id) on delete cascade
);
create index model_advice_of_project on model_advice (region_id, project_id);

create table classified_documents (
  region_id uuid not null,
  document_id uuid not null,
  marked_at timestamptz not null,
  marked_by uuid,
  primary key (region_id, document_id),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, marked_by) references users (region_id, user_id)
);

-- === The library of indicators (绩效指标库) ===

-- What the region's own targets use again and again, what the bureau lays down, and what it says of the
-- national common indicators (which come with the program and have a row only when something is said of
-- them).
create table library_indicators (
  region_id uuid not null,
  -- Kind and folded name: quantity:培训人次.
  key text not null,
  origin text not null check (origin in ('national', 'mined', 'own')),
  state text not null check (state in ('offered', 'hidden')),
  kind text not null,
  name text not null,
  meaning text not null,
  formula text not null,
  direction text check (direction in ('higher', 'lower')),
  unit text,
  basis text not null,
  source text not null,
  -- Somebody wrote or changed it: mining leaves its words alone.
  kept boolean not null,
  projects integer not null,
  units integer not null,
  -- What the region's targets tell of it (src/core/library/library-indicator.ts).
  use json not null,
  changed_at timestamptz not null,
  changed_by uuid,
  -- What a search looks in, folded (src/store/kernel/search.ts).
  search text not null,
  primary key (region_id, key),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, changed_by) references users (region_id, user_id)
);

-- When the targets were last gone through, and what that came to: one row a region.
create table library_minings (
  region_id uuid not null,
  source text not null check (source in ('approved', 'all')),
  projects integer not null,
  rows integer not null,
  found integer not null,
  mined_at timestamptz not null,
  mined_by uuid,
  primary key (region_id),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, mined_by) references users (region_id, user_id)
);

-- === Writing: drafts, delegations, comments, attachments ===

-- Targets that are written in the system (docs/writing.md): the form with what is in it now, and every save
-- with what was written in it. A document takes all of it along when it goes.
create table drafts (
  region_id uuid not null,
  project_id uuid not null,
  document_id uuid not null,
  -- Saves so far.
  version integer not null check (version >= 0),
  -- The form as the core has it: blank rows too, each row with a name of its own.
  form json not null,
  -- The rows that are indicators of the project, in its order.
  listed text[] not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (region_id, project_id),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, changed_by) references users (region_id, user_id)
);
create index drafts_of_document on drafts (region_id, document_id);

create table draft_saves (
  region_id uuid not null,
  project_id uuid not null,
  version integer not null,
  document_id uuid not null,
  -- What is sent twice under one name is saved once.
  request uuid not null,
  -- What was written, cell by cell, each with what the cell held before.
  operations json not null,
  saved_at timestamptz not null,
  saved_by uuid not null,
  -- The delegation by virtue of which it was saved; null: by somebody who writes for the unit.
  delegation_id uuid,
  primary key (region_id, project_id, version),
  unique (region_id, project_id, request),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, saved_by) references users (region_id, user_id)
);
create index draft_saves_of_document on draft_saves (region_id, document_id);
create index draft_saves_of_delegation on draft_saves (region_id, delegation_id);

-- Texts of departments that are written in the system: as of targets, by document.
create table statement_drafts (
  region_id uuid not null,
  document_id uuid not null,
  -- Saves so far.
  version integer not null check (version >= 0),
  -- The form as the core has it: blank rows too, each row with a name of its own.
  form json not null,
  -- The rows that the document has, table by table.
  listed text[] not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (region_id, document_id),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, changed_by) references users (region_id, user_id)
);

create table statement_saves (
  region_id uuid not null,
  document_id uuid not null,
  version integer not null,
  -- What is sent twice under one name is saved once.
  request uuid not null,
  -- What was written, cell by cell, each with what the cell held before.
  operations json not null,
  saved_at timestamptz not null,
  saved_by uuid not null,
  primary key (region_id, document_id, version),
  unique (region_id, document_id, request),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, saved_by) references users (region_id, user_id)
);

-- 委托填写: cells of a target, or all of it, handed to a colleague (docs/writing.md).
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
  -- Who settled it, when; where it ended by itself, why: the target was sent in, a post ended or was handed
  -- over, another file took the place of the document, or units went elsewhere.
  ended_by uuid,
  ended_at timestamptz,
  cause text check (cause in ('sent-in', 'post-ended', 'handed-over', 'replaced', 'units-changed')),
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

-- 批注: what people say about a very place of a project, with answers below, and what they propose to be
-- written there.
create table place_comments (
  region_id uuid not null,
  comment_id uuid not null,
  -- null: on the words of a department's text, of the document itself.
  project_id uuid,
  document_id uuid not null,
  -- Of an answer: what it answers.
  parent_id uuid,
  -- Row, from 1; null: a field of the project itself.
  indicator integer,
  field text not null,
  body text not null,
  suggestion text,
  -- What the place held when it was said.
  found text,
  state text not null check (state in ('open', 'resolved', 'accepted')),
  made_by uuid not null,
  made_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  -- Where its row is not in the table now: the name of the row in the form, so that it comes back with it.
  gone_row text,
  primary key (region_id, comment_id),
  foreign key (region_id, parent_id) references place_comments (region_id, comment_id) on delete cascade,
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, made_by) references users (region_id, user_id),
  foreign key (region_id, ended_by) references users (region_id, user_id)
);
create index place_comments_of_project on place_comments (region_id, project_id);
create index place_comments_of_document on place_comments (region_id, document_id);
create index place_comments_of_parent on place_comments (region_id, parent_id);

-- 佐证材料: files that prove what a target says. The bytes are kept once by their digest; a file that was taken
-- away keeps its line, with who did it and when, and its bytes go unless another line needs them.
create table attachment_files (
  region_id uuid not null,
  -- Lower-case hex of the content.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size integer not null,
  content bytea not null,
  primary key (region_id, sha256),
  foreign key (region_id) references regions (region_id)
);

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
  -- As of place_comments.
  gone_row text,
  primary key (region_id, attachment_id),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, added_by) references users (region_id, user_id),
  foreign key (region_id, removed_by) references users (region_id, user_id)
);
create index attachments_of_project on attachments (region_id, project_id, added_at);
create index attachments_of_document on attachments (region_id, document_id);
create index attachments_by_digest on attachments (region_id, sha256);

-- === Filing: the workflow of targets ===

-- Flows (jichi.flow/1) from a year on: versions that are never changed, of which the newest counts.
create table flows (
  region_id uuid not null,
  year integer not null,
  version integer not null check (version > 0),
  -- null: the year gave up its own flow and goes by the year before again.
  data json,
  saved_by uuid,
  saved_at timestamptz not null,
  -- Why it was laid down.
  note text not null,
  primary key (region_id, year, version),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, saved_by) references users (region_id, user_id)
);

-- The workflow of a target (docs/flow.md). A document takes all of it along when it goes. A project without
-- a row is a draft.
create table filings (
  region_id uuid not null,
  project_id uuid not null,
  document_id uuid not null,
  state text not null
    check (state in ('draft', 'submitted', 'department-review', 'finance-review', 'approved', 'adjusting',
      'archived')),
  -- Approved versions so far.
  version integer not null check (version >= 0),
  -- Since when it is in this state.
  since timestamptz not null,
  -- Records so far.
  steps integer not null check (steps >= 0),
  -- The whole of it, as the core has it.
  content json not null,
  primary key (region_id, project_id),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade
);
create index filings_of_document on filings (region_id, document_id);
create index filings_by_state on filings (region_id, state, since);

-- What waits for somebody: rows of what is open alone.
create table filing_tasks (
  region_id uuid not null,
  project_id uuid not null,
  task_id text not null,
  kind text not null check (kind in ('review', 'approval', 'consult')),
  step text not null,
  roles text[] not null,
  -- To whom it was handed; null: to everybody who holds one of the roles.
  person uuid,
  since timestamptz not null,
  primary key (region_id, project_id, task_id),
  foreign key (region_id, project_id) references filings (region_id, project_id) on delete cascade,
  foreign key (region_id, person) references users (region_id, user_id)
);
create index filing_tasks_of_person on filing_tasks (region_id, person);

-- Who did what, when and in which role: only added to.
create table filing_steps (
  region_id uuid not null,
  project_id uuid not null,
  number integer not null check (number > 0),
  kind text not null,
  at timestamptz not null,
  actor_id uuid not null,
  -- The sender's name for the request: what is sent twice is done once.
  request text,
  record json not null,
  primary key (region_id, project_id, number),
  unique (region_id, project_id, actor_id, request),
  foreign key (region_id, project_id) references filings (region_id, project_id) on delete cascade,
  foreign key (region_id, actor_id) references users (region_id, user_id)
);
create index filing_steps_of_actor on filing_steps (region_id, actor_id, at);

-- What was approved, as it was: only added to.
create table project_versions (
  region_id uuid not null,
  project_id uuid not null,
  number integer not null check (number > 0),
  document_id uuid not null,
  fiscal_year integer,
  content json not null,
  -- Of the content, as canonical JSON.
  sha256 text not null,
  -- Why it was adjusted; empty for the first.
  reason text not null,
  approval_number text not null,
  -- 2026-01-31.
  approval_date text not null,
  approved_by uuid not null,
  approved_at timestamptz not null,
  -- Of the version that is handed out; null: not signed.
  signature text,
  signing_key text,
  -- Its money, so that lists sum it without opening its text. What the parts do not say is the first
  -- fund's.
  fiscal bigint not null,
  other bigint not null,
  -- The names in the form of its rows, in its order; null: not known, of what was approved before they were
  -- kept.
  listed text[],
  primary key (region_id, project_id, number),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, approved_by) references users (region_id, user_id)
);
create index project_versions_of_document on project_versions (region_id, document_id);
create index project_versions_of_year on project_versions (region_id, fiscal_year, project_id)
  include (fiscal, other) where number = 1;

-- A project when it was sent back to the unit, so that only what changed since needs to be read again.
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

-- 催办: once a calendar day for a target and a step of it.
create table reminders (
  region_id uuid not null,
  project_id uuid not null,
  -- Of the flow; `unit` while the unit has it.
  step text not null,
  -- In China.
  day text not null,
  at timestamptz not null,
  reminded_by uuid not null,
  primary key (region_id, project_id, step, day),
  foreign key (region_id, project_id) references projects (region_id, project_id) on delete cascade,
  foreign key (region_id, reminded_by) references users (region_id, user_id)
);

-- === Filing: the workflow of departments' texts ===

-- The workflow of a department's text: as of targets, by document. A text without a row is a draft.
create table statement_filings (
  region_id uuid not null,
  document_id uuid not null,
  state text not null
    check (state in ('draft', 'submitted', 'department-review', 'finance-review', 'approved', 'adjusting',
      'archived')),
  -- Approved versions so far.
  version integer not null check (version >= 0),
  -- Since when it is in this state.
  since timestamptz not null,
  -- Records so far.
  steps integer not null check (steps >= 0),
  -- The whole of it, as the core has it.
  content json not null,
  primary key (region_id, document_id),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade
);

-- What waits for somebody: rows of what is open alone.
create table statement_tasks (
  region_id uuid not null,
  document_id uuid not null,
  task_id text not null,
  kind text not null check (kind in ('review', 'approval', 'consult')),
  step text not null,
  roles text[] not null,
  -- To whom it was handed; null: to everybody who holds one of the roles.
  person uuid,
  since timestamptz not null,
  primary key (region_id, document_id, task_id),
  foreign key (region_id, document_id)
    references statement_filings (region_id, document_id) on delete cascade,
  foreign key (region_id, person) references users (region_id, user_id)
);
create index statement_tasks_of_person on statement_tasks (region_id, person);

-- Who did what, when and in which role: only added to.
create table statement_filing_steps (
  region_id uuid not null,
  document_id uuid not null,
  number integer not null check (number > 0),
  kind text not null,
  at timestamptz not null,
  actor_id uuid not null,
  -- The sender's name for the request: what is sent twice is done once.
  request text,
  record json not null,
  primary key (region_id, document_id, number),
  unique (region_id, document_id, actor_id, request),
  foreign key (region_id, document_id)
    references statement_filings (region_id, document_id) on delete cascade,
  foreign key (region_id, actor_id) references users (region_id, user_id)
);

-- What was approved, as it was: only added to.
create table statement_versions (
  region_id uuid not null,
  document_id uuid not null,
  number integer not null check (number > 0),
  fiscal_year integer,
  -- The document without its projects.
  content json not null,
  -- Of the content, as canonical JSON.
  sha256 text not null,
  -- Why it was adjusted; empty for the first.
  reason text not null,
  approval_number text not null,
  -- 2026-01-31.
  approval_date text not null,
  approved_by uuid not null,
  approved_at timestamptz not null,
  -- Of the version that is handed out; null: not signed.
  signature text,
  signing_key text,
  primary key (region_id, document_id, number),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, approved_by) references users (region_id, user_id)
);

-- The words of a department when they were sent back, so that only what changed since needs to be read
-- again.
create table returned_statements (
  region_id uuid not null,
  document_id uuid not null,
  -- Of the step that sent them back.
  number integer not null check (number > 0),
  -- The document without its projects.
  content json not null,
  primary key (region_id, document_id, number),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade
);

-- 催办: once a calendar day for a text and a step of it.
create table statement_reminders (
  region_id uuid not null,
  document_id uuid not null,
  -- Of the flow; `unit` while the unit has it.
  step text not null,
  -- In China.
  day text not null,
  at timestamptz not null,
  reminded_by uuid not null,
  primary key (region_id, document_id, step, day),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, reminded_by) references users (region_id, user_id)
);

-- === Messages, mail and notices ===

-- 消息: what is told to one person, written in the transaction of the act that causes it.
create table messages (
  region_id uuid not null,
  message_id uuid not null,
  recipient_id uuid not null,
  -- As the core has them.
  kind text not null,
  -- Of the last act that it stands for.
  at timestamptz not null,
  -- Who did it; null: the system by itself.
  actor_id uuid,
  -- The target that it speaks of, or the first of several; it may be gone meanwhile.
  project_id uuid,
  -- Names and figures for the words, as the core has them.
  facts json not null,
  -- How many acts it stands for.
  count integer not null check (count > 0),
  -- What is told once, or gathered into one message, has a name of its own; null: neither.
  key text,
  read_at timestamptz,
  primary key (region_id, message_id),
  unique (region_id, recipient_id, key),
  foreign key (region_id, recipient_id) references users (region_id, user_id),
  foreign key (region_id, actor_id) references users (region_id, user_id)
);
create index messages_by_time on messages (region_id, recipient_id, at desc);
create index messages_unread on messages (region_id, recipient_id) where read_at is null;
create index messages_of_project on messages (region_id, project_id);

-- Who has read a notice is told by its messages.
create index messages_by_key on messages (region_id, key) where kind = 'notice';

-- Messages by mail: what people want, and what waits to be sent, put there in the transaction of the
-- message.
create table mail_wishes (
  region_id uuid not null,
  user_id uuid not null,
  address text not null,
  pace text not null check (pace in ('off', 'once', 'daily')),
  kinds text[] not null,
  language text not null,
  changed_at timestamptz not null,
  primary key (region_id, user_id),
  foreign key (region_id, user_id) references users (region_id, user_id)
);

create table mails (
  region_id uuid not null,
  message_id uuid not null,
  recipient_id uuid not null,
  pace text not null,
  state text not null check (state in ('waiting', 'sent', 'failed')),
  tries integer not null check (tries >= 0),
  next_at timestamptz not null,
  -- Code and detail of the last failure, and to which address it was.
  reason text,
  detail text,
  address text,
  queued_at timestamptz not null,
  ended_at timestamptz,
  primary key (region_id, message_id),
  foreign key (region_id, message_id) references messages (region_id, message_id) on delete cascade,
  foreign key (region_id, recipient_id) references users (region_id, user_id)
);
create index mails_waiting on mails (region_id, next_at) where state = 'waiting';

-- 通知公告: published to the whole region, to a department or unit with those below it, or to a role; never
-- changed, withdrawn instead.
create table notices (
  region_id uuid not null,
  notice_id uuid not null,
  title text not null,
  body text not null,
  audience text not null check (audience in ('region', 'unit', 'role')),
  unit_id uuid,
  role text,
  -- The last day on which it is shown, in China; null: until it is withdrawn.
  until text,
  published_by uuid not null,
  published_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (region_id, notice_id),
  check ((audience = 'unit') = (unit_id is not null)),
  check ((audience = 'role') = (role is not null)),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id),
  foreign key (region_id, published_by) references users (region_id, user_id),
  foreign key (region_id, withdrawn_by) references users (region_id, user_id)
);
create index notices_by_time on notices (region_id, published_at desc);

-- === 事前绩效评估 ===

-- One a project that is being written, and every version that was signed.
create table assessments (
  region_id uuid not null,
  project_id uuid not null,
  document_id uuid not null,
  state text not null check (state in ('draft', 'submitted', 'signed')),
  -- Signed versions so far.
  version integer not null check (version >= 0),
  -- Counts every change: who saves says which one was seen.
  revision integer not null check (revision >= 0),
  -- Who wrote since the last version: who wrote does not sign.
  writers uuid[] not null,
  sender uuid,
  content json not null,
  -- Why it was given back or opened again last; empty otherwise.
  comment text not null,
  -- Of the version signed last: what was done about each thing that must change, in its order.
  answers json not null,
  changed_at timestamptz not null,
  changed_by uuid,
  -- As of monitoring_sheets.
  returned text,
  primary key (region_id, project_id),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, changed_by) references users (region_id, user_id)
);
create index assessments_of_document on assessments (region_id, document_id);

-- Signed: only added to.
create table assessment_versions (
  region_id uuid not null,
  project_id uuid not null,
  number integer not null check (number > 0),
  content json not null,
  -- The target as it was assessed.
  project json not null,
  -- 分.
  budget bigint,
  -- How it was counted, and the rule set and version that say so.
  scheme json not null,
  rule_set text not null,
  rule_set_version integer not null,
  -- Hundredths of a point.
  total integer not null check (total between 0 and 10000),
  conclusion text not null check (conclusion in ('support', 'adjust', 'refuse')),
  comment text not null,
  signed_at timestamptz not null,
  signed_by uuid not null,
  primary key (region_id, project_id, number),
  foreign key (region_id, project_id) references assessments (region_id, project_id) on delete cascade,
  foreign key (region_id, signed_by) references users (region_id, user_id)
);

-- === Execution of the budget (预算执行) ===

-- Files of payments or changes that were handed in, with what became of them.
create table money_imports (
  region_id uuid not null,
  import_id uuid not null,
  kind text not null check (kind in ('payments', 'changes')),
  fiscal_year integer not null,
  file text not null,
  -- Lower-case hex of the content.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size integer not null,
  content bytea not null,
  -- read: shown, nothing was booked; booked; undone: booked, and taken back as a whole.
  state text not null check (state in ('read', 'booked', 'undone')),
  -- Rows and sums, and the rows that were refused with the reasons.
  report json not null,
  handed_in_at timestamptz not null,
  handed_in_by uuid not null,
  booked_at timestamptz,
  undone_at timestamptz,
  undone_by uuid,
  -- The job that books it, or did so last; null where it was booked in one request.
  job_id uuid,
  primary key (region_id, import_id),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, handed_in_by) references users (region_id, user_id),
  foreign key (region_id, undone_by) references users (region_id, user_id)
);
create index money_imports_by_time on money_imports (region_id, fiscal_year, handed_in_at);

-- 预算调整. Nothing is erased: what was wrong is set off by a line of the opposite amount that names it.
create table budget_changes (
  region_id uuid not null,
  change_id uuid not null,
  project_id uuid not null,
  document_id uuid not null,
  fiscal_year integer not null,
  day date not null,
  kind text not null check (kind in ('supplement', 'cut', 'transfer', 'carryover', 'correction')),
  fund text not null check (fund in ('fiscal', 'other')),
  -- Signed: what is cut or goes elsewhere is below 0.
  amount bigint not null check (amount <> 0),
  -- 文号.
  approval_number text not null,
  reason text not null,
  -- The approved version of the target that brought it, or that was made because of it.
  version integer,
  import_id uuid,
  corrects uuid,
  corrected_by uuid,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (region_id, change_id),
  -- Sums by month are exact because every line lies in its fiscal year.
  constraint budget_changes_in_year check (extract(year from day) = fiscal_year),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, import_id) references money_imports (region_id, import_id),
  foreign key (region_id, recorded_by) references users (region_id, user_id)
);
create index budget_changes_of_project on budget_changes (region_id, fiscal_year, project_id, day)
  include (fund, amount);
create index budget_changes_of_document on budget_changes (region_id, document_id);
create index budget_changes_of_import on budget_changes (region_id, import_id) where import_id is not null;

-- The lines of the month that a day lies in, of all projects at once.
create index budget_changes_by_day on budget_changes (region_id, fiscal_year, day)
  include (project_id, fund, amount);

-- 支付. As above: a correction names what it sets off, and that line knows it.
create table payments (
  region_id uuid not null,
  payment_id uuid not null,
  project_id uuid not null,
  document_id uuid not null,
  fiscal_year integer not null,
  -- 支付凭证号.
  voucher text not null,
  day date not null,
  kind text not null check (kind in ('payment', 'refund', 'correction')),
  fund text not null check (fund in ('fiscal', 'other')),
  amount bigint not null
    check (amount <> 0 and (kind <> 'payment' or amount > 0) and (kind <> 'refund' or amount < 0)),
  purpose text not null,
  -- 政府采购, 结转资金.
  procurement boolean not null,
  carryover boolean not null,
  -- Why it was corrected; empty for all others.
  reason text not null,
  import_id uuid,
  corrects uuid,
  corrected_by uuid,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (region_id, payment_id),
  -- As of budget_changes.
  constraint payments_in_year check (extract(year from day) = fiscal_year),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, import_id) references money_imports (region_id, import_id),
  foreign key (region_id, recorded_by) references users (region_id, user_id)
);
create index payments_of_project on payments (region_id, fiscal_year, project_id, day) include (fund, amount);

-- The same voucher is there once, whatever comes twice.
create unique index payments_by_voucher on payments (region_id, fiscal_year, voucher)
  where kind <> 'correction' and corrected_by is null;
create index payments_of_document on payments (region_id, document_id);
create index payments_of_import on payments (region_id, import_id) where import_id is not null;
create index payments_by_day on payments (region_id, fiscal_year, day) include (project_id, fund, amount);

-- 暂停支付: while there is a row nothing new is paid for the project.
create table payment_blocks (
  region_id uuid not null,
  project_id uuid not null,
  document_id uuid not null,
  reason text not null,
  blocked_at timestamptz not null,
  blocked_by uuid,
  primary key (region_id, project_id),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, blocked_by) references users (region_id, user_id)
);
create index payment_blocks_of_document on payment_blocks (region_id, document_id);

-- 预算调整 and 支付 of a project by the end of each month of its fiscal year, running: a list of a whole province
-- by any day adds only the lines of one month to them. Written in the transaction that writes the lines
-- (src/store/execution/money-sums.ts).
create table money_sums (
  region_id uuid not null,
  fiscal_year integer not null,
  -- A project belongs to one document for the time that it is there.
  project_id uuid not null,
  document_id uuid not null,
  -- 分: the first is that of the end of January.
  fiscal_changes bigint[] not null check (cardinality(fiscal_changes) = 12),
  other_changes bigint[] not null check (cardinality(other_changes) = 12),
  fiscal_paid bigint[] not null check (cardinality(fiscal_paid) = 12),
  other_paid bigint[] not null check (cardinality(other_paid) = 12),
  -- 年初预算; null: it was never approved.
  initial_fiscal bigint,
  initial_other bigint,
  primary key (region_id, fiscal_year, project_id),
  check ((initial_fiscal is null) = (initial_other is null)),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade
);
create index money_sums_of_document on money_sums (region_id, document_id);

-- 结果应用 and 挂钩测算: what adjustments and cuts came to by the end of the year, of the few projects that have
-- any.
create index money_sums_changed on money_sums (region_id, fiscal_year, project_id)
  include (fiscal_changes, other_changes) where fiscal_changes[12] + other_changes[12] <> 0;

-- === Monitoring (绩效监控) ===

-- Rounds of a fiscal year, a sheet of every approved project in each, its steps, and the warnings that come
-- of them.
create table monitoring_rounds (
  region_id uuid not null,
  round_id uuid not null,
  fiscal_year integer not null,
  mark text not null check (mark in ('march', 'june', 'july', 'october', 'december')),
  -- Up to which day payments and values count, and by when sheets are handed in.
  day text not null check (day ~ '^\d{4}-\d{2}-\d{2}$'),
  due text not null check (due ~ '^\d{4}-\d{2}-\d{2}$'),
  -- The rule set that the round goes by, with its version, and what it says of monitoring.
  rule_set text not null,
  rule_set_version integer not null,
  scheme json not null,
  job_id uuid not null,
  opened_at timestamptz not null,
  -- null: by itself.
  opened_by uuid,
  closed_at timestamptz,
  closed_by uuid,
  primary key (region_id, round_id),
  unique (region_id, fiscal_year, mark),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, opened_by) references users (region_id, user_id),
  foreign key (region_id, closed_by) references users (region_id, user_id)
);

-- Figures are those of the last time that the sheet or its money changed: lists and the board read them
-- from here.
create table monitoring_sheets (
  region_id uuid not null,
  round_id uuid not null,
  project_id uuid not null,
  -- The approved version that it is of.
  version integer not null,
  unit_id uuid,
  name text not null,
  state text not null check (state in ('draft', 'department', 'finance', 'final')),
  revision integer not null check (revision >= 0),
  -- Those who wrote in it: they do not check it.
  writers uuid[] not null,
  sent_by uuid,
  steps integer not null,
  -- 分.
  initial bigint not null,
  budget bigint not null,
  paid bigint not null,
  -- % and points with two decimals; null where they do not apply.
  rate numeric(14, 2),
  planned numeric(14, 2),
  deviation numeric(14, 2),
  achievement numeric(14, 2),
  difference numeric(14, 2),
  forecast numeric(14, 2),
  expected numeric(14, 2),
  light text not null check (light in ('red', 'yellow', 'green', 'none')),
  reasons json not null,
  -- What keeps it from being sent in.
  faults integer not null check (faults >= 0),
  changed_at timestamptz not null,
  -- What was sent back, told by its digest: sent in again as it came, it needs a reason. null: never sent
  -- back, or finished since.
  returned text,
  primary key (region_id, round_id, project_id),
  foreign key (region_id, round_id) references monitoring_rounds (region_id, round_id),
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id)
);
create index monitoring_sheets_of_unit on monitoring_sheets (region_id, round_id, unit_id, light, state);
create index monitoring_sheets_of_project on monitoring_sheets (region_id, project_id);

-- What units write, beside the figures so that lists do not carry it.
create table monitoring_contents (
  region_id uuid not null,
  round_id uuid not null,
  project_id uuid not null,
  content json not null,
  primary key (region_id, round_id, project_id),
  foreign key (region_id, round_id, project_id)
    references monitoring_sheets (region_id, round_id, project_id) on delete cascade
);

-- Who did what and when: only added to.
create table monitoring_steps (
  region_id uuid not null,
  round_id uuid not null,
  project_id uuid not null,
  number integer not null check (number > 0),
  act text not null check (act in ('send', 'withdraw', 'pass', 'return')),
  state text not null check (state in ('draft', 'department', 'finance', 'final')),
  comment text not null,
  at timestamptz not null,
  actor_id uuid not null,
  primary key (region_id, round_id, project_id, number),
  foreign key (region_id, round_id, project_id)
    references monitoring_sheets (region_id, round_id, project_id) on delete cascade,
  foreign key (region_id, actor_id) references users (region_id, user_id)
);

create table monitoring_warnings (
  region_id uuid not null,
  warning_id uuid not null,
  round_id uuid not null,
  fiscal_year integer not null,
  project_id uuid not null,
  unit_id uuid,
  kind text not null
    check (kind in ('overspent', 'stage-low', 'plan-behind', 'gap', 'impossible', 'unmet', 'date-passed',
      'expected-low', 'overdue')),
  light text not null check (light in ('red', 'yellow')),
  facts json not null,
  raised_on text not null check (raised_on ~ '^\d{4}-\d{2}-\d{2}$'),
  due text not null check (due ~ '^\d{4}-\d{2}-\d{2}$'),
  state text not null check (state in ('open', 'decided', 'muted', 'ended')),
  answer text check (answer in ('continue', 'adjust', 'cancel')),
  -- Why it was answered so, or muted.
  note text not null,
  settled_by uuid,
  settled_at timestamptz,
  -- To whom it was told when its term had passed.
  told_department text,
  told_finance text,
  verdict text check (verdict in ('right', 'false-alarm')),
  verdict_by uuid,
  verdict_on text,
  primary key (region_id, warning_id),
  unique (region_id, round_id, project_id, kind),
  foreign key (region_id, round_id) references monitoring_rounds (region_id, round_id),
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id),
  foreign key (region_id, settled_by) references users (region_id, user_id),
  foreign key (region_id, verdict_by) references users (region_id, user_id)
);
create index monitoring_warnings_of_unit on monitoring_warnings (region_id, fiscal_year, unit_id, state);
create index monitoring_warnings_by_due on monitoring_warnings (region_id, state, due);
create index monitoring_warnings_by_verdict on monitoring_warnings (region_id, verdict_on)
  where verdict is not null;

-- === Self-evaluation (单位自评) ===

-- A sheet for every approved target of a year, what the unit gave, what came of it, and every step of its
-- workflow.
create table self_evaluations (
  region_id uuid not null,
  project_id uuid not null,
  fiscal_year integer not null,
  state text not null check (state in ('filling', 'checking', 'confirming', 'confirmed')),
  -- What the unit typed; null until somebody did.
  facts json,
  -- Counts every save, so that nobody writes over another's.
  revision integer not null check (revision >= 0),
  -- Accounts that typed or sent in since it was opened or sent back; the one that passed it.
  fillers uuid[] not null,
  passed_by uuid,
  -- What is lacking and what is to be looked at again, as of the last save.
  lacking integer not null check (lacking >= 0),
  doubts integer not null check (doubts >= 0),
  -- Of the last save: hundredths of a point, the grade, the rule set with its version, the approved version
  -- that was scored, and the whole proof sheet.
  score integer check (score between 0 and 10000),
  grade text check (grade in ('优', '良', '中', '差')),
  rule_set_id text,
  rule_set_version integer,
  version integer,
  proof json,
  steps integer not null check (steps >= 0),
  opened_at timestamptz not null,
  opened_by uuid not null,
  changed_at timestamptz not null,
  submitted_at timestamptz,
  confirmed_at timestamptz,
  -- As of monitoring_sheets.
  returned text,
  primary key (region_id, project_id),
  check ((score is null) = (grade is null)),
  check ((state = 'confirmed') = (confirmed_at is not null)),
  -- Where no indicator applies it is sent in without score and grade (未定级).
  check (state = 'filling' or score is not null or proof is not null),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, opened_by) references users (region_id, user_id),
  foreign key (region_id, passed_by) references users (region_id, user_id)
);
create index self_evaluations_of_year on self_evaluations (region_id, fiscal_year, state)
  include (project_id, score, grade);

-- Who did what and when: only added to.
create table self_evaluation_steps (
  region_id uuid not null,
  project_id uuid not null,
  number integer not null check (number > 0),
  at timestamptz not null,
  actor_id uuid not null,
  act text not null check (act in ('submit', 'withdraw', 'pass', 'confirm', 'return')),
  from_state text not null,
  to_state text not null,
  comment text not null,
  score integer,
  grade text,
  primary key (region_id, project_id, number),
  foreign key (region_id, project_id) references self_evaluations (region_id, project_id) on delete cascade,
  foreign key (region_id, actor_id) references users (region_id, user_id)
);

-- === Evaluation (部门评价, 财政评价) ===

-- 机构库 and 专家库.
create table evaluation_pool (
  region_id uuid not null,
  entry_id uuid not null,
  kind text not null check (kind in ('agency', 'expert')),
  name text not null,
  -- 资质 or 职称, 专业领域, 所在地区.
  qualification text not null,
  specialty text not null,
  place text not null,
  note text not null,
  -- Of experts: the account with which they mark, and the agency that they work for.
  user_id uuid,
  agency_id uuid,
  active boolean not null,
  -- Units that may not be judged, each with its reason.
  avoidances json not null,
  version integer not null,
  saved_by uuid not null,
  saved_at timestamptz not null,
  primary key (region_id, entry_id),
  foreign key (region_id, user_id) references users (region_id, user_id),
  foreign key (region_id, agency_id) references evaluation_pool (region_id, entry_id),
  foreign key (region_id, saved_by) references users (region_id, user_id)
);

-- One person is one expert.
create unique index evaluation_pool_user on evaluation_pool (region_id, user_id) where user_id is not null;

-- Tasks with what they evaluate, the experts of each with their marks, what the evaluated units are asked
-- and answer, and the final results (docs/evaluation.md).
create table evaluation_tasks (
  region_id uuid not null,
  task_id uuid not null,
  kind text not null check (kind in ('department', 'finance')),
  subject_kind text not null check (subject_kind in ('project', 'department')),
  fiscal_year integer not null,
  name text not null,
  -- Within which projects are chosen, or the department that is evaluated; null: the whole region.
  unit_id uuid,
  agency_id uuid,
  -- 2026-08-31: of the whole task, and of the marks.
  due text not null,
  marks_due text not null,
  -- The framework as it is used here, and the parameters of the rule set on that day.
  items json not null,
  scheme json not null,
  rule_set text not null,
  -- How the subjects, the experts and the agency were chosen: jichi.draw/1 where by lot.
  choices json not null,
  state text not null check (state in ('preparing', 'running', 'finished', 'cancelled')),
  version integer not null,
  created_by uuid not null,
  created_at timestamptz not null,
  opened_at timestamptz,
  ended_at timestamptz,
  primary key (region_id, task_id),
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id),
  foreign key (region_id, agency_id) references evaluation_pool (region_id, entry_id),
  foreign key (region_id, created_by) references users (region_id, user_id)
);
create index evaluation_tasks_of_year on evaluation_tasks (region_id, fiscal_year, created_at);

-- What is evaluated: a project, or a unit as a whole.
create table evaluation_subjects (
  region_id uuid not null,
  task_id uuid not null,
  subject_id uuid not null,
  position integer not null,
  project_id uuid,
  unit_id uuid not null,
  name text not null,
  state text not null check (state in ('marking', 'reporting', 'feedback', 'final')),
  -- The report as written so far, and points that were changed after the feedback, each with its reason.
  report json,
  feedback_due text,
  sent_at timestamptz,
  -- The unit has said what it had to say.
  heard_at timestamptz,
  primary key (region_id, subject_id),
  foreign key (region_id, task_id) references evaluation_tasks (region_id, task_id) on delete cascade,
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id)
);
create unique index evaluation_subjects_of_task on evaluation_subjects (region_id, task_id, position);
create index evaluation_subjects_of_project on evaluation_subjects (region_id, project_id);
create index evaluation_subjects_of_unit on evaluation_subjects (region_id, unit_id);

-- Experts of a task. ended_reason: a conflict that was declared, or why somebody was let go.
create table evaluation_judges (
  region_id uuid not null,
  task_id uuid not null,
  entry_id uuid not null,
  user_id uuid not null,
  drawn boolean not null,
  assigned_at timestamptz not null,
  declared_at timestamptz,
  ended_at timestamptz,
  ended_reason text not null,
  primary key (region_id, task_id, entry_id),
  foreign key (region_id, task_id) references evaluation_tasks (region_id, task_id) on delete cascade,
  foreign key (region_id, entry_id) references evaluation_pool (region_id, entry_id),
  foreign key (region_id, user_id) references users (region_id, user_id)
);
create index evaluation_judges_of_person on evaluation_judges (region_id, user_id, task_id);

create table evaluation_ballots (
  region_id uuid not null,
  subject_id uuid not null,
  entry_id uuid not null,
  marks json not null,
  opinion text not null,
  version integer not null,
  saved_at timestamptz not null,
  submitted_at timestamptz,
  primary key (region_id, subject_id, entry_id),
  foreign key (region_id, subject_id)
    references evaluation_subjects (region_id, subject_id) on delete cascade,
  foreign key (region_id, entry_id) references evaluation_pool (region_id, entry_id)
);

-- 调阅佐证材料: what the unit is asked for. Answers name 佐证材料 of the project.
create table evaluation_requests (
  region_id uuid not null,
  request_id uuid not null,
  subject_id uuid not null,
  question text not null,
  due text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  answer text not null,
  files uuid[] not null,
  answered_by uuid,
  answered_at timestamptz,
  primary key (region_id, request_id),
  foreign key (region_id, subject_id)
    references evaluation_subjects (region_id, subject_id) on delete cascade,
  foreign key (region_id, asked_by) references users (region_id, user_id),
  foreign key (region_id, answered_by) references users (region_id, user_id)
);
create index evaluation_requests_of_subject on evaluation_requests (region_id, subject_id, asked_at);

-- 反馈意见 of the evaluated, point by point.
create table evaluation_objections (
  region_id uuid not null,
  subject_id uuid not null,
  number integer not null check (number > 0),
  text text not null,
  said_by uuid not null,
  said_at timestamptz not null,
  accepted boolean,
  reason text not null,
  decided_by uuid,
  decided_at timestamptz,
  primary key (region_id, subject_id, number),
  foreign key (region_id, subject_id)
    references evaluation_subjects (region_id, subject_id) on delete cascade,
  foreign key (region_id, said_by) references users (region_id, user_id),
  foreign key (region_id, decided_by) references users (region_id, user_id)
);

-- Files that a department hands in as evidence of its 部门整体绩效评价; those of projects hang on the projects. The
-- bytes are those of attachment_files, kept once by their digest.
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
  foreign key (region_id, subject_id)
    references evaluation_subjects (region_id, subject_id) on delete cascade,
  foreign key (region_id, added_by) references users (region_id, user_id),
  foreign key (region_id, removed_by) references users (region_id, user_id)
);
create index evaluation_files_of_subject on evaluation_files (region_id, subject_id, added_at);
create index evaluation_files_by_digest on evaluation_files (region_id, sha256);

-- Final results: they go before what a unit said of itself.
create table evaluation_results (
  region_id uuid not null,
  subject_id uuid not null,
  fiscal_year integer not null,
  kind text not null check (kind in ('department', 'finance')),
  project_id uuid,
  unit_id uuid not null,
  -- 0.00 to 100.00
  total numeric(5, 2) not null check (total between 0 and 100),
  grade text not null check (grade in ('优', '良', '中', '差')),
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (region_id, subject_id),
  foreign key (region_id, subject_id) references evaluation_subjects (region_id, subject_id),
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id),
  foreign key (region_id, decided_by) references users (region_id, user_id)
);
create index evaluation_results_of_project on evaluation_results (region_id, project_id, decided_at desc);
create index evaluation_results_of_year on evaluation_results (region_id, fiscal_year, unit_id);

-- How somebody did in a task: 1 to 5.
create table evaluation_ratings (
  region_id uuid not null,
  task_id uuid not null,
  entry_id uuid not null,
  stars integer not null check (stars between 1 and 5),
  comment text not null,
  rated_by uuid not null,
  rated_at timestamptz not null,
  primary key (region_id, task_id, entry_id),
  foreign key (region_id, task_id) references evaluation_tasks (region_id, task_id) on delete cascade,
  foreign key (region_id, entry_id) references evaluation_pool (region_id, entry_id),
  foreign key (region_id, rated_by) references users (region_id, user_id)
);
create index evaluation_ratings_of_entry on evaluation_ratings (region_id, entry_id);

-- === Rectification, results, assurance ===

-- 整改: a problem, whose it is and by when it has to be mended, every step that was taken, and the files that
-- prove it.
create table rectifications (
  region_id uuid not null,
  rectification_id uuid not null,
  -- Of the fiscal year in which the problem was found; numbers count from 1 in each.
  year integer not null,
  number integer not null check (number > 0),
  source text not null check (source in ('monitoring', 'self-evaluation', 'evaluation', 'audit', 'manual')),
  -- What of the source it came of: one warning makes one item, however often it is raised.
  source_key text,
  -- null: a problem of the unit as a whole.
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
  check ((state in ('confirmed', 'revoked')) = (settled_at is not null)),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id),
  foreign key (region_id, replied_by) references users (region_id, user_id),
  foreign key (region_id, opened_by) references users (region_id, user_id)
);
create unique index rectifications_of_source on rectifications (region_id, source, source_key)
  where source_key is not null;
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
  foreign key (region_id, rectification_id)
    references rectifications (region_id, rectification_id) on delete cascade,
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
  foreign key (region_id, rectification_id)
    references rectifications (region_id, rectification_id) on delete cascade,
  foreign key (region_id, added_by) references users (region_id, user_id),
  foreign key (region_id, removed_by) references users (region_id, user_id)
);
create index rectification_files_of_item on rectification_files (region_id, rectification_id, added_at);
create index rectification_files_by_digest on rectification_files (region_id, sha256);

-- 结果应用: what was decided for the next budget of a project on the ground of its grade. Only added to: the
-- newest is in force.
create table result_decisions (
  region_id uuid not null,
  project_id uuid not null,
  number integer not null check (number > 0),
  -- In force: no later decision was taken.
  current boolean not null,
  fiscal_year integer not null,
  -- The grade that it rests on, where it came from and its points; null: decided without one.
  grade text check (grade in ('优', '良', '中', '差')),
  source text check (source in ('self', 'department', 'finance')),
  score numeric(5, 2),
  -- 分: this year's budget, what was proposed for the next (null without a grade), and what was decided.
  base bigint not null check (base >= 0),
  share numeric,
  proposed bigint check (proposed >= 0),
  amount bigint not null check (amount >= 0),
  kind text not null check (kind in ('assure', 'keep', 'cut', 'cancel')),
  reason text not null,
  -- The shares are those of this rule set.
  rule_set text not null,
  rule_set_version integer not null,
  decided_at timestamptz not null,
  decided_by uuid not null,
  primary key (region_id, project_id, number),
  check ((grade is null) = (source is null)),
  check ((grade is null) = (proposed is null)),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, decided_by) references users (region_id, user_id)
);
create unique index result_decisions_in_force on result_decisions (region_id, project_id) where current;
create index result_decisions_of_year on result_decisions (region_id, fiscal_year) where current;

-- 工作保障措施台账: what a department does so that its targets are reached, the tasks of each measure, and the
-- files that prove them.
create table assurance_measures (
  region_id uuid not null,
  measure_id uuid not null,
  unit_id uuid not null,
  year integer not null,
  kind text not null
    check (kind in ('system', 'spending', 'monitoring', 'self-evaluation', 'assets', 'supervision',
      'training', 'other')),
  title text not null,
  body text not null,
  -- The words of the text that promised it, folded: one promise makes one measure. null: written by hand.
  promise text,
  -- Order within its kind.
  position integer not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (region_id, measure_id),
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id),
  foreign key (region_id, changed_by) references users (region_id, user_id)
);
create index assurance_measures_of_unit on assurance_measures (region_id, unit_id, year);
create unique index assurance_measures_of_promise on assurance_measures (region_id, unit_id, year, promise)
  where promise is not null;
create index assurance_measures_of_year on assurance_measures (region_id, year, unit_id);

create table assurance_tasks (
  region_id uuid not null,
  task_id uuid not null,
  measure_id uuid not null,
  title text not null,
  -- 责任人 or 责任科室, as written.
  owner text not null,
  due text not null check (due ~ '^\d{4}-\d{2}-\d{2}$'),
  -- null: not done.
  done_on text check (done_on ~ '^\d{4}-\d{2}-\d{2}$'),
  note text not null,
  position integer not null,
  changed_at timestamptz not null,
  changed_by uuid,
  -- Those of its measure, which never change: tasks are counted from an index alone.
  unit_id uuid not null,
  year integer not null,
  primary key (region_id, task_id),
  foreign key (region_id, measure_id) references assurance_measures (region_id, measure_id) on delete cascade,
  foreign key (region_id, changed_by) references users (region_id, user_id)
);
create index assurance_tasks_of_measure on assurance_tasks (region_id, measure_id, position);
create index assurance_tasks_counts on assurance_tasks (region_id, year, unit_id, measure_id)
  include (done_on, due);

-- The bytes are those of attachment_files, kept once by their digest.
create table assurance_files (
  region_id uuid not null,
  file_id uuid not null,
  task_id uuid not null,
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
  foreign key (region_id, task_id) references assurance_tasks (region_id, task_id) on delete cascade,
  foreign key (region_id, added_by) references users (region_id, user_id),
  foreign key (region_id, removed_by) references users (region_id, user_id)
);
create index assurance_files_of_task on assurance_files (region_id, task_id, added_at);
create index assurance_files_by_digest on assurance_files (region_id, sha256);

-- === The operation log and signatures ===

-- The audit trail as a chain (docs/operation-log.md): every write leaves an event in its own transaction,
-- with a number without gaps, the hash of the event before it and its own. Events without a number are
-- given one, in the order of their times, when the installation is opened or the next event comes
-- (src/store/kernel/event-chain.ts).
create table events (
  region_id uuid not null,
  event_id uuid not null,
  at timestamptz not null,
  type text not null,
  -- null when the system itself acted.
  actor_id uuid,
  subject text not null,
  before jsonb,
  after jsonb,
  -- null: not in the chain yet.
  sequence bigint,
  -- Account and name as they were at the time.
  account text,
  name text,
  algorithm text,
  previous text,
  hash text,
  primary key (region_id, event_id),
  constraint events_in_order unique (region_id, sequence),
  constraint events_chained
    check ((sequence is null) = (hash is null) and (sequence is null) = (previous is null)
      and (sequence is null) = (algorithm is null)),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, actor_id) references users (region_id, user_id)
);
create index events_by_time on events (region_id, at);
create index events_by_type on events (region_id, type, at);
create index events_by_subject on events (region_id, subject text_pattern_ops);

-- The end of every region's chain; the row is what those who append wait for.
create table event_chains (
  region_id uuid not null,
  length bigint not null,
  -- The hash of the last event; 64 zeros before there is one.
  head text not null,
  -- With which the next event is hashed: sha-256 or sm3.
  algorithm text not null,
  -- False while there are events that wait for their numbers.
  complete boolean not null,
  primary key (region_id),
  foreign key (region_id) references regions (region_id)
);

-- Public keys with which a region signs approved versions and exported logs; private ones are files beside
-- the database.
create table signing_keys (
  region_id uuid not null,
  -- 04, x and y: 130 hexadecimal digits.
  public_key text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  -- null for the one of today.
  replaced_at timestamptz,
  primary key (region_id, public_key),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, made_by) references users (region_id, user_id)
);
create unique index signing_key_of_today on signing_keys (region_id) where replaced_at is null;
