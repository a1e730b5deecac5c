/**
 * The county of the demonstration as an installation loads it: every fact in it holds without exception, asked in
 * SQL that uses nothing of the program; and all of it can be taken away again.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql, type RawBuilder } from 'kysely'
import { join } from 'node:path'
import { FIRST_REGION } from '#core/kernel/first-region.ts'
import { isOfficeDay } from '#core/calendar/office-days.ts'
import { daysLater } from '#core/calendar/working-days.ts'
import { listMigrations } from '#store/database/migrate.ts'
import { loadEvents } from '#store/operation-log/events.ts'
import { openContext, type TestContext, type TestOffice } from '../../../../test/support/context.ts'
import { changeOrganisation } from '../../organisation/organisation.ts'
import { updateRegion } from '#store/kernel/regions.ts'
import { setDemoCalendars } from '../calendar.ts'
import { readOverview } from '../../workbench/read-overview.ts'
import { listFindings } from '../../findings/list-findings.ts'
import { removeDemo } from '../demo.ts'
import { setDemoLibrary } from '../library.ts'
import { DEMO_PEOPLE } from '../people.ts'
import { fittingIndicators } from '../../library/library.ts'
import { loadCounty, readCountyDump } from './load.ts'

let world: TestContext
let office: TestOffice
let took = 0

beforeAll(async () => {
  world = await openContext()
  office = await world.office()
  const { context } = world
  // As the first start leaves it.
  await updateRegion(context.store.of(office.region).db, FIRST_REGION)
  const began = performance.now()
  expect(await loadCounty(context, office.administrator)).toBe(true)
  took = performance.now() - began
  const clock = () => new Date('2026-11-27T09:00:00+08:00')
  await setDemoCalendars({ ...context, clock }, office.administrator)
  await setDemoLibrary(context, office.administrator)
  console.log(`the county was loaded in ${(took / 1000).toFixed(1)} s`)
})
afterAll(() => world.close())

async function rows<Row>(query: RawBuilder<Row>): Promise<readonly Row[]> {
  return (await query.execute(world.context.store.of(office.region).db)).rows
}
const here = () => sql`${office.region}::uuid`

test('the dump is of the schema as it is: with each migration it is made anew (npm run county)', async () => {
  const [dump, migrations] = [
    await readCountyDump(world.context.root),
    await listMigrations(join(world.context.root, 'src', 'store', 'database', 'migrations')),
  ]
  expect(dump?.head.migration).toBe(migrations.ok ? migrations.value.at(-1)?.name : '')
})

test('it is loaded within 20 s, and the region bears its name', async () => {
  expect(took).toBeLessThan(20_000)
  expect(await rows(sql`select code, name from regions where region_id = ${here()}`)).toEqual([
    { code: '139901', name: '安澜县' },
  ])
})

test('it holds nothing secret: no password, session, key, job or log', async () => {
  const dump = await readCountyDump(world.context.root)
  const text = dump?.lines.join('\n') ?? ''
  expect(text).not.toMatch(/\$argon2|BEGIN [A-Z ]*KEY|"token_hash"|"prev_hash"/u)
  const secret = /^\{"table":"(?:events|event_chains|sessions|jobs|mails|signing_keys|second_factors)"/mu
  expect(text).not.toMatch(secret)
  expect(text).not.toMatch(/"password_hash":"[^"]/u)
})

test('a whole county: departments, units, projects of three years', async () => {
  const [counted] = await rows(sql<{
    departments: number
    units: number
    projects: number
    years: number
    indicators: number
  }>`
    select (select count(*)::int from budget_units where region_id = ${here()} and kind = 'department') as departments,
      (select count(*)::int from budget_units where region_id = ${here()} and kind <> 'office') as units,
      (select count(*)::int from projects where region_id = ${here()}) as projects,
      (select count(distinct fiscal_year)::int from projects where region_id = ${here()}) as years,
      (select count(*)::int from indicators where region_id = ${here()}) as indicators`)
  expect(counted?.departments).toBeGreaterThanOrEqual(40)
  expect(counted?.units).toBeGreaterThanOrEqual(140)
  expect(counted?.projects).toBeGreaterThanOrEqual(600)
  expect(counted?.years).toBe(3)
})

test('the library is made of its targets, and has for a village and a road what theirs use, and nothing of another matter', async () => {
  const { db } = world.context.store.of(office.region)
  const quantities = async (name: string) =>
    (await fittingIndicators(db, { name, about: '安澜县农业农村局' }, 3)).flatMap((one) =>
      one.kind === 'quantity' && one.origin === 'mined' ? [one.name] : [],
    )
  expect(await quantities('农村人居环境整治')).toEqual(['清运垃圾数量', '硬化街巷面积', '安装路灯盏数'])
  expect(await quantities('农村公路养护')).toEqual(['安装护栏长度'])
  // What the bureau's other projects use is of another matter.
  expect(await quantities('高标准农田建设')).toEqual([])
})

test('every page has something to show: what each of them lists is there', async () => {
  const listed = [
    'accountability_asides',
    'accountability_entries',
    'assessments',
    'assurance_measures',
    'attachments',
    'budget_changes',
    'cost_activities',
    'cost_standards',
    'transfer_lines',
    'transfers',
    'delegations',
    'evaluation_files',
    'evaluation_objections',
    'evaluation_ratings',
    'findings',
    'fiscal_sheets',
    'messages',
    'money_imports',
    'monitoring_warnings',
    'notices',
    'payments',
    'place_comments',
    'policies',
    'policy_budgets',
    'policy_projects',
    'policy_steps',
    'policy_values',
    'project_closings',
    'project_forms',
    'project_funding',
    'rectifications',
    'result_decisions',
    'returned_papers',
    'reviews',
    'self_evaluations',
    'statement_filings',
    'whole_sheets',
    'whole_steps',
  ]
  const empty = []
  for (const table of listed) {
    const [found] = await rows(sql<{ there: boolean }>`
      select exists (select 1 from ${sql.table(table)} where region_id = ${here()}) as there`)
    if (found?.there !== true) empty.push(table)
  }
  expect(empty).toEqual([])
  const funds = await rows(sql`
    select distinct fiscal_year as year, fund from payments where region_id = ${here()} order by 1, 2`)
  expect(funds).toHaveLength(4)
})

/** Code without year and check character. */
const same = (alias: string) =>
  sql`substr(${sql.ref(`${alias}.code`)}, 1, 6) || substr(${sql.ref(`${alias}.code`)}, 9, 12)`

