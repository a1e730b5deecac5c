/**
 * Units and people from a table: GET /api/staff/template (a workbook to fill in), POST /api/staff/import?dry=yes|no with the
 * file. A dry run writes nothing. Rows that are refused come back as a workbook of their own; so do the first passwords,
 * once, after the import that made them.
 */
import { z } from 'zod'
import { UNIT_CHANGES, UNIT_FAULTS } from '#core/organisation/change.ts'
import { POST_FAULTS } from '#core/access/post.ts'
import { LINE_FAULTS, OUTCOMES } from '#core/staff/fault.ts'

export const staffImportQuery = z.object({ dry: z.enum(['yes', 'no']) })

const counts = z.object({ added: z.number().int(), changed: z.number().int(), same: z.number().int(), refused: z.number().int() })
export type StaffCounts = z.infer<typeof counts>

/** What a row changes: `before` null where there was nothing. A post is told by its role and place. */
const change = z.object({ what: z.enum([...UNIT_CHANGES, 'account', 'person-name', 'post', 'post-left']), before: z.string().nullable(), after: z.string().nullable() })
export type StaffChange = z.infer<typeof change>

const row = z.object({
  sheet: z.string(), row: z.number().int(), about: z.enum(['unit', 'person']), label: z.string(), outcome: z.enum(OUTCOMES), changes: z.array(change),
  fault: z.object({ code: z.enum([...LINE_FAULTS, ...UNIT_FAULTS, ...POST_FAULTS]), values: z.record(z.string(), z.union([z.string(), z.number()])) }).nullable(),
})
export type StaffRow = z.infer<typeof row>

/** A file in the answer itself, made once and kept nowhere. */
const file = z.object({ name: z.string(), mediaType: z.string(), base64: z.string() })
export type StaffFile = z.infer<typeof file>

export const staffImport = z.object({
  units: counts, people: counts,
  /** Rows that are other than before, or refused: the first ones of very many. */
  rows: z.array(row),
  refused: file.nullable(), passwords: file.nullable(),
})
export type StaffImport = z.infer<typeof staffImport>
