/**
 * The units that a document means, where a person said that the code which it gives one is another's: what the
 * document is kept with.
 */
import type { KnownUnit } from '#core/documents/import-facts.ts'
import type { TargetDocument } from '#core/target/document.ts'
import type { BudgetUnit } from '#core/target/project.ts'
import { loadAnswers } from '#store/documents/imports.ts'
import { unitNameKey } from '#store/documents/rows.ts'
import { unitsSaid } from '#store/documents/units.ts'
import type { Db } from '#store/kernel/store.ts'

export type Meant = {
  readonly document: TargetDocument
  /** As the document names them: units that were said to be new. */
  readonly fresh: readonly BudgetUnit[]
}

/** @param batch the import that the document is of, with what was said there; null: what was said before alone */
export async function meantUnits(tx: Db, document: TargetDocument, batch: string | null): Promise<Meant> {
  const named = [...document.projects, ...(document.departments ?? [])].flatMap(({ unit }) => unit ?? [])
  const said = await unitsSaid(tx, named)
  const answers = batch === null ? [] : await loadAnswers(tx, batch)
  const fresh = new Set(answers.filter(({ answer }) => answer === 'new').map(({ key }) => key))
  const isFresh = (unit: BudgetUnit) => fresh.has(unitNameKey(unit) ?? '')
  const meant = <Of extends { readonly unit: BudgetUnit | null }>(one: Of): Of => {
    const { unit } = one
    if (unit === null) return one
    if (isFresh(unit)) return { ...one, unit: { code: null, name: unit.name } }
    const other = said.get(unitNameKey(unit) ?? '')
    return other === undefined ? one : { ...one, unit: under(unit, other) }
  }
  const { departments } = document
  return {
    document: {
      ...document,
      projects: document.projects.map(meant),
      ...(departments !== undefined && { departments: departments.map(meant) }),
    },
    fresh: named.filter(isFresh),
  }
}

/** The code tells; a unit without one goes by its name. */
function under(unit: BudgetUnit, { code, name }: KnownUnit): BudgetUnit {
  return code === null ? { code, name } : { ...unit, code }
}
