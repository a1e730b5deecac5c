/**
 * What is told of a policy: it expired or was ended and its projects ask for money all the same, they ask for more
 * than its plan, and it is about to expire and was neither assessed nor evaluated. Each with its figures; where
 * each comes from is in src/text/policies.ts.
 */
import { daysUntil } from '../calendar/deadline.ts'
import type { Day } from '../kernel/day.ts'
import { policyState, yearOf, type PolicyBudget, type PolicyCourse } from './policy.ts'

export const POLICY_RULES = ['expired-asking', 'over-plan', 'renewal-due'] as const
export type PolicyRule = (typeof POLICY_RULES)[number]

/** Money of its projects in a fiscal year; 分. */
export type PolicyMoney = {
  readonly year: number
  readonly projects: number
  /** 预算数: as asked for, and what is in force of what was approved. */
  readonly budget: string
  readonly paid: string
}

export type JudgedPolicy = {
  readonly course: PolicyCourse
  readonly validTo: Day
  readonly endedOn: Day | null
  readonly budgets: readonly PolicyBudget[]
  readonly money: readonly PolicyMoney[]
  /** The day on which its 事前绩效评估 was signed last; null: never. */
  readonly assessedOn: Day | null
  /** The day on which a 部门评价 or 财政评价 of it became final last; null: none did. */
  readonly evaluatedOn: Day | null
}

export type PolicyFinding = {
  readonly rule: PolicyRule
  readonly facts: { readonly [name: string]: string | number }
}

/**
 * In the order of the rules, the first year first.
 * @param renewalDays so long before its last day it is assessed again, or evaluated; 0: never
 */
export function policyFindings(
  policy: JudgedPolicy,
  renewalDays: number,
  today: Day,
): readonly PolicyFinding[] {
  return [...expiredAsking(policy), ...overPlan(policy), ...renewalDue(policy, renewalDays, today)]
}

function expiredAsking({ course, validTo, endedOn, money }: JudgedPolicy): PolicyFinding[] {
  if (course === 'drafted') return []
  const last = endedOn !== null && endedOn < validTo ? endedOn : validTo
  return money
    .filter(({ year, budget }) => year > yearOf(last) && BigInt(budget) > 0n)
    .map(({ year, projects, budget }) => ({
      rule: 'expired-asking',
      facts: { year, projects, budget, until: last },
    }))
}

function overPlan({ budgets, money }: JudgedPolicy): PolicyFinding[] {
  return money.flatMap(({ year, budget }): PolicyFinding[] => {
    const plan = budgets.find((one) => one.year === year)
    if (plan === undefined || BigInt(budget) <= BigInt(plan.amount)) return []
    const over = String(BigInt(budget) - BigInt(plan.amount))
    return [{ rule: 'over-plan', facts: { year, budget, plan: plan.amount, over } }]
  })
}

function renewalDue(
  { course, validTo, assessedOn, evaluatedOn }: JudgedPolicy,
  renewalDays: number,
  today: Day,
): PolicyFinding[] {
  if (renewalDays === 0 || policyState({ course, validTo }, today) !== 'active') return []
  const days = daysUntil(validTo, today)
  if (days > renewalDays) return []
  const isLookedAt = [assessedOn, evaluatedOn].some(
    (day) => day !== null && daysUntil(validTo, day) <= renewalDays,
  )
  return isLookedAt ? [] : [{ rule: 'renewal-due', facts: { until: validTo, days } }]
}
