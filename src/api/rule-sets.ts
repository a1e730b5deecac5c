/**
 * Rule sets: GET /api/rule-sets, POST /api/rule-sets (another version, or a new set), GET
 * /api/rule-sets/:name/:year/versions, GET /api/rule-sets/:name/:year/export, POST
 * /api/rule-sets/:name/:year/retire. Trying one without saving it: POST /api/dry-runs, GET /api/dry-runs/:id.
 * Auditing everything again: POST /api/audits.
 */
import { z } from 'zod'
import { versionNumber } from './kernel/common.ts'
import type { VerdictsByRule } from '#core/rules/precision.ts'
import type { DryRunReport } from '#core/findings/dry-run.ts'
import type { RuleSetData } from '#core/rule-sets/rule-set-data.ts'
import { RULE_SET_NOTE_MAX } from './kernel/constants.ts'
import type { Job } from './jobs.ts'

/** The two halves of an id: `hebei/2025`. */
export const ruleSetAddress = z.object({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  year: z.string().regex(/^\d{4}$/),
})
export type RuleSetAddress = z.infer<typeof ruleSetAddress>

/**
 * `data`: jichi.rule-set/1; what is wrong with it is told by core. `expected`: the version that was changed,
 * null for a new set.
 */
export const saveRuleSetBody = z.object({
  data: z.unknown(),
  note: z.string().trim().min(1).max(RULE_SET_NOTE_MAX),
  expected: z.number().int().min(1).nullable(),
})
export type SaveRuleSet = z.infer<typeof saveRuleSetBody>

export const retireRuleSetBody = z.object({ note: z.string().trim().min(1).max(RULE_SET_NOTE_MAX) })
export type RetireRuleSet = z.infer<typeof retireRuleSetBody>

export const versionQuery = z.object({ version: versionNumber.optional() })

export const dryRunInput = z.object({ data: z.unknown() })

/** `stale`: only documents whose findings are of other rules than today's. */
export const auditInput = z.object({ documents: z.enum(['all', 'stale']).default('all') })
export type AuditInput = z.infer<typeof auditInput>

export type RuleSetVersion = {
  readonly data: RuleSetData
  readonly retired: boolean
  readonly note: string | null
  readonly savedBy: string | null
  /** null for a set of the program. */
  readonly savedAt: string | null
}

export type RuleSetSummary = RuleSetVersion & {
  readonly builtIn: boolean
  /** Documents that are audited under it today. */
  readonly documents: number
}

export type RuleSetList = {
  /** The 区划 code of the installation. */
  readonly home: string | null
  /** The newest version of each, sets of the program first; retired ones too. */
  readonly rows: readonly RuleSetSummary[]
  /** Sets that this version of the program does not understand: their ids. */
  readonly unread: readonly string[]
  /** Judged findings by rule: on the labelled documents of the program, and by the people here. */
  readonly verdicts: { readonly shipped: VerdictsByRule; readonly own: VerdictsByRule }
  /** Documents, and those whose findings are of other rules than today's. */
  readonly documents: number
  readonly stale: number
  /** The last audit of everything. */
  readonly audit: Job | null
}

export type RuleSetVersions = { readonly rows: readonly RuleSetVersion[] }

export type DryRun = { readonly data: RuleSetData; readonly report: DryRunReport }

export type Started = { readonly job: string }
