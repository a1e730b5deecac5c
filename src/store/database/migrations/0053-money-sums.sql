-- 预算调整 and 支付 of a project by the end of each month of its fiscal year, running: a list of a whole province by any day adds
-- only the lines of one month to them. Written in the transaction that writes the lines (src/store/money-sums.ts).

-- Sums by month are exact because every line lies in its fiscal year.
alter table budget_changes add constraint budget_changes_in_year check (extract(year from day) = fiscal_year);
alter table payments add constraint payments_in_year check (extract(year from day) = fiscal_year);

create table money_sums (
  region_id uuid not null,
  fiscal_year integer not null,
  -- A project belongs to one document as long as it is there; named without a reference, as in payments.
  project_id uuid not null,
  document_id uuid not null,
  -- 分: the first is that of the end of January.
  fiscal_changes bigint[] not null check (cardinality(fiscal_changes) = 12),
  other_changes bigint[] not null check (cardinality(other_changes) = 12),
  fiscal_paid bigint[] not null check (cardinality(fiscal_paid) = 12),
  other_paid bigint[] not null check (cardinality(other_paid) = 12),
  primary key (region_id, fiscal_year, project_id),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade
);

create index money_sums_of_document on money_sums (region_id, document_id);

insert into money_sums (region_id, fiscal_year, project_id, document_id, fiscal_changes, other_changes, fiscal_paid, other_paid)
select region_id, fiscal_year, project_id, document_id, array_agg(fiscal_changes order by month), array_agg(other_changes order by month), array_agg(fiscal_paid order by month), array_agg(other_paid order by month)
from (
  select region_id, fiscal_year, project_id, (max(document_id::text) over whole)::uuid as document_id, month,
    (sum(fiscal_changes) over so_far)::bigint as fiscal_changes, (sum(other_changes) over so_far)::bigint as other_changes, (sum(fiscal_paid) over so_far)::bigint as fiscal_paid, (sum(other_paid) over so_far)::bigint as other_paid
  from (
    select region_id, fiscal_year, project_id, max(document_id::text) as document_id, month,
      coalesce(sum(change) filter (where fund = 'fiscal'), 0) as fiscal_changes, coalesce(sum(change) filter (where fund = 'other'), 0) as other_changes,
      coalesce(sum(paid) filter (where fund = 'fiscal'), 0) as fiscal_paid, coalesce(sum(paid) filter (where fund = 'other'), 0) as other_paid
    from (
      select region_id, fiscal_year, project_id, document_id, extract(month from day)::integer as month, fund, amount as change, 0 as paid from budget_changes
      union all select region_id, fiscal_year, project_id, document_id, extract(month from day)::integer, fund, 0, amount from payments
      union all select region_id, fiscal_year, project_id, null, month, 'fiscal', 0, 0
      from (select region_id, fiscal_year, project_id from budget_changes union select region_id, fiscal_year, project_id from payments) p cross join generate_series(1, 12) as month
    ) lines
    group by region_id, fiscal_year, project_id, month
  ) months
  window whole as (partition by region_id, fiscal_year, project_id), so_far as (partition by region_id, fiscal_year, project_id order by month)
) running
group by region_id, fiscal_year, project_id, document_id;

-- The lines of the month that a day lies in, of all projects at once.
create index budget_changes_by_day on budget_changes (region_id, fiscal_year, day) include (project_id, fund, amount);
create index payments_by_day on payments (region_id, fiscal_year, day) include (project_id, fund, amount);
