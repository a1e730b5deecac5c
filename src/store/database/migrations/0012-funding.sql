-- 四本预算: the 预算数 of approved targets, its changes and what was paid by 资金性质 and 资金来源.

-- 资金构成 of the 年初预算数: parts that share no money. What no line speaks of is of no known nature.
create table project_funding (
  region_id uuid not null,
  project_id uuid not null,
  document_id uuid not null,
  fiscal_year integer not null,
  -- From 1, in the order in which they were said.
  line integer not null check (line > 0),
  -- null: not said.
  nature text check (nature in ('general-budget', 'government-fund', 'state-capital', 'social-insurance', 'special-account', 'own')),
  origin text check (origin in ('local', 'superior', 'central', 'provincial', 'municipal', 'general-bond', 'special-bond', 'carryover')),
  -- 分.
  amount bigint not null check (amount > 0),
  -- The form of the target said it, the 项目支出表 that was imported, or a person.
  source text not null check (source in ('target', 'table', 'hand')),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (region_id, fiscal_year, project_id, line),
  check (nature is not null or origin is not null),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, recorded_by) references users (region_id, user_id)
);
create unique index project_funding_line on project_funding (region_id, fiscal_year, project_id, nature, origin) nulls not distinct;
create index project_funding_of_document on project_funding (region_id, document_id);

alter table budget_changes
  add column nature text check (nature in ('general-budget', 'government-fund', 'state-capital', 'social-insurance', 'special-account', 'own')),
  add column origin text check (origin in ('local', 'superior', 'central', 'provincial', 'municipal', 'general-bond', 'special-bond', 'carryover'));
alter table payments
  add column nature text check (nature in ('general-budget', 'government-fund', 'state-capital', 'social-insurance', 'special-account', 'own')),
  add column origin text check (origin in ('local', 'superior', 'central', 'provincial', 'municipal', 'general-bond', 'special-bond', 'carryover'));
