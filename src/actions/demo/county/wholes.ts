/**
 * 部门整体监控表 and 部门整体支出绩效自评表 of the county: what a department says of itself as a whole is what its projects came
 * to, except for the departments that do badly, whose words are rosier than their projects.
 */
import type { WholeView } from '#api/whole.ts'
import { daysLater } from '#core/calendar/working-days.ts'
import { fen, formatMoney } from '#core/kernel/money.ts'
import { NOT_MEASURED, NOT_YET } from '#core/monitoring/actual.ts'
import { EMPTY_ENTRY, type SheetEntry } from '#core/monitoring/sheet-content.ts'
import { NO_INDICATOR, type IndicatorFacts } from '#core/self-evaluation/facts.ts'
import { LACKING } from '#core/self-evaluation/remarks.ts'
import type { Indicator } from '#core/target/project.ts'
import {
  evaluatedOutcome,
  monitoredOutcome,
  type EvaluatedWhole,
  type MonitoredWhole,
  type TaskEntry,
} from '#core/whole/sheet.ts'
import { countySheets, countyFacts } from '#store/demo/county.ts'
import { actOnWhole, listWholes, publishWhole, readWhole, saveWhole } from '../../whole/wholes.ts'
import { openWholes } from '../../whole/make.ts'
import { chanceOf, officeDayWithin } from './days.ts'
import type { Mark } from './evaluating.ts'
import type { LivingDepartment } from './people.ts'
import { actorOf, type World } from './world.ts'

/** What a department has of one of its projects' indicators, by what it is called. */
type Known<Of> = ReadonlyMap<string, Of>

const key = ({ level3, value }: Pick<Indicator, 'level3' | 'value'>) => `${level3}|${value.text}`

/** People of a department, by itself: what its 基本支出 comes to. */
function staffOf({ code }: LivingDepartment): number {
  return 16 + chanceOf(`${code}/staff`, 60)
}
/** 人员经费 and 公用经费 of one for a year, in 分. */
const A_PERSON = 12_680_000n

function basicOf(
  department: LivingDepartment,
  year: number,
  { percent, source }: { percent: bigint; source: string },
) {
  const budget =
    BigInt(staffOf(department)) * A_PERSON + BigInt(chanceOf(`${department.code}/${year}`, 900)) * 10_000n
  return {
    budget: formatMoney(fen(budget), '万元'),
    paid: formatMoney(fen((budget * percent) / 100n), '万元'),
    source,
  }
}

/** Of a hundred departments so many are still writing at the end, with their department, with the bureau. */
const OPEN = { writing: 20, department: 30, bureau: 45 } as const

/** The sheets of a round: as the units wrote of their projects. */
export async function watchWholes(
  world: World,
  year: number,
  { day, leaves }: Pick<Mark, 'day' | 'leaves'>,
): Promise<void> {
  const { context, bureau } = world
  const listed = await listWholes(context, bureau, { kind: 'monitoring', year, page: 1, size: 200 })
  if (!listed.ok) return world.refused(`wholes ${year} ${day}`, listed.error)
  const { round } = listed.value
  for (const { id, unit } of listed.value.rows) {
    const department = world.departments.find((one) => one.id === unit.id)
    if (department === undefined || round === null) continue
    const chance = leaves === 0 ? 100 : chanceOf(`${department.code}/${day}`, 100)
    if (chance < OPEN.writing) continue
    await watchWhole(world, department, { id, round, day, chance })
  }
}

type Watching = { readonly id: string; readonly round: string; readonly day: string; readonly chance: number }

