/** 监控轮次: on which days of a fiscal year projects are looked at, and by when their sheets are due. */
import type { Deadline } from '../calendar/deadline.ts'
import type { Day } from '../kernel/day.ts'
import { monthEnd } from '../kernel/period.ts'
import type { MonitoringScheme, RoundPlan } from './scheme.ts'
import { daysLater } from '../calendar/working-days.ts'

/** Rounds by the month whose end they look at. */
export const ROUND_MARKS = ['march', 'june', 'july', 'october', 'december'] as const
export type RoundMark = (typeof ROUND_MARKS)[number]
const ROUND_MONTH: Record<RoundMark, number> = {
  march: 3,
  june: 6,
  july: 7,
  october: 10,
  december: 12,
}

const MARKS_OF: Record<RoundPlan, readonly RoundMark[]> = {
  'plan-marks': ['march', 'june', 'october', 'december'],
  july: ['july'],
}

export type PlannedRound = { readonly mark: RoundMark; readonly day: Day; readonly due: Day }

/**
 * The rounds of a year: payments and values up to the mark in the region's calendar (the month's end where it
 * says nothing else), due some days after. A mark that the calendar leaves out has no round. 1—7月 is due at
 * the end of August.
 */
export function plannedRounds(
  year: number,
  { rounds, handInDays }: Pick<MonitoringScheme, 'rounds' | 'handInDays'>,
  deadlines: readonly Deadline[],
): readonly PlannedRound[] {
  return MARKS_OF[rounds].flatMap((mark): readonly PlannedRound[] => {
    if (mark === 'july') return [{ mark, day: monthEnd(year, 7), due: monthEnd(year, 8) }]
    const said = deadlines.find(({ kind }) => kind === `monitoring-${mark}`)
    if (said !== undefined && said.day === null) return []
    const day = said?.day ?? monthEnd(year, ROUND_MONTH[mark])
    return [{ mark, day, due: daysLater(day, handInDays) }]
  })
}
