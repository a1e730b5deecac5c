-- A delegation ends by itself as well when units go elsewhere and its ground with them.

alter table delegations drop constraint delegations_cause_check,
  add constraint delegations_cause_check check (cause in ('sent-in', 'post-ended', 'handed-over', 'replaced', 'units-changed'));
