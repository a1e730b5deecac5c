/**
 * A fictitious county through its year, 1,000 projects unless JICHI_COUNTY_PROJECTS says how many (4000 for
 * the whole of it): targets, payments, four rounds of monitoring, self-evaluation, 部门评价, 财政评价 and 部门整体 by
 * experts, decisions, and next year's form with last year's result and money. Every sum that the program
 * gives is compared with what PostgreSQL makes of the raw facts alone (what was approved, paid and typed), in
 * SQL that is here and uses nothing of the program.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql, type RawBuilder } from 'kysely'
import { loadActor } from '#actions/kernel/actor.ts'
import { readExecutionList } from '#actions/execution/execution.ts'
import { bookMoneyImport } from '#actions/execution/book-money-import.ts'
import { handInRows } from '#actions/execution/money-imports.ts'
import { readBoard } from '#actions/monitoring/board.ts'
import { openRound } from '#actions/monitoring/rounds.ts'
import { actOnSheet, saveMonitoringSheet } from '#actions/monitoring/sheets.ts'
import { decideResults, listResults, readLastResult, readWhatIf } from '#actions/results/results.ts'
import {
  actOnSelfEvaluation,
  openSelfEvaluationYear,
  readCoverage,
  writeSelfEvaluation,
} from '#actions/self-evaluation/self-evaluations.ts'
import { openYear, readYear } from '#actions/years/years.ts'
import type { DecideResults } from '#api/results.ts'
import { daysLater } from '#core/calendar/working-days.ts'
import type { Problem } from '#core/kernel/problem.ts'
import type { Result } from '#core/kernel/result.ts'
import { NO_INDICATOR, type EvaluationFacts } from '#core/self-evaluation/facts.ts'
import { startApp, type TestApp } from '../support/app.ts'
import {
  each,
  foundCounty,
  MARK_DAY,
  MARKS,
  paidAt,
  planOf,
  YEAR,
  type County,
  type CountyUnit,
  type Mark,
} from './county.ts'
import { evaluateByExperts, poolOf } from './evaluations.ts'

const PROJECTS = Number(process.env['JICHI_COUNTY_PROJECTS'] ?? 1000)
/** Sheets of every so many units go their whole way; of the others they are written. */
const WHOLE_WAY = 10
/** Projects that a task draws. */
const DRAWN = 8
const LONG = 1_800_000

let home: TestApp
let county: County
beforeAll(async () => {
  home = await startApp()
  const { context, region, accounts } = home
  const { user_id } = await context.store
    .of(region)
    .db.selectFrom('users')
    .select('user_id')
    .where('account', '=', accounts.administrator.account)
    .executeTakeFirstOrThrow()
  // What a crash of the machine would lose is of no interest here: a transaction does not wait for the disk.
  await sql`alter system set synchronous_commit = off`.execute(context.store.of(region).db)
  await sql`select pg_reload_conf()`.execute(context.store.of(region).db)
  county = await foundCounty(
    {
      context,
      region,
      administrator: await loadActor(context.store.of(region).db, { id: user_id, active: true }),
    },
    PROJECTS,
  )
}, LONG)
afterAll(() => home.close())

