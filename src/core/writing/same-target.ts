/** Whether a target that would be begun of a file is there already. */
import type { Project } from '../target/project.ts'
import { startOfFile } from './start-form.ts'

/** A target of a year that is there. */
export type TargetThere = {
  readonly project: string
  readonly name: string
  readonly code: string | null
  readonly year: number
  /** Its unit. */ readonly unit: string | null
  /** Whether it is with its unit: its form can be written in. */ readonly open: boolean
}

/** By what two targets are held for one. */
export type SameBy = 'code' | 'name'

/**
 * Code and year are of one project. The name says it where one of the two has no code; for a unit alone, which
 * is left to ask. null: they are two.
 */
export function sameTarget(found: Project, there: TargetThere): SameBy | null {
  const { code } = startOfFile(found, there.year)
  if (code !== null && there.code !== null) return code === there.code.trim() ? 'code' : null
  return found.name.trim() === there.name.trim() ? 'name' : null
}

type Known = Pick<TargetThere, 'year' | 'unit'> & { readonly by: SameBy }

/** The one in the way of beginning a target for a unit and year: of its code first. */
export function inTheWay<T extends Known>(there: readonly T[], unit: string | null, year: number): T | null {
  const ofYear = there.filter((one) => one.year === year)
  const sameCode = ofYear.find(({ by }) => by === 'code')
  return sameCode ?? ofYear.find((one) => one.by === 'name' && one.unit === unit) ?? null
}
