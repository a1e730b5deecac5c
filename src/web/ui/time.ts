/** Moments as offices write them: local time, `2025-10-08 14:03`. */

const two = (n: number) => String(n).padStart(2, '0')

/** The time of day of an ISO moment: 14:03. */
export function clockText(moment: string): string {
  return momentText(moment).slice(-5)
}

/** @param moment an ISO moment; null reads as a dash. */
export function momentText(moment: string | null): string {
  if (moment === null) return '—'
  const date = new Date(moment)
  if (Number.isNaN(date.getTime())) return '—'
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`
}
