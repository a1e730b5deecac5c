/** The input of a seed and a number: the same file every time. */
import { mutate } from './mutate.ts'
import { seededRandom } from './random.ts'

export function mutatedInput(
  samples: readonly [Uint8Array, ...Uint8Array[]],
  seed: number,
  index: number,
): Uint8Array {
  const random = seededRandom(seed, index)
  return mutate(random.pick(samples), samples, random)
}
