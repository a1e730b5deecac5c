/** Files of 佐证材料, as lists show them, whatever they prove. */
import type { AttachmentKind, ScanState } from './attachment.ts'

export type EvidenceFile = {
  readonly id: string
  readonly file: string
  readonly kind: AttachmentKind
  /** Bytes. */
  readonly size: number
  readonly scan: ScanState
  readonly addedAt: string
  readonly addedBy: string | null
}

/** With the digest of its bytes. */
export type KeptFile = EvidenceFile & { readonly sha256: string }
