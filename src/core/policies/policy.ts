/**
 * 财政支出政策: what a department does with public money by a document of its own, for a term of years, carried out
 * by projects. 政策和项目预算 are assessed, given targets, watched and evaluated alike (中发〔2018〕34号; 待核对).
 */
import type { Comparator } from '../indicator/value.ts'
import type { Day } from '../kernel/day.ts'

/** 拟出台, 执行中, 已终止, as they are kept; 已到期 is told by the last day. */
export const POLICY_COURSES = ['drafted', 'active', 'ended'] as const
export type PolicyCourse = (typeof POLICY_COURSES)[number]

/** 拟出台, 执行中, 已到期, 已终止. */
export const POLICY_STATES = ['drafted', 'active', 'expired', 'ended'] as const
export type PolicyState = (typeof POLICY_STATES)[number]

/** The signs that a 中长期目标 may have. */
export const GOAL_SIGNS = ['>=', '<=', '='] as const satisfies readonly Comparator[]
export type GoalSign = (typeof GOAL_SIGNS)[number]

/** The value of a goal in a year: a number in its unit. */
export type GoalValue = { readonly year: number; readonly value: string }

/** 中长期目标, one line. Stored as JSON: a key may be added, none removed or given another meaning without a migration. */
export type PolicyGoal = {
  readonly id: string
  readonly name: string
  readonly sign: GoalSign
  readonly unit: string
  /** Of the years of its term that it has a value for, the first first. */
  readonly values: readonly GoalValue[]
}

/** 分年度预算安排: 分. */
export type PolicyBudget = { readonly year: number; readonly amount: string }

export type PolicyHead = {
  readonly name: string
  readonly documentNumber: string
  /** null: not issued yet. */
  readonly issuedOn: Day | null
  readonly validFrom: Day
  readonly validTo: Day
  readonly ground: string
  readonly budgets: readonly PolicyBudget[]
  readonly goals: readonly PolicyGoal[]
}

/** The head alone of what has one. */
export function policyHead(of: PolicyHead): PolicyHead {
  const { name, documentNumber, issuedOn, validFrom, validTo, ground, budgets, goals } = of
  return { name, documentNumber, issuedOn, validFrom, validTo, ground, budgets, goals }
}

export const POLICY_YEARS_MOST = 20
export const GOALS_MOST = 20
export const POLICY_WORDS_MOST = 4000
export const POLICY_NAME_MOST = 120
export const GOAL_UNIT_MOST = 20

export function policyState(
  { course, validTo }: { readonly course: PolicyCourse; readonly validTo: Day },
  today: Day,
): PolicyState {
  return course === 'active' && validTo < today ? 'expired' : course
}

/** The fiscal years of a term. */
export function policyYears({ validFrom, validTo }: Pick<PolicyHead, 'validFrom' | 'validTo'>): number[] {
  const [first, last] = [yearOf(validFrom), yearOf(validTo)]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

export const POLICY_FAULTS = [
  /** It ends before it begins, or lasts longer than POLICY_YEARS_MOST. */
  'term-wrong',
  /** Issued after today. */
  'day-ahead',
  /** A budget, or the value of a goal, is of a year outside of the term, or a year is there twice. values: year. */
  'year-outside',
  /** Two goals are called the same. values: name. */
  'goal-twice',
  /** A goal has no value. values: name. */
  'goal-empty',
  /** What is in force has a number and a day. */
  'document-missing',
  /** The unit is none that is there, or an office. */
  'unit-wrong',
] as const
export type PolicyFaultCode = (typeof POLICY_FAULTS)[number]
export type PolicyFault = {
  readonly code: PolicyFaultCode
  readonly values: { readonly [name: string]: string | number }
}

/** Why it cannot be written down so; null where it can. */
export function policyFault(head: PolicyHead, course: PolicyCourse, today: Day): PolicyFault | null {
  const years = policyYears(head)
  if (head.validTo < head.validFrom || years.length > POLICY_YEARS_MOST) return fault('term-wrong')
  if (head.issuedOn !== null && head.issuedOn > today) return fault('day-ahead')
  if (course === 'active' && (head.documentNumber === '' || head.issuedOn === null))
    return fault('document-missing')
  const outside = [head.budgets, ...head.goals.map(({ values }) => values)].flatMap((of) =>
    of.filter(({ year }, i) => !years.includes(year) || of.findIndex((one) => one.year === year) < i),
  )[0]
  if (outside !== undefined) return fault('year-outside', { year: outside.year })
  const twice = head.goals.find(({ name }, i) => head.goals.findIndex((one) => one.name === name) < i)
  if (twice !== undefined) return fault('goal-twice', { name: twice.name })
  const empty = head.goals.find(({ values }) => values.length === 0)
  return empty === undefined ? null : fault('goal-empty', { name: empty.name })
}

function fault(code: PolicyFaultCode, values: PolicyFault['values'] = {}): PolicyFault {
  return { code, values }
}
