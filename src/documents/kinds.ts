/** What a file is, told by its content and never by its name. */
import { CompoundFile, isCompound } from './doc/compound.ts'
import { inflateEntry, type ZipEntry } from './zip/read.ts'

/** Kinds that a reader turns into blocks. */
export type BlockKind = 'docx' | 'doc' | 'xlsx' | 'xls' | 'html' | 'mht' | 'pdf'
/** Known kinds that are not read. */
export type OtherKind = OtherBytes | OtherZip | OtherCompound | OtherText | 'zip'
type OtherBytes = 'rar' | '7z' | 'gzip' | 'doc-95' | 'xls-95'
type OtherZip = 'xlsb' | 'pptx' | 'odt' | 'ods' | 'odp' | 'ofd' | 'uof' | 'epub'
type OtherCompound = 'ppt' | 'works' | 'mail' | 'visio' | 'ole'
type OtherText = 'rtf' | 'xml' | 'word-xml' | 'excel-xml' | 'mail'
export type PictureKind = 'jpeg' | 'png' | 'gif' | 'bmp' | 'tiff' | 'webp' | 'heic' | 'psd'

export type Kind =
  | { readonly kind: 'blocks'; readonly reader: BlockKind }
  /** A zip: what it holds is detected from its directory, see {@link zipKind}. */
  | { readonly kind: 'zip' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'picture'; readonly found: PictureKind }
  | { readonly kind: 'other'; readonly found: OtherKind }
  /** Programs, films, sounds: nothing that holds a text. */
  | { readonly kind: 'unknown' }

const PICTURES: readonly (readonly [PictureKind, readonly number[]])[] = [
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ['psd', [0x38, 0x42, 0x50, 0x53]],
]
const OTHERS: readonly (readonly [OtherBytes, readonly number[]])[] = [
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['doc-95', [0xdb, 0xa5, 0x2d, 0x00]],
  ['xls-95', [0x09, 0x00, 0x04, 0x00]],
  ['xls-95', [0x09, 0x02, 0x06, 0x00]],
  ['xls-95', [0x09, 0x04, 0x06, 0x00]],
]
const PROGRAMS: readonly (readonly number[])[] = [
  [0x7f, 0x45, 0x4c, 0x46],
  [0x4d, 0x5a, 0x90, 0x00],
  [0xca, 0xfe, 0xba, 0xbe],
]
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06]
/** Programs write things before the %PDF of a PDF, and readers have always allowed for a kilobyte of them. */
const PDF_WITHIN = 1_024
const HEAD = 8_192

/** The kind of a file; null when it may be plain text, JSON or values with separators. */
export function kindOfBytes(bytes: Uint8Array): Kind | null {
  const starts = (magic: readonly number[]) => magic.every((byte, index) => bytes[index] === byte)
  if (starts(ZIP) || starts(EMPTY_ZIP)) return { kind: 'zip' }
  if (isCompound(bytes)) return compoundKind(bytes)
  const picture = PICTURES.find(([, magic]) => starts(magic))?.[0] ?? boxedPicture(bytes)
  if (picture) return { kind: 'picture', found: picture }
  const other = OTHERS.find(([, magic]) => starts(magic))?.[0]
  if (other) return { kind: 'other', found: other }
  if (PROGRAMS.some(starts)) return { kind: 'unknown' }
  if (/%PDF-\d/.test(Buffer.from(bytes.subarray(0, PDF_WITHIN)).toString('latin1')))
    return { kind: 'blocks', reader: 'pdf' }
  return markupKind(headOf(bytes))
}

function boxedPicture(bytes: Uint8Array): PictureKind | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  if (/^RIFF[^]{4}WEBP/.test(head)) return 'webp'
  if (/^[^]{4}ftyp(?:heic|heix|mif1|msf1|avif)/.test(head)) return 'heic'
  return /^BM[^]{4}\0\0\0\0/.test(head) ? 'bmp' : null
}

/** By the streams at the root: a Word file may hold workbooks, and the other way round. */
function compoundKind(bytes: Uint8Array): Kind {
  const file = CompoundFile.open(bytes)
  const holds = file.ok ? (name: string) => file.value.has(name) : namedIn(bytes)
  if (holds('EncryptedPackage') || holds('EncryptionInfo')) return { kind: 'encrypted' }
  if (holds('WordDocument'))
    return file.ok && isWord95(file.value)
      ? { kind: 'other', found: 'doc-95' }
      : { kind: 'blocks', reader: 'doc' }
  if (holds('Workbook') || holds('Book')) return { kind: 'blocks', reader: 'xls' }
  if (holds('PowerPoint Document')) return { kind: 'other', found: 'ppt' }
  if (holds('CONTENTS') || holds('MatOST')) return { kind: 'other', found: 'works' }
  if (holds('__properties_version1.0')) return { kind: 'other', found: 'mail' }
  if (holds('VisioDocument')) return { kind: 'other', found: 'visio' }
  // Cut off before it says what it is: its reader tells that it is damaged.
  return file.ok ? { kind: 'other', found: 'ole' } : { kind: 'blocks', reader: 'doc' }
}

/** In a file whose directory is broken, any mention of a name tells what it once was. */
function namedIn(bytes: Uint8Array): (name: string) => boolean {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return (name) => content.includes(Buffer.from(name, 'utf16le'))
}

const WORD_97 = 0x00c1

