/** Findings with their lives, as lists and pages show them. */
import type { Finding } from '../kernel/finding.ts'
import type { FindingState } from './life.ts'

/** What somebody decided about a finding: why it is waived, or what is wrong with it. */
type FindingDecision = {
  readonly reason: string | null
  /** Who decided; null when the account is gone. */
  readonly by: string | null
  readonly at: string
  /** A waiver's last day, ISO; null for good. */
  readonly until: string | null
  /** Whether a waiver is shown where the document is published. */
  readonly published: boolean
}

export type FindingLife = {
  readonly state: FindingState
  readonly firstSeenAt: string
  readonly fixedAt: string | null
  /** Since the check before the last: it appeared, it is gone, or neither. */
  readonly news: 'new' | 'fixed' | null
  readonly decision: FindingDecision | null
}

/** A finding with its life. */
export type LivingFinding = Finding & FindingLife & { readonly id: string }

/**
 * A finding and what it is in. `projectId` is null for a finding of the whole document; `project`,
 * `indicator`, `field` and `at` say where.
 */
export type FindingRow = LivingFinding & {
  readonly documentId: string
  readonly file: string
  readonly mediaType: string
  readonly projectId: string | null
  readonly projectName: string | null
  /** In how many projects it holds; 0: it is of the document as a whole. */
  readonly projects: number
  readonly unitCode: string | null
  readonly unitName: string | null
}
