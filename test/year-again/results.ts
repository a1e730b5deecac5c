/** 结果应用: proposals, decisions, what-if of several shares, and what next requests meet. */
import { listResults, readLastResult, readWhatIf } from '#actions/results/results.ts'
import { approvedOf, departmentOf, type Project, grouped } from './again/facts.ts'
import { moneyOn, rateOf } from './again/money.ts'
import {
  counting,
  kindOf,
  propose,
  sameProject,
  whatIf,
  type Applied,
  type Result,
  type ResultRules,
} from './again/results.ts'
import type { Grade } from './again/scores.ts'
import { answered, everyRow, type County } from './county.ts'
import { evaluated } from './evaluation.ts'
import { yearsOf } from './execution.ts'
import { scoredSheets } from './self-evaluation.ts'
import { tally, type Compared, type Tally } from './tally.ts'

type Decision = {
  readonly project: string
  readonly year: number
  readonly grade: Grade | null
  readonly source: string | null
  readonly score: string | null
  readonly base: string
  readonly share: string | null
  readonly proposed: string | null
  readonly amount: string
  readonly kind: string
  readonly reason: string
}
type Row = Applied & { readonly project: string; readonly decision: Decision | undefined }
type Asked = {
  readonly year: number
  readonly rules: ResultRules
  readonly shares: readonly [string, string, string, string] | undefined
}

/** The rule set's own shares, and two others: finer than a per cent, and above the whole. */
const SHARES = [undefined, ['105', '100', '80', '0'], ['100', '92.5', '66.67', '33.33']] as const
const GRADES = ['优', '良', '中', '差'] as const

/** @param rules the part 结果应用 of the rule set in force, by year */
export async function compareResults(
  county: County,
  rules: ReadonlyMap<number, ResultRules>,
): Promise<Compared> {
  const held = tally('结果应用')
  const decisions = await decisionsOf(county)
  for (const year of yearsOf(county)) {
    const own = rules.get(year)
    if (own === undefined) throw new Error(`no rule set of ${year}`)
    for (const shares of SHARES) {
      const asked = { year, rules: shares === undefined ? own : { ...own, shares: byGrade(shares) }, shares }
      const rows = await rowsOf(county, decisions, asked)
      await holdList(county, held, asked, rows)
      await holdWhatIf(county, held, asked, rows)
      if (shares === undefined) holdDecisions(held, asked, rows)
    }
  }
  await holdRequests(county, held, decisions, rules)
  held.leave('不再安排', 1, 'no approved target of these years says 一次性 or a 起止时间')
  held.leave(
    'amount of a decision',
    decisions.filter(({ reason }) => reason !== '').length,
    'a person named it, with a reason: it follows from no formula',
  )
  return held.end()
}

const byGrade = (shares: readonly [string, string, string, string]) =>
  ({ 优: shares[0], 良: shares[1], 中: shares[2], 差: shares[3] }) as const

const decisionsOf = ({ ask, region }: County) =>
  ask<Decision>(
    `select project_id as project, fiscal_year as year, grade, source, round(score, 2)::text as score, base::text, share::text, proposed::text, amount::text, kind, reason
     from result_decisions where region_id = $1 and current`,
    [region],
  )

/** 终止 that was not taken back: nothing more is proposed. */
const endedOf = async ({ ask: question, region }: County) =>
  new Set(
    (
      await question<{ readonly project: string }>(
        'select project_id as project from project_closings where region_id = $1 and reopened_at is null',
        [region],
      )
    ).map(({ project }) => project),
  )

/** Every approved project of the year with its result, proposal and decision. */
async function rowsOf(
  county: County,
  decisions: readonly Decision[],
  { year, rules }: Asked,
): Promise<readonly Row[]> {
  const { facts } = county
  const found = await resultsOf(county)
  const money = moneyOn(facts, year, `${year}-12-31`)
  const ended = await endedOf(county)
  return approvedOf(facts, year).map(({ project }) => {
    const base = money.get(project)?.budget ?? 0n
    const result = counting(found.get(project) ?? [])
    const decision = decisions.find((one) => one.project === project)
    return {
      project,
      unit: facts.projects.get(project)?.unit ?? null,
      base,
      result,
      proposed: result === null || ended.has(project) ? null : propose(base, result.grade, rules).amount,
      decided: decision === undefined ? null : BigInt(decision.amount),
      decision,
      isEnding: ended.has(project),
    }
  })
}

/** Results of projects that are final, made up of marks and facts. */
async function resultsOf(county: County): Promise<ReadonlyMap<string, readonly Result[]>> {
  const experts = (await evaluated(county)).flatMap(({ task: { kind }, subject, again }) =>
    subject.state !== 'final' || subject.project === null || again === null
      ? []
      : [{ project: subject.project, source: kind, grade: again.grade as Grade, score: again.result.total }],
  )
  const self = (await scoredSheets(county)).flatMap(({ project, state, again: { total } }) =>
    state !== 'confirmed' || total === null ? [] : [{ project, source: 'self' as const, ...total }],
  )
  return grouped([...experts, ...self], ({ project }) => project)
}

const ask = ({ year, shares }: Asked) => ({
  year,
  shares: shares === undefined ? undefined : ([...shares] as [string, string, string, string]),
})

