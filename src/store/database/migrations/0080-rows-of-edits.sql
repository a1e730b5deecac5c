-- Changes name the row of a target by its name in the form too (src/actions/edited-rows.ts): rows are moved, and their numbers with them.
-- null: not of a row.
alter table document_edits add column form_row text;

update document_edits e set form_row = coalesce(d.listed[(e.edit ->> 'indicator')::int], 'r' || (e.edit ->> 'indicator'))
from projects p left join drafts d on d.region_id = p.region_id and d.project_id = p.project_id
where p.region_id = e.region_id and p.document_id = e.document_id and p.position = (e.edit ->> 'project')::int and e.edit ->> 'indicator' is not null;
