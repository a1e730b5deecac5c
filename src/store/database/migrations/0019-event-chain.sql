-- The audit trail as a chain (docs/operation-log.md): every event of a region has a number without gaps, the hash of the
-- event before it and its own. Events of before have none yet: they are chained in the order of their times when the
-- installation is opened, or when the next event comes (src/store/event-chain.ts).

alter table events add column sequence bigint;

-- Account and name as they were at the time.
alter table events add column account text;

alter table events add column name text;

alter table events add column algorithm text;

alter table events add column previous text;

alter table events add column hash text;

alter table events add constraint events_chained check ((sequence is null) = (hash is null) and (sequence is null) = (previous is null) and (sequence is null) = (algorithm is null));

alter table events add constraint events_in_order unique (region_id, sequence);

create index events_by_subject on events (region_id, subject text_pattern_ops);

-- The end of every region's chain; the row is what those who append wait for.
create table event_chains (
  region_id uuid not null,
  length bigint not null,
  -- The hash of the last event; 64 zeros before there is one.
  head text not null,
  -- With which the next event is hashed: sha-256 or sm3.
  algorithm text not null,
  -- False while there are events of before that wait for their numbers.
  complete boolean not null,
  primary key (region_id),
  foreign key (region_id) references regions (region_id)
);

insert into event_chains (region_id, length, head, algorithm, complete)
  select region_id, 0, repeat('0', 64), 'sha-256', not exists (select from events e where e.region_id = r.region_id) from regions r;
