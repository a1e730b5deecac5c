-- 政策 are evaluated beside projects and whole departments.

alter table evaluation_tasks drop constraint evaluation_tasks_subject_kind_check;
alter table evaluation_tasks add constraint evaluation_tasks_subject_kind_check
  check (subject_kind in ('project', 'department', 'policy'));

-- A whole department has neither a project nor a policy.
alter table evaluation_subjects add column policy_id uuid;
alter table evaluation_subjects add constraint evaluation_subjects_of_one
  check (project_id is null or policy_id is null);
alter table evaluation_subjects add constraint evaluation_subjects_policy_fkey
  foreign key (region_id, policy_id) references policies (region_id, policy_id);
create index evaluation_subjects_of_policy on evaluation_subjects (region_id, policy_id);

alter table evaluation_results add column policy_id uuid;
alter table evaluation_results add constraint evaluation_results_of_one
  check (project_id is null or policy_id is null);
alter table evaluation_results add constraint evaluation_results_policy_fkey
  foreign key (region_id, policy_id) references policies (region_id, policy_id);
create index evaluation_results_of_policy on evaluation_results (region_id, policy_id, decided_at desc);
