/**
 * The copy radar at work: takes in projects that were saved before there was one, and compares what documents
 * have brought, in small steps behind everything else. What it writes is made from the projects alone and can
 * be made again, so it leaves no audit event.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { compareWaiting } from '#store/duplicates/alike-forms.ts'
import { regroup } from '#store/duplicates/alike-groups.ts'
import { listRegions } from '#store/kernel/regions.ts'
import { takeInMissing } from '#store/duplicates/similar.ts'
import type { Context } from '../kernel/context.ts'

export type Radar = {
  start(): void
  /** Ends after the step under way. */
  stop(): Promise<void>
}

/** How often it looks for work of another process, of which it got no notice (ms). */
const LOOK_EVERY = 30_000
/** After making groups it waits so many times as long as that took. */
const SHARE_OF_TIME = 10

export function createRadar(
  context: Context,
  { onFault = () => {} }: { readonly onFault?: (cause: unknown) => void } = {},
): Radar {
  const state = { stopping: false, again: false }
  const filled = new Set<string>()
  const notBefore = new Map<string, number>()
  let working: Promise<void> | null = null
  let timer: NodeJS.Timeout | null = null
  let later: NodeJS.Timeout | null = null
  let unsubscribe = () => {}

  function wake(): void {
    state.again = true
    working ??= work()
      .catch(onFault)
      .finally(() => {
        working = null
      })
  }

  async function work(): Promise<void> {
    while (state.again && !state.stopping) {
      state.again = false
      for (const region of await listRegions(context.store.whole.db)) {
        if (!filled.has(region.id) && (await takeInAll(context, region.id, state))) filled.add(region.id)
        await compareForms(context, region.id, state)
        if (!state.stopping) await groupInTurn(region.id)
      }
    }
  }

  /** Groups are made of all that is alike at once: of a whole province not after every single document. */
  async function groupInTurn(region: string): Promise<void> {
    const began = performance.now()
    const wait = (notBefore.get(region) ?? 0) - began
    if (wait > 0) {
      later ??= setTimeout(() => {
        later = null
        wake()
      }, wait).unref()
      return
    }
    if (!(await regroup(context.store.of(region)))) return
    const ended = performance.now()
    notBefore.set(region, ended + SHARE_OF_TIME * (ended - began))
  }

  return {
    start() {
      unsubscribe = context.board.subscribe(({ job }) => {
        if (job.state === 'done') wake()
      })
      timer = setInterval(wake, LOOK_EVERY).unref()
      wake()
    },
    async stop() {
      state.stopping = true
      unsubscribe()
      if (timer !== null) clearInterval(timer)
      if (later !== null) clearTimeout(later)
      await working
    },
  }
}

type Stopping = { readonly stopping: boolean }

/** Takes in every project of a region that is not. @returns false when it was stopped before the end */
async function takeInAll(
  context: Context,
  region: string,
  state: Stopping = { stopping: false },
): Promise<boolean> {
  for (let after: string | null = null; !state.stopping;) {
    const last: string | null = await context.store.of(region).transaction((tx) => takeInMissing(tx, after))
    if (last === null) return true
    after = last
    await nextTurn()
  }
  return false
}

/** Compares everything of a region that waits, and makes its groups. */
export async function compareAll(context: Context, region: string): Promise<void> {
  await compareForms(context, region, { stopping: false })
  await regroup(context.store.of(region))
}

async function compareForms(context: Context, region: string, state: Stopping): Promise<void> {
  while (!state.stopping && (await context.store.of(region).transaction((tx) => compareWaiting(tx))) > 0)
    await nextTurn()
}
