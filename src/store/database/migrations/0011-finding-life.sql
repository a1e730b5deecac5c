-- The life of a finding: it keeps its name (rule and place) from check to check, and is open, fixed, waived or disputed.
-- `counted` now says both: its document counts, and it is open or disputed.

-- Findings of before they said how sure the rule is: it was sure.
update findings set body = ('{"certainty":1,' || substr(body::text, 2))::json where body::text not like '%"certainty":%';

-- Unique in its document. Of findings of before there were names it is their id; the next check names them.
alter table findings add column identity text;

update findings set identity = finding_id::text;

alter table findings alter column identity set not null;

alter table findings add unique (region_id, document_id, identity);

-- The names of its places; empty until the next check names them.
alter table findings add column anchors text[];

update findings set anchors = '{}';

alter table findings alter column anchors set not null;

alter table findings add column state text;

update findings set state = 'open';

alter table findings alter column state set not null;

alter table findings add check (state in ('open', 'fixed', 'waived', 'disputed'));

alter table findings add column first_seen_at timestamptz;

update findings set first_seen_at = (select d.imported_at from documents d where d.region_id = findings.region_id and d.document_id = findings.document_id);

alter table findings alter column first_seen_at set not null;

alter table findings add column fixed_at timestamptz;

alter table findings add check ((state = 'fixed') = (fixed_at is not null));

-- Why it was waived, or what is wrong with it; by whom and when. What was fixed keeps what had been decided.
alter table findings add column reason text;

alter table findings add column decided_by uuid;

alter table findings add column decided_at timestamptz;

-- Until this day, included; null for good.
alter table findings add column waived_until date;

-- Whether the waiver is shown where the document is published.
alter table findings add column published boolean;

alter table findings add check (state not in ('waived', 'disputed') or decided_at is not null);

alter table findings add foreign key (region_id, decided_by) references users (region_id, user_id);

create index findings_waived_until on findings (region_id, waived_until) where state = 'waived' and waived_until is not null;

-- The last check, and the one that it is compared with; null before the second.
alter table documents add column checked_at timestamptz;

update documents set checked_at = imported_at;

alter table documents alter column checked_at set not null;

alter table documents add column compared_at timestamptz;
