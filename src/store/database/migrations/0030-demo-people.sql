-- Accounts of the demonstration: one a role, with a password that everybody who looks at it may know. They are switched off
-- at every start that is no demonstration.

alter table users add column demo boolean;

update users set demo = false;

alter table users alter column demo set not null;
