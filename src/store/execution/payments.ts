/** 支付 of projects: only added to; what was wrong is set off by a line that names it. */
import { sql } from 'kysely'
import type { Payment } from '#core/execution/payment.ts'
import { fen } from '#core/kernel/money.ts'
import { addToSums } from './money-sums.ts'
import { plainText } from '../kernel/plain.ts'
import { slices } from '../kernel/slices.ts'
import type { Db } from '../kernel/store.ts'

/** The project that a line of money belongs to, and the fiscal year of its target. */
export type MoneyPlace = { readonly project: string; readonly document: string; readonly year: number }

export type PaymentToKeep = MoneyPlace &
  Payment & {
    readonly id: string
    /** Why it was corrected; empty for all others. */
    readonly reason: string
    /** The line that it sets off. */
    readonly corrects: string | null
    readonly import: string | null
  }

export type Recorded = { readonly at: Date; readonly by: string | null }

export type PaymentRow = Payment & {
  readonly id: string
  readonly reason: string
  readonly import: string | null
  readonly corrects: string | null
  readonly correctedBy: string | null
  readonly recordedAt: string
  /** The name of the person. */
  readonly recordedBy: string | null
}

const ROWS_A_STATEMENT = 5000

/**
 * Books payments. A voucher that is already in the year is not booked again: the answer counts those that
 * were. The projects' money is locked (`lockMoney`).
 */
export async function savePayments(
  tx: Db,
  payments: readonly PaymentToKeep[],
  { at, by }: Recorded,
): Promise<number> {
  let saved = 0
  for (const some of slices(payments, ROWS_A_STATEMENT)) {
    const column = <T>(of: (payment: PaymentToKeep) => T) => some.map(of)
    const { rows } = await sql<{
      payment_id: string
    }>`insert into payments (region_id, payment_id, project_id, document_id, fiscal_year, voucher, day, kind, fund, amount, purpose, procurement, carryover, reason, import_id, corrects, nature, origin, corrected_by, recorded_at, recorded_by)
      select ${tx.region}::uuid, t.*, null, ${at}::timestamptz, ${by}::uuid from unnest(
        ${column(({ id }) => id)}::uuid[], ${column(({ project }) => project)}::uuid[], ${column(({ document }) => document)}::uuid[], ${column(({ year }) => year)}::int[],
        ${column(({ voucher }) => plainText(voucher))}::text[], ${column(({ day }) => day)}::date[], ${column(({ kind }) => kind)}::text[], ${column(({ fund }) => fund)}::text[], ${column(({ amount }) => amount.toString())}::bigint[],
        ${column(({ purpose }) => plainText(purpose))}::text[], ${column(({ procurement }) => procurement)}::bool[], ${column(({ carryover }) => carryover)}::bool[], ${column(({ reason }) => plainText(reason))}::text[],
        ${column((payment) => payment.import)}::uuid[], ${column(({ corrects }) => corrects)}::uuid[],
        ${column(({ nature }) => nature ?? null)}::text[], ${column(({ origin }) => origin ?? null)}::text[]) as t
      on conflict do nothing returning payment_id`.execute(tx)
    const booked = new Set(rows.map(({ payment_id }) => payment_id))
    await addToSums(
      tx,
      'payments',
      some.filter(({ id }) => booked.has(id)),
    )
    saved += booked.size
  }
  return saved
}

/** Of a project, in the order of their days. */
export async function listPayments(db: Db, project: string): Promise<PaymentRow[]> {
  const rows = await selectPayments(db)
    .where('p.project_id', '=', project)
    .orderBy('p.day')
    .orderBy('p.voucher')
    .orderBy('p.recorded_at')
    .orderBy('p.payment_id')
    .execute()
  return rows.map(toPayment)
}

function selectPayments(db: Db) {
  return db
    .selectFrom('payments as p')
    .leftJoin('users as u', 'u.user_id', 'p.recorded_by')
    .select([
      'p.payment_id',
      'p.voucher',
      sql<string>`p.day::text`.as('day'),
      'p.kind',
      'p.fund',
      'p.amount',
      'p.purpose',
      'p.procurement',
      'p.carryover',
      'p.nature',
      'p.origin',
      'p.reason',
      'p.import_id',
      'p.corrects',
      'p.corrected_by',
      'p.recorded_at',
      'u.name',
    ])
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectPayments>['executeTakeFirstOrThrow']>>

function toPayment(row: Selected): PaymentRow {
  return {
    id: row.payment_id,
    voucher: row.voucher,
    day: row.day,
    kind: row.kind,
    fund: row.fund,
    amount: fen(BigInt(row.amount)),
    purpose: row.purpose,
    procurement: row.procurement,
    carryover: row.carryover,
    nature: row.nature,
    origin: row.origin,
    reason: row.reason,
    import: row.import_id,
    corrects: row.corrects,
    correctedBy: row.corrected_by,
    recordedAt: row.recorded_at.toISOString(),
    recordedBy: row.name,
  }
}

/** A line of a project's payments; null when it has none of the id. */
export async function findPayment(db: Db, project: string, id: string): Promise<PaymentRow | null> {
  const row = await selectPayments(db)
    .where('p.project_id', '=', project)
    .where('p.payment_id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : toPayment(row)
}

/** Marks a line as set off by another, which is booked with it. */
export async function markCorrected(tx: Db, line: string, by: string): Promise<void> {
  await tx.updateTable('payments').set({ corrected_by: by }).where('payment_id', '=', line).execute()
}
