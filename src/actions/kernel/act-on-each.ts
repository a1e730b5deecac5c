/** The same act to several: each in a transaction of its own, so that one that is refused keeps no other back. */
import type { EachActed } from '#api/kernel/common.ts'
import type { Problem } from '#core/kernel/problem.ts'
import type { Result } from '#core/kernel/result.ts'

/** Of several of one id the last. */
export async function actOnEach<One extends { readonly id: string }>(
  all: readonly One[],
  act: (one: One) => Promise<Result<unknown, Problem>>,
): Promise<EachActed> {
  const results: EachActed['results'][number][] = []
  for (const one of new Map(all.map((each) => [each.id, each])).values()) {
    const acted = await act(one)
    results.push({ id: one.id, problem: acted.ok ? null : acted.error })
  }
  return { results, done: results.filter(({ problem }) => problem === null).length }
}
