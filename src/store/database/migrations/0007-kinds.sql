-- What a document is (src/core/target/kind.ts). Documents of before have no kind in their reading: the statement tells.

alter table documents add column kind text;

update documents set kind = coalesce(reading ->> 'kind', case when json_typeof(reading -> 'statement') = 'object' then 'budget-text' else 'project-targets' end);

alter table documents alter column kind set not null;

create index documents_of_kind on documents (region_id, kind);