test('the first page of who leads leads to the year that was evaluated, and counts findings as their list does', async () => {
  const { context } = world
  const overview = async (year: number) => {
    const found = await readOverview(context, office.administrator, { year })
    return found.ok ? found.value : null
  }
  const [last, now, next] = [await overview(2025), await overview(2026), await overview(2027)]
  expect([last, now, next].map((one) => one?.chief?.evaluatedYear)).toEqual([null, 2025, 2025])
  const list = await listFindings(context, office.administrator, { year: 2027, page: 1, size: 1 })
  const counted = Object.values(next?.findings ?? {}).reduce((sum, count) => sum + count, 0)
  expect(counted).toBe(list.ok ? list.value.total : 0)
  expect(counted).toBeGreaterThan(100)
})

test('targets of the next year wait for reviews, and a few for 批复', async () => {
  const waiting = await rows(sql<{ kind: string; count: number }>`
    select t.kind, count(distinct t.project_id)::int as count from filing_tasks t join projects p using (region_id, project_id)
    where t.region_id = ${here()} and p.fiscal_year = 2027 group by 1`)
  const count = new Map(waiting.map((one) => [one.kind, one.count]))
  expect(count.get('review')).toBeGreaterThan(50)
  expect(count.get('approval')).toBeGreaterThan(2)
})

test('most projects recur from year to year with one name and one unit', async () => {
  const differing = await rows(sql`
    select a.name, b.name from projects a join projects b on b.region_id = a.region_id and ${same('a')} = ${same('b')}
    where a.region_id = ${here()} and a.fiscal_year < b.fiscal_year and (a.name <> b.name or a.unit_id <> b.unit_id)`)
  expect(differing).toEqual([])
  const [recurring] = await rows(sql<{ all: number; again: number }>`
    select count(*)::int as all, count(*) filter (where exists (select 1 from projects b
      where b.region_id = a.region_id and b.fiscal_year = a.fiscal_year + 1 and ${same('a')} = ${same('b')}))::int as again
    from projects a where a.region_id = ${here()} and a.fiscal_year < 2027`)
  expect((recurring?.again ?? 0) / (recurring?.all ?? 1)).toBeGreaterThan(0.8)
})

describe('departments as wholes', () => {
  test('each department has a sheet in every round and in the year that is over, what is over is final', async () => {
    const [counted] = await rows(sql<{ missing: number; open: number; cases: number }>`
      select
        (select count(*)::int from monitoring_rounds r cross join budget_units u where r.region_id = ${here()} and u.region_id = ${here()}
          and u.kind = 'department' and not exists (select 1 from whole_sheets s where s.region_id = ${here()} and s.round_id = r.round_id and s.unit_id = u.unit_id)) as missing,
        (select count(*)::int from whole_sheets s left join monitoring_rounds r on r.region_id = s.region_id and r.round_id = s.round_id
          where s.region_id = ${here()} and s.state = 'draft' and coalesce(r.day, '2025-12-31') < '2026-10-01' and (s.basis ->> 'source') <> 'none') as open,
        (select count(*)::int from whole_sheets where region_id = ${here()} and state = 'final') as cases`)
    expect(counted).toMatchObject({ missing: 0, open: 0 })
    expect(counted?.cases).toBeGreaterThanOrEqual(5)
  })

  test('the money of a whole is that of its projects by the day and basic spending as it is written', async () => {
    const differing = await rows(sql`
      with recursive below as (
        select unit_id as top, unit_id from budget_units where region_id = ${here()} and kind = 'department'
        union select b.top, u.unit_id from below b join budget_units u on u.region_id = ${here()} and u.parent_id = b.unit_id
      ), paid as (
        select s.sheet_id, coalesce(sum(p.amount), 0) as amount from whole_sheets s
        left join monitoring_rounds r on r.region_id = s.region_id and r.round_id = s.round_id
        join below b on b.top = s.unit_id join projects j on j.region_id = ${here()} and j.unit_id = b.unit_id and j.fiscal_year = s.year
        left join payments p on p.region_id = ${here()} and p.project_id = j.project_id and p.fiscal_year = s.year and p.day <= coalesce(r.day, s.year || '-12-31')::date
        where s.region_id = ${here()} group by s.sheet_id
      )
      select s.sheet_id from whole_sheets s join paid p using (sheet_id)
      where s.region_id = ${here()} and not s.partial and s.paid <> p.amount + (s.content -> 'basic' ->> 'paid')::numeric * 1000000`)
    expect(differing).toEqual([])
  })

  test('nobody checks what they wrote, and what was published was final', async () => {
    const wrong = await rows(sql`
      select s.sheet_id from whole_sheets s join whole_steps t on t.region_id = s.region_id and t.sheet_id = s.sheet_id
      where s.region_id = ${here()} and ((t.act = 'pass' and t.actor_id = any(s.writers)) or (s.published_on is not null and s.published_on < to_char(s.final_at, 'YYYY-MM-DD')))`)
    expect(wrong).toEqual([])
  })
})

