/** Who sees which part of a transfer, and what may be done with it. */
import { actorReach, allows, covers, type Actor } from '#core/kernel/allows.ts'
import type { TransferParty } from '#core/transfers/step.ts'
import type { TransferRow } from '#store/transfers/transfers.ts'

export function transferPartyAt(actor: Actor, unit: string): TransferParty {
  const may = (action: 'transfer.manage' | 'transfer.split' | 'transfer.report') =>
    allows(actor, action, { region: actor.region, units: [unit] })
  return {
    id: actor.id,
    mayManage: may('transfer.manage'),
    maySplit: may('transfer.split'),
    mayReport: may('transfer.report'),
  }
}

/**
 * whole: all of it, as its department and who looks after it; part: the lines of the own units alone, once it was
 * handed down; null: nothing.
 */
export function transferSight(
  actor: Actor,
  { unit, lines, splitOn }: Pick<TransferRow, 'unit' | 'lines' | 'splitOn'>,
): 'whole' | 'part' | null {
  const reach = actorReach(actor, 'transfer.read')
  if (reach === null) return null
  if (covers(reach, [unit.id])) return 'whole'
  return splitOn !== null && lines.some((line) => covers(reach, [line.unit])) ? 'part' : null
}

/** Whether a report is shown before it went up: to those who write and check it. */
export function seesReport(actor: Actor, { unit, report }: Pick<TransferRow, 'unit' | 'report'>): boolean {
  if (report === 'reported') return true
  const { mayManage, mayReport } = transferPartyAt(actor, unit.id)
  return mayManage || mayReport
}
