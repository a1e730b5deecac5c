/** Warnings that come of sheets: kept, ended when they no longer hold, and reported to those who fill in. */
import type { Message } from '#core/messages/message.ts'
import type { LightReason } from '#core/monitoring/light.ts'
import { LIGHT_WARNINGS, warningDue, judgementWarnings } from '#core/monitoring/warning.ts'
import { unitsAbove } from '#core/organisation/unit.ts'
import type { Day } from '#core/kernel/day.ts'
import type { RoundRow } from '#store/monitoring/rounds.ts'
import { endWarnings, keepWarnings, openByUnit } from '#store/monitoring/warnings.ts'
import { loadOrganisation } from '#store/organisation/organisation.ts'
import { heldPosts } from '#store/accounts/posts.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import { warningRaised } from './events.ts'
import type { Context } from '../kernel/context.ts'
import { notify } from '../messages/notify.ts'

export type WarnedSheet = {
  readonly project: string
  readonly unit: string | null
  readonly reasons: readonly LightReason[]
}

/** Of figures; a sheet that did not come is another matter (monitoring-daily). @returns how many are new */
export async function raiseWarnings(
  context: Context,
  tx: Db,
  { round, day }: { readonly round: RoundRow; readonly day: Day },
  sheets: readonly WarnedSheet[],
): Promise<number> {
  const found = sheets.flatMap(({ project, unit, reasons }) =>
    judgementWarnings({ reasons }).map((warning) => ({ ...warning, id: context.newId(), project, unit })),
  )
  await endWarnings(tx, round.id, {
    projects: sheets.map(({ project }) => project),
    still: found,
    kinds: LIGHT_WARNINGS,
  })
  const raised = await keepWarnings(
    tx,
    { round: round.id, year: round.year, day, due: warningDue(day, round.scheme) },
    found,
  )
  if (raised.length > 0) {
    const event = warningRaised(round.id, {
      warnings: raised.length,
      projects: new Set(raised.map(({ project }) => project)).size,
    })
    await audit(context, tx, null, event)
  }
  return raised.length
}

/** Notifies those who fill in for a unit how many warnings of the round came up on a day; once each. */
export async function notifyOfWarnings(context: Context, tx: Db, round: RoundRow, day: Day): Promise<void> {
  const counts = await openByUnit(tx, round.id, day)
  if (counts.length === 0) return
  const organisation = await loadOrganisation(tx)
  const fillers = (await heldPosts(tx)).filter(({ role, unit }) => role === 'unit-filler' && unit !== null)
  const waiting = new Map<string, number>()
  for (const { unit, count } of counts) {
    const places = unit === null ? [] : [unit, ...unitsAbove(organisation, unit).map(({ id }) => id)]
    for (const person of new Set(
      fillers.filter((one) => one.unit !== null && places.includes(one.unit.id)).map(({ user }) => user),
    ))
      waiting.set(person, (waiting.get(person) ?? 0) + count)
  }
  await notify(
    context,
    tx,
    [...waiting].map(([recipient, count]): Message => ({
      recipient,
      kind: 'warning-raised',
      actor: null,
      project: null,
      as: { kind: 'once', key: `warning-raised ${round.id} ${day}` },
      facts: { round: round.id, year: round.year, waiting: count, due: warningDue(day, round.scheme) },
    })),
  )
}
