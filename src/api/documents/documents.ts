/**
 * Documents: GET /api/documents, POST /api/documents?batch= (multipart, one `file` a request → 202 a job, or
 * a batch of a zip), GET and DELETE /api/documents/:id, GET
 * /api/documents/:id/{content,findings,source,original}, GET /api/documents/:id/export/{docx,html,json}.
 */
import { z } from 'zod'
import type { DepartmentTargets } from '#core/target/department.ts'
import type { RecognisedLayout } from '#core/target/document.ts'
import { DOCUMENT_KINDS } from '#core/target/kind.ts'
import { fenText, id, listedYear, paging, place, severityCounts } from '../kernel/common.ts'

export const EXPORT_FORMATS = ['docx', 'xlsx', 'pdf', 'html', 'csv', 'json'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** `template`: the id of an official template or of the bureau's own, with or without its version. */
export const exportQuery = z.object({ template: z.string().max(100).optional() })

/** What the list may be ordered by. */
export const DOCUMENT_SORTS = ['importedAt', 'title', 'projects', 'budget', 'errors'] as const

export const documentQuery = paging.extend({
  year: listedYear.optional(),
  kind: z.enum(DOCUMENT_KINDS).optional(),
  /** Those that were replaced, too. */
  superseded: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional(),
  search: z.string().trim().max(100).optional(),
  sort: z.enum(DOCUMENT_SORTS).default('importedAt'),
  order: z.enum(['asc', 'desc']).default('desc'),
})
export type DocumentQuery = z.infer<typeof documentQuery>

const documentSummary = z.object({
  id,
  kind: z.enum(DOCUMENT_KINDS),
  file: z.string(),
  mediaType: z.string(),
  /** Bytes of the original. */
  size: z.number().int(),
  sha256: z.string(),
  title: z.string().nullable(),
  fiscalYear: z.number().int().nullable(),
  /** The department the document speaks for; null when no table names one. */
  unit: z.object({ code: z.string().nullable(), name: z.string() }).nullable(),
  projects: z.number().int(),
  indicators: z.number().int(),
  unplaced: z.number().int(),
  budget: fenText.nullable(),
  ruleSet: z.string(),
  findings: severityCounts,
  score: z.number(),
  /** The points that could be given: 100 where every item of the review sheet was judged. */
  judged: z.number(),
  /** null: 未定级, too little was judged. */
  grade: z.enum(['优', '良', '中', '差']).nullable(),
  /** What the points alone come to: better than `grade` where open findings hold that down. */
  byPoints: z.enum(['优', '良', '中', '差']).nullable(),
  demo: z.boolean(),
  importedAt: z.iso.datetime(),
  importedBy: z.string().nullable(),
  /**
   * Set when a newer version took its place: it is read, and counts no more. `by` is null when that was
   * removed since.
   */
  superseded: z.object({ by: id.nullable(), at: z.iso.datetime() }).nullable(),
})
export type DocumentSummary = z.infer<typeof documentSummary>

export const documentList = z.object({ rows: z.array(documentSummary), total: z.number().int() })
export type DocumentList = z.infer<typeof documentList>

/** A document opened: summary, the words of its first part, its projects in order. */
export const documentDetail = documentSummary.extend({
  parts: z.array(z.object({ label: z.string().nullable(), title: z.string() })),
  statement: z
    .object({
      overallGoal: z.string().nullable(),
      subGoals: z.array(
        z.object({
          label: z.string().nullable(),
          title: z.string().nullable(),
          goal: z.string().nullable(),
          indicators: z.string().nullable(),
          projects: z
            .array(z.object({ code: z.string().nullable(), name: z.string() }))
            .readonly()
            .optional(),
          at: place,
        }),
      ),
      safeguards: z.array(
        z.object({ label: z.string().nullable(), title: z.string().nullable(), text: z.string(), at: place }),
      ),
    })
    .nullable(),
  /** 部门整体绩效目标表, as in the exchange format. */
  departments: z.array(z.custom<DepartmentTargets>()),
  /** What the reader took the forms for, and how sure it is. */
  recognised: z.array(z.custom<RecognisedLayout>()),
  /** Older versions that it replaced. */
  replaced: z.array(z.object({ id, file: z.string(), importedAt: z.iso.datetime() })),
  /** How many changes are in its text. */
  edits: z.number().int(),
  /**
   * What the last check found anew and what it no longer found, against the one before; null after the first.
   */
  sinceLast: z.object({ new: z.number().int(), fixed: z.number().int() }).nullable(),
  unplacedPieces: z.array(z.object({ text: z.string(), at: place })),
  projectList: z.array(
    z.object({
      id,
      order: z.number().int(),
      name: z.string(),
      code: z.string().nullable(),
      budget: fenText.nullable(),
      indicators: z.number().int(),
      findings: severityCounts,
    }),
  ),
})
export type DocumentDetail = z.infer<typeof documentDetail>

const sourceCell = z.object({
  text: z.string(),
  row: z.number().int(),
  column: z.number().int(),
  rowSpan: z.number().int(),
  columnSpan: z.number().int(),
})

const sheetRow = z.object({
  row: z.number().int(),
  cells: z.array(
    z.object({
      text: z.string(),
      column: z.number().int(),
      rowSpan: z.number().int(),
      columnSpan: z.number().int(),
      flag: z.enum(['error', 'formula', 'rounded']).optional(),
    }),
  ),
})

/**
 * The source as a person can look at it: numbered lines of a text, paragraphs and tables of a Word file,
 * pages of a PDF.
 */
export const sourceView = z.union([
  z.object({ kind: z.literal('lines'), lines: z.array(z.string()) }),
  z.object({
    kind: z.literal('blocks'),
    blocks: z.array(
      z.union([
        z.object({ kind: z.literal('paragraph'), paragraph: z.number().int(), text: z.string() }),
        z.object({ kind: z.literal('table'), table: z.number().int(), rows: z.array(z.array(sourceCell)) }),
      ]),
    ),
  }),
  /** A workbook: only rows and cells that have something to show; `rowsLeftOut` are too many to be sent. */
  z.object({
    kind: z.literal('sheets'),
    sheets: z.array(
      z.object({
        name: z.string(),
        hidden: z.boolean(),
        rows: z.array(sheetRow),
        rowsLeftOut: z.number().int(),
      }),
    ),
  }),
  /** A PDF: sizes and boxes in points from the upper left corner; its pages are drawn from the original. */
  z.object({
    kind: z.literal('pages'),
    pages: z.array(z.object({ width: z.number(), height: z.number() })),
    cells: z.array(
      z.object({
        text: z.string(),
        table: z.number().int(),
        row: z.number().int(),
        page: z.number().int(),
        box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
      }),
    ),
  }),
])
export type SourceView = z.infer<typeof sourceView>

/**
 * The answer to POST /api/documents: the job that reads it, the document that these bytes already are, or the
 * batch of a zip's files.
 */
export const importAccepted = z.union([
  z.object({ job: id }),
  z.object({ duplicateOf: id }),
  z.object({ batch: id }),
])
export type ImportAccepted = z.infer<typeof importAccepted>
