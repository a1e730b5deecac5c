/**
 * What happens once a day by itself: deadlines are told, rounds of monitoring open, warnings go on. Looks
 * every few minutes whether it has happened today.
 */
import { listRegions } from '#store/kernel/regions.ts'
import type { Context } from '../kernel/context.ts'
import { createRecurring, type Recurring } from '../kernel/recurring.ts'
import { tellPooledBudgets } from '../execution/pooled-budgets.ts'
import { tellDeadlines } from '../filing/tell-deadlines.ts'
import { tellRectifications } from '../rectification/tell-rectifications.ts'
import { tellSelfEvaluations } from '../self-evaluation/tell-self-evaluations.ts'
import { tellWaiting } from '../messages/tell-waiting.ts'
import { clockInChina, dayInChina } from '../kernel/today.ts'
import { watchDaily } from '../monitoring/daily.ts'

const LOOK_EVERY = 10 * 60 * 1000
/** Offices open: nobody is woken at midnight. */
const FROM = '08:00'

export function createDaily(
  context: Context,
  { onFault = () => {} }: { readonly onFault?: (cause: unknown) => void } = {},
): Recurring {
  const done = new Map<string, string>()
  return createRecurring(
    async (stopping) => {
      const now = context.clock()
      const day = dayInChina(now)
      if (clockInChina(now) < FROM) return
      for (const { id } of await listRegions(context.store.whole.db)) {
        if (stopping() || done.get(id) === day) continue
        await tellDeadlines(context, id, day)
        await watchDaily(context, id, day)
        await tellPooledBudgets(context, id, day)
        await tellRectifications(context, id, day)
        await tellSelfEvaluations(context, id, day)
        await tellWaiting(context, id, day)
        done.set(id, day)
      }
    },
    LOOK_EVERY,
    onFault,
  )
}
