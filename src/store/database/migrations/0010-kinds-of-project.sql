-- 绩效监控 by kind of project: what a person said a project is, the kind that each sheet was counted as, money
-- and promise each with its light, why something gives none, and causes without a measure.

create table monitoring_kinds (
  region_id uuid not null,
  project_id uuid not null,
  kind text not null check (kind in ('routine', 'purchase', 'building', 'transfer', 'unknown')),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (region_id, project_id),
  foreign key (region_id, project_id) references projects (region_id, project_id) on delete cascade,
  foreign key (region_id, set_by) references users (region_id, user_id)
);

alter table monitoring_sheets add column kind text not null default 'unknown'
  check (kind in ('routine', 'purchase', 'building', 'transfer', 'unknown'));
alter table monitoring_sheets add column money_light text not null default 'none'
  check (money_light in ('red', 'yellow', 'green', 'none'));
alter table monitoring_sheets add column promise_light text not null default 'none'
  check (promise_light in ('red', 'yellow', 'green', 'none'));
alter table monitoring_sheets add column notes json not null default '[]';
alter table monitoring_sheets add column open_causes integer not null default 0 check (open_causes >= 0);

alter table monitoring_warnings drop constraint monitoring_warnings_kind_check;
alter table monitoring_warnings add constraint monitoring_warnings_kind_check check (kind in (
  'overspent', 'stage-low', 'plan-behind', 'gap', 'impossible', 'unmet', 'date-passed', 'expected-low',
  'paid-late', 'served-behind', 'overdue'
));

-- Rounds keep the rules of their day, which told no kinds apart.
update monitoring_rounds set scheme = (scheme::jsonb || '{"weighing":"worse","kindsOn":false,"kinds":{"routine":{"reasons":{"stage-low":"always","plan-behind":"always","gap":"always","forecast-low":"always","paid-late":"never","served-behind":"never"},"plan":"linear","own":false,"planGap":10,"gap":10,"forecastLeast":90,"graceDays":0,"lateGap":2,"lateDays":14,"servedGap":10},"purchase":{"reasons":{"stage-low":"due","plan-behind":"always","gap":"due","forecast-low":"due","paid-late":"never","served-behind":"never"},"plan":"marks","own":false,"planGap":10,"gap":10,"forecastLeast":90,"graceDays":0,"lateGap":2,"lateDays":14,"servedGap":10},"building":{"reasons":{"stage-low":"never","plan-behind":"always","gap":"always","forecast-low":"always","paid-late":"never","served-behind":"never"},"plan":"linear","own":false,"planGap":10,"gap":10,"forecastLeast":90,"graceDays":0,"lateGap":2,"lateDays":14,"servedGap":10},"transfer":{"reasons":{"stage-low":"never","plan-behind":"always","gap":"always","forecast-low":"always","paid-late":"always","served-behind":"always"},"plan":"marks","own":false,"planGap":10,"gap":10,"forecastLeast":90,"graceDays":0,"lateGap":2,"lateDays":14,"servedGap":10}},"dueShare":50,"servedUnits":["人","人次","户","户次","名","次","批","批次","期","月","个月","季度"]}'::jsonb)::json;

-- Lights are as they were; here is only which of the two they are of.
with reasons as (
  select s.region_id, s.round_id, s.project_id, r ->> 'light' as light,
    case
      when r ->> 'code' in ('overspent', 'stage-low', 'plan-behind', 'forecast-low') then 'money'
      when r ->> 'code' = 'gap'
        and (r -> 'values' ->> 'achievement')::numeric > (r -> 'values' ->> 'rate')::numeric then 'money'
      else 'promise'
    end as part
  from monitoring_sheets s cross join lateral json_array_elements(s.reasons) r
), parts as (
  select region_id, round_id, project_id,
    min(light) filter (where part = 'money') as money,
    min(light) filter (where part = 'promise') as promise
  from reasons group by region_id, round_id, project_id
)
update monitoring_sheets s set
  money_light = coalesce(p.money, case when s.rate is null then 'none' else 'green' end),
  promise_light = coalesce(p.promise, case
    when s.achievement is not null or exists (
      select from monitoring_contents c cross join lateral json_array_elements(c.content -> 'entries') e
      where c.region_id = s.region_id and c.round_id = s.round_id and c.project_id = s.project_id
        and e ->> 'likelihood' is not null
    ) then 'green' else 'none' end)
from monitoring_sheets o left join parts p using (region_id, round_id, project_id)
where o.region_id = s.region_id and o.round_id = s.round_id and o.project_id = s.project_id;

update monitoring_sheets s set open_causes = (
  select count(*)::integer from json_array_elements(c.content -> 'entries') e
  where json_array_length(e -> 'causes') > 0
) + case when btrim(c.content ->> 'problems') = '' then 0 else 1 end
from monitoring_contents c
where c.region_id = s.region_id and c.round_id = s.round_id and c.project_id = s.project_id
  and (c.content ->> 'measure' is null or btrim(c.content ->> 'measureText') = '');

alter table monitoring_sheets alter column kind drop default, alter column money_light drop default,
  alter column promise_light drop default, alter column notes drop default,
  alter column open_causes drop default;
