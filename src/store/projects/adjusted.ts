/** Approved targets that are open again: why, and what was paid of their year's money. */
import { sql } from 'kysely'
import { IN_FORCE_STATES } from '#core/filing/states.ts'
import { fen, type Fen } from '#core/kernel/money.ts'
import type { SaidBudget } from '#core/target/below-paid.ts'
import type { AdjustedTarget } from '#core/target/related.ts'
import type { Db } from '../kernel/store.ts'

/** A target that is adjusted, with its place in its document, from 1, and its money as it is now. */
export type AdjustedProject = AdjustedTarget & { readonly position: number; readonly said: SaidBudget }

/** Of a document, or one of its projects; those that are not adjusted are not among them. */
export async function adjustedProjects(
  db: Db,
  of: { readonly document: string } | { readonly project: string },
): Promise<readonly AdjustedProject[]> {
  const one =
    'document' in of
      ? sql<boolean>`p.document_id = ${of.document}`
      : sql<boolean>`p.project_id = ${of.project}`
  const { rows } = await sql<Row>`
    select p.position, p.budget::text as total, p.fiscal::text as said_fiscal, p.other::text as said_other,
      (select s.record ->> 'comment' from filing_steps s
        where s.region_id = ${db.region} and s.project_id = p.project_id and s.kind = 'adjust'
        order by s.number desc limit 1) as reason,
      m.paid_fiscal, m.paid_other, m.last, c.carried_fiscal, c.carried_other
    from projects p
    join filings f on f.region_id = ${db.region} and f.project_id = p.project_id
    cross join lateral (
      select coalesce(sum(amount) filter (where fund = 'fiscal'), 0)::text as paid_fiscal,
        coalesce(sum(amount) filter (where fund = 'other'), 0)::text as paid_other,
        max(day) filter (where kind = 'payment' and corrected_by is null)::text as last
      from payments where region_id = ${db.region} and project_id = p.project_id) m
    cross join lateral (
      select coalesce(sum(amount) filter (where fund = 'fiscal'), 0)::text as carried_fiscal,
        coalesce(sum(amount) filter (where fund = 'other'), 0)::text as carried_other
      from budget_changes where region_id = ${db.region} and project_id = p.project_id
        and kind = 'carryover' and corrected_by is null) c
    where p.region_id = ${db.region} and ${one} and f.version > 0
      and f.state <> all(${[...IN_FORCE_STATES]}::text[])
    order by p.position`.execute(db)
  return rows.map((row) => ({
    position: row.position,
    reason: row.reason ?? '',
    paid: { fiscal: amount(row.paid_fiscal), other: amount(row.paid_other) },
    carryover: { fiscal: amount(row.carried_fiscal), other: amount(row.carried_other) },
    lastPaid: row.last,
    said: { total: saidIn(row.total), fiscal: saidIn(row.said_fiscal), other: saidIn(row.said_other) },
  }))
}

type Row = {
  readonly position: number
  readonly total: string | null
  readonly said_fiscal: string | null
  readonly said_other: string | null
  readonly reason: string | null
  readonly paid_fiscal: string
  readonly paid_other: string
  readonly last: string | null
  readonly carried_fiscal: string
  readonly carried_other: string
}

function amount(text: string): Fen {
  return fen(BigInt(text))
}

function saidIn(text: string | null): Fen | null {
  return text === null ? null : amount(text)
}
