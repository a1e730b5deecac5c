/** What a file is, told by its first bytes and never by its name. */
import type { ZipEntry } from './docx/zip.ts'

export type BytesKind =
  | { readonly kind: 'zip' }
  /** A protected Office file is an OLE file around the encrypted one. */
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'picture'; readonly found: PictureKind }
  | { readonly kind: 'other'; readonly found: OtherKind }
  /** Programs, films, sounds: nothing that holds a text. */
  | { readonly kind: 'unknown' }

export type PictureKind = 'jpeg' | 'png' | 'gif' | 'bmp' | 'tiff' | 'webp' | 'heic'
/** Known kinds that are not read. */
export type OtherKind = 'doc' | 'xls' | 'ppt' | 'ole' | 'pdf' | 'rar' | '7z' | 'gzip'
export type TextKind = 'text' | 'json' | 'rtf' | 'html' | 'mhtml' | 'xml'
/** What a zip holds. */
export type ZipKind = 'docx' | 'xlsx' | 'pptx' | 'odt' | 'ofd' | 'zip'

const PICTURES: readonly (readonly [PictureKind, readonly number[]])[] = [
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a]],
]
const OTHERS: readonly (readonly [OtherKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['gzip', [0x1f, 0x8b, 0x08]],
]
const PROGRAMS: readonly (readonly number[])[] = [
  [0x7f, 0x45, 0x4c, 0x46],
  [0x4d, 0x5a, 0x90, 0x00],
  [0xca, 0xfe, 0xba, 0xbe],
]
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06]

/** The kind of a file that is not plain text; null when it may be text. */
export function kindOfBytes(bytes: Uint8Array): BytesKind | null {
  const starts = (magic: readonly number[]) => magic.every((byte, index) => bytes[index] === byte)
  if (starts(ZIP) || starts(EMPTY_ZIP)) return { kind: 'zip' }
  if (starts(OLE)) return oleKind(bytes)
  const picture = PICTURES.find(([, magic]) => starts(magic))?.[0] ?? boxedPicture(bytes)
  if (picture) return { kind: 'picture', found: picture }
  const other = OTHERS.find(([, magic]) => starts(magic))?.[0]
  if (other) return { kind: 'other', found: other }
  return PROGRAMS.some(starts) ? { kind: 'unknown' } : null
}

function boxedPicture(bytes: Uint8Array): PictureKind | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  if (/^RIFF[^]{4}WEBP/.test(head)) return 'webp'
  if (/^[^]{4}ftyp(?:heic|heix|mif1|msf1|avif)/.test(head)) return 'heic'
  return /^BM[^]{4}\0\0\0\0/.test(head) ? 'bmp' : null
}

/** The streams of an OLE file are named in UTF-16 in its directory. */
function oleKind(bytes: Uint8Array): BytesKind {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const holds = (stream: string) => content.includes(Buffer.from(stream, 'utf16le'))
  if (holds('EncryptedPackage') || holds('EncryptionInfo')) return { kind: 'encrypted' }
  if (holds('WordDocument')) return { kind: 'other', found: 'doc' }
  if (holds('Workbook')) return { kind: 'other', found: 'xls' }
  return { kind: 'other', found: holds('PowerPoint Document') ? 'ppt' : 'ole' }
}

/** The kind of a decoded text. */
export function kindOfText(text: string): TextKind {
  const head = text.slice(0, 2_000).trimStart()
  if (head.startsWith('{\\rtf')) return 'rtf'
  if (head.startsWith('{') || head.startsWith('[{')) return 'json'
  if (/^(?:<!doctype html|<html|<head|<body|<table)/i.test(head)) return 'html'
  if (/^(?:MIME-Version:|From:|Content-Type:)/i.test(head)) return 'mhtml'
  if (!head.startsWith('<?xml')) return 'text'
  return /<html/i.test(head) ? 'html' : 'xml'
}

export function zipKind(entries: readonly ZipEntry[]): ZipKind {
  const has = (start: string) => entries.some(({ name }) => name.startsWith(start))
  if (has('word/')) return 'docx'
  if (has('xl/')) return 'xlsx'
  if (has('ppt/')) return 'pptx'
  if (has('OFD.xml')) return 'ofd'
  return has('content.xml') && has('mimetype') ? 'odt' : 'zip'
}
