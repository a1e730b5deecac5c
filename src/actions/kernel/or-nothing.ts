/** A transaction of which nothing stays when it is refused in the middle. */
import type { Problem } from '#core/kernel/problem.ts'
import { err, type Result } from '#core/kernel/result.ts'
import type { Repeating } from '#store/kernel/again.ts'
import type { Db, RegionStore } from '#store/kernel/store.ts'

/** @returns what `work` returns; a refusal takes back all that it wrote */
export async function orNothing<T>(
  store: RegionStore,
  work: (tx: Db) => Promise<Result<T, Problem>>,
  repeating?: Repeating,
): Promise<Result<T, Problem>> {
  try {
    return await store.transaction(async (tx) => {
      const done = await work(tx)
      if (!done.ok) throw new Refused(done.error)
      return done
    }, repeating)
  } catch (cause) {
    if (cause instanceof Refused) return err(cause.problem)
    throw cause
  }
}

/** Ends the transaction on its way out. */
class Refused extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}
