-- 通知公告: published to the whole region, to a department or unit with those below it, or to a role; never changed, withdrawn instead.

create table notices (
  region_id uuid not null,
  notice_id uuid not null,
  title text not null,
  body text not null,
  audience text not null check (audience in ('region', 'unit', 'role')),
  unit_id uuid,
  role text,
  -- The last day on which it is shown, in China; null: until it is withdrawn.
  until text,
  published_by uuid not null,
  published_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (region_id, notice_id),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id),
  foreign key (region_id, published_by) references users (region_id, user_id),
  foreign key (region_id, withdrawn_by) references users (region_id, user_id),
  check ((audience = 'unit') = (unit_id is not null)),
  check ((audience = 'role') = (role is not null))
);

create index notices_by_time on notices (region_id, published_at desc);
-- Who has read a notice is told by its messages.
create index messages_by_key on messages (region_id, key) where kind = 'notice';
