-- 绩效指标库: what the region's own targets use again and again, what the bureau lays down, and what it says of the national
-- common indicators (which come with the program and have a row only when something is said of them).

create table library_indicators (
  region_id uuid not null,
  -- Kind and folded name: quantity:培训人次.
  key text not null,
  origin text not null check (origin in ('national', 'mined', 'own')),
  state text not null check (state in ('offered', 'hidden')),
  kind text not null,
  name text not null,
  meaning text not null,
  formula text not null,
  direction text check (direction in ('higher', 'lower')),
  unit text,
  basis text not null,
  source text not null,
  -- Somebody wrote or changed it: mining leaves its words alone.
  kept boolean not null,
  projects integer not null,
  units integer not null,
  -- What the region's targets tell of it (src/core/library/library-indicator.ts).
  use json not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (region_id, key),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, changed_by) references users (region_id, user_id)
);

-- When the targets were last gone through, and what that came to: one row a region.
create table library_minings (
  region_id uuid not null,
  source text not null check (source in ('approved', 'all')),
  projects integer not null,
  rows integer not null,
  found integer not null,
  mined_at timestamptz not null,
  mined_by uuid,
  primary key (region_id),
  foreign key (region_id) references regions (region_id),
  foreign key (region_id, mined_by) references users (region_id, user_id)
);
