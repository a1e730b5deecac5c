/** The day that it is in the offices: China has one time zone. */
import type { Context } from './context.ts'

const AHEAD = 8 * 60 * 60 * 1000

/** ISO day, Beijing time. */
export function today({ clock }: Pick<Context, 'clock'>): string {
  return new Date(clock().getTime() + AHEAD).toISOString().slice(0, 10)
}
