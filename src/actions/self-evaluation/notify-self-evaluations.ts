/**
 * Notifies people of the deadlines of self-evaluations that wait for them: near, and while they are past.
 * Nobody hears one twice.
 */
import { dueNotification } from '#core/filing/filing-due.ts'
import type { Role } from '#core/kernel/roles.ts'
import { roleHolders } from '#core/messages/recipients.ts'
import type { Day } from '#core/kernel/day.ts'
import { AWAITED_OF_SHEET, type EvaluationState } from '#core/self-evaluation/step.ts'
import { loadCalendar } from '#store/calendar/calendars.ts'
import { waitingEvaluations } from '#store/self-evaluation/lists.ts'
import type { Context } from '../kernel/context.ts'
import { partiesAt } from '../filing/parties.ts'
import { notifyOfDeadline } from '../messages/notify-deadline.ts'

/** By which deadline a state goes on, and who takes it on. */
const WAITS: {
  readonly [state in Exclude<EvaluationState, 'confirmed'>]: {
    readonly deadline: 'self-evaluation' | 'self-evaluation-check'
    readonly role: Role
  }
} = {
  filling: { deadline: 'self-evaluation', role: AWAITED_OF_SHEET.filling },
  checking: { deadline: 'self-evaluation-check', role: AWAITED_OF_SHEET.checking },
  confirming: { deadline: 'self-evaluation-check', role: AWAITED_OF_SHEET.confirming },
}

/** @returns how many messages were written; 0 when everybody has heard */
export async function notifyOfSelfEvaluations(context: Context, region: string, day: Day): Promise<number> {
  return context.store.of(region).transaction(async (tx) => {
    const groups = await waitingEvaluations(tx)
    let written = 0
    for (const year of new Set(groups.map((group) => group.year))) {
      const { deadlines } = await loadCalendar(tx, year)
      for (const kind of ['self-evaluation', 'self-evaluation-check'] as const) {
        const due = deadlines.find((one) => one.kind === kind)?.day ?? null
        const telling = due === null ? null : dueNotification(due, day)
        if (due === null || telling === null) continue
        const counts = new Map<string, { readonly waiting: number }>()
        for (const group of groups) {
          if (group.year !== year || group.state === 'confirmed' || WAITS[group.state].deadline !== kind)
            continue
          for (const person of roleHolders([WAITS[group.state].role], await partiesAt(tx, group.units)))
            counts.set(person, { waiting: (counts.get(person)?.waiting ?? 0) + group.count })
        }
        const deadline = { kind, year, day: due, on: day, telling, waits: kind }
        written += await notifyOfDeadline(context, tx, deadline, counts)
      }
    }
    return written
  })
}
