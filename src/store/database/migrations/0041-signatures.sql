-- Public keys with which a region signs approved versions and exported logs; private ones are files beside the database.
create table signing_keys (
  region_id uuid not null,
  -- 04, x and y: 130 hexadecimal digits.
  public_key text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  -- null for the one of today.
  replaced_at timestamptz,
  primary key (region_id, public_key),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, made_by) references users (region_id, user_id)
);
create unique index signing_key_of_today on signing_keys (region_id) where replaced_at is null;

-- Of the version as it is handed out; null: not signed.
alter table project_versions add column signature text;
alter table project_versions add column signing_key text;
