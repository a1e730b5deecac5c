-- Lists over a whole region count without reading papers and findings.

-- 统计: how well the indicators of a project are put in figures, with the project. Written with the paper (src/store/document-rows.ts).
alter table projects add column quantified integer, add column with_unit integer, add column repeated integer;
update projects p set quantified = coalesce(i.quantified, 0), with_unit = coalesce(i.with_unit, 0), repeated = coalesce(i.repeated, 0)
from projects q left join (
  select region_id, project_id, count(*) filter (where number is not null) as quantified, count(*) filter (where number is not null and unit is not null) as with_unit,
    count(*) filter (where description = level3) as repeated
  from indicators group by region_id, project_id
) i on i.region_id = q.region_id and i.project_id = q.project_id
where p.region_id = q.region_id and p.project_id = q.project_id;
alter table projects alter column quantified set not null, alter column with_unit set not null, alter column repeated set not null;

-- Every row was written again: without the room that they took before.
cluster projects using projects_pkey;
alter table projects set without cluster;

-- 绩效目标, 统计: sums and pages.
drop index projects_counts;
create index projects_counts on projects (region_id, project_id)
  include (unit_id, budget, fiscal_year, counted, document_id, position, fiscal, other, indicator_count, errors, warnings, advice, quantified, with_unit, repeated);

-- 审核发现: counts by heap, too.
drop index findings_counts;
create index findings_counts on findings (region_id, fiscal_year) include (severity, rule, rule_group, unit_id, document_id, state, counted, finding_id, project_id);

-- The first page without looking at the others.
create index findings_in_order on findings (region_id, array_position(array['error', 'warning', 'advice'], severity), rule) where counted;

-- The few that touch other projects than the one they stand in.
create index findings_elsewhere on findings (region_id, document_id) where project_id is null or cardinality(touched) <> 1;
create statistics findings_touched on (cardinality(touched)) from findings;
