/**
 * 佐证材料: GET and POST /api/projects/:id/attachments (one file as multipart; ?indicator= the row that it proves, ?note=),
 * GET /api/attachments/:id (its bytes), DELETE /api/attachments/:id.
 */
import { z } from 'zod'
import { ATTACHMENT_KINDS, ATTACHMENT_NOTE_MAX, SCAN_STATES } from '#core/attachment/attachment.ts'
import { id } from './common.ts'

export const attachment = z.object({
  id,
  /** The row that it proves, from 1; null: the project as a whole, or a row that was removed. */
  indicator: z.number().int().nullable(),
  /** Where the row stood that was removed; null: it was not. */
  stood: z.number().int().nullable(),
  sha256: z.string(), file: z.string(), kind: z.enum(ATTACHMENT_KINDS), size: z.number().int(), note: z.string(), scan: z.enum(SCAN_STATES),
  addedAt: z.iso.datetime(), addedBy: z.string().nullable(),
})
export type Attachment = z.infer<typeof attachment>

export const attachmentList = z.object({
  rows: z.array(attachment),
  /** Whether the one who asks may add files, and take away those that are there; why not, as the code of a problem. */
  mayAdd: z.boolean(),
  kept: z.boolean(),
})
export type AttachmentList = z.infer<typeof attachmentList>

export const attachQuery = z.object({ indicator: z.coerce.number().int().min(1).max(10_000).optional(), note: z.string().trim().max(ATTACHMENT_NOTE_MAX).default('') })
export type AttachQuery = z.infer<typeof attachQuery>
