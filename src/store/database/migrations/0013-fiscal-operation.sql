-- 财政运行综合绩效 of governments below: one data sheet a government and year, final with its proof and its place.

create table fiscal_sheets (
  region_id uuid not null,
  unit_id uuid not null,
  year integer not null,
  state text not null check (state in ('draft', 'sent', 'accepted', 'final')),
  -- Counts every change: who writes says which one was seen.
  revision integer not null check (revision > 0),
  figures json not null,
  -- Why it was given back last.
  comment text not null,
  sender uuid,
  changed_at timestamptz not null,
  changed_by uuid not null,
  -- Of a final sheet: how it was counted, and its place among all of the year.
  proof json,
  place integer check (place > 0),
  final_at timestamptz,
  final_by uuid,
  primary key (region_id, unit_id, year),
  check ((state = 'final') = (proof is not null and final_at is not null and final_by is not null)),
  foreign key (region_id, unit_id) references budget_units (region_id, unit_id),
  foreign key (region_id, sender) references users (region_id, user_id),
  foreign key (region_id, changed_by) references users (region_id, user_id),
  foreign key (region_id, final_by) references users (region_id, user_id)
);
create index fiscal_sheets_of_year on fiscal_sheets (region_id, year);
