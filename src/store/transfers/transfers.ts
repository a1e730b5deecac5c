/** 转移支付: their heads and objectives, the lines of their split, their reports, and the steps that were taken. */
import { sql } from 'kysely'
import type { ReportContent, TransferProof } from '#core/transfers/report.ts'
import type { TransferAct, TransferCourse } from '#core/transfers/step.ts'
import type { RegionObjective, TransferHead, TransferLine } from '#core/transfers/transfer.ts'
import { plainJson, plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'

export type KeptLine = TransferLine & { readonly unit: string }

export type TransferRow = TransferHead &
  TransferCourse & {
    readonly id: string
    readonly unit: { readonly id: string; readonly code: string | null; readonly name: string }
    readonly objective: RegionObjective
    readonly lines: readonly KeptLine[]
    readonly content: ReportContent | null
    readonly comment: string
    readonly proof: TransferProof | null
    readonly digest: string | null
    readonly reportedAt: string | null
    readonly revision: number
    readonly changedAt: string
    readonly changedBy: string | null
  }

function selectTransfers(db: Db) {
  return db
    .selectFrom('transfers as t')
    .innerJoin('budget_units as u', 'u.unit_id', 't.unit_id')
    .leftJoin('users as c', 'c.user_id', 't.changed_by')
    .select([
      't.transfer_id',
      't.year',
      't.code',
      't.name',
      't.level',
      't.kind',
      't.unit_id',
      'u.code as unit_code',
      'u.name as unit_name',
      't.ministry',
      't.amount',
      't.local',
      't.document_number',
      't.received_on',
      't.objective',
      't.split_on',
      't.report_state',
      't.report',
      't.sender',
      't.comment',
      't.proof',
      't.digest',
      't.reported_at',
      't.revision',
      't.changed_at',
      'c.name as changer',
    ])
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectTransfers>['executeTakeFirstOrThrow']>>

function toTransfer(row: Selected, lines: readonly KeptLine[]): TransferRow {
  return {
    id: row.transfer_id,
    year: row.year,
    code: row.code,
    name: row.name,
    level: row.level,
    kind: row.kind,
    unit: { id: row.unit_id, code: row.unit_code, name: row.unit_name },
    ministry: row.ministry,
    amount: String(row.amount),
    local: String(row.local),
    documentNumber: row.document_number,
    receivedOn: row.received_on,
    objective: row.objective,
    lines,
    splitOn: row.split_on,
    report: row.report_state,
    content: row.report,
    sender: row.sender,
    comment: row.comment,
    proof: row.proof,
    digest: row.digest,
    reportedAt: row.reported_at?.toISOString() ?? null,
    revision: row.revision,
    changedAt: row.changed_at.toISOString(),
    changedBy: row.changer,
  }
}

async function linesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, readonly KeptLine[]>> {
  const found = new Map<string, KeptLine[]>()
  if (ids.length === 0) return found
  const rows = await db
    .selectFrom('transfer_lines')
    .select(['transfer_id', 'project_id', 'unit_id', 'amount', 'shares'])
    .where(sql<boolean>`transfer_id = any(${[...ids]}::uuid[])`)
    .orderBy('transfer_id')
    .orderBy('position')
    .execute()
  for (const { transfer_id, project_id, unit_id, amount, shares } of rows)
    found.set(transfer_id, [
      ...(found.get(transfer_id) ?? []),
      { project: project_id, unit: unit_id, amount: String(amount), shares },
    ])
  return found
}

/** Of a year or of all: the newest year first, by the department and the name. */
export async function listTransfers(db: Db, year: number | undefined): Promise<readonly TransferRow[]> {
  const rows = await selectTransfers(db)
    .$if(year !== undefined, (some) => some.where('t.year', '=', year ?? 0))
    .orderBy('t.year', 'desc')
    .orderBy('u.code')
    .orderBy('t.name')
    .orderBy('t.received_on')
    .orderBy('t.transfer_id')
    .execute()
  const lines = await linesOf(
    db,
    rows.map(({ transfer_id }) => transfer_id),
  )
  return rows.map((row) => toTransfer(row, lines.get(row.transfer_id) ?? []))
}

export async function findTransfer(db: Db, id: string): Promise<TransferRow | null> {
  const row = await selectTransfers(db).where('t.transfer_id', '=', id).executeTakeFirst()
  return row === undefined ? null : toTransfer(row, (await linesOf(db, [id])).get(id) ?? [])
}

/** Nobody else changes it until the transaction ends. */
export async function lockTransfer(tx: Db, id: string): Promise<TransferRow | null> {
  const held = await tx
    .selectFrom('transfers')
    .select('transfer_id')
    .where('transfer_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return held === undefined ? null : findTransfer(tx, id)
}

/** The years that there are transfers of, the newest first. */
export async function transferYears(db: Db): Promise<readonly number[]> {
  const rows = await db.selectFrom('transfers').select('year').distinct().orderBy('year', 'desc').execute()
  return rows.map(({ year }) => year)
}

/** Whether the same document gives the same money already. @param but not this one */
export async function isTransferThere(
  db: Db,
  { year, level, name, documentNumber }: TransferHead,
  but: string | null,
): Promise<boolean> {
  const row = await db
    .selectFrom('transfers')
    .select('transfer_id')
    .where('year', '=', year)
    .where('level', '=', level)
    .where('name', '=', name)
    .where('document_number', '=', documentNumber)
    .$if(but !== null, (some) => some.where('transfer_id', '<>', but ?? ''))
    .executeTakeFirst()
  return row !== undefined
}

type Change = { readonly at: Date; readonly by: string }
export type TransferToKeep = TransferHead & { readonly unit: string; readonly objective: RegionObjective }

function headColumns(head: TransferToKeep) {
  return {
    year: head.year,
    code: plainText(head.code),
    name: plainText(head.name),
    level: head.level,
    kind: head.kind,
    unit_id: head.unit,
    ministry: plainText(head.ministry),
    amount: head.amount,
    local: head.local,
    document_number: plainText(head.documentNumber),
    received_on: head.receivedOn,
    objective: plainJson(head.objective),
  }
}

export async function addTransfer(
  tx: Db,
  id: string,
  head: TransferToKeep,
  { at, by }: Change,
): Promise<void> {
  await tx
    .insertInto('transfers')
    .values({
      transfer_id: id,
      ...headColumns(head),
      split_on: null,
      report_state: 'none',
      report: null,
      sender: null,
      comment: '',
      proof: null,
      digest: null,
      reported_at: null,
      revision: 1,
      made_at: at,
      made_by: by,
      changed_at: at,
      changed_by: by,
    })
    .execute()
}

/** The head and the objective; the transfer is locked. */
export async function keepTransfer(tx: Db, id: string, head: TransferToKeep, change: Change): Promise<void> {
  await tx
    .updateTable('transfers')
    .set((set) => ({ ...headColumns(head), ...changed(change), revision: set('revision', '+', 1) }))
    .where('transfer_id', '=', id)
    .execute()
}

function changed({ at, by }: Change) {
  return { changed_at: at, changed_by: by }
}

/** All lines of the split, in place of those that were there. */
export async function keepTransferLines(tx: Db, id: string, lines: readonly KeptLine[]): Promise<void> {
  await tx.deleteFrom('transfer_lines').where('transfer_id', '=', id).execute()
  if (lines.length === 0) return
  await tx
    .insertInto('transfer_lines')
    .values(
      lines.map(({ project, unit, amount, shares }, i) => ({
        transfer_id: id,
        position: i + 1,
        project_id: project,
        unit_id: unit,
        amount,
        shares: plainJson(shares),
      })),
    )
    .execute()
}

/** Counts a change that was made in the lines alone. */
export async function touchTransfer(tx: Db, id: string, change: Change): Promise<void> {
  await tx
    .updateTable('transfers')
    .set((set) => ({ ...changed(change), revision: set('revision', '+', 1) }))
    .where('transfer_id', '=', id)
    .execute()
}

export async function keepTransferReport(
  tx: Db,
  id: string,
  content: ReportContent,
  change: Change,
): Promise<void> {
  await tx
    .updateTable('transfers')
    .set((set) => ({
      report: plainJson(content),
      report_state: 'filling',
      ...changed(change),
      revision: set('revision', '+', 1),
    }))
    .where('transfer_id', '=', id)
    .execute()
}

export type TransferStep = {
  readonly act: TransferAct
  readonly course: TransferCourse
  /** Why it was given back or opened again: shown until the next act. */
  readonly comment: string
  /** Of a report that goes up. */
  readonly proved: { readonly proof: TransferProof; readonly digest: string } | null
}

/** Moves a transfer on its way and keeps who did it; the transfer is locked. */
export async function moveTransfer(
  tx: Db,
  id: string,
  { act, course, comment, proved }: TransferStep,
  change: Change,
): Promise<void> {
  await tx
    .updateTable('transfers')
    .set((set) => ({
      split_on: course.splitOn,
      report_state: course.report,
      sender: course.sender,
      comment: plainText(comment),
      proof: proved === null ? null : plainJson(proved.proof),
      digest: proved?.digest ?? null,
      reported_at: proved === null ? null : change.at,
      ...changed(change),
      revision: set('revision', '+', 1),
    }))
    .where('transfer_id', '=', id)
    .execute()
  await tx
    .insertInto('transfer_steps')
    .values({
      transfer_id: id,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from transfer_steps
        where region_id = ${tx.region} and transfer_id = ${id})`,
      act,
      comment: plainText(comment),
      at: change.at,
      actor_id: change.by,
    })
    .execute()
}

export async function removeTransfer(tx: Db, id: string): Promise<void> {
  await tx.deleteFrom('transfers').where('transfer_id', '=', id).execute()
}

export type TransferStepRow = {
  readonly act: TransferAct
  readonly comment: string
  readonly at: string
  readonly by: string | null
}

/** In the order in which they were taken. */
export async function listTransferSteps(db: Db, id: string): Promise<readonly TransferStepRow[]> {
  const rows = await db
    .selectFrom('transfer_steps as s')
    .leftJoin('users as u', 'u.user_id', 's.actor_id')
    .select(['s.act', 's.comment', 's.at', 'u.name'])
    .where('s.transfer_id', '=', id)
    .orderBy('s.number')
    .execute()
  return rows.map(({ at, name, ...row }) => ({ ...row, at: at.toISOString(), by: name }))
}
