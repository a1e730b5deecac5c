-- 雷同: words are looked for in the name and code of a project, which are read without its indicators. What projects.search begins with is its name and its code, folded.
alter table similar_projects add column label text;
update similar_projects s set label = array_to_string((string_to_array(p.search, E'\n'))[1:case when coalesce(p.code, '') = '' then 1 else 2 end], E'\n')
  from projects p where p.region_id = s.region_id and p.project_id = s.project_id;
alter table similar_projects alter column label set not null;
