/** What happens once a day by itself: deadlines are told, rounds of monitoring open, warnings go on. Looks every few minutes whether it has happened today. */
import { listRegions } from '#store/regions.ts'
import type { Context } from './context.ts'
import { tellPooledBudgets } from './pooled-budgets.ts'
import { tellDeadlines } from './tell-deadlines.ts'
import { tellRectifications } from './tell-rectifications.ts'
import { tellSelfEvaluations } from './tell-self-evaluations.ts'
import { tellWaiting } from './tell-waiting.ts'
import { clockInChina, dayInChina } from './today.ts'
import { watchDaily } from './monitoring-daily.ts'

export type Daily = {
  start(): void
  /** Ends after the region under way. */
  stop(): Promise<void>
}

const LOOK_EVERY = 10 * 60 * 1000
/** Offices open: nobody is woken at midnight. */
const FROM = '08:00'

export function createDaily(context: Context, { onFault = () => {} }: { readonly onFault?: (cause: unknown) => void } = {}): Daily {
  const state = { stopping: false }
  const done = new Map<string, string>()
  let working: Promise<void> | null = null
  let timer: NodeJS.Timeout | null = null

  async function work(): Promise<void> {
    const now = context.clock()
    const day = dayInChina(now)
    if (clockInChina(now) < FROM) return
    for (const { id } of await listRegions(context.store.db)) {
      if (state.stopping || done.get(id) === day) continue
      await tellDeadlines(context, id, day)
      await watchDaily(context, id, day)
      await tellPooledBudgets(context, id, day)
      await tellRectifications(context, id, day)
      await tellSelfEvaluations(context, id, day)
      await tellWaiting(context, id, day)
      done.set(id, day)
    }
  }

  function look(): void {
    working ??= work().catch(onFault).finally(() => { working = null })
  }

  return {
    start() {
      timer = setInterval(look, LOOK_EVERY).unref()
      look()
    },
    async stop() {
      state.stopping = true
      if (timer !== null) clearInterval(timer)
      await working
    },
  }
}
