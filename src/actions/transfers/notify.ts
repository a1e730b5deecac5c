/** Who is notified of what becomes of a transfer, in the transaction of the act. */
import type { Actor } from '#core/kernel/allows.ts'
import type { MessageFacts, MessageKind } from '#core/messages/message.ts'
import { roleHolders } from '#core/messages/recipients.ts'
import type { TransferAct } from '#core/transfers/step.ts'
import type { Db } from '#store/kernel/store.ts'
import type { TransferRow } from '#store/transfers/transfers.ts'
import { partiesAt } from '../filing/parties.ts'
import type { Context } from '../kernel/context.ts'
import { notify } from '../messages/notify.ts'

type Told = Extract<MessageKind, `transfer-${string}`>

/** received: it was registered, and its department has to split it. */
const TOLD: { readonly [act in TransferAct | 'received']: Told | null } = {
  received: 'transfer-received',
  split: 'transfer-split',
  resplit: null,
  send: 'transfer-sent',
  withdraw: null,
  return: 'transfer-returned',
  report: 'transfer-reported',
  reopen: null,
}

export async function notifyOfTransfer(
  { context, tx, actor }: { readonly context: Context; readonly tx: Db; readonly actor: Actor },
  row: TransferRow,
  act: TransferAct | 'received',
): Promise<void> {
  const kind = TOLD[act]
  if (kind === null) return
  const facts: MessageFacts = {
    transfer: row.id,
    name: row.name,
    year: row.year,
    ...(row.comment !== '' && { comment: row.comment }),
  }
  await notify(
    context,
    tx,
    [...new Set(await recipients(tx, row, kind))].map((recipient) => ({
      recipient,
      kind,
      actor: actor.id,
      project: null,
      as: { kind: 'each' as const },
      facts,
    })),
  )
}

/** Account ids. */
async function recipients(
  tx: Db,
  { unit, lines, sender }: TransferRow,
  kind: Told,
): Promise<readonly string[]> {
  // Units hear what they were given and are asked for.
  if (kind === 'transfer-split') {
    const units = [...new Set(lines.map((line) => line.unit))]
    const heard: string[] = []
    for (const one of units) heard.push(...roleHolders(['unit-filler'], await partiesAt(tx, [one])))
    return heard
  }
  const people = await partiesAt(tx, [unit.id])
  if (kind === 'transfer-sent') return roleHolders(['performance-office', 'finance-office'], people)
  const writers = sender === null ? [] : [sender]
  return [...writers, ...roleHolders(['department-reviewer'], people)]
}
