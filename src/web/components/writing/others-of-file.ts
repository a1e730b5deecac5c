/** Targets of a file that are of another unit than the one they are begun for. */
import type { FileTargets } from '#api/writing/drafts.ts'
import { isSameName } from '#core/documents/unit-names.ts'

type Unit = { readonly id: string; readonly name: string }

/** The name that the file gives; null where it is this unit's, or the file says nothing. */
export function otherUnit(
  { unit: said }: FileTargets['targets'][number],
  unit: Unit | undefined,
): string | null {
  if (said === null || unit === undefined) return null
  const isOwn = said.id === null ? isSameName(said.name, unit.name) : said.id === unit.id
  return isOwn ? null : said.name
}

/** The other units with how many targets are theirs, in the order of the file. */
export function otherUnits(
  { targets }: FileTargets,
  unit: Unit | undefined,
): readonly { readonly name: string; readonly count: number }[] {
  const names = targets.flatMap((target) => otherUnit(target, unit) ?? [])
  return [...new Set(names)].map((name) => ({ name, count: names.filter((one) => one === name).length }))
}
