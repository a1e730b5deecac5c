/**
 * Chance that is new in every run, for series that look for what nobody has seen yet. The number is printed;
 * JICHI_CHANCE brings the same choices again.
 */
import { seededRandom, type Random } from '../factories/random.ts'

export function newChance(series: string): Random {
  const seed = process.env['JICHI_CHANCE'] ?? String(Date.now() % 1_000_000)
  console.info(`${series}: JICHI_CHANCE=${seed}`)
  return seededRandom(`${series} ${seed}`)
}
