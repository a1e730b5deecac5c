-- What an approved target says of going on, so that lists of results need not open its text: the words of its
-- 项目属性 or 项目类别, and the last year of its 起止时间. As core/years/continuing.ts reads them.

alter table project_versions add column nature text check (nature in ('recurring', 'multi-year', 'one-off', 'unsaid'));
alter table project_versions add column period_until integer;

with details as (
  select v.region_id, v.project_id, v.number, d ->> 'field' as field, d ->> 'text' as text,
    coalesce(d ->> 'choice', case when d ->> 'text' ~ '[□☐☑√■]' then '' else d ->> 'text' end) as said
  from project_versions v
  cross join lateral json_array_elements(
    case when json_typeof(v.content -> 'details') = 'array' then v.content -> 'details' else '[]' end
  ) d
), spoken as (
  select region_id, project_id, number,
    bool_or(said ~ '一次性') filter (where field in ('attribute', 'category')) as one_off,
    bool_or(said ~ '经常性|常年|延续|持续性|长期|每年') filter (where field in ('attribute', 'category')) as recurring,
    bool_or(said ~ '跨年|多年') filter (where field in ('attribute', 'category')) as multi_year
  from details group by region_id, project_id, number
), ends as (
  select region_id, project_id, number, max(y.year[1]::integer) as until
  from details cross join lateral regexp_matches(text, '(?:19|20)\d{2}', 'g') as y(year)
  where field = 'period' group by region_id, project_id, number
)
update project_versions v set
  period_until = e.until,
  nature = case
    when s.one_off then 'one-off'
    when s.recurring then 'recurring'
    when s.multi_year then 'multi-year'
    else 'unsaid'
  end
from project_versions o
left join spoken s using (region_id, project_id, number)
left join ends e using (region_id, project_id, number)
where o.region_id = v.region_id and o.project_id = v.project_id and o.number = v.number;
