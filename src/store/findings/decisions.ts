/** What people decide about findings: waived with a reason, disputed as wrong, or open again. */
import { sql } from 'kysely'
import type { Finding } from '#core/kernel/finding.ts'
import { isLive, type FindingState } from '#core/findings/life.ts'
import { UNDECIDED } from './rows.ts'
import { plainOrNull } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'

export type LockedFinding = {
  readonly id: string
  readonly document: string
  readonly state: FindingState
  /** Who decided on it last, and when. */
  readonly by: string | null
  readonly at: string | null
  readonly body: Finding
  readonly ruleSet: string
  readonly file: string
  readonly fiscalYear: number | null
  readonly unit: string | null
}

/**
 * Findings as they are now, with their documents locked until the transaction ends, so that no one else
 * decides meanwhile.
 */
export async function lockFindings(tx: Db, ids: readonly string[]): Promise<LockedFinding[]> {
  if (ids.length === 0) return []
  const documents = await tx
    .selectFrom('findings')
    .select('document_id')
    .distinct()
    .where('finding_id', 'in', ids)
    .execute()
  if (documents.length === 0) return []
  // In the order of their ids, as everyone who holds several: no deadlock.
  await tx
    .selectFrom('documents')
    .select('document_id')
    .where(
      'document_id',
      'in',
      documents.map((row) => row.document_id),
    )
    .orderBy('document_id')
    .forUpdate()
    .execute()
  return findFindings(tx, ids)
}

/** Findings by their ids, in the order of their documents. */
export async function findFindings(db: Db, ids: readonly string[]): Promise<LockedFinding[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('findings as f')
    .innerJoin('documents as d', 'd.document_id', 'f.document_id')
    .leftJoin('users as w', 'w.user_id', 'f.decided_by')
    .leftJoin('budget_units as u', 'u.unit_id', 'f.unit_id')
    .select([
      'f.finding_id',
      'f.document_id',
      'f.state',
      'f.body',
      'f.decided_at',
      'f.fiscal_year',
      'w.name as decider',
      'd.rule_set',
      'd.file',
      'u.name as unit',
    ])
    .where('f.finding_id', 'in', ids)
    .orderBy('f.document_id')
    .orderBy('f.position')
    .execute()
  return rows.map((row) => ({
    id: row.finding_id,
    document: row.document_id,
    state: row.state,
    by: row.decider,
    at: row.decided_at?.toISOString() ?? null,
    body: row.body,
    ruleSet: row.rule_set,
    file: row.file,
    fiscalYear: row.fiscal_year,
    unit: row.unit,
  }))
}

export type Decided = {
  readonly state: 'open' | 'waived' | 'disputed'
  readonly reason: string | null
  /** ISO day, included; null for good. */
  readonly until: string | null
  readonly published: boolean
  readonly by: string | null
  readonly at: Date
}

/**
 * Writes a decision on findings that are locked. Their counts are the caller's: {@link
 * import('./recheck.ts').recount}.
 */
export async function insertDecisions(
  tx: Db,
  ids: readonly string[],
  { state, reason, until, published, by, at }: Decided,
): Promise<void> {
  if (ids.length === 0) return
  const said =
    state === 'open'
      ? UNDECIDED
      : {
          reason: plainOrNull(reason),
          decided_by: by,
          decided_at: at,
          waived_until: state === 'waived' ? until : null,
          published: state === 'waived' ? published : null,
        }
  const counted = isLive(state)
    ? sql<boolean>`exists (select from documents d where d.region_id = ${tx.region} and d.document_id = findings.document_id and d.counted)`
    : false
  await tx
    .updateTable('findings')
    .set({ state, ...said, counted })
    .where('finding_id', 'in', ids)
    .execute()
}

/** Waived findings whose last day is before `today` (ISO). */
export async function waiversOver(db: Db, today: string): Promise<string[]> {
  const rows = await db
    .selectFrom('findings')
    .select('finding_id')
    .where('state', '=', 'waived')
    .where(sql<boolean>`waived_until < ${today}::date`)
    .orderBy('finding_id')
    .execute()
  return rows.map((row) => row.finding_id)
}
