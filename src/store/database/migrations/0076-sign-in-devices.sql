-- Devices from which somebody has signed in: failures elsewhere do not keep them out.

create table sign_in_devices (
  region_id uuid not null,
  user_id uuid not null,
  -- Digest of what the browser keeps: reading this table makes nobody's device.
  device_hash text not null,
  used_at timestamptz not null,
  primary key (region_id, user_id, device_hash),
  foreign key (region_id, user_id) references users (region_id, user_id) on delete cascade
);

create index sign_in_devices_by_hash on sign_in_devices (region_id, device_hash);

-- The device of the account from which was tried; null for one that is not known.
alter table sign_in_attempts add column device text;