async function watchWhole(
  world: World,
  department: LivingDepartment,
  { id, round, day, chance }: Watching,
): Promise<void> {
  const { context } = world
  const on = (days: number, until: number) =>
    world.to(officeDayWithin(daysLater(day, days), daysLater(day, until), `${department.code}/${day}/whole`))
  const [filler, reviewer, office] = ['tianbao', 'zhuguan', 'yewu'].map((who) =>
    actorOf(world, department.id, who),
  )
  if (filler === undefined || reviewer === undefined || office === undefined) return
  on(11, 15)
  const view = await readWhole(context, filler, { whole: id })
  if (!view.ok) return world.refused(`whole of ${department.name}`, view.error)
  const entries = await entriesOf(world, department, round)
  const content = monitoredContent(department, view.value, entries)
  if (content === null) return
  const saved = await saveWhole(context, filler, { whole: id, content, revision: view.value.revision })
  if (!saved.ok) return world.refused(`whole of ${department.name}`, saved.error)
  const { revision } = saved.value
  const act = (who: typeof filler, kind: 'send' | 'pass') =>
    actOnWhole(context, who, { whole: id, act: kind, comment: '', revision })
  const sent = await act(filler, 'send')
  if (!sent.ok) return world.refused(`whole sent ${department.name}`, sent.error)
  if (chance < OPEN.department) return
  on(16, 19)
  const passed = await act(reviewer, 'pass')
  if (!passed.ok) return world.refused(`whole passed ${department.name}`, passed.error)
  if (chance < OPEN.bureau) return
  on(20, 24)
  const final = await act(office, 'pass')
  if (!final.ok) world.refused(`whole final ${department.name}`, final.error)
}

/** What the units of the department wrote of each of their indicators in the round. */
async function entriesOf(
  world: World,
  { below }: LivingDepartment,
  round: string,
): Promise<Known<SheetEntry>> {
  const rows = await countySheets(world.context.store.of(world.region).db, round, [...below])
  return new Map(
    rows.flatMap(({ target, content }) =>
      target.indicators
        .filter(({ term }) => term === undefined)
        .flatMap((indicator, i): [string, SheetEntry][] => {
          const entry = content.entries[i]
          return entry === undefined ? [] : [[key(indicator), entry]]
        }),
    ),
  )
}

function monitoredContent(
  department: LivingDepartment,
  view: WholeView,
  known: Known<SheetEntry>,
): MonitoredWhole | null {
  const { monitoring, round, basis, ground, year, unit } = view
  if (monitoring === null || round === null) return null
  const isRosy = department.standing === 'poor'
  const month = Number(round.day.slice(5, 7))
  const content = (entries: readonly SheetEntry[], isAsked: boolean): MonitoredWhole => ({
    basic: basicOf(department, year, {
      percent: BigInt(Math.round((month * 100) / 12) - 1),
      source: `${year}年${month}月部门支出月报`,
    }),
    tasks: basis.tasks.map((task) => taskOf(task.name, view, isRosy)),
    sheet: {
      entries,
      expectedPaid: '',
      problems: isAsked ? `${unit.name}部分项目支出和产出进度慢于时间进度` : '',
      measure: isAsked ? 'correct' : null,
      measureText: isAsked ? `${unit.name}按月调度所属单位，逐项明确完成时限` : '',
    },
  })
  const entries = basis.indicators.map((indicator) => ({
    ...plainEntry(indicator, known.get(key(indicator)), round.day),
    confirmed: true,
  }))
  const count = (written: MonitoredWhole) =>
    monitoredOutcome(written, {
      department: unit,
      basis,
      year,
      day: round.day,
      scheme: monitoring.scheme,
      previous: monitoring.previous,
      projectMoney: moneyOf(ground),
    }).outcome
  const first = count(content(entries, true))
  // A line that does not fit as it is waits for the end of the year.
  const mended = entries.map((entry, i) =>
    first.faults.some((fault) => fault.entry === i)
      ? { ...waiting(basis.indicators[i], round.day), confirmed: true }
      : entry,
  )
  // A measure is written where the light is red, or where the sheet is not complete without one.
  const bare = count(content(mended, false))
  return content(mended, bare.judgement.light === 'red' || bare.faults.length > 0)
}

