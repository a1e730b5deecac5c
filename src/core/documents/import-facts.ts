/** What an import knows of a file that was read, and of the units that its files name. */
import type { SeverityCounts } from '../kernel/finding.ts'
import type { BudgetUnit } from '../target/project.ts'
import type { FilingState } from '../filing/states.ts'
import type { DocumentKind } from '../target/kind.ts'

/** How many places a file says otherwise than the document of the same subject. */
export type Differences = {
  readonly added: number
  readonly removed: number
  readonly changed: number
  readonly unchanged: number
}

/** A document of the same subject that counts, and what the file says otherwise. */
export type OlderDocument = {
  readonly id: string
  /** The name of its file: titles are alike. */
  readonly file: string
  readonly differences: Differences
}

/** What a file that waits for the confirmation of its import says. */
export type FileFacts = {
  readonly kind: DocumentKind
  readonly fiscalYear: number | null
  /** The unit that it speaks for; null when nothing names one. */
  readonly unit: BudgetUnit | null
  /** Every unit that it names, with the one that it speaks for. */
  readonly units: readonly BudgetUnit[]
  readonly projects: readonly { readonly code: string | null; readonly name: string }[]
  readonly statement: boolean
  readonly departments: boolean
  readonly indicators: number
  readonly unplaced: number
  readonly findings: SeverityCounts
  readonly older: OlderDocument | null
  /**
   * The targets that are in the system already, by their ids, where no document may be replaced for them: each is
   * one of several of its document.
   */
  readonly there?: readonly string[]
}

/** How a target that is in the system stands: what it is called, its unit, how far its review is. */
export type KnownTarget = {
  readonly name: string
  readonly unit: string | null
  readonly state: FilingState
}

/** A unit as it is known. */
export type KnownUnit = BudgetUnit & { readonly id: string }

export const UNIT_ANSWERS = ['existing', 'new', 'renamed'] as const
/** What was said of a name that nobody knew: it is a known unit, a new one, or a known one renamed. */
export type UnitAnswer = (typeof UNIT_ANSWERS)[number]
