-- Groups of alike projects name their members by numbers: a hundred thousand ids took longer to be read than everything else of the list.

-- Given where groups are made (src/store/alike-groups.ts); null until then.
alter table similar_projects add column number integer;
update similar_projects s set number = q.number
from (select region_id, project_id, row_number() over (partition by region_id order by project_id) as number from similar_projects) q
where q.region_id = s.region_id and q.project_id = s.project_id;

-- 0: a project that is gone.
alter table similar_groups add column numbers integer[];
update similar_groups g set numbers = array(
  select coalesce(s.number, 0) from unnest(g.members) with ordinality as m(project_id, place)
  left join similar_projects s on s.region_id = g.region_id and s.project_id = m.project_id order by m.place
);
alter table similar_groups drop column members;
alter table similar_groups rename column numbers to members;
alter table similar_groups alter column members set not null;

-- Lists read the numbers in the order of the projects, from this alone.
create unique index similar_projects_numbers on similar_projects (region_id, project_id) include (number);
