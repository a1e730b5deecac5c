/** Digests of what is kept: of JSON in its canonical form. */
import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from '#core/kernel/canonical.ts'

/** SHA-256 of the canonical text, in hexadecimal. */
export function digestOfJson(value: Json): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex')
}

/**
 * Of the content as canonical JSON: the same content, the same digest. Whole numbers of any size are texts.
 */
export function contentDigest(content: unknown): string {
  const text = JSON.stringify(content, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part))
  return digestOfJson(JSON.parse(text) as Json)
}