describe('without exception', () => {
  test('of each fund no more is paid on any day than it holds on that day', async () => {
    const over = await rows(sql`
      with first as (
        select project_id, (content -> 'budget' ->> 'total')::numeric as total, coalesce((content -> 'budget' ->> 'other')::numeric, 0) as other
        from project_versions where region_id = ${here()} and number = 1
      ), given as (
        select project_id, 'fiscal' as fund, '0001-01-01'::date as day, (total - other) * 1000000 as amount from first
        union all select project_id, 'other', '0001-01-01'::date, other * 1000000 from first
        union all select project_id, fund, day, amount from budget_changes where region_id = ${here()}
      ), days as (select distinct project_id, fund, day from payments where region_id = ${here()})
      select d.project_id, d.fund, d.day from days d
      where (select sum(p.amount) from payments p where p.region_id = ${here()} and p.project_id = d.project_id and p.fund = d.fund and p.day <= d.day)
        > (select coalesce(sum(g.amount), 0) from given g where g.project_id = d.project_id and g.fund = d.fund and g.day <= d.day)`)
    expect(over).toEqual([])
  })

  test('no nature of money pays for another, on any day, and its parts are no more than the whole', async () => {
    const over = await rows(sql`
      with given as (
        select project_id, nature, origin, '0001-01-01'::date as day, amount from project_funding where region_id = ${here()}
        union all select project_id, nature, origin, day, amount from budget_changes where region_id = ${here()} and nature is not null
      ), paid as (
        select project_id, nature, origin, day, amount from payments where region_id = ${here()} and nature is not null
      )
      select p.project_id, p.nature, p.day from (select distinct project_id, nature, origin, day from paid) p
      where (select sum(m.amount) from paid m where m.project_id = p.project_id and m.nature = p.nature and m.origin is not distinct from p.origin and m.day <= p.day)
        > (select coalesce(sum(g.amount), 0) from given g where g.project_id = p.project_id and g.nature = p.nature and g.origin is not distinct from p.origin and g.day <= p.day)`)
    expect(over).toEqual([])
    const more = await rows(sql`
      select f.project_id from project_funding f join money_sums m using (region_id, fiscal_year, project_id)
      where f.region_id = ${here()} group by f.project_id, m.initial_fiscal, m.initial_other
      having sum(f.amount) > m.initial_fiscal + m.initial_other
        or sum(f.amount) filter (where f.nature = 'own') is distinct from nullif(m.initial_other, 0)`)
    expect(more).toEqual([])
  })

  test('bonds pay for works alone, and every budget has projects in both years', async () => {
    const wrong = await rows(sql`
      select p.name from project_funding f join projects p using (region_id, project_id)
      where f.region_id = ${here()} and f.origin = 'special-bond' and (f.nature <> 'government-fund' or p.name ~ '补助|物业|经费')`)
    expect(wrong).toEqual([])
    const bonds = await rows(sql`
      select distinct project_id from project_funding where region_id = ${here()} and origin = 'special-bond'`)
    expect(bonds.length).toBeGreaterThanOrEqual(5)
    const natures = await rows(sql<{ year: number; natures: number; least: number }>`
      select fiscal_year as year, count(*)::int as natures, min(projects)::int as least from (
        select fiscal_year, nature, count(distinct project_id) as projects from project_funding
        where region_id = ${here()} group by 1, 2) n group by 1 order by 1`)
    expect(natures.map(({ year, natures: count }) => [year, count])).toEqual([
      [2025, 4],
      [2026, 4],
    ])
    expect(Math.min(...natures.map(({ least }) => least))).toBeGreaterThanOrEqual(1)
  })

  test('what was done, at what it cost, is what was paid, within two in a hundred', async () => {
    const counted = await rows(sql<{ name: string; paid: string; cost: string }>`
      with facts as (
        select e.project_id, v.content, e.facts from self_evaluations e
        join project_versions v on v.region_id = e.region_id and v.project_id = e.project_id and v.number = e.version
        where e.region_id = ${here()} and e.fiscal_year = 2025 and e.state = 'confirmed'
      ), rows as (
        select f.project_id, i.value ->> 'kind' as kind, i.value -> 'value' ->> 'unit' as unit,
          (f.facts -> 'indicators' -> (i.ordinality::int - 1) ->> 'actual') as actual,
          row_number() over (partition by f.project_id, i.value ->> 'kind' order by i.ordinality) as part
        from facts f cross join lateral json_array_elements(f.content -> 'indicators') with ordinality i
        where i.value ->> 'kind' in ('quantity', 'cost')
      ), parts as (
        select q.project_id,
          case when c.unit like '%/%' then q.actual::numeric * c.actual::numeric * case when c.unit like '%月' then 12 else 1 end
            else c.actual::numeric end
          * case when c.unit like '万元%' then 1000000 else 100 end as cost
        from rows q join rows c on c.project_id = q.project_id and c.part = q.part and c.kind = 'cost'
        where q.kind = 'quantity'
      )
      select p.name, sum(parts.cost)::text as cost,
        (select coalesce(sum(m.amount), 0)::text from payments m where m.region_id = ${here()} and m.project_id = parts.project_id) as paid
      from parts join projects p on p.region_id = ${here()} and p.project_id = parts.project_id group by parts.project_id, p.name`)
    expect(counted.length).toBeGreaterThan(180)
    expect(
      counted.filter(({ cost, paid }) => Math.abs(Number(cost) - Number(paid)) > 0.02 * Number(paid)),
    ).toEqual([])
  })

  test('nothing is paid on a day off', async () => {
    const off: string[] = []
    for (let day = '2024-12-01'; day <= '2027-01-31'; day = daysLater(day, 1))
      if (!isOfficeDay(day)) off.push(day)
    const paid = await rows(sql`
      select day, count(*) from payments where region_id = ${here()} and day::text = any(${off}) group by day`)
    expect(paid).toEqual([])
    const weekends = await rows(sql`
      select distinct day from payments where region_id = ${here()} and extract(isodow from day) > 5
      and day::text <> all(${worked()}::text[])`)
    expect(weekends).toEqual([])
  })

  /** Weekend days that the State Council's notice has worked. */
  const worked = () => {
    const days: string[] = []
    for (let day = '2025-01-01'; day <= '2026-12-31'; day = daysLater(day, 1))
      if (isOfficeDay(day) && [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())) days.push(day)
    return days
  }

  const inChina = (column: string) => sql`(${sql.ref(column)} at time zone 'Asia/Shanghai')::date`
  const outside: readonly (readonly [what: string, query: () => RawBuilder<unknown>])[] = [
    [
      'first filing in autumn',
      () => sql`select s.at from filing_steps s join projects p using (region_id, project_id) where p.region_id = ${here()} and s.kind = 'submit'
        and not exists (select 1 from filing_steps a where a.region_id = s.region_id and a.project_id = s.project_id and a.kind = 'adjust' and a.number < s.number)
        and ${inChina('s.at')} not between make_date(p.fiscal_year - 1, 9, 1) and make_date(p.fiscal_year - 1, 11, 30)`,
    ],
    [
      'reviews until 15 December',
      () => sql`select s.at from filing_steps s join projects p using (region_id, project_id) where p.region_id = ${here()} and s.kind in ('pass', 'return')
        and not exists (select 1 from filing_steps a where a.region_id = s.region_id and a.project_id = s.project_id and a.kind = 'adjust' and a.number < s.number)
        and ${inChina('s.at')} not between make_date(p.fiscal_year - 1, 10, 9) and make_date(p.fiscal_year - 1, 12, 15)`,
    ],
    [
      'approvals in February',
      () => sql`select v.approved_at from project_versions v join projects p using (region_id, project_id) where p.region_id = ${here()} and v.number = 1
        and ${inChina('v.approved_at')} not between make_date(p.fiscal_year, 2, 1) and make_date(p.fiscal_year, 2, 20)`,
    ],
    [
      'adjustments in June',
      () => sql`select v.approved_at from project_versions v join projects p using (region_id, project_id) where p.region_id = ${here()} and v.number > 1
        and ${inChina('v.approved_at')} not between make_date(p.fiscal_year, 6, 1) and make_date(p.fiscal_year, 6, 30)`,
    ],
    [
      'payments in their year',
      () =>
        sql`select day from payments where region_id = ${here()} and extract(year from day) <> fiscal_year`,
    ],
    [
      'payments after the approval',
      () => sql`select m.day from payments m join project_versions v on v.region_id = m.region_id and v.project_id = m.project_id and v.number = 1
        where m.region_id = ${here()} and m.day < ${inChina('v.approved_at')}`,
    ],
    [
      'sheets within a month of their mark',
      () => sql`select s.at from monitoring_steps s join monitoring_rounds r using (region_id, round_id) where s.region_id = ${here()}
        and ${inChina('s.at')} not between r.day::date and r.day::date + 31`,
    ],
    [
      'self-evaluations by 31 March, late ones and checks by 30 April',
      () => sql`select s.at from self_evaluation_steps s join self_evaluations e using (region_id, project_id) where s.region_id = ${here()}
        and ${inChina('s.at')} not between make_date(e.fiscal_year + 1, 1, 1) and make_date(e.fiscal_year + 1, 4, 30)`,
    ],
    [
      'results of evaluations in summer',
      () => sql`select r.decided_at from evaluation_results r join evaluation_subjects s using (region_id, subject_id) join evaluation_tasks t using (region_id, task_id)
        where r.region_id = ${here()} and ${inChina('r.decided_at')} not between make_date(t.fiscal_year + 1, 5, 1) and make_date(t.fiscal_year + 1, 8, 31)`,
    ],
    [
      'cost analyses in July and August',
      () => sql`select made_at from cost_analyses where region_id = ${here()}
        and (${inChina('made_at')} not between make_date(year + 1, 7, 1) and make_date(year + 1, 8, 31) or final_at < made_at)`,
    ],
    [
      'decisions in September',
      () => sql`select decided_at from result_decisions where region_id = ${here()}
        and ${inChina('decided_at')} not between make_date(fiscal_year + 1, 9, 1) and make_date(fiscal_year + 1, 9, 30)`,
    ],
    [
      'nothing after the last day',
      () =>
        sql`select at from filing_steps where region_id = ${here()} and ${inChina('at')} > '2026-11-25'::date`,
    ],
  ]
  test.each(outside)('each act is inside the dates of its stage: %s', async (_, query) => {
    expect((await rows(query())).length).toBe(0)
  })

  /** Years and days of the calendars as they are shown, by their kinds. */
  const deadlines = () => sql`
    select c.year, x.value ->> 'kind' as kind, (x.value ->> 'day')::date as day
    from calendars c cross join lateral json_array_elements(c.data) x where c.region_id = ${here()}`
  /** Not behind an adjustment: that is of another time. */
  const beforeAdjusting = () => sql`
    not exists (select 1 from filing_steps a where a.region_id = s.region_id and a.project_id = s.project_id and a.kind = 'adjust' and a.number < s.number)`

  test('each act lies inside the dates of its stage in the calendar of its year', async () => {
    const acts = sql`
      select p.fiscal_year as year, case when s.kind = 'submit' then 'filing-second' else 'review-second' end as kind, ${inChina('s.at')} as day
        from filing_steps s join projects p using (region_id, project_id)
        where s.region_id = ${here()} and s.kind in ('submit', 'pass', 'return') and ${beforeAdjusting()}
      union all select p.fiscal_year, 'approval', ${inChina('v.approved_at')} from project_versions v join projects p using (region_id, project_id)
        where v.region_id = ${here()} and v.number = 1
      union all select r.fiscal_year, 'monitoring-' || r.mark, ${inChina('s.at')} - 31 from monitoring_steps s join monitoring_rounds r using (region_id, round_id)
        where s.region_id = ${here()}
      union all select e.fiscal_year, 'self-evaluation', ${inChina('s.at')} - 14 from self_evaluation_steps s join self_evaluations e using (region_id, project_id)
        where s.region_id = ${here()} and s.act = 'submit'
      union all select e.fiscal_year, 'self-evaluation-check', ${inChina('s.at')} from self_evaluation_steps s join self_evaluations e using (region_id, project_id)
        where s.region_id = ${here()} and s.act <> 'submit'
      union all select t.fiscal_year, 'department-evaluation', ${inChina('r.decided_at')} from evaluation_results r
        join evaluation_subjects s using (region_id, subject_id) join evaluation_tasks t using (region_id, task_id) where r.region_id = ${here()}
      union all select fiscal_year, 'results-publication', ${inChina('decided_at')} from result_decisions where region_id = ${here()}`
    const outside = await rows(sql`
      select d.year, d.kind, d.day, min(a.day), max(a.day), count(*) from (${acts}) a
      left join (${deadlines()}) d on d.year = a.year and d.kind = a.kind
      where d.day is null or a.day not between d.day - 100 and d.day group by 1, 2, 3`)
    expect(outside).toEqual([])
    const years = await rows(sql<{ year: number }>`select distinct year from (${deadlines()}) d order by 1`)
    expect(years.map(({ year }) => year)).toEqual([2025, 2026, 2027])
  })

  test('what a year that runs asks for was approved before it', async () => {
    const open = await rows(sql`
      select p.fiscal_year, p.name from projects p where p.region_id = ${here()} and p.fiscal_year < 2027
      and not exists (select 1 from project_versions v where v.region_id = p.region_id and v.project_id = p.project_id)`)
    expect(open).toEqual([])
  })

  const rectified = () => sql`
    select r.*, ${inChina('r.opened_at')} as opened, ${inChina('s.at')} as replied from rectifications r
    left join rectification_steps s on s.region_id = r.region_id and s.rectification_id = r.rectification_id and s.kind = 'reply'
    where r.region_id = ${here()}`

  test('a 整改 is confirmed after the 监控表 that asked for it, was replied to in time, and with evidence', async () => {
    const early = await rows(sql`
      select r.subject, r.settled_at from (${rectified()}) r
      join monitoring_sheets s on s.region_id = r.region_id and r.source_key = s.round_id || ' ' || s.project_id
      where r.source = 'monitoring' and r.settled_at is not null and (s.state <> 'final' or r.settled_at <=
        (select max(m.at) from monitoring_steps m where m.region_id = s.region_id and m.round_id = s.round_id and m.project_id = s.project_id))`)
    expect(early).toEqual([])
    expect(await rows(sql`select subject from (${rectified()}) r where replied > due::date`)).toEqual([])
    const unproved = await rows(sql`
      select subject from (${rectified()}) r where replied is not null
      and not exists (select 1 from rectification_files f where f.region_id = r.region_id and f.rectification_id = r.rectification_id)`)
    expect(unproved).toEqual([])
  })

  test('代编预算 is broken down, not watched: no sheet, no warning, no 整改 of its own', async () => {
    const watched = await rows(sql`
      select p.name from projects p where p.region_id = ${here()} and p.name like '%代编%' and (
        exists (select 1 from monitoring_sheets s where s.region_id = p.region_id and s.project_id = p.project_id)
        or exists (select 1 from monitoring_warnings w where w.region_id = p.region_id and w.project_id = p.project_id)
        or exists (select 1 from rectifications r where r.region_id = p.region_id and r.project_id = p.project_id))`)
    expect(watched).toEqual([])
  })

  test('every sheet of a round that is over is final, but those that the own people still work on', async () => {
    const open = await rows(sql`
      select r.mark, s.name, s.state from monitoring_sheets s join monitoring_rounds r using (region_id, round_id)
      where s.region_id = ${here()} and s.state <> 'final' and r.day <> '2026-10-31'`)
    expect(open).toEqual([])
  })

  test('a draw is made on a later day than it was committed to, with a number that nobody knew by then', async () => {
    const drawn = await rows(sql<{ task: string; seed: string; committed: string; at: string }>`
      select t.name as task, d.value ->> 'seed' as seed, d.value -> 'commitment' ->> 'at' as committed, d.value ->> 'at' as at
      from evaluation_tasks t cross join lateral json_each(t.choices::json -> 'draws') w cross join lateral json_array_elements(w.value) d
      where t.region_id = ${here()}`)
    expect(drawn.length).toBeGreaterThan(10)
    expect(drawn.filter(({ seed }) => !/^\d{7}期 \d-\d-\d$/u.test(seed))).toEqual([])
    expect(drawn.filter(({ committed, at }) => committed.slice(0, 10) >= at.slice(0, 10))).toEqual([])
    // One number a day, whatever is drawn with it.
    const numbers = new Map(drawn.map(({ at, seed }) => [at.slice(0, 10), seed]))
    expect(drawn.filter(({ at, seed }) => numbers.get(at.slice(0, 10)) !== seed)).toEqual([])
  })

  test('nobody passes what they sent', async () => {
    const same = await rows(sql`
      select 'self-evaluation' as what, a.project_id from self_evaluation_steps a join self_evaluation_steps b using (region_id, project_id, actor_id)
        where a.region_id = ${here()} and a.act = 'submit' and b.act in ('pass', 'confirm')
      union all select 'sheet', a.project_id from monitoring_steps a join monitoring_steps b using (region_id, round_id, project_id, actor_id)
        where a.region_id = ${here()} and a.act = 'send' and b.act = 'pass'
      union all select 'target', a.project_id from filing_steps a join filing_steps b using (region_id, project_id, actor_id)
        where a.region_id = ${here()} and a.kind = 'submit' and b.kind in ('pass', 'approve')
      union all select 'rectification', a.rectification_id from rectification_steps a join rectification_steps b using (region_id, rectification_id, actor_id)
        where a.region_id = ${here()} and a.kind = 'reply' and b.kind = 'confirm'`)
    expect(same).toEqual([])
  })

  const PLACE =
    '[东西南北上下新古龙凤金双三清长柳石青白王李马杨大小][河桥山坡井沟台泉塔林店营口岭湾堡屯峪洼原][镇乡]|(?:建设|文化|新华|站前|光明|友谊|胜利|迎宾|学府|滨河)街道'
  test('what a town or a street asks money for is of its own place', async () => {
    const others = await rows(sql`
      select u.name as unit, p.name, m.place[1] as place from projects p join budget_units u using (region_id, unit_id)
      cross join lateral regexp_matches(p.paper::text, ${PLACE}, 'g') as m(place)
      where p.region_id = ${here()} and u.name ~ ${PLACE} and position(m.place[1] in u.name) = 0`)
    expect(others).toEqual([])
    // A street has communities, and no villages; nothing of the whole county is done by a town's unit.
    const strange = await rows(sql`
      select u.name as unit, p.name from projects p join budget_units u using (region_id, unit_id)
      where p.region_id = ${here()} and u.name ~ ${PLACE} and (p.name like '安澜县%' or u.name ~ '街道' and p.name ~ '村(?:干部|集体)')`)
    expect(strange).toEqual([])
    const shared = await rows(sql`
      select substring(p.name from '^.{2,6}?(?:村|社区)') as place from projects p join budget_units u using (region_id, unit_id)
      where p.region_id = ${here()} and u.code like '6%' and p.name ~ '^.{2,6}?(?:村|社区)' group by 1
      having count(distinct coalesce(u.parent_id, u.unit_id)) > 1`)
    expect(shared).toEqual([])
  })

  test('what was found of a department as a whole names projects of its own', async () => {
    const silent = await rows(sql`
      select s.name from evaluation_subjects s join evaluation_tasks t using (region_id, task_id)
      where t.region_id = ${here()} and t.subject_kind = 'department' and not exists (
        select 1 from projects p join budget_units u using (region_id, unit_id)
        where p.region_id = s.region_id and p.fiscal_year = t.fiscal_year and (u.unit_id = s.unit_id or u.parent_id = s.unit_id)
        and position(p.name in (s.report ->> 'achievements')) > 0 and exists (
          select 1 from projects q join budget_units w using (region_id, unit_id)
          where q.region_id = s.region_id and q.fiscal_year = t.fiscal_year and (w.unit_id = s.unit_id or w.parent_id = s.unit_id)
          and position(q.name in (s.report ->> 'problems')) > 0))`)
    expect(silent).toEqual([])
    const unnamed = await rows(sql`
      select r.subject, r.problem from rectifications r where r.region_id = ${here()} and r.source = 'evaluation' and r.project_id is null
        and not exists (select 1 from policies y where y.region_id = r.region_id and y.name = r.subject) and not exists (
        select 1 from projects p join budget_units u using (region_id, unit_id)
        where p.region_id = r.region_id and (u.unit_id = r.unit_id or u.parent_id = r.unit_id) and position(p.name in r.problem) > 0)`)
    expect(unnamed).toEqual([])
  })

  test('each cut, and each end, of what was decided of 2025 is seen in the budget of 2027', async () => {
    const unseen = await rows(sql`
      select p.name, d.kind, d.amount, n.budget from result_decisions d
      join projects p on p.region_id = d.region_id and p.project_id = d.project_id
      left join projects n on n.region_id = p.region_id and n.fiscal_year = 2027 and ${same('n')} = ${same('p')}
      where d.region_id = ${here()} and d.current and d.fiscal_year = 2025 and d.amount < d.base
        and case when d.amount = 0 then n.project_id is not null else n.project_id is null or n.budget > d.amount end`)
    expect(unseen).toEqual([])
    const kinds = await rows(sql<{ kind: string }>`
      select distinct kind from result_decisions where region_id = ${here()} and current order by 1`)
    expect(kinds.map(({ kind }) => kind)).toEqual(['assure', 'cancel', 'cut', 'keep'])
  })

  test('cost analyses: items add up to what was paid, and each finding is above what it is held against', async () => {
    const analysed = await rows(sql<{ title: string; state: string; high: number }>`
      select title, state, (select count(*)::int from json_array_elements(figures) f where json_array_length(f -> 'findings') > 0) as high
      from cost_analyses where region_id = ${here()} order by made_at`)
    expect(analysed.filter(({ state }) => state === 'final').length).toBeGreaterThanOrEqual(5)
    expect(analysed.filter(({ state }) => state === 'draft')).toHaveLength(1)
    expect(analysed.filter(({ high }) => high > 0).length).toBeGreaterThanOrEqual(2)
    expect(
      analysed.filter(({ state, high }) => state === 'final' && high === 0).length,
    ).toBeGreaterThanOrEqual(1)
    const wrong = await rows(sql`
      select a.analysis_id, a.position from cost_activities a where a.region_id = ${here()}
        and a.money <> (select sum((i ->> 'amount')::bigint) from json_array_elements(a.items) i)
      union all
      select a.analysis_id, 0 from cost_activities a where a.region_id = ${here()}
        group by a.analysis_id, a.project_id
        having sum(a.money) > (select coalesce(sum(m.amount), 0) from payments m where m.region_id = ${here()} and m.project_id = a.project_id)`)
    expect(wrong).toEqual([])
    const below = await rows(sql`
      select c.title, f from cost_analyses c cross join lateral json_array_elements(c.figures) g
      cross join lateral json_array_elements(g -> 'findings') f
      where c.region_id = ${here()} and (f ->> 'unitCost')::numeric <= (f ->> 'against')::numeric`)
    expect(below).toEqual([])
    const silent = await rows(sql`
      select c.title from cost_analyses c where c.region_id = ${here()} and c.state = 'final'
        and (c.conclusion = '' or (c.advice = '' and exists (select from json_array_elements(c.figures) g where json_array_length(g -> 'findings') > 0)))`)
    expect(silent).toEqual([])
  })

  test('transfers: no more is split than received, each act in its time, reported by another than sent it', async () => {
    const all = await rows(sql<{ state: string; split: string | null; level: string }>`
      select report_state as state, split_on as split, level from transfers where region_id = ${here()}`)
    expect(all.length).toBeGreaterThanOrEqual(5)
    expect(new Set(all.map(({ level }) => level))).toEqual(new Set(['central', 'provincial']))
    expect(all.filter(({ state }) => state === 'reported').length).toBeGreaterThanOrEqual(4)
    expect(all.filter(({ split }) => split === null)).toHaveLength(1)
    const over = await rows(sql`
      select t.name from transfers t where t.region_id = ${here()} and (
        t.amount < (select coalesce(sum(l.amount), 0) from transfer_lines l where l.region_id = t.region_id and l.transfer_id = t.transfer_id)
        or t.split_on < t.received_on)`)
    expect(over).toEqual([])
    const strange = await rows(sql`
      select s.act, s.at from transfer_steps s join transfers t using (region_id, transfer_id)
      where s.region_id = ${here()} and ((s.act in ('send', 'report') and ${inChina('s.at')} <= make_date(t.year, 12, 31))
        or (s.act = 'report' and s.actor_id = t.sender) or (s.act in ('return', 'resplit', 'reopen') and s.comment = ''))`)
    expect(strange).toEqual([])
    const unfunded = await rows(sql`
      select l.project_id from transfer_lines l join transfers t using (region_id, transfer_id)
      where l.region_id = ${here()} and l.amount <> (select coalesce(sum(f.amount), 0) from project_funding f
        where f.region_id = l.region_id and f.project_id = l.project_id and f.fiscal_year = t.year and f.origin = t.level)`)
    expect(unfunded).toEqual([])
  })

  test('what is ended gave back all that it had left, on no day before its last payment, and the reason names it', async () => {
    const closings = await rows(sql<{ name: string; reopened: boolean; left: string }>`
      select p.name, c.reopened_at is not null as reopened,
        (m.initial_fiscal + m.initial_other + m.fiscal_changes[12] + m.other_changes[12] - m.fiscal_paid[12] - m.other_paid[12])::text as left
      from project_closings c join projects p using (region_id, project_id)
      join money_sums m on m.region_id = c.region_id and m.project_id = c.project_id and m.fiscal_year = c.fiscal_year
      where c.region_id = ${here()} order by 2, 1`)
    expect(closings.map(({ reopened }) => reopened)).toEqual([false, false, true])
    for (const { left, reopened } of closings)
      if (reopened) expect(BigInt(left)).toBeGreaterThan(0n)
      else expect(left).toBe('0')
    const wrong = await rows(sql`
      select p.name from project_closings c join projects p using (region_id, project_id)
      left join filings f using (region_id, project_id)
      where c.region_id = ${here()} and (position(p.name in c.reason) = 0
        or exists (select 1 from payments y where y.region_id = c.region_id and y.project_id = c.project_id and y.kind = 'payment' and y.day > c.day::date)
        or c.fiscal + c.other + coalesce((select sum(b.amount) from budget_changes b where b.region_id = c.region_id and b.change_id = any(c.lines)), 0) <> 0
        or (f.state = 'closed') <> (c.reopened_at is null)
        or ${inChina('c.closed_at')} < c.day::date or ${inChina('c.reopened_at')} < ${inChina('c.closed_at')})`)
    expect(wrong).toEqual([])
  })

  test('bonds, bought services and PPP: five of each at least, said once the money of their year is approved', async () => {
    const forms = await rows(sql<{ form: string; count: number }>`
      select form, count(distinct p.name || p.unit_id::text)::int as count from (
        select project_id, form from project_forms where region_id = ${here()}
        union select project_id, 'special-bond' from project_funding where region_id = ${here()} and origin = 'special-bond') f
      join projects p on p.region_id = ${here()} and p.project_id = f.project_id group by form order by form`)
    expect(forms.map(({ form }) => form)).toEqual(['ppp', 'purchased-service', 'special-bond'])
    for (const { count } of forms) expect(count).toBeGreaterThanOrEqual(5)
    const early = await rows(sql`
      select p.name from project_forms f join projects p using (region_id, project_id)
      join project_versions v on v.region_id = f.region_id and v.project_id = f.project_id and v.number = 1
      where f.region_id = ${here()} and (f.set_at < v.approved_at or ${inChina('f.set_at')} > make_date(p.fiscal_year, 3, 31))`)
    expect(early).toEqual([])
  })

  test('问责台账: two suggestions are followed, one is set aside, one waits; entries of the own department, of a unit, revoked', async () => {
    const entries = await rows(sql<{
      kind: string
      state: string
      follows: boolean
      project: boolean
      code: string
      decided: string
      closed: string | null
    }>`
      select a.kind, a.state, a.suggestion is not null as follows, a.project_id is not null as project,
        substr(u.code, 1, 3) as code, a.decided_on as decided, a.closed_on as closed
      from accountability_entries a join budget_units u on u.region_id = a.region_id and u.unit_id = a.unit_id
      where a.region_id = ${here()} and a.year = 2025 order by a.number`)
    expect(
      entries.map(({ kind, state, follows }) => [kind, state, ...(follows ? ['followed'] : [])].join(' ')),
    ).toEqual([
      'talk closed followed',
      'talk open followed',
      'accountability closed',
      'lifelong open',
      'talk revoked',
      'talk open',
    ])
    expect(entries.map(({ project }) => project)).toEqual([true, true, true, true, true, false])
    expect(entries[2]?.code).toBe('303')
    for (const { decided, closed } of entries) {
      expect(isOfficeDay(decided), decided).toBe(true)
      if (closed !== null) expect(isOfficeDay(closed) && closed >= decided, closed).toBe(true)
    }
    const [settled] = await rows(sql<{ asides: number; followed: number }>`
      select (select count(*)::int from accountability_asides where region_id = ${here()}) as asides,
        (select count(distinct project_id)::int from accountability_entries where region_id = ${here()}
          and suggestion = 'grade 2025 ' || project_id) as followed`)
    expect(settled).toEqual({ asides: 1, followed: 2 })
    // 约谈 of one unit that repeat.
    expect(
      await rows(sql`
        select unit_id from accountability_entries where region_id = ${here()} and kind = 'talk' and state <> 'revoked'
        group by unit_id having count(*) > 1`),
    ).toHaveLength(1)
  })

  test('six policies: each with its projects, assessed, refused, over, behind, above its plan', async () => {
    const policies = await rows(sql<{
      name: string
      state: string
      until: string
      conclusion: string | null
      projects: number
      late: number
      after: number
    }>`
      select p.name, p.state, p.valid_to as until,
        (select v.conclusion from assessment_versions v where v.region_id = p.region_id and v.subject_id = p.policy_id) as conclusion,
        (select count(*)::int from policy_projects l where l.region_id = p.region_id and l.policy_id = p.policy_id) as projects,
        (select count(*)::int from policy_values x where x.region_id = p.region_id and x.policy_id = p.policy_id and x.reason <> '') as late,
        (select count(*)::int from policy_projects l join projects o using (region_id, project_id)
          where l.region_id = p.region_id and l.policy_id = p.policy_id and o.budget > 0
            and o.fiscal_year > substr(p.valid_to, 1, 4)::int) as after
      from policies p where p.region_id = ${here()}`)
    const said = new Map(policies.map(({ name, ...one }) => [name, one]))
    expect(policies).toHaveLength(6)
    expect(said.get('农村户厕改造奖补政策')).toMatchObject({ state: 'active', conclusion: 'adjust', late: 1 })
    expect(said.get('居家养老服务普惠补贴政策')).toMatchObject({ state: 'drafted', conclusion: 'refuse' })
    expect(said.get('乡村旅游公共设施补助政策')).toMatchObject({
      until: '2025-12-31',
      conclusion: null,
      after: 4,
    })
    expect(said.get('职业技能提升补贴政策')).toMatchObject({ conclusion: 'support', late: 1 })
    expect(said.get('义务教育学校营养午餐补助政策')).toMatchObject({ until: '2026-12-31', after: 2 })
    expect(policies.every(({ projects }) => projects > 1)).toBe(true)
    const over = await rows(sql<{ name: string; year: number }>`
      select p.name, b.year from policies p join policy_budgets b using (region_id, policy_id)
      where p.region_id = ${here()} and b.amount < (
        select coalesce(sum(o.budget), 0) from policy_projects l join projects o using (region_id, project_id)
        where l.region_id = p.region_id and l.policy_id = p.policy_id and o.fiscal_year = b.year)`)
    expect(over).toContainEqual({ name: '优抚对象抚恤补助县级提标政策', year: 2026 })
  })

  test('three policies were evaluated: one does well, one lags, one that is over is not prolonged', async () => {
    const results = await rows(sql<{ name: string; grade: string; again: boolean }>`
      select s.name, r.grade, p.valid_to < '2026-01-01' as again
      from evaluation_results r join evaluation_subjects s using (region_id, subject_id)
      join policies p on p.region_id = r.region_id and p.policy_id = r.policy_id
      where r.region_id = ${here()} order by r.total desc`)
    expect(results.map(({ name, again }) => [name, again])).toEqual([
      ['农村户厕改造奖补政策', false],
      ['乡村旅游公共设施补助政策', true],
      ['职业技能提升补贴政策', false],
    ])
  })

  test('each reason names its own project', async () => {
    const strangers = await rows(sql`
      with said as (
        select project_id, facts ->> 'executionReason' as reason from self_evaluations where region_id = ${here()}
        union all select project_id, facts ->> 'problems' from self_evaluations where region_id = ${here()}
        union all select e.project_id, i ->> 'reason' from self_evaluations e cross join lateral json_array_elements(e.facts -> 'indicators') i where e.region_id = ${here()} and e.facts is not null
        union all select e.project_id, i ->> 'measures' from self_evaluations e cross join lateral json_array_elements(e.facts -> 'indicators') i where e.region_id = ${here()} and e.facts is not null
        union all select project_id, content ->> 'problems' from monitoring_contents where region_id = ${here()}
        union all select m.project_id, i ->> 'reason' from monitoring_contents m cross join lateral json_array_elements(m.content -> 'entries') i where m.region_id = ${here()}
        union all select project_id, reason from result_decisions where region_id = ${here()}
      )
      select p.name, said.reason from said join projects p on p.region_id = ${here()} and p.project_id = said.project_id
      where coalesce(said.reason, '') <> '' and position(p.name in said.reason) = 0`)
    expect(strangers).toEqual([])
  })
})

