-- 结果应用 and 挂钩测算: what adjustments and cuts came to by the end of the year, of the few projects that have any.
create index money_sums_changed on money_sums (region_id, fiscal_year, project_id) include (fiscal_changes, other_changes) where fiscal_changes[12] + other_changes[12] <> 0;
