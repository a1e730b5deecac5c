/** Moments as offices write them: `2025-10-08 14:03`, by the clock of China. */
import { momentInChina } from '#text/moments.ts'

/** The time of day of an ISO moment: 14:03. */
export function clockText(moment: string): string {
  return momentText(moment).slice(-5)
}

/** The day of an ISO moment, where that is enough: 2025-10-08. */
export function dayText(moment: string | null): string {
  return momentText(moment).split(' ', 1)[0] ?? ''
}

/** @param moment an ISO moment; null reads as a dash. */
export function momentText(moment: string | null): string {
  const date = new Date(moment ?? '')
  return Number.isNaN(date.getTime()) ? '—' : momentInChina(date)
}