test('two departments excel and one does not; some are late; some of what was said was disputed', async () => {
  const wholes = await rows(sql<{ name: string; grade: string }>`
    select s.name, r.grade from evaluation_results r
    join evaluation_subjects s on s.region_id = r.region_id and s.subject_id = r.subject_id
    join evaluation_tasks t on t.region_id = s.region_id and t.task_id = s.task_id
    where r.region_id = ${here()} and t.subject_kind = 'department' order by s.name collate "C"`)
  expect(wholes).toEqual([
    { name: '安澜县交通运输局', grade: '中' },
    { name: '安澜县农业农村局', grade: '良' },
    { name: '安澜县教育局', grade: '优' },
    { name: '柳河乡人民政府', grade: '优' },
  ])
  // And so by what they say of themselves.
  const means = await rows(sql<{ code: string }>`
    select coalesce(d.code, u.code) as code from self_evaluations e
    join projects p on p.region_id = e.region_id and p.project_id = e.project_id
    join budget_units u on u.region_id = p.region_id and u.unit_id = p.unit_id
    left join budget_units d on d.region_id = u.region_id and d.unit_id = u.parent_id
    where e.region_id = ${here()} and e.state = 'confirmed' group by 1 having count(*) > 3 order by avg(e.score)`)
  expect(means[0]?.code).toBe('509001')
  const [late] = await rows(sql<{
    evaluations: number
    reminded: number
    objections: number
    returned: number
  }>`
    select (select count(*)::int from self_evaluations where region_id = ${here()} and submitted_at > '2026-04-01') as evaluations,
      (select count(*)::int from reminders where region_id = ${here()}) as reminded,
      (select count(*)::int from evaluation_objections where region_id = ${here()}) as objections,
      (select count(*)::int from self_evaluation_steps where region_id = ${here()} and act = 'return') as returned`)
  for (const count of Object.values(late ?? {})) expect(count).toBeGreaterThan(0)
})

