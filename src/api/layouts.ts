/**
 * Layouts that people described: GET and POST /api/layouts (POST: from mapped labels), POST
 * /api/layouts/import, GET and DELETE /api/layouts/:layout, GET /api/layouts/:layout/export. What a file's
 * labels are taken for, and what would be read with a draft: POST /api/documents/:id/form and POST
 * /api/jobs/:id/form (nothing is saved). Reading again with the layouts of today: POST
 * /api/documents/:id/read-again, POST /api/jobs/:id/read-again.
 */
import { z } from 'zod'
import type { Place } from '#core/kernel/place.ts'
import type { Project } from '#core/target/project.ts'
import type { RecognisedLayout, Unplaced } from '#core/target/document.ts'
import { MEANINGS, type LabelMeaning } from '#core/target/form-labels.ts'
import type { DocumentKind } from '#core/target/kind.ts'
import { LABEL_MAX, LAYOUT_NAME_MAX } from './kernel/constants.ts'

/** Small letters, digits and hyphens: the id of a description, the same in every installation. */
export const layoutId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/)

/** What one label is taken for; null: it is no label. */
const labelMapping = z.object({
  label: z.string().trim().min(1).max(LABEL_MAX),
  meaning: z.enum(MEANINGS).nullable(),
})

const layoutDraft = z.object({
  mappings: z.array(labelMapping).max(3000),
  /** The remembered layout that is changed; its other labels stay. null for a new one. */
  into: layoutId.nullable().default(null),
})
export type LayoutDraft = z.infer<typeof layoutDraft>

export const saveLayoutBody = layoutDraft.extend({ name: z.string().trim().min(1).max(LAYOUT_NAME_MAX) })
export type SaveLayout = z.infer<typeof saveLayoutBody>

/**
 * `description`: the JSON of a file in jichi.layout/1. Without `replace` a layout with the same id and other
 * content stays.
 */
export const importLayoutBody = z.object({ description: z.unknown(), replace: z.boolean().default(false) })
export type ImportLayout = z.infer<typeof importLayoutBody>

export const layoutSummary = z.object({
  id: layoutId,
  name: z.string(),
  /** How many labels it names. */
  labels: z.number().int(),
  createdAt: z.iso.datetime(),
  createdBy: z.string().nullable(),
  changedAt: z.iso.datetime(),
  changedBy: z.string().nullable(),
})
export type LayoutSummary = z.infer<typeof layoutSummary>
export const layoutList = z.object({ rows: z.array(layoutSummary) })
export type LayoutList = z.infer<typeof layoutList>

export const layoutDetail = layoutSummary.extend({ mappings: z.array(labelMapping) })
export type LayoutDetail = z.infer<typeof layoutDetail>

export const formRequest = z.object({ draft: layoutDraft.nullable().default(null) })

export type FormLabel = {
  /** As written, line breaks joined. */
  readonly text: string
  /** A label beside its value, or the head of a column. */
  readonly kind: 'label' | 'column'
  /** null when the reader does not know it. */
  readonly meaning: LabelMeaning | null
  /** What is beside it or below it the first time. */
  readonly example: string | null
  readonly count: number
  readonly at: Place
}

export type FormPreview = {
  readonly recognised: readonly RecognisedLayout[]
  readonly tables: readonly {
    readonly table: number
    readonly at: Place
    readonly layout: { readonly id: string; readonly name: string }
    readonly labels: readonly FormLabel[]
    /** There were more labels than a person can map. */
    readonly cut: boolean
  }[]
  /** What would be read. */
  readonly reading: {
    readonly kind: DocumentKind
    readonly projects: number
    readonly departments: number
    readonly indicators: number
    readonly unplaced: number
    /** The first of them. */
    readonly unplacedPieces: readonly Unplaced[]
    readonly first: Project | null
  }
}

/** What a document came to when it was read again, and before that. */
/** `edits`: changes that were made again, and those whose place was no longer there. */
export type ReadAgain = {
  readonly document: string
  readonly before: ReadFigures
  readonly after: ReadFigures
  readonly edits: { readonly kept: number; readonly lost: number }
}
export type ReadFigures = {
  readonly projects: number
  readonly indicators: number
  readonly unplaced: number
}
