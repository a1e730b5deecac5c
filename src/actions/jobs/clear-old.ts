/** Clearing away what is old, once an hour, between two looks at the jobs. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { listRegions } from '#store/kernel/regions.ts'
import type { RunnerDesk } from './runner-desk.ts'

/** How often what is old is cleared away (ms). */
const CLEAR_EVERY = 60 * 60 * 1000

/** @returns what is called at every look, and clears when it is time */
export function createClearing(desk: RunnerDesk): () => Promise<void> {
  const { context } = desk
  let clearedAt = 0
  return async () => {
    const now = context.clock().getTime()
    if (now - clearedAt < CLEAR_EVERY) return
    clearedAt = now
    for (const { id } of await listRegions(context.store.whole.db)) {
      for (const clear of desk.work.clearing) await untilNothingIsLeft(desk, () => clear(context, id))
    }
  }
}

async function untilNothingIsLeft(desk: RunnerDesk, clearSome: () => Promise<number>): Promise<void> {
  while (!desk.stopping && (await clearSome()) > 0) await nextTurn()
}
