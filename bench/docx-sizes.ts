/**
 * Word files of 5, 20 and 200 projects beside what any reader must do and beside mammoth: what holds for a
 * small file may not for a large one.
 */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { SaxesParser } from 'saxes'
import { writeTargets } from '#documents/write.ts'
import { manyProjects } from '../test/support/targets.ts'
import { builtFormats } from './built.ts'
import { digits, inTurns, table } from './measure.ts'

const SAMPLES = resolve(import.meta.dirname, '..', 'samples')
const REAL = '000-社会工作部.docx'
/** Written from the sample with the most tables, whose projects are repeated under names of their own. */
const SOURCE = '004-人社局.txt'
const SIZES = [20, 200] as const

/** What any reader of the file must do, and nothing else. */
function inflateAndScan(bytes: Uint8Array): number {
  let events = 0
  const part = unzipSync(bytes)['word/document.xml']
  if (!part) throw new Error('no word/document.xml')
  const parser = new SaxesParser()
  parser.on('opentag', () => {
    events += 1
  })
  parser.on('text', () => {
    events += 1
  })
  parser.write(strFromU8(part)).close()
  return events
}

async function files(): Promise<readonly (readonly [projects: number, bytes: Buffer])[]> {
  const { readTargets } = await builtFormats()
  const source = await readTargets(readFileSync(join(SAMPLES, SOURCE)), SOURCE)
  if (!source.ok) throw new Error(source.error.code)
  const made: [number, Buffer][] = [[5, readFileSync(join(SAMPLES, REAL))]]
  for (const size of SIZES) {
    const written = await writeTargets(manyProjects(source.value, size), 'docx')
    if (!written.ok) throw new Error(written.error.code)
    made.push([size, Buffer.from(written.value)])
  }
  return made
}

/** The lines of this part of docs/benchmarks.md. */
export async function docxSizes(say: (text: string) => void): Promise<void> {
  const { readTargets } = await builtFormats()
  const rows: (string | number)[][] = []
  for (const [projects, bytes] of await files()) {
    const small = projects <= 20
    const [scan, jichi, other] = await inTurns(
      [
        { name: 'scan', run: () => inflateAndScan(bytes) },
        { name: 'jichi', run: () => readTargets(bytes, 'a.docx') },
        { name: 'mammoth', run: () => mammoth.convertToHtml({ buffer: bytes }) },
      ],
      small ? 21 : 5,
      small ? 5 : 1,
      small ? 10 : 3,
    )
    const ms = jichi?.median ?? Number.NaN
    rows.push([
      projects,
      digits(bytes.length / 1024, 0),
      digits(scan?.median ?? Number.NaN),
      digits(ms),
      digits(jichi?.ratio ?? Number.NaN),
      digits(other?.median ?? Number.NaN),
      digits((other?.median ?? Number.NaN) / ms, 1),
    ])
  }
  say(
    '\nWord files: five projects as their office wrote them; 20 and 200 written by the program ' +
      'from 004. (a) inflates and scans `word/document.xml`, nothing else; mammoth makes HTML of it.\n',
  )
  say(
    table(
      [
        'projects',
        'KiB',
        'ms of (a)',
        'ms of Jichi',
        'ratio to (a)',
        'ms of mammoth',
        'mammoth takes … times as long',
      ],
      rows,
    ),
  )
}
