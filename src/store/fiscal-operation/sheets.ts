/** 财政运行数据表: one a government and year, with what is kept of each change and of the end of its year. */
import type { FiscalProof } from '#core/fiscal-operation/score.ts'
import type { FiscalFigures } from '#core/fiscal-operation/sheet.ts'
import type { FiscalState } from '#core/fiscal-operation/step.ts'
import { plainJson, plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'

export type FiscalSheetRow = {
  readonly unit: { readonly id: string; readonly code: string | null; readonly name: string }
  readonly year: number
  readonly state: FiscalState
  readonly revision: number
  readonly figures: FiscalFigures
  readonly comment: string
  readonly sender: string | null
  readonly changedAt: string
  readonly changedBy: string | null
  /** Of a final sheet. */
  readonly proof: FiscalProof | null
  readonly place: number | null
  readonly finalAt: string | null
}

function selectSheets(db: Db) {
  return db
    .selectFrom('fiscal_sheets as s')
    .innerJoin('budget_units as u', 'u.unit_id', 's.unit_id')
    .leftJoin('users as c', 'c.user_id', 's.changed_by')
    .select([
      's.unit_id',
      'u.code',
      'u.name as unit_name',
      's.year',
      's.state',
      's.revision',
      's.figures',
      's.comment',
      's.sender',
      's.changed_at',
      'c.name as changer',
      's.proof',
      's.place',
      's.final_at',
    ])
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectSheets>['executeTakeFirstOrThrow']>>

function toSheet({
  unit_id,
  code,
  unit_name,
  changed_at,
  changer,
  final_at,
  ...row
}: Selected): FiscalSheetRow {
  return {
    ...row,
    unit: { id: unit_id, code, name: unit_name },
    changedAt: changed_at.toISOString(),
    changedBy: changer,
    finalAt: final_at?.toISOString() ?? null,
  }
}

/** Of these years, by the code of the unit; through `within` those of reached units. */
export async function listFiscalSheets(db: Db, years: readonly number[]): Promise<readonly FiscalSheetRow[]> {
  if (years.length === 0) return []
  const rows = await selectSheets(db)
    .where('s.year', 'in', [...years])
    .orderBy('s.year')
    .orderBy('u.code')
    .orderBy('u.name')
    .orderBy('s.unit_id')
    .execute()
  return rows.map(toSheet)
}

/** Every sheet of one government, the newest year first. */
export async function fiscalSheetsOfUnit(db: Db, unit: string): Promise<readonly FiscalSheetRow[]> {
  const rows = await selectSheets(db).where('s.unit_id', '=', unit).orderBy('s.year', 'desc').execute()
  return rows.map(toSheet)
}

/** The years that there are sheets of, the newest first. */
export async function fiscalYears(db: Db): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('fiscal_sheets')
    .select('year')
    .distinct()
    .orderBy('year', 'desc')
    .execute()
  return rows.map(({ year }) => year)
}

/** Nobody else changes them until the transaction ends. @param unit only this one's */
export async function lockFiscalSheets(
  tx: Db,
  year: number,
  unit?: string,
): Promise<readonly FiscalSheetRow[]> {
  await tx
    .selectFrom('fiscal_sheets')
    .select('unit_id')
    .where('year', '=', year)
    .$if(unit !== undefined, (sheets) => sheets.where('unit_id', '=', unit ?? ''))
    .orderBy('unit_id')
    .forUpdate()
    .execute()
  const rows = await selectSheets(tx)
    .where('s.year', '=', year)
    .$if(unit !== undefined, (sheets) => sheets.where('s.unit_id', '=', unit ?? ''))
    .orderBy('u.code')
    .orderBy('s.unit_id')
    .execute()
  return rows.map(toSheet)
}

type Change = { readonly at: Date; readonly by: string }

/** An empty sheet for each of these units that has none. @returns those that it made */
export async function addFiscalSheets(
  tx: Db,
  {
    year,
    units,
    figures,
    at,
    by,
  }: Change & {
    readonly year: number
    readonly units: readonly string[]
    readonly figures: FiscalFigures
  },
): Promise<readonly string[]> {
  if (units.length === 0) return []
  const rows = await tx
    .insertInto('fiscal_sheets')
    .values(
      units.map((unit) => ({
        unit_id: unit,
        year,
        state: 'draft' as const,
        revision: 1,
        figures: plainJson(figures),
        comment: '',
        sender: null,
        changed_at: at,
        changed_by: by,
        proof: null,
        place: null,
        final_at: null,
        final_by: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['region_id', 'unit_id', 'year']).doNothing())
    .returning('unit_id')
    .execute()
  return rows.map(({ unit_id }) => unit_id)
}

export type FiscalSheetToKeep = Pick<FiscalSheetRow, 'state' | 'figures' | 'comment' | 'sender'>

/** Keeps what a person wrote or did; the sheet is locked. */
export async function keepFiscalSheet(
  tx: Db,
  { unit, year }: { readonly unit: string; readonly year: number },
  { state, figures, comment, sender }: FiscalSheetToKeep,
  { at, by }: Change,
): Promise<void> {
  await tx
    .updateTable('fiscal_sheets')
    .set((set) => ({
      state,
      figures: plainJson(figures),
      comment: plainText(comment),
      sender,
      revision: set('revision', '+', 1),
      changed_at: at,
      changed_by: by,
    }))
    .where('unit_id', '=', unit)
    .where('year', '=', year)
    .execute()
}

/** Freezes one sheet with its proof and its place. */
export async function finishFiscalSheet(
  tx: Db,
  { unit, year }: { readonly unit: string; readonly year: number },
  { proof, place }: { readonly proof: FiscalProof; readonly place: number | null },
  { at, by }: Change,
): Promise<void> {
  await tx
    .updateTable('fiscal_sheets')
    .set((set) => ({
      state: 'final',
      proof: plainJson(proof),
      place,
      final_at: at,
      final_by: by,
      revision: set('revision', '+', 1),
    }))
    .where('unit_id', '=', unit)
    .where('year', '=', year)
    .execute()
}

/** The final sheets of a year are accepted ones again. @returns how many */
export async function reopenFiscalYear(tx: Db, year: number): Promise<number> {
  const rows = await tx
    .updateTable('fiscal_sheets')
    .set((set) => ({
      state: 'accepted',
      proof: null,
      place: null,
      final_at: null,
      final_by: null,
      revision: set('revision', '+', 1),
    }))
    .where('year', '=', year)
    .where('state', '=', 'final')
    .returning('unit_id')
    .execute()
  return rows.length
}
