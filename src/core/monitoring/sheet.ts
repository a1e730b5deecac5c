/**
 * 监控表 of one project in one round: what the unit writes (财预〔2019〕136号,
 * 项目支出绩效目标执行监控表), what keeps it from being sent in, and what follows from it. Plan, payments
 * and targets are those in force; nothing of them is typed again.
 */
import type { SheetEntry, SheetContent, SheetField } from './sheet-content.ts'
import { EMPTY_ENTRY } from './sheet-content.ts'
import { compareDecimal } from '../kernel/decimal.ts'
import { parseMoney, type Fen } from '../kernel/money.ts'
import type { Day } from '../kernel/day.ts'
import type { Indicator, Project } from '../target/project.ts'
import { readActual, type MonitoredActual, type ActualFaultCode } from './actual.ts'
import {
  judge,
  type ForeseenIndicator,
  type Judgement,
  type ExecutedMoney,
  type PassedDate,
} from './light.ts'
import { unitOfTarget } from '../indicator/direction.ts'
import { earlierDoubt, isExplained, type EarlierValue, type ValueDoubt } from '../indicator/plausible.ts'
import { openCauses, type OpenCause } from './open-causes.ts'
import { planLine } from './plan-line.ts'
import { derivedKind, type KindOfProject } from './project-kind.ts'
import { unconfirmedField } from './carried.ts'
import { targetAchievement, countsOn, kindOfProgress, indicatorProgress } from './progress.ts'
import { compared, ONE, percentText, type Fraction } from '../kernel/exact.ts'
import type { MonitoringScheme } from './scheme.ts'

const SHEET_FAULTS = [
  'expected-missing',
  'expected-below-actual',
  'expected-before-day',
  'carried-unconfirmed',
  'likelihood-missing',
  'likelihood-against-expected',
  'cause-missing',
  'cause-without-text',
  'problems-missing',
  'measure-missing',
  'measure-without-text',
  'money-not-a-number',
  'money-below-paid',
  'money-over-budget',
] as const
export type SheetFaultCode = (typeof SHEET_FAULTS)[number] | ActualFaultCode

/**
 * What nobody has filled in yet, as against what was filled in wrongly: of a form that is opened it is no
 * complaint.
 */
export const BLANK_FAULTS: ReadonlySet<SheetFaultCode> = new Set<SheetFaultCode>([
  'actual-missing',
  'expected-missing',
  'likelihood-missing',
  'cause-missing',
  'cause-without-text',
  'problems-missing',
  'measure-missing',
  'measure-without-text',
])
/** What the light of the promise is judged by, and nobody filled in yet. */
const JUDGED_FAULTS: ReadonlySet<SheetFaultCode> = new Set<SheetFaultCode>([
  'actual-missing',
  'likelihood-missing',
])
/** `entry`: the line, from 0; null for the sheet as a whole. */
export type SheetFault = {
  readonly code: SheetFaultCode
  readonly entry: number | null
  readonly field: SheetField
  readonly values: { readonly [name: string]: string | number }
}

/** The indicators of the year: those of a medium-term target are not watched. */
export function watchedIndicators({ indicators }: Pick<Project, 'indicators'>): readonly Indicator[] {
  return indicators.filter(({ term }) => term === undefined)
}

export function emptySheet(project: Pick<Project, 'indicators'>): SheetContent {
  return {
    entries: watchedIndicators(project).map(() => EMPTY_ENTRY),
    expectedPaid: '',
    problems: '',
    measure: null,
    measureText: '',
  }
}

/** What a sheet rests on. */
export type SheetGround = {
  readonly project: Project
  readonly year: number
  readonly day: Day
  readonly money: ExecutedMoney
  readonly scheme: MonitoringScheme
  /** The sheet of the last round, by the lines of this one. */ readonly previous?: SheetContent | null
  /** What each line reached in an earlier year; null where nobody knows. */
  readonly earlier?: readonly (EarlierValue | null)[]
  /** What kind of project it is, as a person said; null: by what the project says. */
  readonly kind?: KindOfProject | null
}

/** How far a line is, in % ("85.00"); null where nothing can be said. */
export type EntryProgress = { readonly progress: string | null; readonly expected: string | null }

export type SheetOutcome = {
  readonly judgement: Judgement
  readonly entries: readonly EntryProgress[]
  readonly faults: readonly SheetFault[]
  /** Causes and problems that are said, and about which no measure is. */
  readonly openCauses: readonly OpenCause[]
  /** Lines of which something that the light judges is not filled in. */
  readonly left: number
}

type Line = {
  readonly indicator: Indicator
  readonly entry: SheetEntry
  readonly actual: MonitoredActual | null
  readonly progress: Fraction | null
  /**
   * At the year's end: as typed; where nothing is, what was reached once it is over. `expected` counts 确定能 as
   * all of it.
   */
  readonly foreseen: Fraction | null
  readonly expected: Fraction | null
  /** Whether that is 部分达成. */
  readonly isPartly: boolean
  readonly faults: readonly SheetFault[]
}

