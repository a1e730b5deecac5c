-- 批注 on the words of a department: of the document itself, without a project.
alter table place_comments alter column project_id drop not null;
