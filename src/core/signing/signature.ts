/**
 * Signatures with national algorithms: SM2 (GB/T 32918.2-2016, curve of GB/T 32918.5-2017) over SM3, with the
 * identifier 1234567812345678 of GM/T 0009. What is signed is JSON in its canonical form (RFC 8785) without
 * its member `signature`: the same bytes for everyone who has the file. The core computes none itself.
 */
import { canonicalJson, type Json } from '../kernel/canonical.ts'
import { isRecord } from '../kernel/record.ts'

export const SIGNATURE_ALGORITHM = 'sm2-sm3'

/** `publicKey`: 04, then x and y, 130 small hexadecimal digits; `value`: r and s, 128. */
export type Signature = {
  readonly algorithm: typeof SIGNATURE_ALGORITHM
  readonly publicKey: string
  readonly value: string
}

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

/** The text that is signed. */
export function signedText(value: { readonly [name: string]: Json }): string {
  const { signature: _, ...rest } = value
  return canonicalJson(rest)
}

export function readSignature(value: unknown): Signature | null {
  if (!isRecord(value)) return null
  const { algorithm, publicKey, value: digits } = value
  if (algorithm !== SIGNATURE_ALGORITHM || typeof publicKey !== 'string' || typeof digits !== 'string')
    return null
  return /^04[0-9a-f]{128}$/u.test(publicKey) && /^[0-9a-f]{128}$/u.test(digits)
    ? { algorithm, publicKey, value: digits }
    : null
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
