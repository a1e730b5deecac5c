/** A data sheet with what the rule set in force makes of it: score, proof and findings. */
import { fiscalFindings, type FiscalFinding } from '#core/fiscal-operation/rules.ts'
import type { FiscalOperationScheme } from '#core/fiscal-operation/scheme.ts'
import { fiscalProof, type FiscalProof } from '#core/fiscal-operation/score.ts'
import type { FiscalFigures } from '#core/fiscal-operation/sheet.ts'
import type { FiscalSheetRow } from '#store/fiscal-operation/sheets.ts'
import { findRegion } from '#store/kernel/regions.ts'
import type { Db } from '#store/kernel/store.ts'
import { loadRuleBook } from '../rule-sets/rule-book.ts'

export type FiscalRules = {
  readonly id: string
  readonly version: number
  readonly scheme: FiscalOperationScheme
  readonly slipNear: string
}

/** What the rule set in force says of a year. */
export async function fiscalRules(db: Db, year: number): Promise<FiscalRules> {
  // One after the other: inside a transaction there is one connection.
  const book = await loadRuleBook(db)
  const region = await findRegion(db)
  const set = book.inForce(region?.code ?? null, year)
  return {
    id: set.id,
    version: book.sets.find(({ id }) => id === set.id)?.version ?? 1,
    scheme: set.fiscalOperation,
    slipNear: set.scoring.slipNear,
  }
}

/** Figures of the year before count once they were sent. */
export function lastFigures(sheets: readonly FiscalSheetRow[], sheet: FiscalSheetRow): FiscalFigures | null {
  const last = sheets.find(({ unit, year }) => unit.id === sheet.unit.id && year === sheet.year - 1)
  return last === undefined || last.state === 'draft' ? null : last.figures
}

/** The proof that was kept where the sheet is final, otherwise as its figures come to now. */
export function proofOf(sheet: FiscalSheetRow, last: FiscalFigures | null, rules: FiscalRules): FiscalProof {
  if (sheet.proof !== null) return sheet.proof
  const { id, version, scheme } = rules
  return fiscalProof({
    about: { year: sheet.year, unit: { code: sheet.unit.code, name: sheet.unit.name } },
    ruleSet: { id, version, scheme },
    figures: sheet.figures,
    last,
  })
}

export function findingsOf(
  sheet: FiscalSheetRow,
  last: FiscalFigures | null,
  { scheme: { bounds }, slipNear }: FiscalRules,
): readonly FiscalFinding[] {
  return fiscalFindings({ figures: sheet.figures, last, bounds, slipNear })
}