/** Figures, light and faults of a sheet as it is. A value with a fault counts for nothing. */
export function sheetOutcome(content: SheetContent, ground: SheetGround): SheetOutcome {
  const { project, day, year, money, scheme } = ground
  const lines = watchedIndicators(project).map((indicator, i) =>
    lineOf(indicator, content.entries[i] ?? EMPTY_ENTRY, i, ground),
  )
  const weighed = (some: readonly Line[], of: (line: Line) => Fraction | null) =>
    targetAchievement(some.map((line) => ({ weight: line.indicator.weight, progress: of(line) })))
  const counted = lines.filter(({ indicator }) => countsOn(indicator, day, year, scheme))
  const expectedPaid = expectedPaidOf(content.expectedPaid, money)
  const dates = lines.flatMap(({ indicator }) => indicator.value.deadline ?? [])
  const left = lines.filter(({ faults }) => faults.some(({ code }) => JUDGED_FAULTS.has(code))).length
  const judgement = judge(
    {
      kind: ground.kind ?? derivedKind(project).kind,
      day,
      year,
      money,
      plan: planLine(project, year),
      achievement: weighed(counted, ({ progress }) => progress),
      expected: weighed(lines, ({ expected }) => expected),
      foreseen: lines.flatMap(foreseenOf),
      passed: lines.flatMap((line) => passedOf(line, day)),
      expectedPaid: expectedPaid.amount,
      likelihoods: lines.flatMap(({ entry }) => entry.likelihood ?? []),
      lastDate: dates.toSorted().at(-1) ?? null,
      served: weighed(
        lines.filter(({ indicator }) => countsServed(indicator, scheme)),
        ({ progress }) => progress,
      ),
      isOpen: left > 0,
      unmet: lines.filter(({ actual }) => actual?.kind === 'step' && actual.step === 'unmet').length,
    },
    scheme,
  )
  return {
    judgement,
    entries: lines.map(({ progress, expected }) => ({
      progress: progress === null ? null : percentText(progress),
      expected: expected === null ? null : percentText(expected),
    })),
    faults: [
      ...lines.flatMap(({ faults }) => faults),
      ...expectedPaid.faults,
      ...measureFaults(content, judgement),
    ],
    openCauses: openCauses(content),
    left,
  }
}

/** Whether it counts people reached, or times paid. */
function countsServed(indicator: Indicator, { servedUnits }: MonitoringScheme): boolean {
  return kindOfProgress(indicator) === 'amount' && servedUnits.includes(unitOfTarget(indicator.value) ?? '')
}

function lineOf(
  indicator: Indicator,
  entry: SheetEntry,
  at: number,
  { day, year, scheme, previous, earlier }: SheetGround,
): Line {
  const { absurdTimes, costBelow } = scheme
  const [isOver, explained] = [day >= `${year}-12-31`, entry.explained ?? []]
  const read = readActual(entry.toDate, indicator, { absurdTimes, costBelow, isFinal: isOver, explained })
  const expected =
    entry.expected.trim() === ''
      ? null
      : readActual(entry.expected, indicator, { absurdTimes, costBelow, isFinal: true, explained })
  const say = (code: SheetFaultCode, field: SheetField, values: SheetFault['values'] = {}): SheetFault => ({
    code,
    entry: at,
    field,
    values,
  })
  const isBehind = entry.likelihood === 'possible' || entry.likelihood === 'impossible'
  const progress = indicatorProgress(read.actual, indicator, day, scheme)
  const typed =
    expected === null ? null : indicatorProgress(expected.actual, indicator, `${year}-12-31`, scheme)
  const foreseen = expected === null && isOver ? progress : typed
  const unconfirmed = unconfirmedField(entry, previous?.entries[at] ?? null)
  const numbers = { toDate: read.actual, expected: expected?.actual ?? null }
  const slips = slipsOf(entry, numbers, { indicator, before: earlier?.[at] ?? null, scheme, isOver })
  const backwards = expected === null ? null : backwardsOf(read.actual, expected.actual, indicator, day)
  const line = {
    indicator,
    entry,
    actual: read.actual,
    progress,
    expected: expected === null && foreseen === null ? expectedByLikelihood(entry) : foreseen,
    isPartly: isPartly((expected ?? read).actual),
    foreseen,
  }
  return {
    ...line,
    faults: [
      ...(read.fault === null ? [] : [say(read.fault.code, 'toDate', read.fault.values)]),
      ...(expected === null || expected.fault === null
        ? []
        : [say(expected.fault.code, 'expected', expected.fault.values)]),
      ...slips.map(({ code, field, values }) => say(code, field, values)),
      ...(backwards === null || expected?.fault ? [] : [say(backwards, 'expected')]),
      ...(unconfirmed === null ? [] : [say('carried-unconfirmed', unconfirmed)]),
      ...(entry.likelihood === null ? [say('likelihood-missing', 'likelihood')] : []),
      ...(contradicts(line, day)
        ? [say('likelihood-against-expected', 'likelihood', { likelihood: entry.likelihood ?? '' })]
        : []),
      ...(isBehind && entry.expected.trim() === '' ? [say('expected-missing', 'expected')] : []),
      ...(isBehind && entry.causes.length === 0 ? [say('cause-missing', 'causes')] : []),
      ...(entry.causes.length > 0 && entry.reason.trim() === '' ? [say('cause-without-text', 'reason')] : []),
    ],
  }
}

