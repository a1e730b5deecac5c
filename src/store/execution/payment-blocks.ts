/** 暂停支付: while it holds nothing new is paid for a project. */
import { sql } from 'kysely'
import type { MoneyPlace, Recorded } from './payments.ts'
import { plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'

export type PaymentBlock = { readonly reason: string; readonly at: string; readonly by: string | null }

/**
 * Blocks new payments of a project, in the transaction of the act that asks for it; the newer reason holds.
 */
export async function blockPayments(
  tx: Db,
  { project, document }: Pick<MoneyPlace, 'project' | 'document'>,
  reason: string,
  { at, by }: Recorded,
): Promise<void> {
  await tx
    .insertInto('payment_blocks')
    .values({
      project_id: project,
      document_id: document,
      reason: plainText(reason),
      blocked_at: at,
      blocked_by: by,
    })
    .onConflict((on) =>
      on
        .columns(['region_id', 'project_id'])
        .doUpdateSet({ reason: plainText(reason), blocked_at: at, blocked_by: by }),
    )
    .execute()
}

/** @returns false when nothing was blocked. */
export async function releasePayments(tx: Db, project: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('payment_blocks')
    .where('project_id', '=', project)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Those of these projects whose payments are blocked. */
export async function paymentBlocks(
  db: Db,
  projects: readonly string[],
): Promise<ReadonlyMap<string, PaymentBlock>> {
  if (projects.length === 0) return new Map()
  const rows = await db
    .selectFrom('payment_blocks as b')
    .leftJoin('users as u', 'u.user_id', 'b.blocked_by')
    .select(['b.project_id', 'b.reason', 'b.blocked_at', 'u.name'])
    .where(sql<boolean>`b.project_id = any(${[...projects]}::uuid[])`)
    .execute()
  return new Map(
    rows.map((row) => [
      row.project_id,
      { reason: row.reason, at: row.blocked_at.toISOString(), by: row.name },
    ]),
  )
}