describe('财政运行 of the towns', () => {
  const figure = (key: string) => sql`(s.figures ->> ${key})::numeric`

  test('three years of at least five towns, each final, ranked by the total that its proof says', async () => {
    const years = await rows(sql<{ year: number; towns: number; final: number }>`
      select year, count(*)::int as towns, count(*) filter (where state = 'final')::int as final
      from fiscal_sheets where region_id = ${here()} group by 1 order by 1`)
    expect(years.map(({ year }) => year)).toEqual([2023, 2024, 2025])
    for (const { towns, final } of years) {
      expect(towns).toBeGreaterThanOrEqual(5)
      expect(final).toBe(towns)
    }
    const wrong = await rows(sql`
      with ranked as (select unit_id, year, place, rank() over (partition by year order by (proof ->> 'total')::numeric desc) as again
        from fiscal_sheets where region_id = ${here()})
      select * from ranked where place is distinct from again`)
    expect(wrong).toEqual([])
    const [names] = await rows(sql<{ others: number }>`
      select count(*)::int as others from fiscal_sheets s join budget_units u on u.region_id = s.region_id and u.unit_id = s.unit_id
      where s.region_id = ${here()} and u.name !~ '(乡人民政府|镇人民政府|街道办事处)$'`)
    expect(names?.others).toBe(0)
  })

  test('sub-totals are their parts, in every sheet', async () => {
    const off = await rows(sql`
      select s.unit_id, s.year from fiscal_sheets s where s.region_id = ${here()} and (
        ${figure('revenue')} <> ${figure('tax')} + ${figure('nonTax')}
        or ${figure('guaranteed')} <> ${figure('livelihood')} + ${figure('wages')} + ${figure('operation')}
        or ${figure('spending')} <> ${figure('guaranteed')} + ${figure('otherSpending')})`)
    expect(off).toEqual([])
  })

  test('one town of 2025, and no other, is short of what 三保 needs', async () => {
    const short = await rows(sql<{ year: number }>`
      select s.year from fiscal_sheets s where s.region_id = ${here()} and ${figure('guaranteed')} < ${figure('guaranteedNeed')}`)
    expect(short).toEqual([{ year: 2025 }])
  })

  test('what a town spent in 2025 is not less than what was paid for its projects', async () => {
    const less = await rows(sql`
      select u.name from fiscal_sheets s
      join budget_units u on u.region_id = s.region_id and u.unit_id = s.unit_id
      where s.region_id = ${here()} and s.year = 2025 and ${figure('spending')} < (
        select coalesce(sum(y.amount), 0) from payments y
        join projects p on p.region_id = ${here()} and p.project_id = y.project_id
        join budget_units b on b.region_id = ${here()} and b.unit_id = p.unit_id
        where y.region_id = ${here()} and y.fiscal_year = 2025 and (b.unit_id = s.unit_id or b.parent_id = s.unit_id))`)
    expect(less).toEqual([])
  })

  test('each is changed and made final in the spring after its year, the first in the autumn when the county began', async () => {
    const outside = await rows(sql`
      select year, changed_at, final_at from fiscal_sheets s where s.region_id = ${here()} and not (
        changed_at < final_at and case year
          when 2023 then changed_at >= '2024-09-05' and final_at < '2024-11-01'
          when 2024 then changed_at >= '2025-03-10' and final_at < '2025-06-01'
          else changed_at >= '2026-03-09' and final_at < '2026-06-01' end)`)
    expect(outside).toEqual([])
  })
})

