/**
 * What happens once a day by itself: deadlines are notified, rounds of monitoring open, warnings go on. Looks
 * every few minutes whether it has happened today.
 */
import { listRegions } from '#store/kernel/regions.ts'
import type { Context } from '../kernel/context.ts'
import { createRecurring, type Recurring } from '../kernel/recurring.ts'
import { notifyOfPooledBudgets } from '../execution/pooled-budgets.ts'
import { notifyOfDeadlines } from '../filing/notify-deadlines.ts'
import { notifyOfRectifications } from '../rectification/notify-rectifications.ts'
import { notifyOfSelfEvaluations } from '../self-evaluation/notify-self-evaluations.ts'
import { notifyOfWaiting } from '../messages/notify-waiting.ts'
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
        await notifyOfDeadlines(context, id, day)
        await watchDaily(context, id, day)
        await notifyOfPooledBudgets(context, id, day)
        await notifyOfRectifications(context, id, day)
        await notifyOfSelfEvaluations(context, id, day)
        await notifyOfWaiting(context, id, day)
        done.set(id, day)
      }
    },
    LOOK_EVERY,
    onFault,
  )
}
