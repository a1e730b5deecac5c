/**
 * What a file handed in as evidence is, told by its content: its name says nothing, and what could run is not
 * taken.
 */
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { AttachmentFault, AttachmentKind } from '#core/attachments/attachment.ts'
import { readZipDirectory } from './zip/read.ts'
import { kindOfBytes, zipKind, type Kind } from './kinds.ts'

/** Errors: attachment-kind (with what it is), attachment-encrypted, attachment-macros. */
export function detectAttachmentKind(bytes: Uint8Array): Result<AttachmentKind, AttachmentFault> {
  const kind = kindOfBytes(bytes)
  if (kind === null) return isText(bytes) ? ok('text') : notTaken('unknown')
  if (kind.kind === 'zip') return kindOfZip(bytes)
  if (kind.kind === 'encrypted') return err({ code: 'attachment-encrypted', values: {} })
  const taken = takenAs(kind)
  if (taken === null) return notTaken(nameOf(kind))
  return (taken === 'doc' || taken === 'xls' || taken === 'ppt') && hasMacros(bytes)
    ? err({ code: 'attachment-macros', values: {} })
    : ok(taken)
}

function kindOfZip(bytes: Uint8Array): Result<AttachmentKind, AttachmentFault> {
  const entries = readZipDirectory(bytes)
  if (!entries.ok) return notTaken('zip')
  const kind = zipKind(bytes, entries.value)
  if (kind !== 'docx' && kind !== 'xlsx' && kind !== 'pptx' && kind !== 'ofd') return notTaken(kind)
  return entries.value.some(({ name }) =>
    /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|macrosheets\/)/i.test(name),
  )
    ? err({ code: 'attachment-macros', values: {} })
    : ok(kind)
}

function takenAs(kind: Exclude<Kind, { readonly kind: 'zip' | 'encrypted' }>): AttachmentKind | null {
  switch (kind.kind) {
    case 'picture':
      return asPicture(kind.found)
    case 'blocks':
      return kind.reader === 'pdf' || kind.reader === 'doc' || kind.reader === 'xls' ? kind.reader : null
    case 'other':
      return kind.found === 'ppt' ? 'ppt' : null
    case 'unknown':
      return null
  }
}

/** Of pictures, those that every browser or picture viewer of an office opens. */
function asPicture(found: string): AttachmentKind | null {
  return found === 'jpeg' || found === 'png' || found === 'tiff' || found === 'bmp' || found === 'webp'
    ? found
    : null
}

function nameOf(kind: Kind): string {
  if (kind.kind === 'blocks') return kind.reader
  return kind.kind === 'picture' || kind.kind === 'other' ? kind.found : kind.kind
}

/**
 * Word, Excel and PowerPoint of before 2007 keep macros in a storage with a stream of this name, or one that
 * begins so.
 */
function hasMacros(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('_VBA_PROJECT', 'utf16le'),
  )
}

/**
 * Characters of a text in UTF-8, UTF-16 with its mark, or GB 18030; no control characters but line ends and
 * tabs.
 */
function isText(bytes: Uint8Array): boolean {
  return (
    bytes.length > 0 &&
    encodingsOf(bytes).some((encoding) => {
      try {
        // oxlint-disable-next-line no-control-regex -- they are what a text does not hold
        return !/[\u0000-\u0008\u000b\u000e-\u001f\u007f\ufffd]/u.test(
          new TextDecoder(encoding, { fatal: true }).decode(bytes),
        )
      } catch {
        return false
      }
    })
  )
}

/** Those that a text may be in; with the mark of UTF-16 there is one. */
function encodingsOf([a, b]: Uint8Array): readonly string[] {
  if (a === 0xff && b === 0xfe) return ['utf-16le']
  if (a === 0xfe && b === 0xff) return ['utf-16be']
  return ['utf-8', 'gb18030']
}

function notTaken(found: string): Result<never, AttachmentFault> {
  return err({ code: 'attachment-kind', values: { found } })
}
