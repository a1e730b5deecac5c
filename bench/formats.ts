/**
 * Reading, format by format, beside what a developer would otherwise take: the same file, the same run, in
 * turns. Peers of bench/peers and LibreOffice are left out, with a word about it, when they are not
 * installed.
 */
import { execFile, execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import * as XLSX from '@e965/xlsx'
import mammoth from 'mammoth'
import { parse } from 'parse5'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readFixtures } from '../test/reading/fixtures.ts'
import { buildForBench, BUILT, builtFormats } from './built.ts'
import { digits, inTurns, median, table, type Candidate } from './measure.ts'

const root = resolve(import.meta.dirname, '..')
const samples = join(root, 'test', 'reading', 'samples')
const forms = join(root, 'test', 'reading', 'forms')
const peers = createRequire(join(import.meta.dirname, 'peers', 'package.json'))

/** The same five projects with 31 indicators in every format; xls, mht and csv from other forms. */
const FILES = ['docx', 'doc', 'xlsx', 'html', 'pdf']
  .map((ending) => join(samples, `seed000-recreated.${ending}`))
  .concat([
    join(samples, 'seed000.gb18030.txt'),
    join(forms, 'hebei-2022', 'form.xls'),
    join(forms, 'hebei-2022', 'form.mht'),
    join(forms, 'flat-workbook', 'form.csv'),
  ])

type ExcelJs = {
  readonly Workbook: new () => { readonly xlsx: { load: (bytes: Buffer) => Promise<unknown> } }
}
type WordExtractor = new () => { extract: (bytes: Buffer) => Promise<{ getBody: () => string }> }

function peer<T>(name: string): T | null {
  try {
    return peers(name) as T
  } catch {
    return null
  }
}

async function pdfText(bytes: Buffer): Promise<number> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: true,
  })
  const document = await task.promise
  let letters = 0
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent()
    for (const item of items) if ('str' in item) letters += item.str.length
  }
  await task.destroy()
  return letters
}

/** Long enough for the engine to have compiled what it will compile, for each candidate alike. */
async function warm(run: Candidate['run']): Promise<void> {
  for (const end = performance.now() + 1000; performance.now() < end;) await run()
}

/** What else reads a file of this ending, as far as it is installed. */
function candidates(ending: string, bytes: Buffer): Candidate[] {
  if (ending === 'docx')
    return [{ name: 'mammoth: HTML of it', run: () => mammoth.convertToHtml({ buffer: bytes }) }]
  if (ending === 'html') return [{ name: 'parse5: the tree alone', run: () => parse(bytes.toString('utf8')) }]
  if (ending === 'pdf') return [{ name: 'pdfjs: the text alone', run: () => pdfText(bytes) }]
  if (ending === 'xls') return [{ name: '@e965/xlsx: the cells alone', run: () => XLSX.read(bytes) }]
  if (ending === 'doc') {
    const Extractor = peer<WordExtractor>('word-extractor')
    return Extractor
      ? [
          {
            name: 'word-extractor: the text alone',
            run: async () => (await new Extractor().extract(bytes)).getBody(),
          },
        ]
      : []
  }
  if (ending !== 'xlsx') return []
  const excel = peer<ExcelJs>('exceljs')
  return [
    { name: '@e965/xlsx: the cells alone', run: () => XLSX.read(bytes) },
    ...(excel
      ? [{ name: 'exceljs: the cells alone', run: () => new excel.Workbook().xlsx.load(bytes) }]
      : []),
  ]
}

