/** The file of an approved target, read for its content: what a proof of scores is held against. */
import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from '#core/kernel/canonical.ts'
import { isRecord } from '#core/kernel/record.ts'
import type { ApprovedContent } from '#core/self-evaluation/against-approved.ts'
import { VERSION_FORMAT } from '#core/signing/signature.ts'
import { projectContent } from '#documents/json/format.ts'

/** `digest`: SHA-256 of the content in its canonical form, as the approval keeps it. */
export type ApprovedVersionFile = ApprovedContent & { readonly digest: string }

/** null: it is no file of an approved target. */
export function readApprovedContent(text: string): ApprovedVersionFile | null {
  const value = parsed(text)
  if (!isRecord(value)) return null
  const { format, number, content } = value
  const read = projectContent.read(content, 'content')
  if (format !== VERSION_FORMAT || typeof number !== 'number' || !read.ok) return null
  return {
    number,
    content: read.value,
    digest: createHash('sha256')
      .update(canonicalJson(content as Json))
      .digest('hex'),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, '')) as unknown
  } catch {
    return null
  }
}
