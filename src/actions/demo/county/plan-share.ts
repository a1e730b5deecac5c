/** How much of its year a target has planned by a mark: its work goes with its money. */
import type { Day } from '#core/kernel/day.ts'
import { PLAN_MARKS } from '#core/kernel/period.ts'
import type { Project } from '#core/target/project.ts'
import { doneOn } from '../values.ts'
import type { CourseFigures } from './courses.ts'
import { partsOf } from './parts.ts'

/** Where the plan says nothing. */
const USUAL = [25, 50, 83, 100] as const

/**
 * In whole % of the year: all of it once every date of the target is past, for what is not paid month by month; its
 * plan before.
 */
export function workShare(
  paper: Pick<Project, 'plan' | 'budget' | 'indicators'>,
  figures: CourseFigures,
  { mark, day }: { readonly mark: number; readonly day: Day },
): number {
  const deadlines = paper.indicators.flatMap(({ value }) => value.deadline ?? [])
  const isMonthly = partsOf(paper).some(({ months }) => months > 1)
  const isDone = deadlines.length > 0 && deadlines.every((deadline) => doneOn(deadline, figures) <= day)
  return isDone && !isMonthly ? 100 : planShare(paper, mark)
}

/** In whole %. @param mark from 0: March, June, October, December */
function planShare({ plan, budget }: Pick<Project, 'plan' | 'budget'>, mark: number): number {
  const name = PLAN_MARKS[mark]
  const planned = name === undefined ? null : plan[name]
  const usual = USUAL[mark] ?? 100
  if (planned === null || !/^\d+(?:\.\d+)?$/u.test(planned)) return usual
  const whole = plan.measure === 'percent' ? 100 : Number(budget.total ?? '0')
  return whole > 0 ? Math.round((Number(planned) * 100) / whole) : usual
}
