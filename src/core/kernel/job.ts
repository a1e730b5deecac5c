/** A job: work that runs after its request was answered. What it is about is known to the room that begins it. */
import type { SeverityCounts } from './finding.ts'

/**
 * `needs-decision`: the file was read, and somebody has to say what becomes of an older one of the same
 * subject. `held`: the file was read, and waits for the confirmation of its import.
 */
export const JOB_STATES = [
  'waiting',
  'running',
  'needs-decision',
  'held',
  'done',
  'failed',
  'cancelled',
] as const
export type JobState = (typeof JOB_STATES)[number]

/**
 * monitoring-round: the sheets of a round; re-audit: everything under the rules of today; dry-run: what a
 * rule set would change, nothing is written; roll-over: last year's projects for a year that was opened;
 * staff-import: people of a table; money-booking: a large file of payments or changes.
 */
export const JOB_KINDS = [
  'import',
  're-audit',
  'dry-run',
  'roll-over',
  'monitoring-round',
  'staff-import',
  'money-booking',
] as const
export type JobKind = (typeof JOB_KINDS)[number]

/** Jobs over many things, which tell how far they are by a tally. */
export type LongJobKind = Exclude<JobKind, 'import'>

/** What a long job is to do. */
export type AuditTask = {
  /** The documents of a re-audit: all, or those whose findings are of other rules than today's. */
  readonly documents: 'all' | 'stale'
  /** The rule set that a dry run tries, jichi.rule-set/1; null for a re-audit. */
  readonly ruleSet: { readonly [key: string]: unknown } | null
  /** Of a roll-over: the fiscal year that is opened. */
  readonly year?: number
  /** Of a round of monitoring: its id. */
  readonly round?: string
  /** Of a table that is taken in: the id of the import. */
  readonly taking?: string
}

/** How far an audit of everything is: documents, and what became of their findings. */
export type AuditTally = {
  readonly documents: number
  readonly done: number
  /** Documents whose findings are others now, or would be. */
  readonly changed: number
  readonly created: number
  readonly gone: number
}

/**
 * What becomes of a file whose subject is there already: it takes the older one's place, is beside it, or
 * is left.
 */
export const JOB_DECISIONS = ['replace', 'keep', 'discard'] as const
export type JobDecision = (typeof JOB_DECISIONS)[number]

/** Why a job failed: the code and values of a fault of the file, or of a problem. */
export type JobProblem = {
  readonly code: string
  readonly values: { readonly [name: string]: string | number }
}

export type JobResult = {
  readonly document: string
  /** The bytes were already here. */
  readonly duplicate: boolean
  readonly projects: number
  readonly indicators: number
  readonly findings: SeverityCounts
  /** Of the document; left out of what was imported before it was kept. */
  readonly fiscalYear?: number | null
  /** Units that the document calls otherwise than they are known; left out where there are none. */
  readonly named?: readonly OtherName[]
}

/** What a document calls a unit otherwise than it is known. */
export type OtherName = {
  readonly unit: string
  readonly code: string | null
  readonly name: string
  /** In the document. */
  readonly called: string
}

/** A job as people see it. */
export type JobRow = {
  readonly id: string
  readonly kind: JobKind
  /** The file of an import; the rule set of a dry run; empty for auditing everything again. */
  readonly label: string
  readonly state: JobState
  readonly progress: number
  readonly problem: JobProblem | null
  readonly result: JobResult | null
  readonly createdAt: string
  readonly finishedAt: string | null
  readonly batch: string | null
  /** Its import was undone; only where that was looked up. */
  readonly undone?: true
  /** The older document that a decision is needed about. */
  readonly against: string | null
  readonly decision: JobDecision | null
  /** How far an audit of everything is, in documents; null for an import. */
  readonly tally: AuditTally | null
}
