-- 保障措施台账: what the texts of departments promise, apart from them: read for thousands of texts at once.
-- Written with the reading (src/store/save-document.ts); null: no text.
alter table documents add column safeguards json;
update documents set safeguards = coalesce(reading -> 'statement' -> 'safeguards', '[]'::json) where json_typeof(reading -> 'statement') = 'object';
