/** The lowest accuracy that is accepted, by format and by layout: what was reached once is not lost again. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reading } from './read-all.ts'
import { sum } from './score.ts'

/** Shares of right cells in %, cut after two places; cells that were made up. */
export type Floor = { readonly formats: Shares; readonly layouts: Shares; readonly invented: number }
type Shares = { readonly [name: string]: number }

const PATH = join(import.meta.dirname, 'floor.json')

export function readFloor(): Floor {
  return existsSync(PATH)
    ? (JSON.parse(readFileSync(PATH, 'utf8')) as Floor)
    : { formats: {}, layouts: {}, invented: Number.MAX_SAFE_INTEGER }
}

export function measured(readings: readonly Reading[]): Floor {
  return {
    formats: shares(readings, ({ fixture }) => fixture.format),
    layouts: shares(readings, ({ fixture }) => fixture.layout),
    invented: sum(readings.map(({ score }) => score)).invented.length,
  }
}

/**
 * Raises the floor to what was measured. It never sinks, unless it is laid anew because there are other
 * fixtures.
 */
export function raiseFloor(readings: readonly Reading[], anew: boolean): void {
  const now = measured(readings)
  const old = anew ? now : readFloor()
  const higher = (before: Shares, after: Shares) =>
    Object.fromEntries(
      Object.entries(after).map(([name, share]) => [name, Math.max(share, before[name] ?? 0)]),
    )
  const floor: Floor = {
    formats: higher(old.formats, now.formats),
    layouts: higher(old.layouts, now.layouts),
    invented: Math.min(old.invented, now.invented),
  }
  writeFileSync(PATH, `${JSON.stringify(floor, null, 1)}\n`)
}

function shares(readings: readonly Reading[], name: (reading: Reading) => string): Shares {
  return Object.fromEntries(
    [...new Set(readings.map(name))].toSorted().map((key) => {
      const { cells, right } = sum(
        readings.filter((reading) => name(reading) === key).map(({ score }) => score),
      )
      return [key, Math.floor((right / cells) * 10_000) / 100]
    }),
  )
}
