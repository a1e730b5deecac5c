/** Audit events of findings: decided on, and looked for again. */
import type { FindingState } from '#core/findings/life.ts'
import type { DecideFindings } from '#api/findings/decisions.ts'
import type { EventType } from '#core/kernel/audit-event.ts'
import type { JobProblem, LongJobKind } from '#core/kernel/job.ts'
import { act, change, type WrittenEvent } from '../kernel/event.ts'

type Verdict = DecideFindings['verdict']

const TYPES: Record<Verdict, EventType> = {
  waive: 'finding.waived',
  dispute: 'finding.disputed',
  reopen: 'finding.reopened',
}

type Decided = {
  state: FindingState
  findings: number
  rules: readonly string[]
  reason?: string | null
  until?: string | null
  published?: boolean
}

/** @param before in which states they were; one where all were in the same */
export function findingsDecided(
  verdict: Verdict,
  document: string,
  before: Readonly<{ state: FindingState | readonly FindingState[] | undefined }>,
  after: Readonly<Decided>,
): WrittenEvent {
  return change<typeof before, Decided>(TYPES[verdict], 'document')(document, before, after)
}

export const findingWaiverEnded = change<
  { state: 'waived' },
  { state: 'open'; findings: number; rules: readonly string[] }
>('finding.waiver-ended', 'document')

export const auditStarted = act<{ kind: LongJobKind; ruleSet?: string }>('audit.started', 'job')
export const auditEnded = act<{
  kind: LongJobKind
  ruleSet?: string
  documents: number
  done: number
  changed: number
  created: number
  gone: number
}>('audit.ended', 'job')
export const documentAudited = change<
  { findings: number },
  { findings: number; created: number; gone: number }
>('document.audited', 'document')

/** A long job that could not be done, and why. */
export function auditFailed(
  job: string,
  kind: LongJobKind,
  reason: Pick<JobProblem, 'code'> & Partial<JobProblem>,
): WrittenEvent {
  return { type: 'audit.ended', subject: `job:${job}`, before: null, after: { kind, ...reason } }
}
