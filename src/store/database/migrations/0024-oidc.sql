-- Signing in through the service of the office (统一身份认证, OpenID Connect): where it is, and sign-ins that are on their way there.

create table oidc_settings (
  region_id uuid not null,
  enabled boolean not null,
  issuer text not null,
  client_id text not null,
  -- Sealed: the key is not in the database. null for a client without one.
  client_secret text,
  scopes text not null,
  -- What in the identity names the account here.
  claim text not null,
  -- Accounts that are not here are made, switched off.
  create_accounts boolean not null,
  -- The second factor kept here is asked for, too.
  second_factor boolean not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (region_id),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, changed_by) references users (region_id, user_id)
);

create table oidc_attempts (
  region_id uuid not null,
  -- Hash of what the browser holds in a cookie: an answer that another browser brings is nobody's.
  attempt_hash text not null,
  state text not null,
  nonce text not null,
  verifier text not null,
  redirect text not null,
  expires_at timestamptz not null,
  primary key (region_id, attempt_hash),
  foreign key (region_id) references regions (region_id)
);
