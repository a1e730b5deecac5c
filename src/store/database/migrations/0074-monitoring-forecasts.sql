-- What the unit itself expects of an indicator, and dates that have passed, give a light and a warning (src/core/monitoring/light.ts).
-- Rounds that are here were counted without them, and with red lights for targets ahead of the money, and stay so.
update monitoring_rounds set scheme = (scheme::jsonb || '{"expectedYellow": 0, "expectedRed": 0, "graceDays": 36600, "aheadRed": true}')::json
where scheme::jsonb -> 'expectedYellow' is null;

alter table monitoring_warnings drop constraint monitoring_warnings_kind_check;
alter table monitoring_warnings add check (kind in ('stage-low', 'plan-behind', 'gap', 'impossible', 'unmet', 'date-passed', 'expected-low', 'overdue'));
