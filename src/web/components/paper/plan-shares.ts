/** How high the four marks of a plan are, for drawing only: shares of the budget, 1 for all of it. */
import { PLAN_MARKS } from '#core/kernel/period.ts'
import type { Project } from '#core/target/project.ts'

/**
 * null where the mark is blank; a plan in 万元 is measured by the budget, or by its own largest mark without
 * one.
 */
export function planShares({ plan, budget }: Pick<Project, 'plan' | 'budget'>): (number | null)[] {
  const marks = PLAN_MARKS.map((mark) => (plan[mark] === null ? null : Number(plan[mark])))
  const whole =
    plan.measure === 'percent' ? 100 : Number(budget.total ?? Math.max(0, ...marks.map((mark) => mark ?? 0)))
  return marks.map((mark) => (mark === null || !Number.isFinite(mark) || whole <= 0 ? null : mark / whole))
}
