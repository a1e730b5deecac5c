-- What was sent back, told by its digest: sent in again as it came, it needs a reason. Null: never sent back, or finished since.
alter table self_evaluations add column returned text;
alter table monitoring_sheets add column returned text;
alter table assessments add column returned text;
