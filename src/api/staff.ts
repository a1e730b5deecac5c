/**
 * Units and people from a table: GET /api/staff/template (a workbook to fill in), POST
 * /api/staff/import?dry=yes|no with the file. A dry run writes nothing. Rows that are refused come back as a
 * workbook of their own; so do the first passwords, once, after the import that made them. With many new
 * accounts the answer names an import that a job takes in (`taking`): GET /api/staff/imports/last, GET
 * /api/staff/imports/:id, POST …/:id/stop, POST …/:id/passwords (once), GET …/:id/refused.
 */
import { z } from 'zod'
import { UNIT_CHANGES } from '#core/organisation/change.ts'
import { UNIT_FAULTS } from '#core/kernel/unit-fault.ts'
import { POST_FAULTS } from '#core/kernel/post-fault.ts'
import { LINE_FAULTS, OUTCOMES } from '#core/staff/fault.ts'
import { id, problemBody } from './kernel/common.ts'

export const staffImportQuery = z.object({ dry: z.enum(['yes', 'no']) })

const counts = z.object({
  added: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  refused: z.number().int(),
})
export type StaffCounts = z.infer<typeof counts>

/** What a row changes: `before` null where there was nothing. A post is told by its role and place. */
const change = z.object({
  what: z.enum([...UNIT_CHANGES, 'account', 'person-name', 'post', 'post-left']),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type StaffChange = z.infer<typeof change>

const row = z.object({
  sheet: z.string(),
  row: z.number().int(),
  about: z.enum(['unit', 'person']),
  label: z.string(),
  outcome: z.enum(OUTCOMES),
  changes: z.array(change),
  fault: z
    .object({
      code: z.enum([...LINE_FAULTS, ...UNIT_FAULTS, ...POST_FAULTS]),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .nullable(),
})
export type StaffRow = z.infer<typeof row>

/** A file in the answer itself, made once and kept nowhere. */
const file = z.object({ name: z.string(), mediaType: z.string(), base64: z.string() })
export type StaffFile = z.infer<typeof file>

export const staffImport = z.object({
  units: counts,
  people: counts,
  /** Rows that are other than before, or refused: the first ones of very many. */
  rows: z.array(row),
  refused: file.nullable(),
  passwords: file.nullable(),
  /** The import that a job takes in: then nothing is written yet. */
  taking: z.string().nullable(),
})
export type StaffImport = z.infer<typeof staffImport>

/**
 * An import that a job takes in: what it comes to, how far it is, and how many first passwords wait to be
 * fetched.
 */
export const staffTaking = z.object({
  id,
  file: z.string(),
  units: counts,
  people: counts,
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  problem: problemBody.nullable(),
  total: z.number().int(),
  done: z.number().int(),
  passwords: z.number().int(),
})
export type StaffTaking = z.infer<typeof staffTaking>
const lastStaffTaking = z.object({ taking: staffTaking.nullable() })
export type LastStaffTaking = z.infer<typeof lastStaffTaking>
