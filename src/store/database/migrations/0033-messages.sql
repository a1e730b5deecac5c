-- 消息: what is told to one person, written in the transaction of the act that causes it.

create table messages (
  region_id uuid not null,
  message_id uuid not null,
  recipient_id uuid not null,
  -- As the core has them.
  kind text not null,
  -- Of the last act that it stands for.
  at timestamptz not null,
  -- Who did it; null: the system by itself.
  actor_id uuid,
  -- The target that it speaks of, or the first of several; it may be gone meanwhile.
  project_id uuid,
  -- Names and figures for the words, as the core has them.
  facts json not null,
  -- How many acts it stands for.
  count integer not null check (count > 0),
  -- What is told once, or gathered into one message, has a name of its own; null: neither.
  key text,
  read_at timestamptz,
  primary key (region_id, message_id),
  unique (region_id, recipient_id, key),
  foreign key (region_id, recipient_id) references users (region_id, user_id),
  foreign key (region_id, actor_id) references users (region_id, user_id)
);

create index messages_by_time on messages (region_id, recipient_id, at desc);
create index messages_unread on messages (region_id, recipient_id) where read_at is null;
create index messages_of_project on messages (region_id, project_id);
