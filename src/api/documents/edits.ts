/**
 * Changes of documents: POST /api/findings/suggestions/preview and …/apply apply what findings suggest;
 * POST /api/documents/:id/edits changes one field; GET /api/documents/:id/edits lists what was changed; POST
 * /api/edits/undo takes changes back.
 */
import { z } from 'zod'
import type { Severity } from '#core/kernel/finding.ts'
import { id } from '../kernel/common.ts'

/** In one request. */
const SUGGESTIONS_AT_ONCE = 200
const EDITS_AT_ONCE = 500
const TEXT_MAX = 20_000

export const suggestionsChosen = z.object({ findings: z.array(id).min(1).max(SUGGESTIONS_AT_ONCE) })
export type SuggestionsChosen = z.infer<typeof suggestionsChosen>

const text = z.string().max(TEXT_MAX).nullable()

/** `before` is what the caller saw there; where something else is by now the change is refused. */
export const newEdit = z.object({
  project: z.number().int().min(1).nullable(),
  indicator: z.number().int().min(1).nullable(),
  field: z.string().min(1).max(60),
  before: text,
  after: text,
})
export type NewEdit = z.infer<typeof newEdit>

export const editsChosen = z.object({ edits: z.array(id).min(1).max(EDITS_AT_ONCE) })
export type EditsChosen = z.infer<typeof editsChosen>

/** One field that changes, or was changed. */
export type EditView = {
  readonly document: string
  readonly project: number | null
  readonly projectName: string | null
  readonly indicator: number | null
  readonly rowName: string | null
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

/** A finding as a preview names it. */
export type FindingBrief = {
  readonly rule: string
  readonly severity: Severity
  readonly message: FindingMessage
  readonly document: string
  readonly project: number | null
  readonly projectName: string | null
}
/** Message of a finding in both languages: a preview has findings that are kept nowhere yet. */
export type FindingMessage = { readonly 'zh-CN': string; readonly en: string }

export type SuggestionsPreview = {
  readonly edits: readonly EditView[]
  /** What is no longer found, and what is found that was not, once the changes are made. */
  readonly vanish: readonly FindingBrief[]
  readonly appear: readonly FindingBrief[]
  /**
   * Findings whose suggestion cannot be applied: none, its text is not there, or another one changes the
   * same field.
   */
  readonly left: readonly string[]
}

export type SuggestionsApplied = {
  /** What was changed, to be taken back together. */
  readonly edits: readonly string[]
  readonly documents: number
  readonly vanished: number
  readonly appeared: number
  readonly left: readonly string[]
}

export type MadeEdit = EditView & {
  readonly id: string
  /** Changes made together share it. */
  readonly step: number
  readonly rule: string | null
  readonly by: string | null
  readonly at: string
  /** Whether it can be taken back: no later change is in its field. */
  readonly undoable: boolean
}

export type EditList = { readonly rows: readonly MadeEdit[] }
export type EditsUndone = { readonly undone: number }
