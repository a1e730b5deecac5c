-- What speaks of a row of a target, or proves it, goes with its row. Of a row that is not in the table now: its name in the form, so that it comes
-- back with it; null: it stands in the row that it names.
alter table place_comments add column gone_row text;
alter table attachments add column gone_row text;
