/**
 * The calendar of a fiscal year (预算年度): what has to be done by when, from the first round of the budget
 * (一上) in the year before to the publication of results in the year after. The days are those of an ordinary
 * county; a region lays down its own.
 */
import { PLAN_MARK_MONTH, PLAN_MARKS, isoDate, monthEnd } from '../kernel/period.ts'
import type { Day } from '../kernel/day.ts'

export const DEADLINE_KINDS = [
  'filing-first',
  'review-first',
  'filing-second',
  'review-second',
  'approval',
  'publication',
  'monitoring-march',
  'monitoring-june',
  'pooled-budgets',
  'monitoring-october',
  'monitoring-december',
  'self-evaluation',
  'self-evaluation-check',
  'department-evaluation',
  'results-publication',
] as const
/**
 * filing 目标填报, review 目标审核 of the first and second round (一上, 二上); approval 目标批复;
 * publication 目标公开; monitoring 运行监控 at the marks of the plan; pooled-budgets 代编预算细化;
 * self-evaluation 单位自评 and its check 自评审核; department-evaluation 部门评价; results-publication
 * 评价结果公开.
 */
export type DeadlineKind = (typeof DEADLINE_KINDS)[number]

/** What somebody does by a deadline; the kinds of waiting work ask for theirs by it. */
const DUTIES = [
  'filing',
  'review',
  'approval',
  'publication',
  'monitoring',
  'execution',
  'evaluation',
] as const
type Duty = (typeof DUTIES)[number]

const DUTY_OF: Record<DeadlineKind, Duty> = {
  'filing-first': 'filing',
  'review-first': 'review',
  'filing-second': 'filing',
  'review-second': 'review',
  approval: 'approval',
  publication: 'publication',
  'monitoring-march': 'monitoring',
  'monitoring-june': 'monitoring',
  'monitoring-october': 'monitoring',
  'monitoring-december': 'monitoring',
  'pooled-budgets': 'execution',
  'self-evaluation': 'evaluation',
  'self-evaluation-check': 'evaluation',
  'department-evaluation': 'evaluation',
  'results-publication': 'publication',
}

/** `day` null: the region does not do this. */
export type Deadline = { readonly kind: DeadlineKind; readonly day: Day | null; readonly note: string }

/**
 * Month and day, and in which year: -1 before the fiscal year, 1 after it. Monitoring lies at the marks of
 * the plan.
 */
const USUAL: Record<
  Exclude<DeadlineKind, `monitoring-${string}`>,
  readonly [years: -1 | 0 | 1, month: number, day: number]
> = {
  'filing-first': [-1, 10, 15],
  'review-first': [-1, 10, 31],
  'filing-second': [-1, 11, 30],
  'review-second': [-1, 12, 15],
  // 预算法 art. 52: the bureau replies within 20 days of the congress, departments within 15 more.
  approval: [0, 2, 20],
  // Within 20 days of the reply (预算法 art. 14).
  publication: [0, 3, 12],
  // 部门预算绩效文本, 加强支出管理: 代编预算 6 月底前细化.
  'pooled-budgets': [0, 6, 30],
  'self-evaluation': [1, 3, 31],
  'self-evaluation-check': [1, 4, 30],
  'department-evaluation': [1, 8, 31],
  'results-publication': [1, 9, 30],
}

/** The days of an ordinary county for a fiscal year. */
export function usualDeadlines(year: number): readonly Deadline[] {
  return DEADLINE_KINDS.map((kind) => ({ kind, day: usualDay(kind, year), note: '' }))
}

function usualDay(kind: DeadlineKind, year: number): Day {
  const mark = PLAN_MARKS.find((one) => kind === `monitoring-${one}`)
  if (mark !== undefined) return monthEnd(year, PLAN_MARK_MONTH[mark])
  const [years, month, day] = USUAL[kind as keyof typeof USUAL]
  return isoDate(year + years, month, day)
}

/**
 * The same days some years later: what a region laid down goes on until it lays down others. 29 February
 * becomes the 28th.
 */
export function movedBy(deadlines: readonly Deadline[], years: number): readonly Deadline[] {
  return deadlines.map((deadline) => ({
    ...deadline,
    day: deadline.day === null ? null : movedDay(deadline.day, years),
  }))
}

function movedDay(day: Day, years: number): Day {
  const [year = 0, month = 1, of = 1] = day.split('-').map(Number)
  const moved = isoDate(year + years, month, of)
  const last = monthEnd(year + years, month)
  return moved > last ? last : moved
}

/** In the order of their days; those that are not done come last. */
export function deadlinesInOrder(deadlines: readonly Deadline[]): readonly Deadline[] {
  return deadlines.toSorted((a, b) => (a.day ?? '9').localeCompare(b.day ?? '9'))
}

/**
 * The deadline that a piece of work is under today: the next one of its duty, or the last one when all are
 * past. null: there is none.
 */
export function currentDeadline(deadlines: readonly Deadline[], duty: Duty, today: Day): Deadline | null {
  const own = deadlinesInOrder(deadlines).filter(({ kind, day }) => day !== null && DUTY_OF[kind] === duty)
  return own.find(({ day }) => day !== null && day >= today) ?? own.at(-1) ?? null
}

const DAY = 24 * 60 * 60 * 1000

/** Whole days from today to a day; negative when it is past. */
export function daysUntil(day: Day, today: Day): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY)
}

/** The day that comes so many days after another; before it when `days` is negative. */
export function dayAfter(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}