type SlipGround = {
  readonly indicator: Indicator
  readonly before: EarlierValue | null
  readonly scheme: MonitoringScheme
  /** Before, what sums up is below that of a whole year. */
  readonly isOver: boolean
}
type Slip = ValueDoubt & { readonly field: 'toDate' | 'expected' }

/** Values that count, and have to be explained beside what was reached in an earlier year. */
function slipsOf(
  entry: SheetEntry,
  actuals: Record<Slip['field'], MonitoredActual | null>,
  { indicator, before, scheme: { slipNear }, isOver }: SlipGround,
): readonly Slip[] {
  // A round of before asked for no such words, and is judged as it was.
  if (slipNear === undefined) return []
  const sums = kindOfProgress(indicator) === 'amount'
  return (['toDate', 'expected'] as const).flatMap((field) => {
    const actual = actuals[field]
    if (actual?.kind !== 'number' || isExplained(entry[field], entry.explained ?? [])) return []
    const grows = field === 'toDate' && sums && !isOver
    const doubt = earlierDoubt(actual.number, indicator, { earlier: before, slipNear, grows })
    return doubt === null ? [] : [{ ...doubt, field }]
  })
}

function isPartly(actual: MonitoredActual | null): boolean {
  return actual?.kind === 'step' && actual.step === 'partly'
}

/**
 * A forecast that takes back what was reached already, or has done on a day that is over what is not done.
 */
function backwardsOf(
  actual: MonitoredActual | null,
  expected: MonitoredActual | null,
  indicator: Indicator,
  day: Day,
): 'expected-below-actual' | 'expected-before-day' | null {
  if (actual?.kind === 'day' && expected?.kind === 'day')
    return actual.day === null && expected.day !== null && expected.day <= day ? 'expected-before-day' : null
  if (actual?.kind !== 'number' || expected?.kind !== 'number' || kindOfProgress(indicator) !== 'amount')
    return null
  return compareDecimal(expected.number, actual.number) < 0 ? 'expected-below-actual' : null
}

/** 确定能 beside a forecast below the target or a date that was missed, 完全不可能 beside one that reaches it. */
function contradicts({ entry, foreseen, ...line }: Omit<Line, 'faults'>, day: Day): boolean {
  if (entry.likelihood === 'certain')
    return (
      passedOf({ entry, foreseen, ...line }, day).length > 0 ||
      (foreseen !== null && compared(foreseen, ONE) < 0)
    )
  return entry.likelihood === 'impossible' && foreseen !== null && compared(foreseen, ONE) >= 0
}

function foreseenOf({ indicator, entry, foreseen, isPartly: partly }: Line): readonly ForeseenIndicator[] {
  return foreseen === null || entry.likelihood === 'impossible'
    ? []
    : [
        {
          name: indicator.level3,
          share: foreseen,
          isPartly: partly,
          isPossible: entry.likelihood === 'possible',
        },
      ]
}

function passedOf({ indicator, actual }: Omit<Line, 'faults'>, day: Day): readonly PassedDate[] {
  const { deadline } = indicator.value
  const isOpen = actual?.kind === 'day' && actual.day === null
  return isOpen && deadline !== null && deadline < day ? [{ name: indicator.level3, deadline }] : []
}

/** Who says 确定能 and nothing else expects the target. */
function expectedByLikelihood({ likelihood }: SheetEntry): Fraction | null {
  return likelihood === 'certain' ? ONE : null
}

function expectedPaidOf(
  text: string,
  { budget, paid }: ExecutedMoney,
): { readonly amount: Fen | null; readonly faults: readonly SheetFault[] } {
  if (text.trim() === '') return { amount: null, faults: [] }
  const say = (code: SheetFaultCode) => ({
    amount: null,
    faults: [{ code, entry: null, field: 'expectedPaid', values: { found: text.slice(0, 40) } } as const],
  })
  const amount = parseMoney(text, '万元')
  if (!amount.ok || amount.value < 0n) return say('money-not-a-number')
  if (amount.value > budget) return say('money-over-budget')
  return amount.value < paid ? say('money-below-paid') : { amount: amount.value, faults: [] }
}

/** a red light needs the problem said, a measure, and its words. */
function measureFaults(
  { problems, measure, measureText }: SheetContent,
  { light }: Judgement,
): readonly SheetFault[] {
  if (light !== 'red') return []
  const say = (code: SheetFaultCode, field: SheetField): SheetFault => ({
    code,
    entry: null,
    field,
    values: {},
  })
  return [
    ...(problems.trim() === '' ? [say('problems-missing', 'problems')] : []),
    ...(measure === null ? [say('measure-missing', 'measure')] : []),
    ...(measureText.trim() === '' ? [say('measure-without-text', 'measureText')] : []),
  ]
}
