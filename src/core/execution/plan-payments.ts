/**
 * What becomes of the rows of a file of payments: decided by what is booked already, never by their order.
 */
import { fen, wanText, type MoneyUnit } from '../kernel/money.ts'
import type { Day } from '../kernel/day.ts'
import { halfWidth, withoutSpaces } from '../kernel/characters.ts'
import { err, invariant, ok, type Result } from '../kernel/result.ts'
import { leftAt, runningCourse, type Course, type RunningCourse } from './course.ts'
import { FUNDS, type Fund } from './execution.ts'
import type { ProjectFinder } from './find-project.ts'
import {
  faultsOf,
  rowFault,
  type KnownProject,
  type MoneyRowFault,
  type PaymentEntry,
  type RowFaults,
  type RowPlan,
} from './money-import.ts'
import { readMoney, type MoneyLine } from './money-sheet.ts'
import { readDay, readFundOfCells, readMark, readSaidFunds, saysRefund, type FundCells } from './read-row.ts'
import { settle } from './settle.ts'

/** A voucher that stands: `corrected` when it was set off, and no line stands for it any more. */
export type KnownVoucher = {
  readonly project: string
  readonly day: Day
  readonly fund: Fund
  readonly amount: bigint
  readonly corrected: boolean
}

/** `courses`: of every project that a line names, from the day of the earliest line on. */
export type PaymentsKnown = {
  readonly find: ProjectFinder
  readonly vouchers: ReadonlyMap<string, KnownVoucher>
  readonly courses: ReadonlyMap<string, Course>
}

type Wanted = { readonly line: MoneyLine; readonly project: KnownProject; readonly entry: PaymentEntry }

/** @param unit of amounts whose sheet names none. @returns a plan a line, in their order */
export function planPayments(
  lines: readonly MoneyLine[],
  { year, unit }: { readonly year: number; readonly unit: MoneyUnit },
  known: PaymentsKnown,
): RowPlan<PaymentEntry>[] {
  const plans = new Map<MoneyLine, RowPlan<PaymentEntry>>()
  const wanted = new Map<string, Wanted[]>()
  for (const line of lines) {
    const read = readPayment(line, { year, unit }, known.find)
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
    const { voucher } = read.value.entry
    wanted.set(voucher, [...(wanted.get(voucher) ?? []), { line, ...read.value }])
  }
  const fresh: Wanted[] = []
  for (const [voucher, group] of wanted) {
    for (const { line, plan } of judgeVoucher(group, known.vouchers.get(voucher))) {
      if ('outcome' in plan) plans.set(line, plan)
      else fresh.push(plan)
    }
  }
  for (const [line, plan] of withinBudget(fresh, known.courses)) plans.set(line, plan)
  return lines.flatMap((line) => plans.get(line) ?? [])
}

/** 支付凭证号 as they are compared: no spaces, half width, capitals. */
export function plainVoucher(text: string): string {
  return withoutSpaces(halfWidth(text)).toUpperCase()
}

function readPayment(
  { values, unit: own }: MoneyLine,
  { year, unit }: { readonly year: number; readonly unit: MoneyUnit },
  find: ProjectFinder,
): Result<{ readonly project: KnownProject; readonly entry: PaymentEntry }, RowFaults> {
  const plain = plainVoucher(values.voucher)
  const [project, voucher, day, amount, fund] = [
    find(values),
    plain === '' ? err(rowFault('row-voucher-missing')) : ok(plain),
    dayWithin(values.day, year),
    amountFrom(values.amount, own ?? unit),
    fundFrom(values),
  ]
  const kind = amount.ok ? kindOf(values, amount.value) : ok('payment' as const)
  if (!project.ok || !voucher.ok || !day.ok || !amount.ok || !kind.ok || !fund.ok)
    return err(faultsOf([project, voucher, day, amount, kind, fund]))
  return ok({
    project: project.value,
    entry: {
      voucher: voucher.value,
      day: day.value,
      kind: kind.value,
      fund: fund.value,
      ...readSaidFunds(values),
      amount: fen(amount.value),
      purpose: values.purpose,
      procurement: readMark(values.procurement),
      carryover: readMark(values.carryover),
    },
  })
}

/** Below 0 is a refund that says so. */
function kindOf(
  { kind, purpose }: MoneyLine['values'],
  amount: bigint,
): Result<PaymentEntry['kind'], MoneyRowFault> {
  const isRefund = saysRefund(kind) || (amount < 0n && saysRefund(purpose))
  if (amount < 0n && !isRefund) return err(rowFault('row-refund-unmarked'))
  if (amount > 0n && isRefund) return err(rowFault('row-refund-positive'))
  return ok(isRefund ? 'refund' : 'payment')
}

