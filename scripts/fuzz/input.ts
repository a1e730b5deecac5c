/** The input of a seed and a number: the same file every time. */
import { mutate } from './mutate.ts'
import { randomOf } from './random.ts'

export function inputOf(
  samples: readonly [Uint8Array, ...Uint8Array[]],
  seed: number,
  index: number,
): Uint8Array {
  const random = randomOf(seed, index)
  return mutate(random.pick(samples), samples, random)
}
