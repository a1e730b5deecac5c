/** The day that it is in the offices: China has one time zone. */
import { dayInYear } from '#core/kernel/day.ts'
import type { Context } from './context.ts'

const AHEAD = 8 * 60 * 60 * 1000

/** ISO day, Beijing time. */
export function today({ clock }: Pick<Context, 'clock'>): string {
  return dayInChina(clock())
}

/** The day that is asked for, or today, within a year: its last day once it is over, its first where it is to come. */
export function dayWithin(context: Pick<Context, 'clock'>, year: number, asked?: string): string {
  return dayInYear(asked ?? today(context), year)
}

/** The ISO day of a moment, Beijing time. */
export function dayInChina(moment: Date): string {
  return new Date(moment.getTime() + AHEAD).toISOString().slice(0, 10)
}

/** The time of day of a moment, Beijing time: 14:03. */
export function clockInChina(moment: Date): string {
  return new Date(moment.getTime() + AHEAD).toISOString().slice(11, 16)
}
