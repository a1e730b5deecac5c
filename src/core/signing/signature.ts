/** Files of approved versions as they are signed and handed out. */
import type { Json } from '../kernel/canonical.ts'
import { isRecord } from '../kernel/record.ts'
import { readSignature, signedText, type Signature } from '../kernel/signature.ts'

/** none: nothing was signed. */
export type SignatureState = 'none' | 'right' | 'wrong'

export const VERSION_FORMAT = 'jichi.approved-version/1'

/**
 * An approved version as it is signed and handed out; `content` is the target, or the document with the words
 * of a department, in the exchange format.
 */
export type ApprovedVersion = ({ readonly project: string } | { readonly document: string }) & {
  readonly format: typeof VERSION_FORMAT
  readonly region: string
  readonly number: number
  readonly fiscalYear: number | null
  readonly approval: { readonly number: string; readonly date: string }
  /** Why it was adjusted; empty for the first. */
  readonly reason: string
  readonly approvedAt: string
  readonly content: Json
}

export type VersionFile = {
  readonly text: string
  readonly number: number
  readonly name: string
  readonly approval: string
  /** null: none, or none that can be understood. */ readonly signature: Signature | null
  readonly isSigned: boolean
}

/** A file of an approved version; null when it is none. */
export function readVersionFile(text: string): VersionFile | null {
  const value = parsed(text)
  if (value === null || value['format'] !== VERSION_FORMAT) return null
  const { number, approval, content, signature } = value
  if (typeof number !== 'number' || !isRecord(approval) || !isRecord(content)) return null
  // Of a target, or of the text of a department.
  const name = content['name'] ?? content['title']
  return {
    text: signedText(value),
    number,
    name: typeof name === 'string' ? name : '',
    approval: typeof approval['number'] === 'string' ? approval['number'] : '',
    signature: readSignature(signature),
    isSigned: signature !== undefined && signature !== null,
  }
}

function parsed(text: string): { readonly [name: string]: Json } | null {
  try {
    const value = JSON.parse(text.replace(/^\uFEFF/u, '')) as Json
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as { readonly [name: string]: Json })
      : null
  } catch {
    return null
  }
}
