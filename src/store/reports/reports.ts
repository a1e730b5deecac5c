/** Reports: their heads for lists, one with all that is in it, and what is kept of each change. */
import { editedSections, type Drafted, type Edits, type ReportKind } from '#core/reports/report.ts'
import type { OutlinePart } from '#core/reports/outline.ts'
import type { ListedReport } from '#core/reports/rows.ts'
import { plainJson, plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'

export type ReportHead = ListedReport & { readonly round: string | null; readonly subject: string | null }

export type ReportRow = ReportHead & {
  readonly revision: number
  readonly outline: readonly OutlinePart[]
  readonly drafted: Drafted
  readonly draftedAt: string
  readonly edits: Edits
  readonly finalBy: string | null
  readonly digest: string | null
}

function selectHeads(db: Db) {
  return db
    .selectFrom('reports as r')
    .leftJoin('budget_units as u', 'u.unit_id', 'r.unit_id')
    .leftJoin('users as c', 'c.user_id', 'r.changed_by')
    .select([
      'r.report_id',
      'r.kind',
      'r.year',
      'r.unit_id',
      'u.code as unit_code',
      'u.name as unit_name',
      'r.round_id',
      'r.subject_id',
      'r.title',
      'r.state',
      'r.edits',
      'r.changed_at',
      'c.name as changer',
      'r.final_at',
    ])
}

type Head = Awaited<ReturnType<ReturnType<typeof selectHeads>['executeTakeFirstOrThrow']>>

function toHead(row: Head): ReportHead {
  return {
    id: row.report_id,
    kind: row.kind,
    year: row.year,
    unit: row.unit_id === null ? null : { id: row.unit_id, code: row.unit_code, name: row.unit_name ?? '' },
    round: row.round_id,
    subject: row.subject_id,
    title: row.title,
    state: row.state,
    edited: editedSections(row.edits),
    changedAt: row.changed_at.toISOString(),
    changedBy: row.changer,
    finalAt: row.final_at?.toISOString() ?? null,
  }
}

/** Of a year or of all, the newest change first; through `within` those of reached units. */
export async function listReports(
  db: Db,
  { year, kinds }: { readonly year?: number | undefined; readonly kinds: readonly ReportKind[] },
): Promise<readonly ReportHead[]> {
  const rows = await selectHeads(db)
    .$if(year !== undefined, (reports) => reports.where('r.year', '=', year ?? 0))
    .where('r.kind', 'in', [...kinds])
    .orderBy('r.changed_at', 'desc')
    .orderBy('r.report_id')
    .execute()
  return rows.map(toHead)
}

export async function findReport(db: Db, id: string): Promise<ReportRow | null> {
  const row = await selectHeads(db)
    .leftJoin('users as f', 'f.user_id', 'r.final_by')
    .select(['r.revision', 'r.outline', 'r.drafted', 'r.drafted_at', 'r.digest', 'f.name as finisher'])
    .where('r.report_id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    ...toHead(row),
    revision: row.revision,
    outline: row.outline,
    drafted: row.drafted,
    draftedAt: row.drafted_at.toISOString(),
    edits: row.edits,
    finalBy: row.finisher,
    digest: row.digest,
  }
}

/** Nobody else changes it until the transaction ends. */
export async function lockReport(tx: Db, id: string): Promise<ReportRow | null> {
  await tx.selectFrom('reports').select('report_id').where('report_id', '=', id).forUpdate().execute()
  return findReport(tx, id)
}

export type NewReport = {
  readonly id: string
  readonly kind: ReportKind
  readonly unit: string | null
  readonly year: number
  readonly round: string | null
  readonly subject: string | null
  readonly title: string
  readonly outline: readonly OutlinePart[]
  readonly drafted: Drafted
  readonly at: Date
  readonly by: string
}

/** @returns the id of the draft that there is already of the same subject; null when this one is kept */
export async function addReport(tx: Db, report: NewReport): Promise<string | null> {
  const added = await tx
    .insertInto('reports')
    .values({
      report_id: report.id,
      kind: report.kind,
      unit_id: report.unit,
      year: report.year,
      round_id: report.round,
      subject_id: report.subject,
      title: plainText(report.title),
      state: 'draft',
      revision: 1,
      outline: plainJson(report.outline),
      drafted: plainJson(report.drafted),
      drafted_at: report.at,
      edits: '{}',
      made_at: report.at,
      made_by: report.by,
      changed_at: report.at,
      changed_by: report.by,
      final_at: null,
      final_by: null,
      digest: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('report_id')
    .executeTakeFirst()
  if (added !== undefined) return null
  const there = await tx
    .selectFrom('reports')
    .select('report_id')
    .where('state', '=', 'draft')
    .where('kind', '=', report.kind)
    .where('year', '=', report.year)
    .where('unit_id', 'is not distinct from', report.unit)
    .where('round_id', 'is not distinct from', report.round)
    .where('subject_id', 'is not distinct from', report.subject)
    .executeTakeFirst()
  return there?.report_id ?? null
}

type Change = { readonly at: Date; readonly by: string }

export async function keepEdits(tx: Db, id: string, edits: Edits, { at, by }: Change): Promise<void> {
  await tx
    .updateTable('reports')
    .set((set) => ({
      edits: plainJson(edits),
      revision: set('revision', '+', 1),
      changed_at: at,
      changed_by: by,
    }))
    .where('report_id', '=', id)
    .execute()
}

export async function keepDrafted(tx: Db, id: string, drafted: Drafted, { at, by }: Change): Promise<void> {
  await tx
    .updateTable('reports')
    .set((set) => ({
      drafted: plainJson(drafted),
      drafted_at: at,
      revision: set('revision', '+', 1),
      changed_at: at,
      changed_by: by,
    }))
    .where('report_id', '=', id)
    .execute()
}

export async function finishReport(tx: Db, id: string, digest: string, { at, by }: Change): Promise<void> {
  await tx
    .updateTable('reports')
    .set((set) => ({
      state: 'final',
      digest,
      revision: set('revision', '+', 1),
      final_at: at,
      final_by: by,
      changed_at: at,
      changed_by: by,
    }))
    .where('report_id', '=', id)
    .execute()
}

export async function removeReport(tx: Db, id: string): Promise<void> {
  await tx.deleteFrom('reports').where('report_id', '=', id).execute()
}
