-- What people said a project is by the rules made for it alone: it goes before what the project itself says.

create table project_forms (
  region_id uuid not null,
  project_id uuid not null,
  form text not null check (form in ('general', 'special-bond', 'purchased-service', 'investment-fund', 'ppp')),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (region_id, project_id),
  foreign key (region_id, project_id) references projects (region_id, project_id) on delete cascade,
  foreign key (region_id, set_by) references users (region_id, user_id)
);
