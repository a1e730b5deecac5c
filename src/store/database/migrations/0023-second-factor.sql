-- Sessions that can be told apart and ended one by one; the second factor, its recovery codes, and sign-ins that wait for it.

alter table sessions add column session_id uuid;

alter table sessions add column address text;

-- The browser as it names itself.
alter table sessions add column agent text;

alter table sessions add column method text;

update sessions set session_id = gen_random_uuid(), address = '', agent = '', method = 'password';

alter table sessions alter column session_id set not null;

alter table sessions alter column address set not null;

alter table sessions alter column agent set not null;

alter table sessions alter column method set not null;

create unique index sessions_by_id on sessions (region_id, session_id);

create table second_factors (
  region_id uuid not null,
  user_id uuid not null,
  -- Sealed: the key is not in the database.
  secret text not null,
  created_at timestamptz not null,
  -- null until a first code has shown that the authenticator has the secret.
  confirmed_at timestamptz,
  -- The period of the last code that was taken: none is taken twice, and none before it.
  last_period bigint not null,
  primary key (region_id, user_id),
  foreign key (region_id, user_id) references users (region_id, user_id) on delete cascade
);

create table recovery_codes (
  region_id uuid not null,
  user_id uuid not null,
  -- A digest under the key that is not in the database.
  code_hash text not null,
  created_at timestamptz not null,
  used_at timestamptz,
  primary key (region_id, user_id, code_hash),
  foreign key (region_id, user_id) references users (region_id, user_id) on delete cascade
);

-- Whoever has given the password and not yet the code. Nothing can be done with it but to go on.
create table sign_in_steps (
  region_id uuid not null,
  ticket_hash text not null,
  user_id uuid not null,
  -- code, or enrol where there is no second factor yet.
  kind text not null,
  method text not null,
  expires_at timestamptz not null,
  primary key (region_id, ticket_hash),
  foreign key (region_id, user_id) references users (region_id, user_id) on delete cascade
);

create index sign_in_steps_of_user on sign_in_steps (region_id, user_id);