export function fundFrom(cells: FundCells): Result<Fund, MoneyRowFault> {
  const fund = readFundOfCells(cells)
  return fund === null
    ? err(rowFault('row-fund-unknown', { found: cells.fund === '' ? cells.nature : cells.fund }))
    : ok(fund)
}

export function dayWithin(text: string, year: number): Result<Day, MoneyRowFault> {
  if (text === '') return err(rowFault('row-day-missing', { year }))
  const day = readDay(text)
  if (day === null) return err(rowFault('row-day-malformed', { found: text, year }))
  return day.startsWith(`${year}-`) ? ok(day) : err(rowFault('row-day-outside', { found: day, year }))
}

export function amountFrom(text: string, unit: MoneyUnit): Result<bigint, MoneyRowFault> {
  if (text === '') return err(rowFault('row-amount-missing'))
  const amount = readMoney(text, unit)
  if (amount === null) return err(rowFault('row-amount-malformed', { found: text }))
  return amount === 0n ? err(rowFault('row-amount-zero')) : ok(amount)
}

type Judged = { readonly line: MoneyLine; readonly plan: RowPlan<PaymentEntry> | Wanted }

/**
 * The rows of one voucher. Those that say different things are all refused, for nobody knows which is right;
 * the one that is booked already stays.
 */
function judgeVoucher(group: readonly Wanted[], stands: KnownVoucher | undefined): Judged[] {
  const [first] = group
  if (first === undefined) return []
  if (stands !== undefined)
    return group.map((one) => ({ line: one.line, plan: planned(one, compareVoucher(one, stands)) }))
  const otherThan = (one: Wanted) => group.find((other) => !sameAs(other, standing(one)))
  if (otherThan(first) !== undefined)
    return group.map((one) => ({
      line: one.line,
      plan: planned(one, rowFault('row-voucher-twice', { row: (otherThan(one) ?? one).line.row })),
    }))
  return group.map((one, i) => ({ line: one.line, plan: i === 0 ? one : planned(one, 'same') }))
}

function standing({ project, entry }: Wanted): Pick<KnownVoucher, 'project' | 'day' | 'fund' | 'amount'> {
  return { project: project.id, day: entry.day, fund: entry.fund, amount: entry.amount }
}

function compareVoucher(one: Wanted, stands: KnownVoucher): 'same' | MoneyRowFault {
  // Of another project nothing is said: it may be beyond the reach of the caller.
  if (one.project.id !== stands.project) return rowFault('row-voucher-taken')
  if (stands.corrected) return rowFault('row-voucher-corrected')
  return sameAs(one, stands)
    ? 'same'
    : rowFault('row-voucher-differs', { amount: wan(stands.amount), day: stands.day })
}

function sameAs(
  { project, entry }: Wanted,
  stands: Pick<KnownVoucher, 'project' | 'day' | 'fund' | 'amount'>,
): boolean {
  return (
    project.id === stands.project &&
    entry.day === stands.day &&
    entry.fund === stands.fund &&
    entry.amount === stands.amount
  )
}

function planned(
  { line, project, entry }: Wanted,
  end: 'booked' | 'same' | MoneyRowFault,
): RowPlan<PaymentEntry> {
  const common = { sheet: line.sheet, row: line.row, project, amount: entry.amount }
  if (typeof end !== 'string') return { ...common, outcome: 'refused', entry: null, fault: end }
  return { ...common, outcome: end, entry: end === 'booked' ? entry : null, fault: null }
}

/**
 * Of new payments, those that their fund holds on every day, by day and voucher; refunds as far as the fund
 * had paid something.
 */
function withinBudget(
  fresh: readonly Wanted[],
  courses: PaymentsKnown['courses'],
): [MoneyLine, RowPlan<PaymentEntry>][] {
  const byProject = new Map<string, Wanted[]>()
  for (const one of fresh) {
    const there = byProject.get(one.project.id)
    if (there === undefined) byProject.set(one.project.id, [one])
    else there.push(one)
  }
  return [...byProject].flatMap(([id, all]) => ofProject(all.toSorted(inOrder), courseIn(courses, id)))
}

export function courseIn(courses: ReadonlyMap<string, Course>, project: string): RunningCourse {
  const course = courses.get(project)
  invariant(course !== undefined, 'the course of a project with lines is known')
  return runningCourse(course)
}

