-- A document handed in again with other content: somebody decides whether it replaces the older one. What was replaced
-- can still be read and counts no more; `counted` is repeated where sums are made, so that they read one table.

alter table documents add column counted boolean;

alter table documents add column superseded_by uuid;

alter table documents add column superseded_at timestamptz;

update documents set counted = true;

alter table documents alter column counted set not null;

alter table documents add check (counted = (superseded_at is null));

alter table projects add column counted boolean;

update projects set counted = true;

alter table projects alter column counted set not null;

alter table findings add column counted boolean;

update findings set counted = true;

alter table findings alter column counted set not null;

create index documents_superseded_by on documents (region_id, superseded_by);

alter table jobs drop constraint jobs_state_check;

alter table jobs add check (state in ('waiting', 'running', 'needs-decision', 'done', 'failed', 'cancelled'));

alter table jobs drop constraint jobs_check;

alter table jobs add check ((state in ('waiting', 'running', 'needs-decision')) = (finished_at is null));

-- The older document that the job waits to hear about, and what was decided.
alter table jobs add column against uuid;

alter table jobs add column decision text check (decision in ('replace', 'keep', 'discard'));
