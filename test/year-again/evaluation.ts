/** 重点评价: results out of marks, agreement, what the record says, draws. */
import { compareEvaluations } from '#actions/evaluation/comparison.ts'
import { readDraw } from '#actions/evaluation/draws.ts'
import { readEvaluationSheet } from '#actions/evaluation/sheets.ts'
import { commitment, drawn } from './again/draws.ts'
import {
  changed,
  combined,
  concordance,
  pointsFor,
  spreadOf,
  spreadOfTotals,
  type Ballot,
  type Combined,
  type EvaluationRules,
  type Item,
} from './again/evaluations.ts'
import { savedNothing, savingOf } from './again/costs.ts'
import { add, divide, known, percent, shown, subtract, total, whole, type Exact } from './again/exact.ts'
import { below } from './again/facts.ts'
import { moneyOn, sumOf, type Money } from './again/money.ts'
import { gradeOf, meanByMoney } from './again/scores.ts'
import { answered, everyRow, type County } from './county.ts'
import { scoredSheets, type Sheet } from './self-evaluation.ts'
import { tally, type Compared, type Tally } from './tally.ts'

type Rules = EvaluationRules & { readonly rollUp: 'money' | 'mean' }
type Task = {
  readonly id: string
  readonly year: number
  readonly kind: 'finance' | 'department'
  readonly state: string
  readonly items: readonly Item[]
  readonly rules: Rules
  readonly choices: Choices
}
type Draw = {
  readonly seed: string
  readonly count: number
  readonly candidates: readonly { readonly key: string }[]
  readonly drawn: readonly string[]
  readonly commitment?: { readonly digest: string; readonly source: string; readonly drawAt: string }
}
type Choices = { readonly draws?: { readonly [what in Drawn]?: readonly Draw[] } }
const DRAWN = ['subjects', 'experts', 'agency'] as const
type Drawn = (typeof DRAWN)[number]
type Subject = {
  readonly id: string
  readonly task: string
  readonly project: string | null
  readonly policy: string | null
  readonly unit: string
  readonly state: string
  readonly changes: readonly { readonly item: string; readonly mark: string }[] | null
  readonly ballots: readonly Ballot[] | null
  readonly judges: number
  readonly total: string | null
  readonly grade: string | null
}

export async function compareEvaluation(county: County): Promise<Compared> {
  const held = tally('重点评价')
  const self = await scoredSheets(county)
  const results = await evaluated(county)
  for (const result of results) await holdResult(county, held, result)
  for (const result of results) await holdRecord(county, held, { ...result, self, results })
  const open = results.filter(({ again }) => again === null)
  held.leave('result of a subject', open.length, 'not all of its experts have handed in')
  for (const year of new Set(results.map(({ task }) => task.year)))
    await holdComparison(county, held, { year, self, results })
  return held.end()
}

export type Evaluated = {
  readonly task: Task
  readonly subject: Subject
  /** null: not all have handed in. */
  readonly again: { readonly combined: Combined; readonly result: Combined; readonly grade: string } | null
}

const tasksOf = ({ ask, region }: County) =>
  ask<Task>(
    `select task_id as id, fiscal_year as year, kind, state, items, scheme as rules, choices from evaluation_tasks where region_id = $1`,
    [region],
  )

/** What the subjects of all tasks come to by their marks. */
export async function evaluated(county: County): Promise<readonly Evaluated[]> {
  const tasks = new Map((await tasksOf(county)).map((task) => [task.id, task]))
  const subjects = await county.ask<Subject>(
    `select s.subject_id as id, s.task_id as task, s.project_id as project, s.policy_id as policy, s.unit_id as unit, s.state, s.report -> 'adjustments' as changes,
       (select json_agg(json_build_object('expert', b.entry_id, 'marks', b.marks)) from evaluation_ballots b
         join evaluation_judges j on j.region_id = b.region_id and j.task_id = s.task_id and j.entry_id = b.entry_id and j.ended_at is null
         where b.region_id = s.region_id and b.subject_id = s.subject_id and b.submitted_at is not null) as ballots,
       (select count(*)::int from evaluation_judges j where j.region_id = s.region_id and j.task_id = s.task_id and j.ended_at is null) as judges,
       r.total::text, r.grade
     from evaluation_subjects s left join evaluation_results r on r.region_id = s.region_id and r.subject_id = s.subject_id where s.region_id = $1`,
    [county.region],
  )
  return subjects.flatMap((subject): readonly Evaluated[] => {
    const task = tasks.get(subject.task)
    if (task === undefined) return []
    const ballots = subject.ballots ?? []
    const together = ballots.length < subject.judges ? null : combined(task.items, ballots, task.rules)
    if (together === null) return [{ task, subject, again: null }]
    const result = changed(together, subject.changes ?? [])
    return [{ task, subject, again: { combined: together, result, grade: gradeOf(result.total, GRADES) } }]
  })
}

