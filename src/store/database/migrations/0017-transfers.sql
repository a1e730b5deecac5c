-- 转移支付绩效: money of a level above with its 区域绩效目标, split over projects of units, reported back once a year.

create table transfers (
  region_id uuid not null,
  transfer_id uuid not null,
  year integer not null,
  -- 项目编码 of the level that gives it; '' where none is known.
  code text not null,
  name text not null,
  level text not null check (level in ('central', 'provincial', 'municipal')),
  kind text not null check (kind in ('general', 'shared', 'special')),
  -- 本级主管部门, and 上级主管部门.
  unit_id uuid not null,
  ministry text not null,
  -- 分: received, and 地方资金 that the region adds.
  amount bigint not null check (amount > 0),
  local bigint not null check (local >= 0),
  document_number text not null,
  received_on text not null check (received_on ~ '^\d{4}-\d{2}-\d{2}$'),
  -- 区域绩效目标 as handed down.
  objective json not null,
  -- 分解下达; null: not yet.
  split_on text check (split_on ~ '^\d{4}-\d{2}-\d{2}$'),
  -- 区域绩效自评.
  report_state text not null check (report_state in ('none', 'filling', 'checking', 'reported')),
  report json,
  sender uuid,
  -- Why it was given back last.
  comment text not null,
  -- Of a report that went up: what its figures follow from.
  proof json,
  digest text check (digest ~ '^[0-9a-f]{64}$'),
  reported_at timestamptz,
  -- Counts every change: who writes says which one was seen.
  revision integer not null check (revision > 0),
  made_at timestamptz not null,
  made_by uuid not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  primary key (region_id, transfer_id),
  check (report_state = 'none' or report is not null),
  check (report_state not in ('checking', 'reported') or split_on is not null),
  check ((report_state = 'reported') = (proof is not null and digest is not null and reported_at is not null)),
  check (report_state not in ('checking', 'reported') or sender is not null),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id),
  foreign key (region_id, sender) references users (region_id, user_id),
  foreign key (region_id, made_by) references users (region_id, user_id),
  foreign key (region_id, changed_by) references users (region_id, user_id)
);
-- The same document gives the same money once.
create unique index transfers_once on transfers (region_id, year, level, name, document_number);
create index transfers_of_unit on transfers (region_id, unit_id);

create table transfer_lines (
  region_id uuid not null,
  transfer_id uuid not null,
  position integer not null check (position > 0),
  -- Kept when its document goes: what was split stays.
  project_id uuid not null,
  unit_id uuid not null,
  -- 分.
  amount bigint not null check (amount >= 0),
  -- One for each indicator of the region, in their order.
  shares json not null,
  primary key (region_id, transfer_id, position),
  unique (region_id, transfer_id, project_id),
  foreign key (region_id, transfer_id) references transfers (region_id, transfer_id) on delete cascade,
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id)
);
create index transfer_lines_of_project on transfer_lines (region_id, project_id);
create index transfer_lines_of_unit on transfer_lines (region_id, unit_id);

create table transfer_steps (
  region_id uuid not null,
  transfer_id uuid not null,
  number integer not null check (number > 0),
  act text not null check (act in ('split', 'resplit', 'send', 'withdraw', 'return', 'report', 'reopen')),
  comment text not null,
  at timestamptz not null,
  actor_id uuid not null,
  primary key (region_id, transfer_id, number),
  foreign key (region_id, transfer_id) references transfers (region_id, transfer_id) on delete cascade,
  foreign key (region_id, actor_id) references users (region_id, user_id)
);
