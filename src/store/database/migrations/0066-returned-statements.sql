-- The words of a department as they were when they were sent back, so that only what changed since needs to be read again.
create table returned_statements (
  region_id uuid not null,
  document_id uuid not null,
  -- Of the step that sent them back.
  number integer not null check (number > 0),
  -- The document without its projects.
  content json not null,
  primary key (region_id, document_id, number),
  foreign key (region_id, document_id) references documents (region_id, document_id) on delete cascade
);
