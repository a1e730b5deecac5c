/**
 * Signatures with national algorithms: SM2 (GB/T 32918.2-2016, curve of GB/T 32918.5-2017) over SM3, with the
 * identifier 1234567812345678 of GM/T 0009. What is signed is JSON in its canonical form (RFC 8785) without
 * its member `signature`: the same bytes for everyone who has the file. The core computes none itself.
 */
import { canonicalJson, type Json } from './canonical.ts'
import { isRecord } from './record.ts'

export const SIGNATURE_ALGORITHM = 'sm2-sm3'

/** `publicKey`: 04, then x and y, 130 small hexadecimal digits; `value`: r and s, 128. */
export type Signature = {
  readonly algorithm: typeof SIGNATURE_ALGORITHM
  readonly publicKey: string
  readonly value: string
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