test('a unit and a person that are there already stand for those of the county', async () => {
  const { context } = world
  const other = await world.office()
  const there = await changeOrganisation(context, other.administrator, {
    what: {
      change: 'create',
      kind: 'department',
      code: '303001',
      name: '安澜县农业农村局',
      parent: null,
      office: null,
    },
    from: '2026-01-05',
    note: '',
  })
  if (!there.ok) throw new Error(JSON.stringify(there.error))
  expect(await loadCounty(context, other.administrator)).toBe(true)
  const { db } = context.store.of(other.region)
  const own = await db
    .selectFrom('projects as p')
    .innerJoin('budget_units as u', 'u.unit_id', 'p.unit_id')
    .select('p.unit_id')
    .distinct()
    .where('u.code', '=', '303001')
    .execute()
  expect(own).toEqual([{ unit_id: there.value.id }])

  // What somebody made their own keeps the units and the people that it names, and no others.
  const kept = await db
    .updateTable('documents')
    .set({ demo: false })
    .where('file', 'like', '%502001%2026年%')
    .returning('document_id')
    .execute()
  expect(kept).toHaveLength(1)
  expect(await removeDemo(context, other.administrator)).toEqual({ ok: true, value: null })
  const units = await db
    .selectFrom('budget_units')
    .select('code')
    .where('kind', '<>', 'office')
    .orderBy('code')
    .execute()
  expect(units[0]).toEqual({ code: '303001' })
  expect(units.length).toBeGreaterThan(3)
  expect(units.slice(1).every(({ code }) => code?.startsWith('502'))).toBe(true)
  const people = await db
    .selectFrom('users')
    .select(['account', 'active'])
    .where('demo', '=', true)
    .where('account', 'like', '502%')
    .execute()
  expect(people.length).toBeGreaterThan(0)
  expect(people.every(({ active }) => !active)).toBe(true)
})

