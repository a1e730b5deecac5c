/**
 * 佐证材料: files that prove what a target says: contracts, plans, photographs, tables. What may be kept, and why
 * a file is refused.
 */

/** Kinds that prove something and can be looked at without running anything. */
export const ATTACHMENT_KINDS = [
  'pdf',
  'ofd',
  'jpeg',
  'png',
  'tiff',
  'bmp',
  'webp',
  'docx',
  'doc',
  'xlsx',
  'xls',
  'pptx',
  'ppt',
  'text',
] as const
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number]

export const ATTACHMENT_MEDIA_TYPE: Record<AttachmentKind, string> = {
  pdf: 'application/pdf',
  ofd: 'application/ofd',
  jpeg: 'image/jpeg',
  png: 'image/png',
  tiff: 'image/tiff',
  bmp: 'image/bmp',
  webp: 'image/webp',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xls: 'application/vnd.ms-excel',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ppt: 'application/vnd.ms-powerpoint',
  text: 'text/plain; charset=utf-8',
}

/** Endings that fit a kind, the usual one first; those of WPS among them. */
const ENDINGS: Record<AttachmentKind, readonly string[]> = {
  pdf: ['pdf'],
  ofd: ['ofd'],
  jpeg: ['jpg', 'jpeg', 'jfif'],
  png: ['png'],
  tiff: ['tif', 'tiff'],
  bmp: ['bmp'],
  webp: ['webp'],
  docx: ['docx', 'dotx', 'wps'],
  doc: ['doc', 'dot', 'wps'],
  xlsx: ['xlsx', 'xltx', 'et'],
  xls: ['xls', 'xlt', 'et'],
  pptx: ['pptx', 'ppsx', 'dps'],
  ppt: ['ppt', 'pps', 'dps'],
  text: ['txt', 'csv', 'tsv', 'md', 'json', 'log'],
}

/**
 * The name under which a file is kept: one whose ending says something else than its content gets the right
 * one behind it.
 */
export function attachmentName(file: string, kind: AttachmentKind): string {
  const ending = /\.([^.]{1,10})$/u.exec(file)?.[1]?.toLowerCase()
  const [usual = kind] = ENDINGS[kind]
  return ending !== undefined && ENDINGS[kind].includes(ending) ? file : `${file}.${usual}`
}

/** Largest file, in MB and in bytes: a scanned contract of 60 pages is about 15 MB. */
export const ATTACHMENT_MEGABYTES = 20
export const ATTACHMENT_LIMIT = ATTACHMENT_MEGABYTES * 1024 * 1024
/** Files of one project. */
export const ATTACHMENTS_MOST = 100
export const ATTACHMENT_NOTE_MAX = 200

/** Why bytes are not taken: what they are instead, locked with a password, with macros in them, empty. */
export type AttachmentFault =
  | { readonly code: 'attachment-kind'; readonly values: { readonly found: string } }
  | { readonly code: 'attachment-encrypted'; readonly values: Readonly<Record<never, never>> }
  | { readonly code: 'attachment-macros'; readonly values: Readonly<Record<never, never>> }

/** What a search for viruses found. `none`: no scanner is configured. */
export const SCAN_STATES = ['clean', 'none'] as const
export type ScanState = (typeof SCAN_STATES)[number]