function inOrder({ entry: a }: Wanted, { entry: b }: Wanted): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  return a.voucher < b.voucher ? -1 : 1
}

function ofProject(all: readonly Wanted[], course: RunningCourse): [MoneyLine, RowPlan<PaymentEntry>][] {
  const blocked = all[0]?.project.blocked ?? null
  const open = all.filter(
    ({ entry, project }) =>
      entry.kind === 'refund' || (blocked === null && closedFault(project, entry) === null),
  )
  const fitting = settle(open, ({ entry: { fund, day, amount } }) => {
    const fits =
      amount > 0n
        ? leftAt(course[fund].least(day, leftAt)) >= amount
        : course[fund].least(day, paidBy).paid + amount >= 0n
    if (fits) course[fund].add({ day, change: 0n, paid: amount })
    return fits
  })
  const end = (one: Wanted) => {
    if (fitting.has(one)) return 'booked'
    const closed = closedFault(one.project, one.entry)
    if (closed !== null) return closed
    return blocked !== null && one.entry.kind === 'payment'
      ? rowFault('row-project-blocked', { why: blocked })
      : tooMuch(one, course)
  }
  return all.map((one) => [one.line, planned(one, end(one))])
}

/** 终止: after the day nothing new is paid, and nothing is added; what comes back or is cut may be later. */
export function closedFault(
  { closed }: Pick<KnownProject, 'closed'>,
  { day, amount }: { readonly day: Day; readonly amount: bigint },
): MoneyRowFault | null {
  return closed !== null && day > closed.day && amount > 0n ? rowFault('row-project-closed', closed) : null
}

function paidBy({ paid }: { readonly paid: bigint }): bigint {
  return paid
}

/** 元 to 万元. */
const TEN_THOUSAND = 10_000n

/** Why an entry does not fit among all that did. */
function tooMuch(
  { entry: { fund, day, amount }, project: { budget } }: Wanted,
  course: RunningCourse,
): MoneyRowFault {
  const found = wan(amount < 0n ? -amount : amount)
  if (amount < 0n) return refundFault({ fund, day, amount: -amount, found }, course)
  const tightest = course[fund].least(day, leftAt)
  const [room, atEnd] = [atLeastNothing(leftAt(tightest)), atLeastNothing(leftAt(course[fund].end()))]
  if (amount >= budget * 100n && amount / TEN_THOUSAND <= room && room > 0n)
    return rowFault('row-unit-suspect', { room: wan(room) })
  if (amount <= atEnd)
    return rowFault('row-before-budget', { fund, day: tightest.day, room: wan(room), found })
  return atEnd === leftOfAll(course)
    ? rowFault('row-over-budget', { room: wan(room) })
    : rowFault('row-over-fund', { fund, room: wan(room), found })
}

type Refund = { readonly fund: Fund; readonly day: Day; readonly amount: bigint; readonly found: string }

function refundFault({ fund, day, amount, found }: Refund, course: RunningCourse): MoneyRowFault {
  const least = course[fund].least(day, paidBy)
  const [paid, atEnd] = [wan(atLeastNothing(least.paid)), course[fund].end().paid]
  if (amount <= atEnd) return rowFault('row-refund-early', { fund, day: least.day, paid, found })
  const ofAll = FUNDS.reduce((sum, one) => sum + course[one].end().paid, 0n)
  return atEnd === ofAll
    ? rowFault('row-below-zero', { paid })
    : rowFault('row-refund-over-fund', { fund, paid, found })
}

/** By the end of the year, of both funds. */
export function leftOfAll(course: RunningCourse): bigint {
  return atLeastNothing(FUNDS.reduce((sum, fund) => sum + leftAt(course[fund].end()), 0n))
}

export function atLeastNothing(amount: bigint): bigint {
  return amount > 0n ? amount : 0n
}

export function wan(amount: bigint): string {
  return wanText(fen(amount))
}

/**
 * Whether accepted amounts look 10,000 times too small: together not a ten-thousandth of the budgets that
 * they are paid from.
 */
export function looksTooSmall(plans: readonly RowPlan<PaymentEntry>[]): boolean {
  const budgets = new Map<string, bigint>()
  let sum = 0n
  let rows = 0
  for (const { outcome, project, amount } of plans) {
    if (outcome !== 'booked' || project === null || amount === null || amount <= 0n) continue
    budgets.set(project.id, project.budget)
    sum += amount
    rows += 1
  }
  const budget = [...budgets.values()].reduce((all, one) => all + one, 0n)
  return rows > 0 && sum * TEN_THOUSAND <= budget
}
