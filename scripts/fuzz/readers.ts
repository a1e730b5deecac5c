/** The samples that each reader is broken with: the files of the tests, and what can be made of them. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { zipSync } from 'fflate'
import { MADE } from './mutate.ts'

export const READERS = [
  'docx',
  'doc',
  'xlsx',
  'xls',
  'html',
  'mht',
  'pdf',
  'text',
  'csv',
  'json',
  'zip',
] as const
export type ReaderName = (typeof READERS)[number]

/** The ending of a reader's files. */
export const ENDINGS: Record<ReaderName, string> = {
  docx: '.docx',
  doc: '.doc',
  xlsx: '.xlsx',
  xls: '.xls',
  html: '.html',
  mht: '.mht',
  pdf: '.pdf',
  text: '.txt',
  csv: '.csv',
  json: '.json',
  zip: '.zip',
}

const TESTS = fileURLToPath(new URL('../../test/', import.meta.url))
const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url))
/** A broken copy of a larger file is mostly the same as the file. */
const LARGEST = 256 * 1024
const MOST = 60

export function readerSamples(reader: ReaderName): readonly Uint8Array[] {
  if (reader === 'zip') return [...zips()]
  const found = [TESTS, SAMPLES].flatMap((folder) => filesIn(folder, ENDINGS[reader]))
  return spread(found.filter((path) => statSync(path).size <= LARGEST)).map((path) => readFileSync(path))
}

function filesIn(folder: string, ending: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith(ending),
  )
  // What was found broken is no sample: the same seed must always make the same inputs.
  return names
    .filter((name) => !name.startsWith('fuzz'))
    .toSorted()
    .map((name) => join(folder, name))
}

/** Some from everywhere in a list. */
function spread<T>(all: readonly T[]): T[] {
  const step = Math.max(1, Math.ceil(all.length / MOST))
  return all.filter((_, index) => index % step === 0)
}

function* zips(): Generator<Uint8Array> {
  const [word] = readerSamples('docx')
  const [text] = readerSamples('text')
  if (word === undefined || text === undefined) return
  const inner = zipSync({ '甲.txt': text, '乙/丙.docx': word }, { mtime: MADE })
  yield inner
  yield zipSync({ '里层.zip': inner, '../丁.txt': text, '__MACOSX/._丁.txt': text }, { mtime: MADE })
  yield zipSync({ '戊.txt': [text, { level: 0 }], 'C:\\己.docx': word }, { mtime: MADE })
}
