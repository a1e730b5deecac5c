/** Transactions of which nothing stays: when they are refused in the middle, or where they are only tried. */
import type { Problem } from '#core/kernel/problem.ts'
import { err, type Result } from '#core/kernel/result.ts'
import type { Repeating } from '#store/kernel/again.ts'
import type { Db, RegionStore } from '#store/kernel/store.ts'

/** How the work of an act is run: {@link orNothing}, or {@link tried}. */
export type Running = <T>(
  store: RegionStore,
  work: (tx: Db) => Promise<Result<T, Problem>>,
  repeating?: Repeating,
) => Promise<Result<T, Problem>>

/** @returns what `work` returns; a refusal takes back all that it wrote */
export const orNothing: Running = async (store, work, repeating) => {
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

/** @returns what `work` returns; all that it wrote is taken back */
export const tried: Running = async (store, work, repeating) => {
  const outcome: { came?: Awaited<ReturnType<typeof work>> } = {}
  try {
    return await store.transaction(async (tx) => {
      outcome.came = await work(tx)
      throw new Tried()
    }, repeating)
  } catch (cause) {
    if (cause instanceof Tried && outcome.came !== undefined) return outcome.came
    throw cause
  }
}

class Tried extends Error {}

/** Ends the transaction on its way out. */
class Refused extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}
