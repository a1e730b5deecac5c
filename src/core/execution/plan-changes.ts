/**
 * What becomes of the rows of a file of budget changes. One is known by all that it says: the same line twice
 * is one.
 */
import { ascending } from '../kernel/ascending.ts'
import { fen, type MoneyUnit } from '../kernel/money.ts'
import { foldLabel } from '../kernel/characters.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { hasSignOfKind, type BudgetChange } from './budget-change.ts'
import { leftAt, runningCourse, type Course, type RunningCourse } from './course.ts'
import type { ProjectFinder } from './find-project.ts'
import {
  faultsOf,
  rowFault,
  type ChangeEntry,
  type KnownProject,
  type MoneyRowFault,
  type RowFaults,
  type RowPlan,
} from './money-import.ts'
import { readMoney, type MoneyLine } from './money-sheet.ts'
import {
  amountFrom,
  atLeastNothing,
  closedFault,
  courseIn,
  dayWithin,
  fundFrom,
  leftOfAll,
  wan,
} from './plan-payments.ts'
import { readChangeKind, readSaidFunds } from './read-row.ts'
import { settle } from './settle.ts'

export type ChangesKnown = {
  readonly find: ProjectFinder
  /** Those that hold, by `changeKey`. */
  readonly stands: ReadonlySet<string>
  /** Of every project that a line names, from the day of the earliest line on. */
  readonly courses: ReadonlyMap<string, Course>
}

type Wanted = { readonly line: MoneyLine; readonly project: KnownProject; readonly entry: ChangeEntry }

/** What makes a change the one that it is. */
export function changeKey(
  project: string,
  { approvalNumber, day, kind, fund, amount }: Omit<BudgetChange, 'reason'>,
): string {
  return [project, foldLabel(approvalNumber), day, kind, fund, String(amount)].join('|')
}

/** @param unit of amounts whose sheet names none. @returns a plan a line, in their order */
export function planChanges(
  lines: readonly MoneyLine[],
  { year, unit }: { readonly year: number; readonly unit: MoneyUnit },
  known: ChangesKnown,
): RowPlan<ChangeEntry>[] {
  const plans = new Map<MoneyLine, RowPlan<ChangeEntry>>()
  const fresh = new Map<string, Wanted[]>()
  const met = new Set<string>()
  for (const line of lines) {
    const read = readChange(line, { year, unit }, known.find)
    const bare = {
      sheet: line.sheet,
      row: line.row,
      amount: readMoney(line.values.amount, line.unit ?? unit),
      entry: null,
    }
    if (!read.ok) {
      const project = known.find(line.values)
      const [fault, ...further] = read.error
      plans.set(line, {
        ...bare,
        outcome: 'refused',
        project: project.ok ? project.value : null,
        fault,
        further,
      })
      continue
    }
    const { project, entry } = read.value
    const key = changeKey(project.id, entry)
    if (known.stands.has(key) || met.has(key))
      plans.set(line, { ...bare, amount: entry.amount, outcome: 'same', project, fault: null })
    else fresh.set(project.id, [...(fresh.get(project.id) ?? []), { line, project, entry }])
    met.add(key)
  }
  for (const [id, all] of fresh)
    for (const [line, plan] of ofProject(all, courseIn(known.courses, id))) plans.set(line, plan)
  return lines.flatMap((line) => plans.get(line) ?? [])
}

function readChange(
  { values, unit: own }: MoneyLine,
  { year, unit }: { readonly year: number; readonly unit: MoneyUnit },
  find: ProjectFinder,
): Result<{ readonly project: KnownProject; readonly entry: ChangeEntry }, RowFaults> {
  const [project, number, day, amount, fund] = [
    find(values),
    values.number === '' ? err(rowFault('row-number-missing')) : ok(values.number),
    dayWithin(values.day, year),
    amountFrom(values.amount, own ?? unit),
    fundFrom(values),
  ]
  const kind = kindOf(values, amount.ok ? amount.value : null)
  if (!project.ok || !number.ok || !day.ok || !amount.ok || !kind.ok || !fund.ok)
    return err(faultsOf([project, number, day, amount, kind, fund]))
  return ok({
    project: project.value,
    entry: {
      day: day.value,
      kind: kind.value.kind,
      fund: fund.value,
      ...readSaidFunds(values),
      amount: fen(kind.value.negative && amount.value > 0n ? -amount.value : amount.value),
      approvalNumber: number.value,
      reason: values.purpose,
    },
  })
}

