/**
 * Timing that survives a noisy machine: candidates run in turns, and what is reported is the median and the
 * ratio to a reference.
 */

export type Candidate = { readonly name: string; readonly run: () => unknown }

export type Timing = {
  readonly name: string
  /** Milliseconds a run, median over the rounds. */ readonly median: number
  /** Median of the ratios to the reference within the same round. */ readonly ratio: number
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/** Runs before the clock counts: the engine has compiled what it will compile. */
const WARM_UP = 10

/**
 * Runs the candidates in turns; the first is the reference.
 * @param repeats runs a round
 * @param warmUp runs before the first round
 */
export async function inTurns(
  candidates: readonly Candidate[],
  rounds: number,
  repeats: number,
  warmUp = WARM_UP,
): Promise<Timing[]> {
  const times = candidates.map((): number[] => [])
  for (const candidate of candidates) for (let n = 0; n < warmUp; n += 1) await candidate.run()
  for (let round = 0; round < rounds; round += 1) {
    for (const [i, candidate] of candidates.entries()) {
      const start = performance.now()
      for (let n = 0; n < repeats; n += 1) await candidate.run()
      times[i]?.push((performance.now() - start) / repeats)
    }
  }
  const reference = times[0] ?? []
  return candidates.map(({ name }, i) => {
    const own = times[i] ?? []
    return {
      name,
      median: median(own),
      ratio: median(own.map((time, round) => time / (reference[round] ?? Number.NaN))),
    }
  })
}

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

export function digits(value: number, places = 2): string {
  return value.toFixed(places)
}