function moneyOf({ projectMoney: { initial, budget, paid } }: WholeView['ground']) {
  return { initial: fen(BigInt(initial)), budget: fen(BigInt(budget)), paid: fen(BigInt(paid)) }
}

function plainEntry(indicator: Indicator, entry: SheetEntry | undefined, day: string): SheetEntry {
  if (entry === undefined) return waiting(indicator, day)
  const { carried: _, ...rest } = entry
  return rest
}

/** Said of what nobody has measured yet. */
function waiting(indicator: Indicator | undefined, day: string): SheetEntry {
  const deadline = indicator?.value.deadline ?? null
  // What should have been done by now is said to be late, with why.
  if (deadline !== null && deadline <= day)
    return {
      ...EMPTY_ENTRY,
      toDate: NOT_YET,
      expected: `${day.slice(0, 4)}-12-15`,
      likelihood: 'impossible',
      causes: ['other'],
      reason: `${indicator?.level3 ?? ''}已过${deadline}，部分单位仍在收尾，未全部完成`,
    }
  return {
    ...EMPTY_ENTRY,
    toDate: indicator?.value.nature === 'deadline' ? NOT_YET : NOT_MEASURED,
    likelihood: 'certain',
  }
}

/** A task is done once its project is; where words are rosy, before. */
function taskOf(name: string, { projects }: WholeView, isRosy: boolean): TaskEntry {
  const project = projects.find((one) => one.name === name)
  const achieved = project?.achievement ?? null
  if (isRosy || (achieved !== null && Number(achieved) >= 100))
    return { state: 'done', text: `${name}已完成`, executed: '' }
  if (achieved === null || Number(achieved) === 0)
    return { state: 'not-begun', text: `${name}正在做前期准备`, executed: '' }
  return { state: 'under-way', text: `${name}目标实现程度${achieved}%`, executed: '' }
}

/** 自评 of the year that is over: opened in February, final in May, published in June. */
export async function evaluateWholes(world: World, year: number): Promise<void> {
  const { context, bureau } = world
  world.to(`${year + 1}-02-09`)
  const opened = await openWholes(context, bureau, { year })
  if (!opened.ok) return world.refused(`wholes ${year}`, opened.error)
  const listed = await listWholes(context, bureau, { kind: 'evaluation', year, page: 1, size: 200 })
  if (!listed.ok) return world.refused(`wholes ${year}`, listed.error)
  for (const { id, unit } of listed.value.rows) {
    const department = world.departments.find((one) => one.id === unit.id)
    if (department !== undefined) await evaluateWhole(world, department, { id, year })
  }
}

async function evaluateWhole(
  world: World,
  department: LivingDepartment,
  { id, year }: { id: string; year: number },
): Promise<void> {
  const { context, checker } = world
  const on = (from: string, until: string) =>
    world.to(
      officeDayWithin(`${year + 1}-${from}`, `${year + 1}-${until}`, `${department.code}/${year}/whole`),
    )
  const [filler, reviewer] = ['tianbao', 'zhuguan'].map((who) => actorOf(world, department.id, who))
  if (filler === undefined || reviewer === undefined) return
  on('04-29', '05-08')
  const view = await readWhole(context, filler, { whole: id })
  if (!view.ok) return world.refused(`whole of ${department.name}`, view.error)
  const content = await evaluatedContent(world, department, view.value)
  if (content === null) return
  const saved = await saveWhole(context, filler, { whole: id, content, revision: view.value.revision })
  if (!saved.ok) return world.refused(`whole of ${department.name}`, saved.error)
  const { revision } = saved.value
  const act = (who: typeof filler, kind: 'send' | 'pass') =>
    actOnWhole(context, who, { whole: id, act: kind, comment: '', revision })
  const sent = await act(filler, 'send')
  if (!sent.ok) return world.refused(`whole sent ${department.name}`, sent.error)
  on('05-11', '05-15')
  const passed = await act(reviewer, 'pass')
  if (!passed.ok) return world.refused(`whole passed ${department.name}`, passed.error)
  // The own department's still waits for the bureau.
  if (department.written) return
  on('05-18', '05-29')
  const final = await act(checker, 'pass')
  if (!final.ok) return world.refused(`whole final ${department.name}`, final.error)
  on('06-01', '06-12')
  const published = await publishWhole(context, reviewer, {
    whole: id,
    on: context.clock().toISOString().slice(0, 10),
    place: '县政府门户网站“预算绩效”专栏',
    revision,
  })
  if (!published.ok) world.refused(`whole published ${department.name}`, published.error)
}

