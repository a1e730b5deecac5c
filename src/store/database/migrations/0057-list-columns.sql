-- What lists over a whole region ask for stands where it is found without reading everything.

-- 指标库: what a search looks in, folded (src/store/search.ts). Written anew whenever an indicator is.
alter table library_indicators add column search text not null default '';
update library_indicators set search = lower(regexp_replace(normalize(concat_ws('|', nullif(name, ''), nullif(meaning, ''), nullif(formula, '')), NFKC), '\s', '', 'g'));
alter table library_indicators alter column search drop default;

-- 查重: groups of alike projects know every year's table of a project. Members of one number are tables of one project.
alter table similar_groups add column identities integer[] not null default '{}';
update similar_groups set identities = array(select generate_series(1, cardinality(members)));
alter table similar_groups alter column identities drop default;

-- Made anew behind everything else.
insert into similar_touches (region_id, touch_id) select region_id, gen_random_uuid() from regions;

-- 项目概况 of the form: whether a 事前绩效评估 is needed is told from it.
-- Written with the paper (src/store/document-rows.ts).
alter table projects add column details json;
update projects set details = paper -> 'details';

-- 代编预算 is told by its name: there are few of them.
create index projects_pooled on projects (region_id, project_id) where name like '%代编%';

-- With the document, whose kind says whether there are targets in it.
drop index projects_counts;
create index projects_counts on projects (region_id, project_id) include (unit_id, budget, fiscal_year, counted, document_id);
