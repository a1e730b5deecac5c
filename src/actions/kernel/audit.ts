/** Leaves the audit event of a write, in the transaction of the write itself. */
import type { AuditEvent } from '#core/kernel/audit-event.ts'
import { recordEvent } from '#store/kernel/event-chain.ts'
import type { Db } from '#store/kernel/store.ts'
import type { Context } from './context.ts'

export function audit(context: Context, tx: Db, event: AuditEvent): Promise<void> {
  return recordEvent(tx, { ...event, id: context.newId(), at: context.clock() })
}
