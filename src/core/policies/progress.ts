/**
 * How far the 中长期目标 of a policy are: what was reached of each year against the value of that year, judged by the
 * same direction and progress as the indicators of projects.
 */
import { COMPARATOR_SIGN } from '../indicator/value.ts'
import { canonicalDecimal } from '../kernel/decimal.ts'
import type { Day } from '../kernel/day.ts'
import { compared, ONE, percentText, plus, quotient, ZERO, type Fraction } from '../kernel/exact.ts'
import { DEFAULT_MONITORING } from '../monitoring/default-scheme.ts'
import { indicatorProgress } from '../monitoring/progress.ts'
import type { PolicyGoal } from './policy.ts'

/** reached 达到, near 接近, behind 滞后, missing 未填报, waiting 未到期. */
export const GOAL_LIGHTS = ['reached', 'near', 'behind', 'missing', 'waiting'] as const
export type GoalLight = (typeof GOAL_LIGHTS)[number]

/** What was reached in a year, as it was entered. */
export type ReachedValue = {
  readonly goal: string
  readonly year: number
  readonly value: string
  readonly reason: string
  readonly at: string
  readonly by: string | null
}

export type GoalProgress = {
  readonly goal: string
  readonly year: number
  /** As it is written: ≥80%. */
  readonly target: string
  readonly reached: ReachedValue | null
  /** Of its target, %; null where nothing was entered. */
  readonly share: string | null
  readonly light: GoalLight
}

/** @param near what (%) of a target counts as near it */
export function goalProgress(
  { goals, reached }: { readonly goals: readonly PolicyGoal[]; readonly reached: readonly ReachedValue[] },
  today: Day,
  near: number,
): readonly GoalProgress[] {
  return goals.flatMap((goal) =>
    goal.values.map(({ year, value }): GoalProgress => {
      const entered = reached.find((one) => one.goal === goal.id && one.year === year) ?? null
      const share = entered === null ? null : shareOf(goal, { year, value }, entered.value)
      return {
        goal: goal.id,
        year,
        target: goalTarget(goal, value),
        reached: entered,
        share: share === null ? null : percentText(share),
        light: lightOf(share, near, today > `${year}-12-31`),
      }
    }),
  )
}

export function goalTarget({ sign, unit }: Pick<PolicyGoal, 'sign' | 'unit'>, value: string): string {
  return `${COMPARATOR_SIGN[sign]}${value}${unit}`
}

/** Whether what is entered lags behind the value of its year: then it needs a reason. */
export function isBehind(goal: PolicyGoal, year: number, entered: string): boolean {
  const value = goal.values.find((one) => one.year === year)
  const share = value === undefined ? null : shareOf(goal, value, entered)
  return share !== null && compared(share, ONE) < 0
}

/**
 * How far the goals of a year were reached: the mean of their shares, none above all of it. null: none has a value of
 * that year, or nothing was entered of one of them.
 */
export function reachedOfYear(
  { goals, reached }: { readonly goals: readonly PolicyGoal[]; readonly reached: readonly ReachedValue[] },
  year: number,
): Fraction | null {
  let [sum, count] = [ZERO, 0n]
  for (const goal of goals) {
    const value = goal.values.find((one) => one.year === year)
    if (value === undefined) continue
    const entered = reached.find((one) => one.goal === goal.id && one.year === year)
    const share = entered === undefined ? null : shareOf(goal, value, entered.value)
    if (share === null) return null
    sum = plus(sum, compared(share, ONE) > 0 ? ONE : share)
    count += 1n
  }
  return count === 0n ? null : quotient(sum.over, sum.under * count)
}

/** What lags: entered and not reached, or a year that is over of which nothing was entered. */
export function lags({ light }: Pick<GoalProgress, 'light'>): boolean {
  return light === 'near' || light === 'behind' || light === 'missing'
}

function shareOf(
  goal: PolicyGoal,
  { year, value }: { readonly year: number; readonly value: string },
  entered: string,
): Fraction | null {
  const number = canonicalDecimal(entered)
  if (number === null) return null
  const { sign: comparator, unit, name: level3 } = goal
  const target = {
    text: goalTarget(goal, value),
    nature: 'quantitative',
    comparator,
    number: value,
    unit,
    deadline: null,
  } as const
  const row = { value: target, kind: null, level1: '', level3 }
  return indicatorProgress({ kind: 'number', number }, row, `${year}-12-31`, DEFAULT_MONITORING)
}

function lightOf(share: Fraction | null, near: number, isOver: boolean): GoalLight {
  if (share === null) return isOver ? 'missing' : 'waiting'
  if (compared(share, ONE) >= 0) return 'reached'
  return compared(share, quotient(BigInt(near), 100n)) >= 0 ? 'near' : 'behind'
}
