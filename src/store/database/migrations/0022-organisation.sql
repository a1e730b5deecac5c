-- The organisation: budget units as a tree (科室, 主管部门, 预算单位) with what they were before.

alter table budget_units add column kind text;
alter table budget_units add column parent_id uuid;
-- 归口科室 of a department.
alter table budget_units add column office_id uuid;
-- Since when it is no more.
alter table budget_units add column closed_on date;
alter table budget_units add column successor_id uuid;
-- Looked after by the office: documents do not rename it any more.
alter table budget_units add column kept boolean;

update budget_units set kind = 'unit', kept = false;

alter table budget_units alter column kind set not null;
alter table budget_units alter column kept set not null;
alter table budget_units add constraint budget_units_kind check (kind in ('office', 'department', 'unit'));
alter table budget_units add constraint budget_units_parent foreign key (region_id, parent_id) references budget_units (region_id, unit_id);
alter table budget_units add constraint budget_units_office foreign key (region_id, office_id) references budget_units (region_id, unit_id);
alter table budget_units add constraint budget_units_successor foreign key (region_id, successor_id) references budget_units (region_id, unit_id);

create index budget_units_by_parent on budget_units (region_id, parent_id);
create index budget_units_by_office on budget_units (region_id, office_id);
create index budget_units_by_successor on budget_units (region_id, successor_id);

-- What documents may call a unit, now and before: a code, or a name where they give no code.
create table unit_keys (
  region_id uuid not null,
  key text not null,
  unit_id uuid not null,
  primary key (region_id, key),
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id)
);

create index unit_keys_of_unit on unit_keys (region_id, unit_id);

insert into unit_keys (region_id, key, unit_id) select region_id, key, unit_id from budget_units;

-- What a unit was from a day on; only ever added to.
create table unit_versions (
  region_id uuid not null,
  unit_id uuid not null,
  -- From 1.
  version integer not null,
  from_day date not null,
  change text not null,
  kind text not null,
  code text,
  name text not null,
  parent_id uuid,
  office_id uuid,
  closed_on date,
  successor_id uuid,
  -- The paper it was decided by, or why.
  note text not null,
  at timestamptz not null,
  by_user uuid,
  primary key (region_id, unit_id, version),
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id),
  foreign key (region_id, by_user) references users (region_id, user_id)
);
