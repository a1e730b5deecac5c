/**
 * 佐证材料: GET and POST /api/projects/:id/attachments (one file as multipart; ?row= the name of the row that it
 * proves, of those that the list names, ?note=; ?version= tells of, and takes for, the rows of an approved
 * version while its draft goes on), GET /api/attachments/:id (its bytes), DELETE /api/attachments/:id.
 */
import { z } from 'zod'
import { ATTACHMENT_KINDS, ATTACHMENT_NOTE_MAX, SCAN_STATES } from '#core/attachments/attachment.ts'
import { id } from './kernel/common.ts'

const version = z.coerce.number().int().min(1).max(100_000).optional()

export const attachment = z.object({
  id,
  /** The row that it proves, from 1; null: the project as a whole, or a row that was removed. */
  indicator: z.number().int().nullable(),
  /** Where the row was that was removed; null: it was not. */
  stood: z.number().int().nullable(),
  /**
   * Told of an approved version: where the row, which the version does not have, is in the draft that
   * goes on.
   */
  ahead: z.number().int().nullable(),
  sha256: z.string(),
  file: z.string(),
  kind: z.enum(ATTACHMENT_KINDS),
  size: z.number().int(),
  note: z.string(),
  scan: z.enum(SCAN_STATES),
  addedAt: z.iso.datetime(),
  addedBy: z.string().nullable(),
})
export type Attachment = z.infer<typeof attachment>

export const attachmentList = z.object({
  /** kept: it stays, somebody may have relied on it. */
  rows: z.array(attachment.extend({ kept: z.boolean() })),
  /** The rows of the table in their order, by their names in the form and what they say. */
  places: z.array(z.object({ row: z.string(), name: z.string() })),
  /** Whether the caller may add files, and take away those that are not kept. */
  mayAdd: z.boolean(),
})
export type AttachmentList = z.infer<typeof attachmentList>

/** A row by its name, not by its place: what a colleague removes meanwhile moves the file to no other row. */
export const attachQuery = z.strictObject({
  row: z.string().min(1).max(100).optional(),
  version,
  note: z.string().trim().max(ATTACHMENT_NOTE_MAX).default(''),
})
export type AttachQuery = z.infer<typeof attachQuery>

export const attachmentsQuery = z.object({ version })
