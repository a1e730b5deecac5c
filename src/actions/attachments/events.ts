/** Audit events of 佐证材料. */
import { act, removal } from '../kernel/event.ts'

export type AttachmentFigures = {
  file: string
  kind: string
  size: number
  sha256: string
  /** The row that it proves. */ indicator?: number
}

export const attachmentAdded = act<AttachmentFigures>('attachment.added', 'project')
export const attachmentRemoved = removal<AttachmentFigures>('attachment.removed', 'project')
