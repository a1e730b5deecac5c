/** Leaves the audit event of a write, in the transaction of the write itself. */
import { recordEvent } from '#store/kernel/event-chain.ts'
import type { Db } from '#store/kernel/store.ts'
import type { Context } from './context.ts'
import type { WrittenEvent } from './event.ts'

/** @param actor null when the system itself acted */
export function audit(context: Context, tx: Db, actor: string | null, event: WrittenEvent): Promise<void> {
  return recordEvent(tx, { ...event, actor, id: context.newId(), at: context.clock() })
}