/** The bands of the rule set that the county is of: 优 ≥ 90, 良 ≥ 80, 中 ≥ 60 (F11). */
const GRADES = { grades: { excellent: '90', good: '80', fair: '60' } } as const

const sheetOf = ({ context, office }: County, { task, subject }: Evaluated) =>
  readEvaluationSheet(context, office, { id: task.id, subject: subject.id }).then(answered)

async function holdResult(county: County, held: Tally, evaluatedOne: Evaluated): Promise<void> {
  const { task, subject, again } = evaluatedOne
  if (again === null) return
  const { items, rules } = task
  const ballots = subject.ballots ?? []
  const view = await sheetOf(county, evaluatedOne)
  held.holdAll(subject.id, 'combined', view.combined, again.combined)
  held.holdAll(subject.id, 'result', view.result, { ...again.result, grade: again.grade })
  if (subject.total !== null) {
    held.hold(subject.id, 'kept.total', shown(known(subject.total)), again.result.total)
    held.hold(subject.id, 'kept.grade', subject.grade, again.grade)
  }
  const agreement = view.marks?.agreement
  held.hold(subject.id, 'agreement.spread', agreement?.spread, spreadOfTotals(items, ballots))
  held.hold(subject.id, 'agreement.concordance', agreement?.concordance, concordance(items, ballots))
  for (const [i, item] of items.entries()) {
    const there = agreement?.items[i]
    const { disputed, ...spread } = spreadOf(item, ballots, rules)
    held.holdAll(`${subject.id} ${item.third}`, 'agreement', there, { ...spread, disagreed: disputed })
  }
}

type Known = Evaluated & { readonly self: readonly Sheet[]; readonly results: readonly Evaluated[] }

/** What the record says: 资金到位率 to 成本节约率 of a project, 项目绩效汇总 of a department. */
async function holdRecord(county: County, held: Tally, at: Known): Promise<void> {
  const { task, subject } = at
  // policies.ts makes these again.
  if (subject.policy !== null) return
  const { facts } = county
  const view = await sheetOf(county, at)
  const money = moneyOn(facts, task.year, `${task.year}-12-31`)
  const units = below(facts, subject.unit)
  const own =
    subject.project === null
      ? [...money.keys()].filter((id) => units.has(facts.projects.get(id)?.unit ?? ''))
      : [subject.project]
  const rolled = subject.project === null ? rolledUp(county, own, at) : null
  held.hold(subject.id, 'roll-up', view.rollUp, rolled)
  const sheet = at.self.find(({ project, state }) => project === subject.project && state !== 'filling')
  const record = { sum: sumOf(own.flatMap((id) => money.get(id) ?? [])), rolled, sheet, county }
  for (const item of task.items) {
    if (item.derived === null) continue
    const there = view.figures.find((figure) => figure.item === item.id)
    const rate = shareOf(item.derived, record)
    const where = `${subject.id} ${item.third}`
    held.hold(where, `record.${item.derived}.rate`, there?.rate, rate === null ? null : percent(rate))
    held.hold(where, `record.${item.derived}.points`, there?.points, pointsOf(item, rate, record))
  }
  if (sheet !== undefined) held.hold(subject.id, 'self', view.self?.total, sheet.again.total?.score)
}

type Record = {
  readonly sum: Money
  readonly rolled: { readonly total: string } | null
  /** As it was sent in. */
  readonly sheet: Sheet | undefined
  readonly county: County
}

/** A cost overrun loses as much as it is; what was not done saved nothing. */
function pointsOf({ derived, weight }: Item, rate: Exact | null, record: Record): string | null {
  if (rate === null) return null
  if (derived !== 'cost-saving') return pointsFor(weight, rate)
  const [done, paid] = [shareOf('completion', record), shareOf('execution', record)]
  return savedNothing(rate, done, paid) ? null : pointsFor(weight, add(whole(1), rate))
}

/** Which kind of indicators a rate counts. */
const COUNTS: { readonly [derived: string]: string } = {
  completion: 'quantity',
  quality: 'quality',
  timeliness: 'timeliness',
}

