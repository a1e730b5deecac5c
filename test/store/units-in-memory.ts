/**
 * What documents of a region make of the units that they name, in memory: known by code, or by a name that
 * one unit bears.
 */
import type { BudgetUnit } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { unitOfDocument } from '#core/target/origin.ts'
import { unitKey, documentUnits } from '#store/documents/rows.ts'
import { plainText } from '#store/kernel/plain.ts'

type Known = {
  readonly address: string
  readonly name: string
  code: string | null
  readonly keys: Set<string>
}

export type UnitsInMemory = {
  /** A document came in. Units stay when it goes. */
  add(document: TargetDocument): void
  /** What addresses call the unit that a document means. */
  addressOf(unit: BudgetUnit): string
}

export function unitsInMemory(): UnitsInMemory {
  const units: Known[] = []
  const knownAs = (key: string) => units.find(({ keys }) => keys.has(key))

  const take = (unit: BudgetUnit) => {
    const [key, name] = [unitKey(unit), plainText(unit.name)]
    if (knownAs(key) !== undefined) return
    const called = units.filter((one) => one.name === name)
    const [same] = called
    if (same === undefined || called.length > 1 || (unit.code !== null && same.code !== null)) {
      units.push({ address: key, name, code: unit.code, keys: new Set([key]) })
      return
    }
    same.code ??= unit.code
    same.keys.add(key)
  }
  return {
    add(document) {
      const named = [...documentUnits(document, unitOfDocument(document))].toSorted(([a], [b]) =>
        a < b ? -1 : 1,
      )
      for (const [, unit] of named.filter(([, { code }]) => code !== null)) take(unit)
      for (const [, unit] of named.filter(([, { code }]) => code === null)) take(unit)
    },
    addressOf: (unit) => knownAs(unitKey(unit))?.address ?? '',
  }
}
