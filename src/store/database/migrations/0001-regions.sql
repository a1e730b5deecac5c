-- Regions (区划) and their budget units (预算单位). From here on every table begins with region_id, in the primary key,
-- in every unique constraint and in every foreign key: one region can be moved to another server as a whole, and the
-- tables can be distributed by that column (docs/decisions/0004-schema.md).

-- Names in the order people look them up: pinyin. A server built without ICU still works, by code point.
do $$
begin
  create collation names (provider = icu, locale = 'zh');
exception when others then
  create collation names from "C";
end
$$;

create table regions (
  region_id uuid not null,
  -- 区划 code, six digits; not necessarily in GB/T 2260.
  code text not null check (code ~ '^[0-9]{6}$'),
  name text not null,
  created_at timestamptz not null,
  primary key (region_id)
);

create table budget_units (
  region_id uuid not null,
  unit_id uuid not null,
  -- What tells units apart: the code, or the name where documents give no code.
  key text not null,
  code text,
  name text not null,
  primary key (region_id, unit_id),
  unique (region_id, key),
  foreign key (region_id) references regions (region_id)
);