/** Seconds a file that LibreOffice takes to convert, one file a run. */
function officeSeconds(path: string): number | null {
  const scratch = mkdtempSync(join(tmpdir(), 'bench-office-'))
  const convert = () =>
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${scratch}/profile`,
        '--headless',
        '--convert-to',
        path.endsWith('xlsx') || path.endsWith('xls') ? 'csv' : 'html',
        '--outdir',
        scratch,
        path,
      ],
      { stdio: 'pipe' },
    )
  try {
    convert()
    const start = performance.now()
    for (let run = 0; run < 3; run += 1) convert()
    return (performance.now() - start) / 3000
  } catch {
    return null
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

const pagesOf = (path: string) => (path.endsWith('.pdf') ? 4 : null)
type Run = { readonly read: number; readonly seconds: number; readonly before: number; readonly peak: number }

async function child(...words: string[]): Promise<Run> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(BUILT, 'read-many.js'), ...words], {
    cwd: root,
  })
  return JSON.parse(stdout) as Run
}

/** A process that starts, reads the file once and ends, as the conversion does; the median of three. */
async function coldMs(path: string): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < 3; run += 1) {
    const start = performance.now()
    await child('in-place', '1', path)
    times.push(performance.now() - start)
  }
  return median(times)
}

/** The lines of this part of docs/benchmarks.md. */
export async function formatSections(say: (text: string) => void): Promise<void> {
  say('\n## Reading, format by format\n')
  say(
    'The same five projects (4 pages, 31 indicators) as docx, doc, xlsx, html, pdf and text; ' +
      'xls, mht and csv are other forms. Jichi gives the whole target document with places; each ' +
      'peer only what stands beside its name. Memory: the peak of a process of its own that read ' +
      'the file 20 times, with the program loaded before.\n',
  )
  await buildForBench()
  const { readTargets } = await builtFormats()
  const rows: Cells[] = []
  const compared: Cells[] = []
  const offices: Cells[] = []
  for (const path of FILES.filter((file) => existsSync(file))) {
    const bytes = readFileSync(path)
    const name = basename(path)
    const ending = name.slice(name.lastIndexOf('.') + 1)
    if (!(await readTargets(bytes, name)).ok) {
      rows.push([name, digits(bytes.length / 1024, 0), 'not read', '', '', ''])
      continue
    }
    const all: Candidate[] = [
      { name: 'Jichi: the whole target document', run: () => readTargets(bytes, name) },
      ...candidates(ending, bytes),
    ]
    for (const { run } of all) await warm(run)
    const timings = await inTurns(all, 15, 5)
    const own = timings[0]?.median ?? Number.NaN
    const pages = pagesOf(path)
    const memory = await child('in-place', '20', path)
    rows.push([
      name,
      digits(bytes.length / 1024, 0),
      digits(own),
      digits(1000 / own, 0),
      pages === null ? '' : digits((1000 / own) * pages, 0),
      `${memory.peak} (${memory.before} before)`,
    ])
    for (const { name: other, median, ratio } of timings.slice(1))
      compared.push([name, other, digits(median), digits(own), digits(ratio)])
    if (['docx', 'doc', 'xlsx', 'xls', 'pdf'].includes(ending)) {
      const office = await officeRow(path, own)
      if (office !== null) offices.push(office)
    }
  }
  printFormats(say, { rows, compared, offices })
  await manyFiles(say)
}

/** A conversion by LibreOffice against a process of Jichi; null: LibreOffice does not convert it. */
async function officeRow(path: string, own: number): Promise<Cells | null> {
  const seconds = path.endsWith('.pdf') ? null : officeSeconds(path)
  if (seconds === null) return null
  const cold = await coldMs(path)
  return [
    basename(path),
    digits(seconds * 1000, 0),
    digits(cold, 0),
    digits((seconds * 1000) / cold, 1),
    digits(own),
  ]
}

type Cells = (string | number)[]
type Measured = {
  readonly rows: readonly Cells[]
  readonly compared: readonly Cells[]
  readonly offices: readonly Cells[]
}

function printFormats(say: (text: string) => void, { rows, compared, offices }: Measured): void {
  say(
    table(['file', 'KiB', 'ms a document', 'documents a second', 'pages a second', 'peak memory, MB'], rows),
  )
  say(
    `\n${table(['file', 'peer', 'ms of the peer', 'ms of Jichi', 'the peer takes … times as long'], compared)}`,
  )
  if (peer('exceljs') === null || peer('word-extractor') === null)
    say('\nexceljs and word-extractor were not installed for this run: `npm install --prefix bench/peers`.')
  if (offices.length > 0)
    say(
      `\n${table(['file', 'ms of a LibreOffice conversion', 'ms of a process of Jichi', 'LibreOffice takes … times as long', 'ms of Jichi once it runs'], offices)}`,
    )
  else say('\nLibreOffice was not installed for this run; its conversions were not measured.')
}

/** A section of its own: many files through the workers, with the memory of all their processes. */
export async function manyFiles(say: (text: string) => void): Promise<void> {
  await buildForBench()
  const files = mixed(200)
  const scratch = mkdtempSync(join(tmpdir(), 'bench-many-'))
  const list = join(scratch, 'files.json')
  writeFileSync(list, JSON.stringify(files))
  const runs: Run[] = []
  for (let run = 0; run < 3; run += 1) runs.push(await child('pool', '2', list))
  rmSync(scratch, { recursive: true })
  const best = runs.toSorted((a, b) => a.seconds - b.seconds)[1]
  const kinds = [...new Set(files.map((file) => file.slice(file.lastIndexOf('.') + 1)))].toSorted()
  say(
    `\n## 200 mixed files through two ` +
      `workers\n\n${kinds.map((kind) => `${files.filter((file) => file.endsWith(`.${kind}`)).length} ${kind}`).join(', ')}; ` +
      `with starting the workers; median of three runs.\n`,
  )
  if (best)
    say(
      table(
        ['files', 'read', 'seconds', 'files a second', 'peak memory, MB'],
        [
          [
            files.length,
            best.read,
            digits(best.seconds),
            digits(files.length / best.seconds, 0),
            Math.max(...runs.map(({ peak }) => peak)),
          ],
        ],
      ),
    )
}

/** Files of the fixtures, format after format in turn. */
function mixed(count: number): string[] {
  const paths = readFixtures().map(({ path }) => path)
  const kinds = [...new Set(paths.map((path) => path.slice(path.lastIndexOf('.') + 1)))]
  const queues = kinds.map((kind) => paths.filter((path) => path.endsWith(`.${kind}`)))
  const longest = Math.max(...queues.map((queue) => queue.length))
  return Array.from({ length: longest }, (_, turn) => queues.flatMap((queue) => queue[turn] ?? []))
    .flat()
    .slice(0, count)
}
