-- Large files of payments or budget changes are booked by a job.
alter table jobs drop constraint jobs_kind_check;
alter table jobs add check (kind in ('import', 're-audit', 'dry-run', 'roll-over', 'monitoring-round', 'staff-import', 'money-booking'));

-- The job that books it, or did so last; null where it was booked in one request.
alter table money_imports add column job_id uuid;
