-- Accounts, their sessions, and the attempts to sign in that lock-out counts.

create table users (
  region_id uuid not null,
  user_id uuid not null,
  account text not null,
  -- The account in the form in which it is compared: lower case, half width.
  account_key text not null,
  name text not null,
  role text not null,
  active boolean not null,
  password_hash text not null,
  must_change_password boolean not null,
  created_at timestamptz not null,
  last_sign_in_at timestamptz,
  primary key (region_id, user_id),
  unique (region_id, account_key),
  foreign key (region_id) references regions (region_id)
);

create table sessions (
  region_id uuid not null,
  -- Hash of the token in the cookie: who reads this table cannot sign in with it.
  token_hash text not null,
  user_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (region_id, token_hash),
  foreign key (region_id, user_id) references users (region_id, user_id) on delete cascade
);

create index sessions_of_user on sessions (region_id, user_id);

create table sign_in_attempts (
  region_id uuid not null,
  attempt_id uuid not null,
  account_key text not null,
  address text not null,
  at timestamptz not null,
  succeeded boolean not null,
  primary key (region_id, attempt_id),
  foreign key (region_id) references regions (region_id)
);

create index sign_in_attempts_by_account on sign_in_attempts (region_id, account_key, at);

create index sign_in_attempts_by_address on sign_in_attempts (region_id, address, at);