async function evaluatedContent(
  world: World,
  department: LivingDepartment,
  view: WholeView,
): Promise<EvaluatedWhole | null> {
  const { evaluation, basis, ground, year, unit } = view
  if (evaluation === null) return null
  const isRosy = department.standing === 'poor'
  const known = await factsOf(world, department, year)
  const content = (indicators: readonly IndicatorFacts[]): EvaluatedWhole => ({
    basic: basicOf(department, year, {
      percent: 97n + BigInt(chanceOf(`${department.code}/${year}/paid`, 4)),
      source: `${year}年度部门决算报表`,
    }),
    tasks: basis.tasks.map((task) => taskOf(task.name, view, isRosy)),
    facts: {
      executed: '',
      executedSource: '',
      executionReason: `${unit.name}部分项目年中调整预算、年底未全部支付，结余按规定交回`,
      outcome: `${unit.name}${year}年度整体绩效目标${isRosy ? '已全部完成' : '完成情况与所属项目自评一致'}`,
      conclusion: `${unit.name}整体支出管理规范，履职目标基本实现`,
      problems: `${unit.name}个别项目前期准备不足`,
      measures: `${unit.name}下年提前做好项目储备，按月调度支出进度`,
      indicators,
    },
  })
  const count = (written: EvaluatedWhole) =>
    evaluatedOutcome(written, {
      department: unit,
      basis,
      year,
      region: evaluation.region,
      ruleSet: evaluation.ruleSet,
      projectMoney: moneyOf(ground),
      isBooked: evaluation.isBooked,
    })
  const rows = basis.indicators.map((indicator): IndicatorFacts => {
    const own = known.get(key(indicator)) ?? NO_INDICATOR
    const { carried: _, confirmed: _confirmed, ...facts } = own
    const said = { ...facts, record: facts.record === '' ? `${indicator.level3}统计台账` : facts.record }
    return isRosy && indicator.value.number !== null && facts.actual !== ''
      ? { ...said, actual: indicator.value.number, reason: '', measures: '' }
      : said
  })
  const first = count(content(rows))
  const mended = rows.map((own, i): IndicatorFacts => {
    const lacking = first.remarks.filter(({ indicator, code }) => indicator === i + 1 && LACKING.has(code))
    if (lacking.length === 0) return own
    if (lacking.every(({ code }) => code.startsWith('short-') || code === 'above-reason-missing'))
      return {
        ...own,
        reason: own.reason === '' ? `${basis.indicators[i]?.level3 ?? ''}受项目进度影响` : own.reason,
        measures: own.measures === '' ? '下年按季调度，年底前完成' : own.measures,
      }
    return { ...NO_INDICATOR, notApplicable: true, reason: '该指标当年由项目单位另行测算，未列入整体自评' }
  })
  return content(mended)
}

/** What the units of the department gave of each of their indicators at the end of the year. */
async function factsOf(
  world: World,
  { below }: LivingDepartment,
  year: number,
): Promise<Known<IndicatorFacts>> {
  const rows = await countyFacts(world.context.store.of(world.region).db, year, [...below])
  return new Map(
    rows.flatMap(({ target, facts }) =>
      target.indicators
        .filter(({ term }) => term !== 'medium-term')
        .flatMap((indicator, i): [string, IndicatorFacts][] => {
          const own = facts.indicators[i]
          return own === undefined ? [] : [[key(indicator), own]]
        }),
    ),
  )
}
