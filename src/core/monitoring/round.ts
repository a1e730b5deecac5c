/** 监控轮次: on which days of a fiscal year projects are looked at, and by when their sheets are due. */
import type { Deadline } from '../calendar/deadline.ts'
import type { Day } from '../kernel/day.ts'
import { monthEnd } from '../kernel/period.ts'
import type { MonitoringScheme, RoundPlan } from './scheme.ts'
import { daysLater } from '../calendar/working-days.ts'

/** Rounds by the month whose end they look at: the rule set plans some, 绩效科 may open one of any other. */
export const ROUND_MARKS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const
export type RoundMark = (typeof ROUND_MARKS)[number]

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
    const said = deadlines.find(({ kind }) => kind === `monitoring-${mark}`)
    if (said === undefined) return [roundOfMonth(year, mark, handInDays)]
    return said.day === null ? [] : [{ mark, day: said.day, due: daysLater(said.day, handInDays) }]
  })
}

/** The rounds of the months that the plan leaves out: opened by hand alone, up to the month's end. */
export function furtherRounds(
  year: number,
  { handInDays }: Pick<MonitoringScheme, 'handInDays'>,
  planned: readonly PlannedRound[],
): readonly PlannedRound[] {
  return ROUND_MARKS.filter((mark) => planned.every((one) => one.mark !== mark)).map((mark) =>
    roundOfMonth(year, mark, handInDays),
  )
}

function roundOfMonth(year: number, mark: RoundMark, handInDays: number): PlannedRound {
  const day = monthEnd(year, ROUND_MARKS.indexOf(mark) + 1)
  return { mark, day, due: mark === 'july' ? monthEnd(year, 8) : daysLater(day, handInDays) }
}
