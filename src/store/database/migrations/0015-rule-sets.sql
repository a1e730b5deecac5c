-- Rule sets of the region, as data of the format jichi.rule-set/1. A version is never changed: who saves makes the next
-- one; one that is retired is a version as well. The newest version counts.

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

-- Jobs besides imports: auditing everything again, and trying a rule set without writing anything.
alter table jobs alter column sha256 drop not null;

alter table jobs add check (kind in ('import', 're-audit', 'dry-run'));

alter table jobs add check (kind <> 'import' or sha256 is not null);

-- What an audit is to do, how far it is, and what a dry run found.
alter table jobs add column task json;

alter table jobs add check (kind = 'import' or task is not null);

alter table jobs add column tally json;

alter table jobs add column report json;

-- Which rules the findings are of: a digest of everything that decides them; null for those of before there was one.
alter table documents add column rules_print text;

-- The 区划 code that the document itself names; null when it names none.
alter table documents add column region_code text;

create index documents_by_rules on documents (region_id, rules_print, region_code, fiscal_year);

-- What people say about the findings of a rule is counted with every audit.
create index findings_judged on findings (region_id, rule, state) where state in ('waived', 'disputed');