function shareOf(derived: string, { sum, rolled, sheet, county }: Record): Exact | null {
  const ratio = (over: bigint, under: bigint) => (under === 0n ? null : divide(whole(over), whole(under)))
  if (derived === 'funds-received') return ratio(sum.budget, sum.initial)
  if (derived === 'execution') return ratio(sum.paid, sum.budget)
  if (derived === 'roll-up') return rolled === null ? null : divide(known(rolled.total), whole(100))
  if (sheet === undefined) return null
  const versions = county.facts.versions.get(sheet.project) ?? []
  const indicators = versions.find(({ number }) => number === sheet.version)?.content.indicators ?? []
  if (derived === 'cost-saving')
    return savingOf(indicators, sheet.facts?.indicators.map(({ actual }) => actual) ?? [])
  const own = sheet.again.indicators.flatMap(({ exact, weight }, i) =>
    exact === null || indicators[i]?.kind !== COUNTS[derived] ? [] : [{ exact, weight: known(weight) }],
  )
  const weights = total(own.map(({ weight }) => weight))
  return weights.over === 0n ? null : divide(total(own.map(({ exact }) => exact)), weights)
}

/** Evaluations before self-evaluations, by the 预算数 of the approved target; projects without a result are counted. */
function rolledUp({ facts }: County, own: readonly string[], { self, results, task }: Known) {
  const scores = own.flatMap((project) => {
    const result =
      inForce(results, project) ??
      self.find((sheet) => sheet.project === project && sheet.state !== 'filling')?.again.total?.score
    const target = facts.versions.get(project)?.at(-1)?.content.budget
    return result === undefined || target === undefined
      ? []
      : [
          {
            score: result,
            money: BigInt(known(target.total).over * (1_000_000n / known(target.total).under)),
          },
        ]
  })
  const total = meanByMoney(scores)
  return total === null
    ? null
    : { total, by: task.rules.rollUp, projects: scores.length, without: own.length - scores.length }
}

/** A 财政评价 before a 部门评价, of what is final. */
function inForce(results: readonly Evaluated[], project: string): string | undefined {
  const own = results.filter(({ subject }) => subject.project === project && subject.total !== null)
  const one = own.find(({ task }) => task.kind === 'finance') ?? own[0]
  return one?.again?.result.total
}

/** 与自评比较. */
async function holdComparison(
  county: County,
  held: Tally,
  { year, self, results }: { year: number; self: readonly Sheet[]; results: readonly Evaluated[] },
): Promise<void> {
  const rows = await everyRow((page) =>
    compareEvaluations(county.context, county.office, { year, ...page }).then(answered),
  )
  for (const { subject, self: said, total, grade, gap, project } of rows) {
    const again = results.find((one) => one.subject.id === subject)?.again
    const own =
      self.find((sheet) => sheet.project === project && sheet.state !== 'filling')?.again.total?.score ?? null
    const apart =
      own === null || again === null || again === undefined
        ? null
        : shown(subtract(known(own), known(again.result.total)))
    held.holdAll(
      subject,
      'compared',
      { self: said, total, grade, gap },
      { self: own, total: again?.result.total, grade: again?.grade, gap: apart },
    )
  }
}

export async function compareDraws(county: County): Promise<Compared> {
  const held = tally('随机抽取')
  for (const { id, choices } of await tasksOf(county))
    for (const what of DRAWN)
      for (const [i, draw] of (choices.draws?.[what] ?? []).entries())
        await holdDraw(county, held, { id, what, attempt: i + 1, draw })
  return held.end()
}

async function holdDraw(
  { context, office }: County,
  held: Tally,
  { id, what, attempt, draw }: { id: string; what: Drawn; attempt: number; draw: Draw },
): Promise<void> {
  const keys = draw.candidates.map(({ key }) => key)
  const again = drawn(draw.seed, keys, draw.count)
  held.hold(`${id} ${what}`, 'drawn', draw.drawn, again)
  const { bytes } = answered(await readDraw(context, office, { id, what, attempt }))
  const published = JSON.parse(new TextDecoder().decode(bytes)) as Draw
  held.hold(`${id} ${what}`, 'published', published.drawn, again)
  if (draw.commitment === undefined) return held.leave('commitment', 1, 'drawn before there was 抽取登记')
  const { digest, source, drawAt } = draw.commitment
  held.hold(`${id} ${what}`, 'digest', digest, commitment({ what, count: draw.count, source, drawAt, keys }))
}
