-- A cost far below its ceiling is asked about (src/core/indicator/plausible.ts). Rounds that are here did not ask, and do not.
update monitoring_rounds set scheme = (scheme::jsonb || '{"costBelow": 0}')::json
where scheme::jsonb -> 'costBelow' is null;

-- Where no indicator applies a self-evaluation is sent in without score and grade (未定级): it was kept from going by this constraint.
alter table self_evaluations drop constraint self_evaluations_check2, add check (state = 'filling' or score is not null or proof is not null);
