/** Projects as lists show them, and one opened. Amounts: 分. */
import type { FilingState } from '../filing/states.ts'
import type { LivingFinding } from '../findings/rows.ts'
import type { Day } from '../kernel/day.ts'
import type { SeverityCounts } from '../kernel/finding.ts'
import type { Named } from '../kernel/named.ts'
import type { Unjudged } from '../review/evidence.ts'
import type { Signing } from '../target/on-paper.ts'
import type { Project } from '../target/project.ts'

/** What every list says of a project. */
export type ProjectHead = {
  readonly id: string
  readonly document: string
  readonly file: string
  /** In its document, from 1. */
  readonly order: number
  readonly fiscalYear: number | null
  readonly unitCode: string | null
  readonly unitName: string | null
  readonly code: string | null
  readonly name: string
  readonly budget: string | null
}

/** `budget` and its funds: the money in force where budget changes were booked for an approved target. */
export type ProjectRow = ProjectHead & {
  readonly fiscal: string | null
  readonly other: string | null
  readonly indicators: number
  /** 草稿 where nothing was sent in yet. */
  readonly state: FilingState
  /** How many versions were approved: one that was and is on its way again is adjusted (`adjustmentName`). */
  readonly version: number
  /** 终止: its last day; null: it goes on. */
  readonly closed: Day | null
  /** Of findings that touch the project, those whose first place is in another one included. */
  readonly findings: SeverityCounts
}

/**
 * A project opened: the paper, its findings (of the project and its indicators), the neighbours in its
 * document.
 */
export type OpenedProject = {
  readonly row: ProjectRow
  readonly project: Project
  readonly documentTitle: string | null
  readonly mediaType: string
  /** Of a target that was written here: the line below its form. null: it is as it was read. */
  readonly signing: Signing | null
  readonly ruleSet: string
  /** What of the review sheet nothing was to judge by. */
  readonly unjudged: readonly Unjudged[]
  /** Those that count: open or disputed. */
  readonly findings: readonly LivingFinding[]
  /** Those that are waived or fixed. */
  readonly settled: readonly LivingFinding[]
  readonly previous: Named | null
  readonly next: Named | null
}