/** The kind that a row names, and whether its amount is below 0: 追减 50 and 追减 -50 say the same. */
function kindOf(
  { kind, amount: found }: MoneyLine['values'],
  amount: bigint | null,
): Result<{ readonly kind: ChangeEntry['kind']; readonly negative: boolean }, MoneyRowFault> {
  const said = readChangeKind(kind)
  if (said === null) return err(rowFault('row-kind-unknown', { found: kind }))
  const negative = said.sign === -1
  if (amount === null) return ok({ kind: said.kind, negative })
  const signed = negative && amount > 0n ? -amount : amount
  return !hasSignOfKind(said.kind, signed) || (said.sign === 1 && signed < 0n)
    ? err(rowFault('row-sign-wrong', { found }))
    : ok({ kind: said.kind, negative })
}

/** In 分: far above any budget, and sums stay within what the database holds. */
const MOST = 10n ** 17n

type Cut = Pick<ChangeEntry, 'fund' | 'day' | 'amount'>

/** What keeps a change from being booked; null: its fund has as much left, on every day from its own on. */
export function changeFault(change: Cut, course: Course): MoneyRowFault | null {
  const running = runningCourse(course)
  const isHeld =
    change.amount >= 0n || leftAt(running[change.fund].least(change.day, leftAt)) + change.amount >= 0n
  return isHeld ? null : tooMuchCut(change, running)
}

/** What is cut must leave the fund what it paid, on every day. */
function ofProject(all: readonly Wanted[], course: RunningCourse): [MoneyLine, RowPlan<ChangeEntry>][] {
  const sorted = all
    .toSorted((a, b) => (changeKey('', a.entry) < changeKey('', b.entry) ? -1 : 1))
    .toSorted((a, b) => ascending(a.entry.day, b.entry.day))
  const fitting = settle(sorted, ({ project, entry: { fund, day, amount } }) => {
    if (closedFault(project, { day, amount }) !== null) return false
    const fits =
      amount > 0n
        ? -course[fund].least(day, ({ budget }) => -budget).budget + MOST >= amount
        : leftAt(course[fund].least(day, leftAt)) + amount >= 0n
    if (fits) course[fund].add({ day, change: amount, paid: 0n })
    return fits
  })
  return all.map((one): [MoneyLine, RowPlan<ChangeEntry>] => {
    const common = {
      sheet: one.line.sheet,
      row: one.line.row,
      project: one.project,
      amount: one.entry.amount,
    }
    if (fitting.has(one)) return [one.line, { ...common, outcome: 'booked', entry: one.entry, fault: null }]
    const fault = closedFault(one.project, one.entry) ?? tooMuchCut(one.entry, course)
    return [one.line, { ...common, outcome: 'refused', entry: null, fault }]
  })
}

/** Why a fund cannot lose so much. */
function tooMuchCut({ fund, day, amount }: Cut, course: RunningCourse): MoneyRowFault {
  const tightest = course[fund].least(day, leftAt)
  const [room, atEnd] = [wan(atLeastNothing(leftAt(tightest))), leftAt(course[fund].end())]
  const found = wan(-amount)
  if (-amount <= atEnd) return rowFault('row-cut-early', { fund, day: tightest.day, room, found })
  return atEnd === leftOfAll(course)
    ? rowFault('row-below-paid', { room })
    : rowFault('row-cut-over-fund', { fund, room, found })
}
