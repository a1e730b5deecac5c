-- 结果应用: a decision that was taken back a moment later stays, and is not in force.

alter table result_decisions add column withdrawn_at timestamptz;
alter table result_decisions add constraint result_decisions_withdrawn
  check (withdrawn_at is null or not current);
