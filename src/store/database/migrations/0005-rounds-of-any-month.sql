-- 绩效科 opens a round of any month, beside those that the rule set plans.

alter table monitoring_rounds drop constraint monitoring_rounds_mark_check;
alter table monitoring_rounds add constraint monitoring_rounds_mark_check check (mark in (
  'january', 'february', 'march', 'april', 'may', 'june',
  'july', 'august', 'september', 'october', 'november', 'december'
));
