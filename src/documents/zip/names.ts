/** Names of files in a zip: read in the encoding they were written in, and harmless whatever they say. */
import type { ZipEntry } from './read.ts'

/** What archivers and systems leave beside the files of people. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\._|~\$|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~WRL\d+\.tmp$)/i
/** Controls, and signs that turn the direction of writing so that a name looks like another. */
// oxlint-disable-next-line no-control-regex -- these very characters are to be found
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g
const LONGEST_PART = 200
const MOST_PARTS = 20

/** 「folder/file.docx」, with Windows' and Unix' separators alike; null for folders and litter. */
export function memberPath(entry: ZipEntry): string | null {
  const written = nameOf(entry).replaceAll('\\', '/')
  if (written.endsWith('/') || LITTER.test(written)) return null
  return safePath(written)
}

/** Without drives, roots and ways upwards. */
export function safePath(written: string): string {
  const parts = written
    .replace(/^[a-z]:/i, '')
    .split('/')
    .map((part) => part.replace(INVISIBLE, '').trim())
    .filter((part) => !/^\.*$/.test(part))
  const kept = parts.slice(-MOST_PARTS).map(shortened)
  return kept.length === 0 ? 'file' : kept.join('/')
}

function shortened(part: string): string {
  if (part.length <= LONGEST_PART) return part
  const ending = /\.[^.]{1,10}$/.exec(part)?.[0] ?? ''
  return part.slice(0, LONGEST_PART - ending.length) + ending
}

/** UTF-8 where it is, whether the archiver says so or not; else GB18030, which Chinese Windows writes. */
function nameOf({ nameBytes }: ZipEntry): string {
  return decode(nameBytes, 'utf-8') ?? decode(nameBytes, 'gb18030') ?? new TextDecoder().decode(nameBytes)
}

function decode(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Keeps equal paths apart: the second becomes 「name (2).docx」. */
export function distinctPath(path: string, taken: Set<string>): string {
  const ending = /\.[^./]{1,10}$/.exec(path)?.[0] ?? ''
  const stem = path.slice(0, path.length - ending.length)
  let distinct = path
  for (let count = 2; taken.has(distinct.toLowerCase()); count++) distinct = `${stem} (${count})${ending}`
  taken.add(distinct.toLowerCase())
  return distinct
}
