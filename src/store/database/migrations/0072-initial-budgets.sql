-- 年初预算 of a target beside what was changed and paid: its money of a year is one row. Null: it was never approved.
alter table money_sums add column initial_fiscal bigint, add column initial_other bigint, add check ((initial_fiscal is null) = (initial_other is null));

insert into money_sums as s (region_id, fiscal_year, project_id, document_id, initial_fiscal, initial_other, fiscal_changes, other_changes, fiscal_paid, other_paid)
select v.region_id, v.fiscal_year, v.project_id, v.document_id, v.fiscal, v.other, array_fill(0::bigint, array[12]), array_fill(0::bigint, array[12]), array_fill(0::bigint, array[12]), array_fill(0::bigint, array[12])
from project_versions v join projects p on p.region_id = v.region_id and p.project_id = v.project_id
where v.number = 1 and v.fiscal_year is not null
on conflict (region_id, fiscal_year, project_id) do update set initial_fiscal = excluded.initial_fiscal, initial_other = excluded.initial_other;
