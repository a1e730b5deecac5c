-- 预警 of payments beyond the budget.
alter table monitoring_warnings drop constraint monitoring_warnings_kind_check;
alter table monitoring_warnings add check (kind in ('overspent', 'stage-low', 'plan-behind', 'gap', 'impossible', 'unmet', 'date-passed', 'expected-low', 'overdue'));
