-- The names in the form of the rows of an approved version, in its order: what is kept of a row can be told of the version while its draft goes on.
-- null: not known, of what was approved before and is being adjusted, or was since.
alter table project_versions add column listed text[];

update project_versions v set listed = case
    when cardinality(d.listed) = json_array_length(v.content -> 'indicators') then d.listed
    when d.project_id is null then array(select 'r' || i from generate_series(1, json_array_length(v.content -> 'indicators')) i)
  end
from filings f left join drafts d on d.region_id = f.region_id and d.project_id = f.project_id
where f.region_id = v.region_id and f.project_id = v.project_id and f.version = v.number and f.state in ('approved', 'archived');
