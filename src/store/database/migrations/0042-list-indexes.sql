-- What lists of findings count by, without reading the findings themselves: tens of thousands of them are counted for one page.

create index findings_counts on findings (region_id, fiscal_year) include (severity, rule, rule_group, unit_id, document_id, state, counted, finding_id);
create index reviews_heaps on reviews (region_id, project_id) include (heap);
