-- A delegation ends by itself as well when another file takes the place of the document.

alter table delegations drop constraint delegations_cause_check,
  add constraint delegations_cause_check check (cause in ('sent-in', 'post-ended', 'handed-over', 'replaced'));
