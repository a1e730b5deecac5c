/** What of a file is in the system already: as a whole, or some of its targets within documents that hold more. */
import { saysTheSame } from '#core/target/compare.ts'
import { unitOfDocument } from '#core/target/origin.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { loadTargets } from '#store/documents/documents.ts'
import { documentUnits, unitKey } from '#store/documents/rows.ts'
import { findTargetsThere, type TargetThere } from '#store/documents/targets-there.ts'
import { knownUnits } from '#store/documents/units.ts'
import { findOlderVersion } from '#store/documents/versions.ts'
import type { Db } from '#store/kernel/store.ts'
import type { Meant } from './meant-units.ts'

export type WhatIsThere = {
  /** The document that the file is another version of, whose place it may take; null: there is none. */
  readonly older: string | null
  /** Targets of the file that are here in other documents: taken in, they would count twice. */
  readonly targets: readonly TargetThere[]
  /** All targets of the file that are here. */
  readonly all: readonly TargetThere[]
}

/**
 * Of a unit that was said to be another than the one whose code it wears, codes of projects say nothing either.
 */
export async function whatIsThere(db: Db, { document, fresh }: Meant): Promise<WhatIsThere> {
  const others = new Set(fresh.map(({ name }) => name))
  const told = {
    ...document,
    projects: document.projects.filter(({ unit }) => unit === null || !others.has(unit.name)),
  }
  const own = unitOfDocument(document)
  const units = await knownUnits(db, documentUnits(document, own))
  const idOf = (unit: typeof own) => (unit === null ? null : (units.get(unitKey(unit))?.id ?? null))
  const there = await findTargetsThere(db, told, ({ unit }) => idOf(unit ?? own))
  const older = (await findOlderVersion(db, idOf(own), document)) ?? coveredDocument(there)
  return { older, all: there, targets: there.filter((target) => target.document !== older) }
}

/** The only document that has targets of the file, where it holds nothing else. */
function coveredDocument(there: readonly TargetThere[]): string | null {
  const [first] = there
  if (first === undefined || first.more || there.some(({ document }) => document !== first.document))
    return null
  return there.length === first.targets ? first.document : null
}

/** The document in which all of a file is already, word for word; null where anything differs or is new. */
export async function sameThere(
  db: Db,
  document: TargetDocument,
  there: readonly TargetThere[],
): Promise<string | null> {
  const { projects, statement, departments = [] } = document
  const [first] = there
  if (first === undefined || statement !== null || departments.length > 0) return null
  const kept = await Promise.all(
    [...new Set(there.map((target) => target.document))].map(async (id) => {
      const places = there.filter((target) => target.document === id).map(({ order }) => order)
      return (await loadTargets(db, id))?.projects.filter(({ order }) => places.includes(order)) ?? []
    }),
  )
  const all = kept.flat()
  return projects.every((project) => all.some((before) => saysTheSame(before, project)))
    ? first.document
    : null
}
