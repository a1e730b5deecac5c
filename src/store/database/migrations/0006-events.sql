-- The audit trail: every write leaves an event in its own transaction (src/core/audit/event.ts).

create table events (
  region_id uuid not null,
  event_id uuid not null,
  at timestamptz not null,
  type text not null,
  -- null when the system itself acted.
  actor_id uuid,
  subject text not null,
  before jsonb,
  after jsonb,
  primary key (region_id, event_id),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, actor_id) references users (region_id, user_id)
);

create index events_by_time on events (region_id, at);

create index events_by_type on events (region_id, type, at);
