-- 预算执行: what was approved, how it was changed in the year, and what was paid. All amounts are bigint 分.
-- Projects are named without a reference, as in filings: a document read again brings them back under their ids.

-- The money of an approved version, so that lists sum it without opening its text. What the parts do not say is the first fund's.
alter table project_versions add column fiscal bigint;
alter table project_versions add column other bigint;
update project_versions v set other = m.other, fiscal = coalesce(m.total - m.other, m.fiscal, 0)
from (
  select t.region_id, t.project_id, t.number, t.fiscal, t.total, coalesce(t.other, greatest(t.total - t.fiscal, 0), 0) as other
  from (
    select region_id, project_id, number,
      case when content -> 'budget' ->> 'total' ~ '^\d{1,11}(\.\d{1,6})?$' then ((content -> 'budget' ->> 'total')::numeric * 1000000)::bigint end as total,
      case when content -> 'budget' ->> 'fiscal' ~ '^\d{1,11}(\.\d{1,6})?$' then ((content -> 'budget' ->> 'fiscal')::numeric * 1000000)::bigint end as fiscal,
      case when content -> 'budget' ->> 'other' ~ '^\d{1,11}(\.\d{1,6})?$' then ((content -> 'budget' ->> 'other')::numeric * 1000000)::bigint end as other
    from project_versions
  ) t
) m
where m.region_id = v.region_id and m.project_id = v.project_id and m.number = v.number;
alter table project_versions alter column fiscal set not null;
alter table project_versions alter column other set not null;
create index project_versions_of_year on project_versions (region_id, fiscal_year, project_id) include (fiscal, other) where number = 1;

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
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, import_id) references money_imports (region_id, import_id),
  foreign key (region_id, recorded_by) references users (region_id, user_id)
);

create index budget_changes_of_project on budget_changes (region_id, fiscal_year, project_id, day) include (fund, amount);
create index budget_changes_of_document on budget_changes (region_id, document_id);
create index budget_changes_of_import on budget_changes (region_id, import_id) where import_id is not null;

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
  amount bigint not null check (amount <> 0 and (kind <> 'payment' or amount > 0) and (kind <> 'refund' or amount < 0)),
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
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade,
  foreign key (region_id, import_id) references money_imports (region_id, import_id),
  foreign key (region_id, recorded_by) references users (region_id, user_id)
);

create index payments_of_project on payments (region_id, fiscal_year, project_id, day) include (fund, amount);
-- The same voucher stands once, whatever comes twice.
create unique index payments_by_voucher on payments (region_id, fiscal_year, voucher) where kind <> 'correction' and corrected_by is null;
create index payments_of_document on payments (region_id, document_id);
create index payments_of_import on payments (region_id, import_id) where import_id is not null;

-- 暂停支付: while a row stands nothing new is paid for the project.
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
