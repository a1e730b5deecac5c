-- Messages by mail: what people want, and what waits to be sent, put there in the transaction of the message.

create table mail_wishes (
  region_id uuid not null,
  user_id uuid not null,
  address text not null,
  pace text not null check (pace in ('off', 'once', 'daily')),
  kinds text[] not null,
  language text not null,
  changed_at timestamptz not null,
  primary key (region_id, user_id),
  foreign key (region_id, user_id) references users (region_id, user_id)
);

create table mails (
  region_id uuid not null,
  message_id uuid not null,
  recipient_id uuid not null,
  pace text not null,
  state text not null check (state in ('waiting', 'sent', 'failed')),
  tries integer not null check (tries >= 0),
  next_at timestamptz not null,
  -- Code and detail of the last failure, and to which address it was.
  reason text,
  detail text,
  address text,
  queued_at timestamptz not null,
  ended_at timestamptz,
  primary key (region_id, message_id),
  foreign key (region_id, message_id) references messages (region_id, message_id) on delete cascade,
  foreign key (region_id, recipient_id) references users (region_id, user_id)
);

create index mails_waiting on mails (region_id, next_at) where state = 'waiting';
