/** Transfers that wait for somebody: to be split, reports to be written, mended or checked. */
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import { standingWord, type ListedTransfer } from '#core/transfers/rows.ts'
import { transferDues } from '#core/transfers/rules.ts'
import { listTransfers } from '#store/transfers/transfers.ts'
import type { Context } from '../kernel/context.ts'
import { today } from '../kernel/today.ts'
import { dueOf, transferSchemes } from './figured.ts'
import { transferTask, type TransferTask } from './transfers.ts'

export type WaitingTransfer = Pick<ListedTransfer, 'id' | 'name' | 'year' | 'unit'> & {
  readonly task: TransferTask
  readonly due: string | null
}

export async function waitingTransfers(context: Context, actor: Actor): Promise<readonly WaitingTransfer[]> {
  if (
    actorReach(actor, 'transfer.split') === null &&
    actorReach(actor, 'transfer.report') === null &&
    actorReach(actor, 'transfer.manage') === null
  )
    return []
  const { db } = context.store.of(actor.region)
  const day = today(context)
  const waiting = (await listTransfers(db, undefined)).flatMap((row) => {
    const task = transferTask(actor, row, day)
    return task === null ? [] : [{ row, task }]
  })
  if (waiting.length === 0) return []
  const schemeOf = await transferSchemes(db)
  return waiting.map(({ row, task }) => {
    const dues = transferDues(row, schemeOf(row.year).scheme)
    const { id, name, year, unit } = row
    return { id, name, year, unit, task, due: dueOf(standingWord(row), dues) }
  })
}
