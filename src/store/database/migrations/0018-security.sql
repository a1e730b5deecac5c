-- What an office lays down about signing in, and the passwords that may not be taken again.

create table security_settings (
  region_id uuid not null,
  password_length integer not null,
  password_kinds integer not null,
  -- How many of the last passwords, the present one among them, may not be taken again.
  password_history integer not null,
  -- Days after which a password must be changed; 0 for never.
  password_days integer not null,
  lock_tries integer not null,
  lock_minutes integer not null,
  idle_minutes integer not null,
  longest_hours integer not null,
  -- Whoever has one of these roles signs in with a second factor.
  second_factor_roles text[] not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (region_id),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, changed_by) references users (region_id, user_id)
);

create table former_passwords (
  region_id uuid not null,
  former_id uuid not null,
  user_id uuid not null,
  password_hash text not null,
  replaced_at timestamptz not null,
  primary key (region_id, former_id),
  foreign key (region_id, user_id) references users (region_id, user_id) on delete cascade
);

create index former_passwords_of_user on former_passwords (region_id, user_id, replaced_at);

-- Since when the present password holds. Of passwords from before this was kept it is not known: they count from now.
alter table users add column password_changed_at timestamptz;

update users set password_changed_at = now();

alter table users alter column password_changed_at set not null;

-- When a session was last used: a shorter idle time holds for those that are open, too.
alter table sessions add column seen_at timestamptz;

update sessions set seen_at = created_at;

alter table sessions alter column seen_at set not null;
