/**
 * What people decide about findings: POST /api/findings/decisions; and the verdicts kept as examples: GET
 * /api/labels, GET /api/labels/export/{csv,json}.
 */
import { z } from 'zod'
import { FINDING_STATES, type FindingState } from '#core/findings/life.ts'
import type { Label } from '#core/findings/label.ts'
import { id } from '../kernel/common.ts'

/** In one request. */
const DECIDED_AT_ONCE = 500
export const DECISION_REASON_MAX = 500

/** Each with the state in which it was seen: what somebody else decided meanwhile is left as it is. */
const findings = z
  .array(z.object({ id, state: z.enum(FINDING_STATES) }))
  .min(1)
  .max(DECIDED_AT_ONCE)

export const decideFindingsBody = z.discriminatedUnion('verdict', [
  z.object({
    verdict: z.literal('waive'),
    findings,
    reason: z.string().trim().min(1).max(DECISION_REASON_MAX),
    /** The last day, ISO; null for good. */
    until: z.iso.date().nullable().default(null),
    /** Whether it is shown where the document is published; as the rule set says when it is not given. */
    published: z.boolean().optional(),
  }),
  z.object({
    verdict: z.literal('dispute'),
    findings,
    reason: z.string().trim().max(DECISION_REASON_MAX).default(''),
  }),
  z.object({ verdict: z.literal('reopen'), findings }),
])
export type DecideFindings = z.infer<typeof decideFindingsBody>

export type FindingsDecided = {
  readonly decided: number
  /** Those that were left: somebody else had decided on them, or they are fixed or gone (`state` null). */
  readonly changed: readonly {
    readonly id: string
    readonly state: FindingState | null
    readonly by: string | null
  }[]
}

export const LABEL_FORMATS = ['csv', 'json'] as const
export const LABELS_FORMAT = 'jichi.labels/1'

export type LabelList = {
  readonly rows: readonly Label[]
  /** Rules with a verdict. */
  readonly counts: readonly { readonly rule: string; readonly right: number; readonly wrong: number }[]
}
