/**
 * `npx tsx test/reading/make.ts [layout …]`: makes the files of the fixtures from forms/<layout>/source.txt,
 * in the formats that its expected.json names. Needs LibreOffice and Chromium; the made files are committed.
 */
import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { parseGrid, type Grid } from './grid.ts'
import {
  renderCsv,
  renderDump,
  encodeGb18030,
  encodeUtf16,
  renderHtml,
  renderMht,
  renderPasted,
  renderWordHtml,
  renderWorkbook,
} from './render.ts'

const forms = join(import.meta.dirname, 'forms')
const scratch = mkdtempSync(join(tmpdir(), 'fixtures-'))
/** `--only pdf-writer,xlsx-calc` makes nothing else. */
const only = process.argv.includes('--only')
  ? new Set(process.argv[process.argv.indexOf('--only') + 1]?.split(','))
  : null
const wanted = process.argv
  .slice(2)
  .filter((word, index, words) => word !== '--only' && words[index - 1] !== '--only')
const layouts = readdirSync(forms).filter(
  (name) => existsSync(join(forms, name, 'source.txt')) && (wanted.length === 0 || wanted.includes(name)),
)

type Job = {
  readonly layout: string
  readonly make: readonly string[]
  readonly grid: Grid
  readonly source: string
}
const jobs = layouts.map((layout): Job => {
  const source = readFileSync(join(forms, layout, 'source.txt'), 'utf8')
  const { make } = JSON.parse(readFileSync(join(forms, layout, 'expected.json'), 'utf8')) as {
    make: string[]
  }
  return { layout, make: make.filter((kind) => only?.has(kind) ?? true), source, grid: parseGrid(source) }
})

const target = (job: Job, ending: string) => join(forms, job.layout, `form.${ending}`)
const all = (...kinds: string[]) => jobs.filter(({ make }) => kinds.some((kind) => make.includes(kind)))

for (const job of jobs) {
  const { grid } = job
  const html = renderHtml(grid, { ruled: true })
  const text = renderDump(grid)
  const write: Record<string, () => void> = {
    html: () => writeFileSync(target(job, 'html'), html),
    'html-gb': () => writeFileSync(target(job, 'htm'), encodeGb18030(renderWordHtml(grid), true)),
    mht: () => writeFileSync(target(job, 'mht'), renderMht(grid)),
    dump: () => writeFileSync(target(job, 'txt'), text),
    'dump-gb18030': () =>
      writeFileSync(target(job, 'gb18030.txt'), encodeGb18030(text.replaceAll('\n', '\r\n'))),
    'dump-utf16': () => writeFileSync(target(job, 'utf16.txt'), encodeUtf16(text.replaceAll('\n', '\r\n'))),
    oneline: () =>
      writeFileSync(
        target(job, 'oneline.txt'),
        `${text
          .split(/\s+/u)
          .filter((word) => word !== '')
          .join(' ')}\n`,
      ),
    'dump-tabs': () => writeFileSync(target(job, 'tabs.txt'), renderPasted(grid, 'tabs')),
    'dump-pipes': () => writeFileSync(target(job, 'pipes.txt'), renderPasted(grid, 'pipes')),
    'dump-spaces': () => writeFileSync(target(job, 'spaces.txt'), renderPasted(grid, 'spaces')),
    prose: () => writeFileSync(target(job, 'txt'), job.source),
    'prose-gb18030': () =>
      writeFileSync(target(job, 'gb18030.txt'), encodeGb18030(job.source.replaceAll('\n', '\r\n'))),
    csv: () => writeFileSync(target(job, 'csv'), `\uFEFF${renderCsv(grid)}`),
    'csv-gb18030': () => writeFileSync(target(job, 'gb18030.csv'), encodeGb18030(renderCsv(grid))),
    'xlsx-raw': () => writeFileSync(target(job, 'raw.xlsx'), renderWorkbook(grid)),
  }
  for (const kind of job.make) write[kind]?.()
  writeFileSync(join(scratch, `${job.layout}.html`), html)
  if (job.make.some((kind) => kind.startsWith('xls')))
    writeFileSync(join(scratch, `${job.layout}.source.xlsx`), renderWorkbook(grid))
}

type Conversion = {
  readonly kind: string
  /** Ending of the scratch files. */
  readonly from: string
  /** Of LibreOffice. */
  readonly filter: string
  /** Of what it makes. */
  readonly ending: string
  /** Ending of the form that is kept. */
  readonly to: string
}

/** Converts scratch files by LibreOffice, all of a kind in one run. */
function convert({ kind, from, filter, ending, to }: Conversion): void {
  const own = all(kind)
  if (own.length === 0) return
  const made = mkdtempSync(join(scratch, 'made-'))
  const infilter =
    from === 'html' ? [`--infilter=${ending === 'xlsx' ? 'HTML (StarCalc)' : 'HTML (StarWriter)'}`] : []
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${scratch}/profile`,
      '--headless',
      ...infilter,
      '--convert-to',
      filter,
      '--outdir',
      made,
      ...own.map(({ layout }) => join(scratch, `${layout}.${from}`)),
    ],
    { stdio: 'pipe' },
  )
  for (const job of own)
    copyFileSync(join(made, `${job.layout}${from === 'html' ? '' : '.source'}.${ending}`), target(job, to))
}

convert({ kind: 'docx', from: 'html', filter: 'docx:MS Word 2007 XML', ending: 'docx', to: 'docx' })
convert({ kind: 'doc', from: 'html', filter: 'doc:MS Word 97', ending: 'doc', to: 'doc' })
convert({
  kind: 'pdf-writer',
  from: 'html',
  filter: 'pdf:writer_pdf_Export',
  ending: 'pdf',
  to: 'writer.pdf',
})
convert({
  kind: 'xlsx',
  from: 'source.xlsx',
  filter: 'xlsx:Calc MS Excel 2007 XML',
  ending: 'xlsx',
  to: 'xlsx',
})
convert({
  kind: 'xlsx-calc',
  from: 'html',
  filter: 'xlsx:Calc MS Excel 2007 XML',
  ending: 'xlsx',
  to: 'calc.xlsx',
})
convert({ kind: 'xls', from: 'source.xlsx', filter: 'xls:MS Excel 97', ending: 'xls', to: 'xls' })

const printed = all('pdf', 'pdf-unruled')
if (printed.length > 0) {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  const page = await browser.newPage()
  for (const job of printed) {
    for (const ruled of [true, false]) {
      if (!job.make.includes(ruled ? 'pdf' : 'pdf-unruled')) continue
      await page.setContent(renderHtml(job.grid, { ruled, print: true }))
      await page.pdf({
        path: target(job, ruled ? 'pdf' : 'unruled.pdf'),
        format: 'A4',
        landscape: job.grid.landscape,
        margin: { top: '15mm', bottom: '15mm', left: '14mm', right: '14mm' },
      })
    }
  }
  await browser.close()
}
rmSync(scratch, { recursive: true })
