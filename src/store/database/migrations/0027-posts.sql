-- Posts: who holds which role, where, from when to when. Only ever added to, and ended.

create table posts (
  region_id uuid not null,
  post_id uuid not null,
  user_id uuid not null,
  role text not null,
  -- The place in the organisation; null for the whole region.
  unit_id uuid,
  since timestamptz not null,
  given_by uuid,
  -- null while it is held.
  until timestamptz,
  ended_by uuid,
  primary key (region_id, post_id),
  foreign key (region_id, user_id) references users (region_id, user_id),
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id),
  foreign key (region_id, given_by) references users (region_id, user_id),
  foreign key (region_id, ended_by) references users (region_id, user_id)
);

create index posts_of_user on posts (region_id, user_id);
create index posts_at_unit on posts (region_id, unit_id);

-- Until now everybody held one role, over the whole region, since there was the account: that post has the person's number.
insert into posts (region_id, post_id, user_id, role, unit_id, since, given_by, until, ended_by)
select region_id, user_id, user_id, role, null, created_at, null, null, null from users;

alter table users drop column role;