// Last: it takes all of it away.
test('a click removes the county: its units and accounts, as far as nothing else rests on them', async () => {
  const { context } = world
  expect(await removeDemo(context, office.administrator)).toEqual({ ok: true, value: null })
  const left = await rows(sql<{ what: string }>`
    select account as what from users where region_id = ${here()} and demo and not (account = any(${DEMO_PEOPLE.map(({ account }) => account)}::text[]))
    union all select name from projects where region_id = ${here()} union all select file from documents where region_id = ${here()}`)
  expect(left).toEqual([])
  const units = await rows(sql<{ code: string | null; name: string }>`
    select code, name from budget_units where region_id = ${here()} order by code nulls last`)
  // Where the demonstration's own people have their posts.
  expect(units).toEqual([
    { code: '303001', name: '安澜县农业农村局' },
    { code: null, name: '农业农村股' },
  ])
  // Its library goes with it.
  const last = (await loadEvents(context.store.of(office.region).db, { page: 1, size: 2 })).rows
  expect(last).toMatchObject([{ type: 'library.mined' }, { type: 'demo.removed' }])
  expect(await rows(sql`select name from library_indicators where region_id = ${here()}`)).toEqual([])
  expect(await rows(sql`select code, name from regions where region_id = ${here()}`)).toEqual([FIRST_REGION])

  // And it comes again.
  expect(await loadCounty(context, office.administrator)).toBe(true)
  const [again] = await rows(sql<{ projects: number }>`
    select count(*)::int as projects from projects where region_id = ${here()}`)
  expect(again?.projects).toBeGreaterThanOrEqual(600)
})