function good<T>(result: Result<T, Problem>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/**
 * Tables that grew by thousands of rows a moment ago are looked at first: the questions join many of them.
 */
async function rows<Row>(question: RawBuilder<Row>): Promise<readonly Row[]> {
  const { db } = home.context.store.whole
  await sql`analyze`.execute(db)
  return (await question.execute(db)).rows
}

async function ask<Row>(question: RawBuilder<Row>): Promise<Row> {
  const [row] = await rows(question)
  if (row === undefined) throw new Error('an answer was expected')
  return row
}

/** 全年预算数 of every approved project in 分, out of what was approved and changed. */
const budgets = () => sql`
  select v.project_id, (v.content -> 'budget' ->> 'total')::numeric * 1000000 + coalesce((select sum(amount) from budget_changes c where c.region_id = v.region_id and c.project_id = v.project_id), 0) as budget,
    v.content -> 'plan' as plan
  from project_versions v where v.region_id = ${home.region} and v.number = 1 and v.fiscal_year = ${YEAR}`

const paidUntil = (day: string) =>
  sql`select project_id, sum(amount) as paid from payments where region_id = ${home.region} and fiscal_year = ${YEAR} and day <= ${day}::date group by project_id`

/** 全年 shares of the indicators' targets that a project reaches, as the unit would write them at a mark. */
function typedAt(number: number, mark: number) {
  const { trainees, households, reached } = planOf(number)
  const done = (target: number) => String(Math.round((target * (mark + 1) * reached) / 400))
  return { trainees: done(trainees), households: done(households) }
}

async function pay(mark: Mark) {
  const i = MARKS.indexOf(mark)
  const rows = county.units.flatMap(({ code, projects }) =>
    projects.flatMap(({ number, name }) => {
      const amount = paidAt(number, i)
      return amount === 0
        ? []
        : [
            {
              unit: code,
              name,
              voucher: `${mark}-${number}`,
              day: MARK_DAY[mark],
              amount: String(amount),
              fund: '财政资金',
              purpose: '讲课费',
            },
          ]
    }),
  )
  const handedIn = good(
    await handInRows(home.context, county.office, {
      kind: 'payments',
      year: YEAR,
      unit: '元',
      file: `${mark}.json`,
      rows,
    }),
  )
  return {
    rows,
    handedIn,
    booked: good(await bookMoneyImport(home.context, county.office, { id: handedIn.id })),
  }
}

describe('money', () => {
  test.each(MARKS)(
    '%s: payments are booked once, refused twice, and the list comes to the sums of the ledger',
    async (mark) => {
      const { rows: paid, booked } = await pay(mark)
      expect([booked.booked.rows, booked.refused.rows, booked.state]).toEqual([paid.length, 0, 'booked'])
      const again = good(
        await handInRows(home.context, county.office, {
          kind: 'payments',
          year: YEAR,
          unit: '元',
          file: `${mark} again.json`,
          rows: paid,
        }),
      )
      expect([again.booked.rows, again.same.rows]).toEqual([0, paid.length])
      const list = good(
        await readExecutionList(home.context, county.office, {
          year: YEAR,
          day: MARK_DAY[mark],
          page: 1,
          size: 20,
          sort: 'unit',
          order: 'asc',
        }),
      )
      const sums = await ask(sql<{ count: number; budget: string; paid: string; rate: string }>`
      select count(*)::int as count, sum(b.budget)::bigint::text as budget, coalesce(sum(p.paid), 0)::bigint::text as paid, round(100 * coalesce(sum(p.paid), 0) / sum(b.budget), 2)::text as rate
      from (${budgets()}) b left join (${paidUntil(MARK_DAY[mark])}) p using (project_id)`)
      expect({
        count: list.total,
        budget: list.totals.budget,
        paid: list.totals.paid,
        rate: list.totals.rate,
      }).toEqual(sums)
      expect(sums.count).toBe(PROJECTS)
    },
    LONG,
  )
})

describe('four rounds', () => {
  test.each(MARKS)(
    '%s: a sheet for every project, written by its unit; figures and lights are those of the facts',
    async (mark) => {
      const opened = good(
        await openRound(home.context, county.office, { year: YEAR, mark }, daysLater(MARK_DAY[mark], 1)),
      )
      expect((await home.finish(opened.job)).state).toBe('done')
      await each(county.units, (unit) => writeSheets(unit, opened.round, mark))
      const wholeWay = county.units.filter((_, i) => i % WHOLE_WAY === MARKS.indexOf(mark))
      await each(wholeWay, (unit) => checkSheets(unit, opened.round))

      const differing = await ask(sql<{
        rates: number
        plans: number
        deviations: number
        achievements: number
        differences: number
        sheets: number
      }>`
      with fact as (
        select b.project_id, round(100 * coalesce(p.paid, 0) / b.budget, 2) as rate, (b.plan ->> ${mark})::numeric as planned
        from (${budgets()}) b left join (${paidUntil(MARK_DAY[mark])}) p using (project_id)
      ), typed as (
        select i.project_id, round(100 * sum(i.weight::numeric * least(1, substring(c.content -> 'entries' -> (i.position - 1) ->> 'toDate' from '^[0-9.]+')::numeric / i.number)) / sum(i.weight::numeric), 2) as achievement
        from indicators i join monitoring_contents c on c.region_id = i.region_id and c.project_id = i.project_id and c.round_id = ${opened.round}
        where i.region_id = ${home.region} and (i.unit <> '%' or ${mark} = 'december') group by i.project_id
      )
      select count(*)::int as sheets, count(*) filter (where s.rate <> f.rate)::int as rates, count(*) filter (where s.planned <> f.planned)::int as plans, count(*) filter (where s.deviation <> f.rate - f.planned)::int as deviations,
        count(*) filter (where s.achievement <> t.achievement)::int as achievements, count(*) filter (where s.difference <> abs(t.achievement - f.rate))::int as differences
      from monitoring_sheets s join fact f using (project_id) join typed t using (project_id) where s.region_id = ${home.region} and s.round_id = ${opened.round}`)
      expect(differing).toEqual({
        sheets: PROJECTS,
        rates: 0,
        plans: 0,
        deviations: 0,
        achievements: 0,
        differences: 0,
      })

      const board = good(await readBoard(home.context, county.office, { round: opened.round }))
      const counted = await ask(sql<{
        red: number
        yellow: number
        green: number
        none: number
        final: number
      }>`
      select count(*) filter (where light = 'red')::int as red, count(*) filter (where light = 'yellow')::int as yellow, count(*) filter (where light = 'green')::int as green, count(*) filter (where light = 'none')::int as none,
        count(*) filter (where state = 'final')::int as final
      from monitoring_sheets where region_id = ${home.region} and round_id = ${opened.round}`)
      expect({ ...board.total.lights, final: board.total.final }).toEqual(counted)
      expect(counted.final).toBe(wholeWay.flatMap(({ projects }) => projects).length)
    },
    LONG,
  )
})

async function writeSheets({ filler, projects }: CountyUnit, round: string, mark: Mark) {
  for (const { id, number } of projects) {
    const { trainees, households } = typedAt(number, MARKS.indexOf(mark))
    // When the year is over, what was not reached is certain no more.
    const doubt = { likelihood: 'possible' as const, causes: ['other' as const], reason: '实际需求少于预计' }
    const entry = (toDate: string) => ({
      toDate,
      expected: '',
      likelihood: 'certain' as const,
      causes: [],
      reason: '',
      ...(mark === 'december' && { ...doubt, expected: toDate }),
    })
    const content = {
      entries: [entry(`${trainees}人次`), entry('96%'), entry(`${households}户`), entry('92%')],
      expectedPaid: '',
      problems: '进度与计划有差距',
      measure: 'correct' as const,
      measureText: '加快组织培训',
    }
    good(await saveMonitoringSheet(home.context, filler, { round, project: id, revision: 0, content }))
  }
}

async function checkSheets({ filler, reviewer, projects }: CountyUnit, round: string) {
  for (const { id } of projects) {
    const of = { round, project: id, comment: '' }
    const sent = good(await actOnSheet(home.context, filler, { ...of, act: 'send', revision: 1 }))
    const passed = good(
      await actOnSheet(home.context, reviewer, { ...of, act: 'pass', revision: sent.revision }),
    )
    expect(
      good(await actOnSheet(home.context, county.office, { ...of, act: 'pass', revision: passed.revision }))
        .state,
    ).toBe('final')
  }
}

function factsOf(number: number): EvaluationFacts {
  const { trainees, households } = typedAt(number, MARKS.length - 1)
  const reached = (actual: string) => ({
    ...NO_INDICATOR,
    actual,
    reason: '按实际需求安排',
    measures: '明年按需求确定规模',
    record: '培训台账',
    sample: '120',
  })
  return {
    executed: '',
    executedSource: '',
    executionReason: '按实际进度支付',
    outcome: '培训已全部结束',
    conclusion: '',
    problems: '',
    measures: '',
    indicators: [reached(trainees), reached('96'), reached(households), reached('92')],
  }
}

/**
 * Points of every project out of its raw facts: weights and targets as approved, values as typed, payments as
 * booked.
 */
const scores = () => sql`
  select b.project_id, b.budget, b.points + i.points as score,
    case when b.points + i.points >= 90 then '优' when b.points + i.points >= 80 then '良' when b.points + i.points >= 60 then '中' else '差' end as grade
  from (select b.project_id, b.budget, round(10 * least(1, coalesce(p.paid, 0) / b.budget), 2) as points from (${budgets()}) b left join (${paidUntil(`${YEAR}-12-31`)}) p using (project_id)) b
  join (
    select i.project_id, sum(round(i.weight::numeric * least(1, (e.facts -> 'indicators' -> (i.position - 1) ->> 'actual')::numeric / i.number), 2)) as points
    from indicators i join self_evaluations e on e.region_id = i.region_id and e.project_id = i.project_id where i.region_id = ${home.region} group by i.project_id
  ) i using (project_id)`

describe('self-evaluation', () => {
  test(
    'every approved project is covered, scored from what is known, and rolled up by department',
    async () => {
      expect(good(await openSelfEvaluationYear(home.context, county.office, { year: YEAR }))).toMatchObject({
        opened: PROJECTS,
        approved: PROJECTS,
      })
      await each(county.units, async ({ filler, projects }) => {
        for (const { id, number } of projects)
          good(
            await writeSelfEvaluation(home.context, filler, {
              id,
              facts: factsOf(number),
              version: 1,
              revision: 0,
            }),
          )
      })
      const wholeWay = county.units.filter((_, i) => i % WHOLE_WAY === 0)
      await each(wholeWay, evaluate)

      const differing = await ask(sql<{ sheets: number; differing: number }>`
      select count(*)::int as sheets, count(*) filter (where e.score is distinct from (s.score * 100)::int or e.grade is distinct from s.grade)::int as differing
      from self_evaluations e join (${scores()}) s using (project_id) where e.region_id = ${home.region}`)
      expect(differing).toEqual({ sheets: PROJECTS, differing: 0 })

      const coverage = good(
        await readCoverage(home.context, county.office, { year: YEAR, page: 1, size: 500 }),
      )
      expect(coverage.uncovered).toEqual([])
      const units = await rows(sql<{
        code: string
        approved: number
        优: number
        良: number
        中: number
        差: number
        mean: string
      }>`
      select u.code, count(*)::int as approved, count(*) filter (where c.grade = '优')::int as 优, count(*) filter (where c.grade = '良')::int as 良, count(*) filter (where c.grade = '中')::int as 中,
        count(*) filter (where c.grade = '差')::int as 差, round(sum(s.score * s.budget) filter (where c.grade is not null) / sum(s.budget) filter (where c.grade is not null), 2)::text as mean
      from (${scores()}) s left join self_evaluations c on c.region_id = ${home.region} and c.project_id = s.project_id and c.state = 'confirmed' join projects p on p.region_id = ${home.region} and p.project_id = s.project_id join budget_units u on u.region_id = p.region_id and u.unit_id = p.unit_id group by u.code order by u.code`)
      expect(
        coverage.rows
          .map(({ unit, approved, grades, mean }) => ({ code: unit?.code, approved, ...grades, mean }))
          .toSorted((a, b) => (a.code ?? '').localeCompare(b.code ?? '')),
      ).toEqual(units)
      expect(coverage.rows.reduce((sum, { states }) => sum + states.confirmed, 0)).toBe(
        wholeWay.flatMap(({ projects }) => projects).length,
      )
      // The county is made so that every grade occurs.
      for (const grade of ['优', '良', '中', '差'] as const)
        expect([grade, units.some((unit) => unit[grade] > 0)]).toEqual([grade, true])
    },
    LONG,
  )
})

async function evaluate({ filler, reviewer, projects }: CountyUnit) {
  for (const { id } of projects) {
    const sent = good(
      await actOnSelfEvaluation(home.context, filler, { id, act: 'submit', comment: '', revision: 1 }),
    )
    const passed = good(
      await actOnSelfEvaluation(home.context, reviewer, {
        id,
        act: 'pass',
        comment: '',
        revision: sent.revision,
      }),
    )
    expect(
      good(
        await actOnSelfEvaluation(home.context, county.checker, {
          id,
          act: 'confirm',
          comment: '',
          revision: passed.revision,
        }),
      ).state,
    ).toBe('confirmed')
  }
}

/**
 * What the experts' marks come to by themselves: the mean of each item rounded half up to two decimals,
 * points changed after the feedback, the total, its grade.
 */
const evaluated = () => sql`
  select t.*, case when total >= 90 then '优' when total >= 80 then '良' when total >= 60 then '中' else '差' end as grade from (
    select s.subject_id, s.project_id, s.unit_id, k.kind, sum(coalesce(c.mark, m.mark)) as total
    from evaluation_subjects s join evaluation_tasks k on k.region_id = s.region_id and k.task_id = s.task_id
    join lateral (
      select x.key as item, round(avg(x.value::numeric), 2) as mark from evaluation_ballots b cross join lateral json_each_text(b.marks::json) x
      where b.region_id = s.region_id and b.subject_id = s.subject_id and b.submitted_at is not null group by x.key
    ) m on true
    left join lateral (select a ->> 'item' as item, (a ->> 'mark')::numeric as mark from json_array_elements(s.report::json -> 'adjustments') a) c on c.item = m.item
    where s.region_id = ${home.region} group by s.subject_id, s.project_id, s.unit_id, k.kind
  ) t`

/** The result that counts of each project: 财政评价 before 部门评价 before a confirmed self-evaluation. */
const results = () => sql`
  with b as materialized (${budgets()}), e as materialized (${evaluated()}), x as materialized (${scores()})
  select b.project_id, b.budget, coalesce(f.total, d.total, s.score) as score, coalesce(f.grade, d.grade, s.grade) as grade
  from b left join e f on f.project_id = b.project_id and f.kind = 'finance'
  left join e d on d.project_id = b.project_id and d.kind = 'department'
  left join (select x.* from x join self_evaluations v on v.region_id = ${home.region} and v.project_id = x.project_id and v.state = 'confirmed') s on s.project_id = b.project_id`

describe('evaluations by experts', () => {
  test(
    '财政评价 of a draw, 部门评价 by a department, 部门整体: marks, means, what was changed after the feedback, agreement and roll-up are those of the facts',
    async () => {
      const entries = await poolOf(home, county)
      const [first] = county.units
      if (first === undefined) throw new Error('a unit')
      const finance = await evaluateByExperts(home, county, entries, {
        kind: 'finance',
        subjectKind: 'project',
        unit: null,
        lead: county.office,
        year: YEAR,
        drawn: DRAWN,
        seed: '财政评价',
      })
      const department = await evaluateByExperts(home, county, entries, {
        kind: 'department',
        subjectKind: 'project',
        unit: first.id,
        lead: first.reviewer,
        year: YEAR,
        drawn: DRAWN,
        seed: '部门评价',
      })
      const whole = await evaluateByExperts(home, county, entries, {
        kind: 'finance',
        subjectKind: 'department',
        unit: first.id,
        lead: county.office,
        year: YEAR,
        drawn: 0,
        seed: '部门整体',
      })
      expect([finance, department, whole].map(({ sheets }) => sheets.length)).toEqual([DRAWN, DRAWN, 1])
      const differing = await ask(sql<{ results: number; differing: number }>`
      select count(*)::int as results, count(*) filter (where r.total <> e.total or r.grade <> e.grade)::int as differing
      from (${evaluated()}) e left join evaluation_results r on r.region_id = ${home.region} and r.subject_id = e.subject_id where r.subject_id is not null`)
      expect(differing).toEqual({ results: 2 * DRAWN + 1, differing: 0 })

      const spreads = await rows(sql<{ id: string; spread: string }>`
      select subject_id as id, (max(total) - min(total))::text as spread from (
        select b.subject_id, b.entry_id, sum(x.value::numeric) as total from evaluation_ballots b cross join lateral json_each_text(b.marks::json) x where b.region_id = ${home.region} group by 1, 2
      ) t group by 1`)
      for (const { subject, marks } of [...finance.sheets, ...department.sheets, ...whole.sheets])
        expect([subject.id, marks?.agreement.spread]).toEqual([
          subject.id,
          spreads.find(({ id }) => id === subject.id)?.spread,
        ])

      const rolled = await ask(sql<{ total: string; projects: number; without: number }>`
      select round(sum(r.score * r.budget) filter (where r.score is not null) / sum(r.budget) filter (where r.score is not null), 2)::text as total, count(r.score)::int as projects, (count(*) - count(r.score))::int as without
      from (${results()}) r join projects p on p.region_id = ${home.region} and p.project_id = r.project_id where p.unit_id = ${first.id}`)
      expect(whole.sheets[0]?.rollUp).toEqual({ ...rolled, by: 'money' })
    },
    LONG,
  )
})

describe('results applied', () => {
  test(
    'what shares move is what the grades say, to the 分; decisions follow, one by one with their reason',
    async () => {
      const asked = { year: YEAR, shares: ['105', '100', '80', '0'] } as const
      const whatIf = good(
        await readWhatIf(home.context, county.office, {
          ...asked,
          shares: [...asked.shares],
          page: 1,
          size: 100,
        }),
      )
      // No project of this county says that it is 一次性 or over after the year: none is counted as ending.
      const proposed = () =>
        sql`select r.*, round(r.budget * case r.grade when '优' then 105 when '良' then 100 when '中' then 80 when '差' then 0 end / 100) as proposed from (${results()}) r`
      const sums = await ask(sql<{
        count: number
        base: string
        proposed: string
        hit: number
        decided: number
        without: number
        withoutBase: string
        ending: number
        endingBase: string
      }>`
      select count(*)::int as count, sum(budget)::bigint::text as base, sum(proposed)::bigint::text as proposed, count(*) filter (where proposed < budget)::int as hit, 0 as decided,
        count(*) filter (where proposed is null)::int as without, coalesce(sum(budget) filter (where proposed is null), 0)::bigint::text as "withoutBase",
        0 as ending, '0' as "endingBase" from (${proposed()}) p`)
      expect(whatIf.total).toEqual(sums)

      const graded = await rows(
        sql<{
          id: string
          grade: string
        }>`select project_id as id, grade from (${results()}) r where grade is not null order by 1`,
      )
      const decide = (projects: readonly string[], how: DecideResults['how'], reason: string) =>
        decideResults(home.context, county.office, { year: YEAR, projects: [...projects], how, reason })
      const [kept, ...others] = graded.map(({ id }) => id)
      expect(good(await decide(others, { kind: 'proposal' }, '')).done).toBe(others.length)
      expect(good(await decide([kept ?? ''], { kind: 'share', share: '50' }, '')).results).toMatchObject([
        { ok: false, problem: { code: 'result-reason-missing' } },
      ])
      expect(good(await decide([kept ?? ''], { kind: 'share', share: '50' }, '半年工作量')).done).toBe(1)
      const list = good(await listResults(home.context, county.office, { year: YEAR, page: 1, size: 20 }))
      // As decided: the shares of the rule set (优 and 良 whole, 中 80 %, 差 nothing), and half for the one that
      // was decided otherwise.
      const decided = await ask(sql<{ decided: number; amount: string }>`
      select count(*)::int as decided, sum(round(r.budget * case when r.project_id = ${kept ?? ''} then 50 when r.grade in ('优', '良') then 100 when r.grade = '中' then 80 else 0 end / 100))::bigint::text as amount from (${results()}) r where r.grade is not null`)
      expect({ decided: list.decided, amount: list.amount }).toEqual(decided)
    },
    LONG,
  )
})

describe('the next year', () => {
  test(
    'begins with the targets that go on, one draft each; its form shows the result, the money and what is still to be mended',
    async () => {
      const opened = good(
        await openYear(home.context, county.office, {
          year: YEAR + 1,
          unsaid: true,
          closes: false,
          note: '年度结转',
        }),
      )
      if (opened.opening === null) throw new Error('the year is being opened')
      expect((await home.finish(opened.opening.job)).state).toBe('done')
      expect(good(await readYear(home.context, county.office, { year: YEAR + 1 })).opening).toMatchObject({
        state: 'done',
        carried: PROJECTS,
      })
      const carried = await ask(sql<{ drafts: number; budget: string; last: string }>`
      select count(*)::int as drafts, sum(budget)::text as budget, (select sum((content -> 'budget' ->> 'total')::numeric * 1000000)::bigint::text from project_versions where region_id = ${home.region} and fiscal_year = ${YEAR} and number = 1) as last
      from projects where region_id = ${home.region} and fiscal_year = ${YEAR + 1}`)
      expect(carried).toEqual({ drafts: PROJECTS, budget: carried.last, last: carried.last })

      const said = await rows(sql<{
        next: string
        last: string
        score: string
        grade: string
        base: string
        amount: string
        open: number
      }>`
      select c.target_id as next, c.source_id as last, round(r.score, 2)::text as score, r.grade, r.budget::bigint::text as base, d.amount::text as amount,
        (select count(*)::int from rectifications x where x.region_id = c.region_id and x.project_id = c.source_id and x.settled_at is null) as open
      from year_carried c join (${results()}) r on r.project_id = c.source_id join result_decisions d on d.region_id = c.region_id and d.project_id = c.source_id and d.current
      where c.region_id = ${home.region} and c.year = ${YEAR + 1} order by c.source_id limit 200`)
      expect(said.length).toBeGreaterThan(DRAWN)
      for (const { next, open, last: project, amount, ...result } of said) {
        const shown = good(await readLastResult(home.context, county.office, { id: next }))
        expect(shown.last).toMatchObject({ ...result, year: YEAR, project, decision: { amount } })
        expect([project, shown.open.rows.length]).toEqual([project, open])
      }
      expect(said.some(({ open }) => open > 0)).toBe(true)
    },
    LONG,
  )
})
