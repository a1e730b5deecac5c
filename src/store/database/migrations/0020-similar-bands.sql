-- Bands as rows with the sketch beside them: what shares a band is ranked in the index alone, and no row of the table is
-- visited. What is compared is kept with the project, so that nothing is verified on whole papers. Bands and sketches are
-- others now: what was kept is made again from the projects.

delete from similar_pairs;

delete from similar_parts;

delete from similar_projects;

delete from similar_forms;

alter table similar_forms drop column bands, drop column sketch;

-- The near form itself, in pieces.
alter table similar_parts add column words text not null;

-- Twenty rows a form: `sketch_lead` stands before `form`, where it takes no room for alignment, and the region, which the
-- form names already, is not looked up for each of them. Rows are only ever added: the vacuum that lets an index answer
-- alone has to come for those, too.
create table similar_bands (
  region_id uuid not null,
  band integer not null,
  sketch_lead integer not null,
  form bigint not null,
  sketch_rest bigint not null,
  primary key (region_id, band, sketch_lead, form) include (sketch_rest)
) with (autovacuum_vacuum_insert_threshold = 10000, autovacuum_vacuum_insert_scale_factor = 0.02);
