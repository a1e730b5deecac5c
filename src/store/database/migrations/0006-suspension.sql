-- Payments that stopped by themselves because nobody answered a red warning: once for a term.

alter table monitoring_warnings add column suspended_on text
  check (suspended_on ~ '^\d{4}-\d{2}-\d{2}$');

-- Rounds go by the rules of their day, which stopped nothing.
update monitoring_rounds set scheme = (scheme::jsonb || '{"suspendAfter": 0}'::jsonb)::json;
