/** 成本绩效分析: sums, unit costs, medians and what is high, of every analysis, kept and shown. */
import { listAnalyses, readAnalysis } from '#actions/cost-analysis/analyses.ts'
import type { ActivityFigures } from '#core/cost-analysis/judge.ts'
import {
  doneIn,
  judge,
  keyOf,
  ruleOf,
  type Bounds,
  type Done,
  type Judged,
  type Rule,
  type Worked,
} from './again/unit-costs.ts'
import { divide, known, shown, whole } from './again/exact.ts'
import { answered, everyRow, type County } from './county.ts'
import { tally, type Compared } from './tally.ts'

type Kept = {
  readonly id: string
  readonly year: number
  readonly state: string
  readonly figures: readonly ActivityFigures[] | null
}
type KeptActivity = {
  readonly project: string
  readonly name: string
  readonly per: string
  readonly quantity: string
  readonly money: string
  readonly items: readonly { readonly amount: string }[]
}

/** @param boundsOf of the rule set in force for a year, as data */
export async function compareCosts(county: County, boundsOf: (year: number) => Bounds): Promise<Compared> {
  const held = tally('成本分析')
  const { ask, region } = county
  const rules = await ask<Rule>(
    `select number, name, words, level, per, amount::text, first_year as from, last_year as to, withdrawn_at is not null as withdrawn
     from cost_standards where region_id = $1`,
    [region],
  )
  const kept = await ask<Kept>(
    `select analysis_id as id, year, state, figures from cost_analyses where region_id = $1`,
    [region],
  )
  const listed = await everyRow(async (page) =>
    answered(await listAnalyses(county.context, county.office, page)),
  )
  held.hold('成本分析', 'list.count', listed.length, kept.length)
  for (const one of kept) {
    const worked = new Map(
      await Promise.all(
        [one.year, one.year - 1].map(async (year) => [year, await workedIn(county, year)] as const),
      ),
    )
    const activities = await ask<KeptActivity>(
      `select project_id as project, name, per, quantity, money::text, items from cost_activities
       where region_id = $1 and analysis_id = $2 order by position`,
      [region, one.id],
    )
    const view = answered(await readAnalysis(county.context, county.office, { analysis: one.id }))
    const sum = activities.flatMap(({ items }) => items).reduce((all, { amount }) => all + BigInt(amount), 0n)
    held.hold(one.id, 'view.money', view.money, sum)
    held.hold(one.id, 'list.money', listed.find(({ id }) => id === one.id)?.money, sum)
    let high = 0
    for (const [i, activity] of activities.entries()) {
      const money = activity.items.reduce((all, { amount }) => all + BigInt(amount), 0n)
      held.hold(one.id, 'kept.money', activity.money, money)
      const again = judged(county, {
        activity,
        money,
        year: one.year,
        rules,
        worked,
        bounds: boundsOf(one.year),
      })
      if (again.findings.length > 0) high += 1
      held.holdAll(`${one.id} ${activity.name}`, 'shown', said(view.activities[i]?.figures), again)
      if (one.figures !== null)
        held.holdAll(`${one.id} ${activity.name}`, 'kept', said(one.figures[i]), again)
    }
    held.hold(one.id, 'view.high', view.high, high)
    if (one.state === 'final')
      held.hold(one.id, 'list.high', listed.find(({ id }) => id === one.id)?.high, high)
  }
  return held.end()
}

/** What the program says, in the words of the second implementation. */
function said(figures: ActivityFigures | undefined): Judged | undefined {
  if (figures === undefined) return undefined
  const yuan = (text: string | null | undefined) => {
    if (text === null || text === undefined) return null
    const [over = '0', under = '1'] = text.split('/')
    return shown(divide(known(over), whole(BigInt(under) * 100n)))
  }
  return {
    unitCost: yuan(figures.unitCost),
    standard: yuan(figures.standard?.amount),
    units: figures.others.units,
    median: yuan(figures.others.median),
    last: yuan(figures.lastYear?.unitCost),
    findings: figures.findings.map(
      ({ code, unitCost, against, above }) => `${code} ${unitCost} ${against} ${above}`,
    ),
  }
}

function judged(
  { facts }: County,
  {
    activity,
    money,
    year,
    rules,
    worked,
    bounds,
  }: {
    readonly activity: KeptActivity
    readonly money: bigint
    readonly year: number
    readonly rules: readonly Rule[]
    readonly worked: ReadonlyMap<number, readonly Worked[]>
    readonly bounds: Bounds
  },
): Judged {
  const project = facts.projects.get(activity.project)
  const key = keyOf(activity)
  const others = new Map<string, Done[]>()
  for (const one of worked.get(year) ?? [])
    for (const done of doneIn(one))
      if (keyOf(done) === key && one.unit !== project?.unit)
        others.set(one.unit, [...(others.get(one.unit) ?? []), done])
  const same = sameOf(project?.code ?? null, project?.name ?? '')
  const last =
    (worked.get(year - 1) ?? [])
      .filter((one) => one.same === same && one.unit === project?.unit)
      .flatMap(doneIn)
      .find((done) => keyOf(done) === key) ?? null
  const rule = ruleOf(rules, year, activity.per, [activity.name, project?.name ?? ''])
  return judge({ money, quantity: activity.quantity }, { rule, others, last }, bounds)
}

/** The code without its year and check character. */
function sameOf(code: string | null, name: string): string {
  return code === null ? name : `${code.slice(0, 6)}${code.slice(8, 20)}`
}

type Sheet = {
  readonly project: string
  readonly number: number
  readonly indicators: readonly { readonly actual: string; readonly notApplicable?: boolean }[]
}

async function workedIn({ ask, region, facts }: County, year: number): Promise<readonly Worked[]> {
  const sheets = await ask<Sheet>(
    `select project_id as project, version as number, facts -> 'indicators' as indicators from self_evaluations
     where region_id = $1 and fiscal_year = $2 and state = 'confirmed'`,
    [region, year],
  )
  return sheets.flatMap(({ project: id, number, indicators }) => {
    const project = facts.projects.get(id)
    const version = facts.versions.get(id)?.find((one) => one.number === number)
    if (project === undefined || project.unit === null || version === undefined) return []
    return [
      {
        project: id,
        same: sameOf(project.code, project.name),
        unit: project.unit,
        rows: version.content.indicators.map((row, i) => ({
          kind: row.kind,
          name: row.level3,
          number: row.value.number,
          unit: row.value.unit,
          term: row.term ?? null,
          actual: indicators[i]?.notApplicable === true ? '' : (indicators[i]?.actual ?? ''),
        })),
        paid: facts.payments
          .filter((line) => line.project === id && line.year === year && line.day <= `${year}-12-31`)
          .reduce((sum, { amount }) => sum + amount, 0n),
      },
    ]
  })
}
