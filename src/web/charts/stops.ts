/** What the keyboard walks along in a chart, one after the other, and what is said of each. */
import type { ChartPicture } from './option.ts'

export type Stop = {
  readonly series: number
  readonly item: number
  readonly words: string
}

export function stopsOf(picture: ChartPicture): readonly Stop[] {
  if (picture.kind === 'bars') {
    const { bars, series } = picture
    return bars.map(({ name, values, label }, item) => {
      const parts = series.map((one, i) => `${one.name} ${values[i] ?? 0}`)
      return { series: 0, item, words: `${name} ${series.length > 1 ? parts.join('，') : label}` }
    })
  }
  return picture.lines.flatMap(({ name, points, from }, series) =>
    points.map(([day, percent], i) => ({
      series,
      // A forecast is drawn from a point that is none of its own.
      item: from === undefined ? i : i + 1,
      words: `${name} ${day} ${percent}%`,
    })),
  )
}

const STEP: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/**
 * Where a key leads to; null where it leads nowhere.
 * @param at where it is now; -1 before the first
 */
export function stopAfter(key: string, at: number, count: number): number | null {
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const step = STEP[key]
  if (step === undefined || count === 0) return null
  return Math.min(Math.max(at + step, 0), count - 1)
}
