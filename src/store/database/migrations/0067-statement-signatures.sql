-- Of the version of a department's text as it is handed out; null: not signed.
alter table statement_versions add column signature text;
alter table statement_versions add column signing_key text;