function isWord95(file: CompoundFile): boolean {
  const stream = file.read('WordDocument')
  return (
    stream.ok && stream.value.length > 4 && (stream.value[2] ?? 0) + (stream.value[3] ?? 0) * 256 < WORD_97
  )
}

/**
 * The beginning of a file as far as ASCII goes, in whichever encoding, without what may be before the
 * first element.
 */
function headOf(bytes: Uint8Array): string {
  return textOfHead(Buffer.from(bytes.subarray(0, HEAD))).replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)/, '')
}

function textOfHead(head: Buffer): string {
  const [a, b] = head
  const little = (a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)
  if (little) return head.toString('utf16le')
  const big = (a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)
  return big && head.length % 2 === 0 ? head.swap16().toString('utf16le') : head.toString('latin1')
}

const HTML_ELEMENT =
  /^<(?:!doctype\s+html|html|head|body|table|meta|style|title|div|center|font|p|h[1-6]|script|link|base|span|form|frameset)[\s>/]/i
const PROGRAM_OF_XML = /<\?mso-application\s+progid="(Word|Excel)/
const MIME_HEADER =
  /^(?:MIME-Version|From|To|Subject|Date|Content-Type|X-[\w-]+|Received|Return-Path|Message-ID)\s*:/i

/** Files of text whose first characters say what they are. */
function markupKind(head: string): Kind | null {
  const start = head.trimStart()
  if (start.startsWith('{\\rtf')) return { kind: 'other', found: 'rtf' }
  if (MIME_HEADER.test(start)) return mimeKind(start)
  if (!start.startsWith('<')) return null
  const element = firstElement(start)
  if (HTML_ELEMENT.test(element)) return { kind: 'blocks', reader: 'html' }
  const program = PROGRAM_OF_XML.exec(start)?.[1]
  if (program === 'Word' || /<w:wordDocument|<pkg:package/.test(start))
    return { kind: 'other', found: 'word-xml' }
  if (program === 'Excel' || start.includes('urn:schemas-microsoft-com:office:spreadsheet'))
    return { kind: 'other', found: 'excel-xml' }
  if (/<uof:UOF/i.test(start)) return { kind: 'other', found: 'uof' }
  if (start.startsWith('<?xml') || /^<[\w:-]+[^>]*\sxmlns[:=]/.test(element))
    return { kind: 'other', found: 'xml' }
  return /<(?:html|body|table|tr)[\s>]/i.test(start) ? { kind: 'blocks', reader: 'html' } : null
}

/** Without comments, the XML declaration and processing instructions before it. */
function firstElement(start: string): string {
  let rest = start
  for (;;) {
    const [open, close] = rest.startsWith('<!--') ? ['<!--', '-->'] : ['<?', '>']
    const end = rest.startsWith(open) ? rest.indexOf(close, open.length) : -1
    if (end < 0) return rest
    rest = rest.slice(end + close.length).trimStart()
  }
}

/** A web archive; a mail is none, and nor is a text that begins with 「Date:」. */
function mimeKind(start: string): Kind | null {
  const end = /\r?\n\r?\n/.exec(start)?.index ?? start.length
  const headers = start.slice(0, end)
  if (
    !/^MIME-Version\s*:/im.test(headers) &&
    !/^Content-Type\s*:\s*(?:multipart|text|message)\//im.test(headers)
  )
    return null
  return /^Content-Type\s*:\s*(?:multipart\/(?:related|alternative)|text\/html)/im.test(headers)
    ? { kind: 'blocks', reader: 'mht' }
    : { kind: 'other', found: 'mail' }
}

/** The kind of a decoded text that is no markup. */
export function kindOfText(text: string): 'json' | 'text' {
  const head = text.slice(0, 2_000).trimStart()
  return head.startsWith('{') || head.startsWith('[{') ? 'json' : 'text'
}

const MIME_TYPES: { readonly [type: string]: OtherZip } = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'application/epub+zip': 'epub',
}
const LONGEST_TYPE = 200

/** What a zip holds; `zip` is a zip of files. */
export function zipKind(bytes: Uint8Array, entries: readonly ZipEntry[]): 'docx' | 'xlsx' | OtherZip | 'zip' {
  const has = (name: string) => entries.some((entry) => entry.name === name)
  const packaged = has('[Content_Types].xml')
  const within = (folder: string) => packaged && entries.some(({ name }) => name.startsWith(folder))
  if (has('word/document.xml') || within('word/')) return 'docx'
  if (has('xl/workbook.bin')) return 'xlsb'
  if (has('xl/workbook.xml') || within('xl/')) return 'xlsx'
  if (has('ppt/presentation.xml') || within('ppt/')) return 'pptx'
  if (has('OFD.xml')) return 'ofd'
  if (has('uof.xml') || has('_uof/uof.xml')) return 'uof'
  const type = entries.find(({ name }) => name === 'mimetype')
  return (type === undefined ? undefined : MIME_TYPES[textOf(bytes, type).trim()]) ?? 'zip'
}

function textOf(bytes: Uint8Array, entry: ZipEntry): string {
  const pieces: Uint8Array[] = []
  const inflated = inflateEntry(bytes, entry, LONGEST_TYPE, (piece) => pieces.push(Uint8Array.from(piece)))
  return inflated.ok ? Buffer.concat(pieces).toString('latin1') : ''
}
