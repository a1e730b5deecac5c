-- 保障措施台账: what the tasks and measures of every unit of a year come to is counted from indexes alone. A task is of the unit and year of its measure, which never change.
alter table assurance_tasks add column unit_id uuid, add column year integer;
update assurance_tasks t set unit_id = m.unit_id, year = m.year from assurance_measures m where m.region_id = t.region_id and m.measure_id = t.measure_id;
alter table assurance_tasks alter column unit_id set not null, alter column year set not null;

create index assurance_tasks_counts on assurance_tasks (region_id, year, unit_id, measure_id) include (done_on, due);

create index assurance_measures_of_year on assurance_measures (region_id, year, unit_id);