async function holdList(county: County, held: Tally, asked: Asked, rows: readonly Row[]): Promise<void> {
  const { context, office } = county
  const page = await listResults(context, office, { ...ask(asked), page: 1, size: 1 }).then(answered)
  const listed = await everyRow((of) => listResults(context, office, { ...ask(asked), ...of }).then(answered))
  const there = new Map(listed.map((row) => [row.project, row]))
  const money = moneyOn(county.facts, asked.year, `${asked.year}-12-31`)
  for (const { project, base, result, decision } of rows) {
    const row = there.get(project)
    const where = `${asked.year} ${project}`
    const { grade, source, score } = result ?? { grade: null, source: null, score: null }
    held.holdAll(where, 'listed', row, { base, grade, source, score })
    const spent = money.get(project)
    held.hold(where, 'listed.rate', row?.rate, spent === undefined ? null : rateOf(spent))
    const proposal =
      result === null
        ? null
        : { ...propose(base, result.grade, asked.rules), share: asked.rules.shares[result.grade] }
    held.hold(where, 'proposal', row?.proposal, proposal)
    held.hold(where, 'decided', row?.decision?.amount, decision?.amount)
  }
  const sum = (of: (row: Row) => bigint | null) => rows.reduce((all, row) => all + (of(row) ?? 0n), 0n)
  held.holdAll(`${asked.year}`, 'totals', page, {
    total: rows.length,
    base: sum(({ base }) => base),
    proposed: sum(({ proposed }) => proposed),
    amount: sum(({ decided }) => decided),
    without: rows.filter(({ proposed, isEnding }) => proposed === null && !isEnding).length,
    decided: rows.filter(({ decided }) => decided !== null).length,
    budgetYear: asked.year + asked.rules.appliesAfter,
  })
}

async function holdWhatIf(county: County, held: Tally, asked: Asked, rows: readonly Row[]): Promise<void> {
  const { facts } = county
  const answer = answered(
    await readWhatIf(county.context, county.office, { ...ask(asked), page: 1, size: 500 }),
  )
  const where = `${asked.year} ${asked.shares?.join('/') ?? 'own shares'}`
  held.holdAll(where, 'what-if', answer.total, whatIf(rows))
  for (const grade of GRADES)
    held.holdAll(
      `${where} ${grade}`,
      'what-if grade',
      answer.grades[grade],
      whatIf(rows.filter(({ result }) => result?.grade === grade)),
    )
  held.holdAll(
    `${where} 未定级`,
    'what-if grade',
    answer.grades.none,
    whatIf(rows.filter(({ result }) => result === null)),
  )
  const departments = grouped(rows, ({ unit }) => departmentOf(facts, unit))
  held.hold(where, 'departments', answer.departmentTotal, departments.size)
  for (const [department, own] of departments) {
    const key = facts.units.get(department ?? '')?.key ?? null
    held.holdAll(
      `${where} ${key}`,
      'what-if department',
      answer.departments.find(({ unit }) => unit === key),
      whatIf(own),
    )
  }
}

/** What each decision in force says that it rests on, and what it is called. */
function holdDecisions(held: Tally, { year, rules }: Asked, rows: readonly Row[]): void {
  for (const { project, base, result, decision } of rows) {
    if (decision === undefined) continue
    const proposal = result === null ? null : propose(base, result.grade, rules)
    const amount = BigInt(decision.amount)
    if (decision.reason === '') held.hold(`${year} ${project}`, 'decided amount', amount, proposal?.amount)
    held.holdAll(`${year} ${project}`, 'decision', decision, {
      base,
      grade: result?.grade ?? null,
      source: result?.source ?? null,
      score: result?.score ?? null,
      proposed: proposal?.amount ?? null,
      kind: kindOf(base, result?.grade ?? null, amount).kind,
    })
  }
}

/** What the form of each target shows of the project as it was, and what was decided for its year. */
async function holdRequests(
  county: County,
  held: Tally,
  decisions: readonly Decision[],
  rules: ReadonlyMap<number, ResultRules>,
): Promise<void> {
  const { context, office, facts } = county
  const years = yearsOf(county)
  for (const project of facts.projects.values()) {
    if (project.year === null || project.year <= Math.min(...years)) continue
    const view = answered(await readLastResult(context, office, { id: project.id }))
    const again = limitOf(county, project, decisions, rules)
    held.hold(
      `${project.year} ${project.name}`,
      'limit',
      view.decided && { ...view.decided, effect: undefined },
      again,
    )
  }
}

/** null: nothing was decided for the year of the request on the results of the same project. */
function limitOf(
  { facts }: County,
  project: Project,
  decisions: readonly Decision[],
  rules: ReadonlyMap<number, ResultRules>,
) {
  for (const [resultYear, { appliesAfter }] of rules) {
    if (resultYear + appliesAfter !== project.year) continue
    const before = sameProject(facts, project, resultYear).map(({ id }) => id)
    const decision = decisions.find((one) => before.includes(one.project))
    if (decision === undefined) continue
    const over = (project.budget ?? 0n) - BigInt(decision.amount)
    return {
      budgetYear: project.year,
      resultYear,
      kind: decision.kind,
      decided: decision.amount,
      requested: project.budget,
      over: over > 0n ? over : null,
    }
  }
  return null
}
