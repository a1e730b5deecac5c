/**
 * The plan line: which share of the year's money the 资金支出计划 foresees by a day, linear between its marks
 * (policy F13).
 */
import { daysUntil } from '../calendar/deadline.ts'
import type { Day } from '../kernel/day.ts'
import { monthEnd, PLAN_MARK_MONTH, PLAN_MARKS, type PlanMark } from '../kernel/period.ts'
import type { Budget, SpendingPlan } from '../target/project.ts'
import {
  compared,
  dividedBy,
  minus,
  plus,
  quotient,
  exactDecimal,
  times,
  ZERO,
  type Fraction,
} from '../kernel/exact.ts'

/** A cumulative share at a day. */
export type PlanPoint = { readonly mark: PlanMark; readonly day: Day; readonly share: Fraction }

/**
 * The four marks of the year; a blank mark repeats the one before. An amount (万元) is a share of the project's
 * budget.
 * @returns null when there is no plan, or it says nothing that can be compared
 */
export function planLine(
  { plan, budget }: { readonly plan: SpendingPlan; readonly budget: Budget },
  year: number,
): readonly PlanPoint[] | null {
  if (PLAN_MARKS.every((mark) => plan[mark] === null)) return null
  const whole = plan.measure === 'percent' ? quotient(100n, 1n) : exactDecimal(budget.total ?? '')
  if (whole === null || compared(whole, ZERO) <= 0) return null
  let last = ZERO
  return PLAN_MARKS.map((mark) => {
    const written = plan[mark] === null ? null : exactDecimal(plan[mark])
    if (written !== null) last = dividedBy(written, whole)
    return { mark, day: monthEnd(year, PLAN_MARK_MONTH[mark]), share: last }
  })
}

/**
 * The planned share on a day: 0 as the year begins, linear by days between the marks, and after the last what
 * the last says.
 */
export function plannedAt(line: readonly PlanPoint[], day: Day, year: number): Fraction {
  let before: { readonly day: Day; readonly share: Fraction } = {
    day: `${String(year - 1).padStart(4, '0')}-12-31`,
    share: ZERO,
  }
  if (day <= before.day) return ZERO
  for (const point of line) {
    if (day <= point.day) {
      const part = quotient(BigInt(daysUntil(day, before.day)), BigInt(daysUntil(point.day, before.day)))
      return plus(before.share, times(minus(point.share, before.share), part))
    }
    before = point
  }
  return before.share
}

/** The share of the year's days that is over at the end of a day, from 0 to 1. */
export function elapsedAt(day: Day, year: number): Fraction {
  const first = `${String(year - 1).padStart(4, '0')}-12-31`
  const all = daysUntil(monthEnd(year, 12), first)
  return quotient(BigInt(Math.min(all, Math.max(0, daysUntil(day, first)))), BigInt(all))
}
