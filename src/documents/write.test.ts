/**
 * What is written reads back: the five samples, and random documents with the characters that break files.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import {
  KIND_BRANCH,
  KIND_LABEL,
  BRANCH_LABEL,
  kindOfLabel,
  type IndicatorKind,
} from '#core/indicator/kind.ts'
import { parseTargetValue } from '#core/indicator/value.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { PAPERS } from '../../test/support/papers.ts'
import { readTargets } from './formats.ts'
import { writeTargets as write, type WriteFormat, type WriteOptions } from './write.ts'

async function writeTargets(
  document: TargetDocument,
  format: WriteFormat,
  options: WriteOptions = {},
): Promise<Uint8Array> {
  const written = await write(document, format, options)
  if (!written.ok) throw new Error(JSON.stringify(written.error))
  return written.value
}

const SAMPLES = resolve(import.meta.dirname, '..', '..', 'samples')
const names = readdirSync(SAMPLES).toSorted()

async function sample(name: string): Promise<TargetDocument> {
  const read = await readTargets(readFileSync(join(SAMPLES, name)), name)
  if (!read.ok) throw new Error(`${name}: ${read.error.code}`)
  return read.value
}

async function readBack(bytes: Uint8Array, file: string): Promise<TargetDocument> {
  const read = await readTargets(bytes, file)
  if (!read.ok) throw new Error(read.error.code)
  return read.value
}

/** Everything but where it was; traces of other programs have no place on paper. */
function content(document: TargetDocument): unknown {
  const { source: _source, marks: _marks, ...rest } = document
  return JSON.parse(JSON.stringify(rest, (key, value: unknown) => (key === 'at' ? undefined : value)))
}

describe('the samples', () => {
  test.each(names)('%s: the Word file reads as the same document', async (name) => {
    const document = await sample(name)
    expect(content(await readBack(await writeTargets(document, 'docx'), 'a.docx'))).toEqual(content(document))
  })

  test.each(names)('%s: the JSON reads as the same document, places and all', async (name) => {
    const document = await sample(name)
    const { source: _source, ...rest } = await readBack(await writeTargets(document, 'json'), 'a.json')
    const { source: _before, ...expected } = document
    expect(rest).toEqual(expected)
  })

  test('forms that lie another way are in one file, each with its last table', async () => {
    const projects = [PAPERS.MONITORING, PAPERS.APPLICATION, PAPERS.EVALUATION, PAPERS.WEIGHTS]
      .flatMap((one) => one.projects)
      .map((project, i) => ({ ...project, order: i + 1 }))
    for (const format of ['docx', 'html', 'xlsx'] as const) {
      const back = await readBack(await writeTargets({ ...PAPERS.WEIGHTS, projects }, format), `a.${format}`)
      expect(back.projects.map(({ indicators }) => indicators.map(({ level3 }) => level3))).toEqual(
        projects.map(({ indicators }) => indicators.map(({ level3 }) => level3)),
      )
    }
  })

  test('the same document gives the same bytes', async () => {
    for (const format of ['docx', 'json'] as const) {
      expect(await writeTargets(await sample('000-社会工作部.txt'), format)).toEqual(
        await writeTargets(await sample('000-社会工作部.txt'), format),
      )
    }
  })

  test('projects asked for by their order are written alone', async () => {
    const document = await sample('001-组织部.txt')
    for (const format of ['docx', 'json'] as const) {
      const { projects, statement } = await readBack(
        await writeTargets(document, format, { projects: [3, 17] }),
        `a.${format}`,
      )
      expect(projects.map(({ name }) => name)).toEqual([
        document.projects[2]?.name,
        document.projects[16]?.name,
      ])
      expect(statement).toBeNull()
    }
  })
})

describe('a Word file', () => {
  const part = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())

  test('leaves nothing of the programs before it: no bookmarks, no trial marks, no times', async () => {
    for (const name of names)
      expect(part(await writeTargets(await sample(name), 'docx'), 'word/document.xml')).not.toMatch(
        /bookmark|Evaluation Warning|Spire/i,
      )
    const bytes = await writeTargets(await sample('001-组织部.txt'), 'docx')
    expect(part(bytes, 'docProps/core.xml')).not.toMatch(/<dcterms:/)
    expect(part(bytes, 'docProps/core.xml')).toContain('部门整体绩效目标')
  })

  test('is what Word insists on: every row fills the grid, every cell ends with a paragraph, merges are continued', async () => {
    for (const name of names) {
      const tables = tablesOf(part(await writeTargets(await sample(name), 'docx'), 'word/document.xml'))
      expect(tables.length).toBe((await sample(name)).projects.length * 2)
      for (const { grid, rows } of tables) {
        for (const row of rows) {
          expect(row.reduce((sum, cell) => sum + cell.span, 0)).toBe(grid)
          for (const cell of row) expect(cell.last).toBe('w:p')
        }
        rows.forEach((row, i) =>
          row.forEach((cell) => {
            if (cell.merge === 'continue')
              expect(rows[i - 1]?.some((above) => above.column === cell.column && above.merge !== null)).toBe(
                true,
              )
          }),
        )
      }
    }
  })

  test('repeats the header of the indicators on every page, and keeps rows whole', async () => {
    const xml = part(await writeTargets(await sample('000-社会工作部.txt'), 'docx'), 'word/document.xml')
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(5)
    expect(xml.match(/<w:cantSplit\/>/g)?.length).toBe(xml.match(/<w:tr>|<w:tr /g)?.length)
  })

  test('names the official faces with stand-ins, A4 and page x of y', async () => {
    const bytes = await writeTargets(await sample('000-社会工作部.txt'), 'docx')
    expect(part(bytes, 'word/fontTable.xml')).toMatch(/FangSong[^]*仿宋[^]*SimSun[^]*宋体[^]*SimHei[^]*黑体/)
    expect(part(bytes, 'word/document.xml')).toContain('w:w="11906" w:h="16838"')
    const footer = Object.entries(unzipSync(bytes))
      .filter(([name]) => /footer\d*\.xml$/.test(name))
      .map(([, content]) => strFromU8(content))
      .join('')
    expect(footer).toMatch(/第[^]*PAGE[^]*共[^]*NUMPAGES/)
  })
})

const OFFICE =
  ['/usr/bin/soffice', '/usr/bin/libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'].find(
    existsSync,
  ) ?? null
const PDFTOTEXT = ['/usr/bin/pdftotext', '/usr/local/bin/pdftotext'].find(existsSync) ?? null
const canPrint = OFFICE !== null && PDFTOTEXT !== null
if (!canPrint) {
  const how =
    'left out: opening the Word files in LibreOffice. Install it (Debian: apt-get install ' +
    'libreoffice-writer poppler-utils).'
  if (process.env['JICHI_TEST_REQUIRE_ALL']) throw new Error(how)
  console.warn(how)
}

describe.runIf(canPrint)('in another program', () => {
  test('LibreOffice opens the Word files and prints every project, indicator and page number', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jichi-office-'))
    try {
      const document = await sample('002-乡村振兴局.txt')
      writeFileSync(join(folder, 'a.docx'), await writeTargets(document, 'docx'))
      execFileSync(
        OFFICE ?? '',
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          folder,
          join(folder, 'a.docx'),
        ],
        { stdio: 'pipe', timeout: 100_000 },
      )
      const text = execFileSync(PDFTOTEXT ?? '', ['-layout', join(folder, 'a.pdf'), '-'], {
        encoding: 'utf8',
      }).replace(/\s/g, '')
      for (const project of document.projects) {
        expect(text).toContain(project.code)
        for (const { value } of project.indicators) expect(text).toContain(value.text)
      }
      const pages = [...text.matchAll(/第(\d+)页共(\d+)页/g)]
      expect(pages.length).toBeGreaterThanOrEqual(document.projects.length)
      expect(new Set(pages.map(([, , all]) => all))).toEqual(new Set([String(pages.length)]))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

type WordCell = { column: number; span: number; merge: 'restart' | 'continue' | null; last: string }

/** The tables of a document part, taken apart without our own reader. */
function tablesOf(xml: string): { grid: number; rows: WordCell[][] }[] {
  const tables: { grid: number; rows: WordCell[][] }[] = []
  const parser = new SaxesParser()
  let cell: WordCell | null = null
  const depth: string[] = []
  parser.on('opentag', ({ name, attributes }) => {
    const table = tables.at(-1)
    const row = table?.rows.at(-1)
    if (name === 'w:tbl') tables.push({ grid: 0, rows: [] })
    else if (name === 'w:gridCol' && table) table.grid += 1
    else if (name === 'w:tr') table?.rows.push([])
    else if (name === 'w:tc' && row) {
      cell = { column: row.reduce((sum, one) => sum + one.span, 0), span: 1, merge: null, last: '' }
      row.push(cell)
    } else if (name === 'w:gridSpan' && cell) cell.span = Number(attributes['w:val'])
    else if (name === 'w:vMerge' && cell)
      cell.merge = attributes['w:val'] === 'restart' ? 'restart' : 'continue'
    if (cell && depth.at(-1) === 'w:tc') cell.last = name
    depth.push(name)
  })
  parser.on('closetag', ({ name }) => {
    depth.pop()
    if (name === 'w:tc') cell = null
  })
  parser.write(xml).close()
  return tables
}

/**
 * Texts as offices write them, with what breaks files: brackets, quotes, mark-up, emoji, rare characters,
 * long ones.
 */
const PIECES = [
  '党建',
  '服务对象',
  '经费',
  '（补助）',
  '(试行)',
  '“三会一课”',
  '<自收自支>',
  '&',
  '"',
  "'",
  '《办法》',
  '—',
  '、',
  '；',
  '，',
  '䶮',
  '𠮷',
  '🙂',
  '👨‍👩‍👧',
  '㎡',
  'é',
  '%',
  '100',
  '2.5',
  'A4',
  ' ',
  ']]>',
  '&amp;',
  '\\',
  '{x}',
  '#',
]
const words = (most: number) =>
  fc
    .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: most })
    .map((pieces) => `文${pieces.join('')}末`)
const text = fc.oneof({ weight: 8, arbitrary: words(6) }, { weight: 1, arbitrary: words(300) })
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 4 })
const amount = optional(
  fc
    .tuple(fc.nat(9_999_999), fc.constantFrom('', '.5', '.25', '.982', '.123456'))
    .map(([whole, fraction]) => `${whole}${fraction}`),
)

const VALUES = [
  '≥95%',
  '≤10万元/个',
  '334人',
  '110万',
  '8万元/队/年',
  '2025年6月底前',
  '98%满意',
  '显著提高',
  '≦9万元',
  '年底前完成',
]
const indicator = fc
  .record({
    kind: fc.constantFrom(...(Object.keys(KIND_LABEL) as IndicatorKind[]).slice(0, 9)),
    level3: text,
    description: optional(text),
    value: fc.oneof(fc.constantFrom(...VALUES), text),
    basis: optional(text),
  })
  .map(({ kind, value, ...rest }) => ({
    level1: BRANCH_LABEL[KIND_BRANCH[kind]],
    level2: KIND_LABEL[kind],
    kind: kindOfLabel(KIND_LABEL[kind]),
    ...rest,
    value: parseTargetValue(value, 2025),
    weight: null,
    at: { line: 1 },
  }))

const project = fc.record({
  name: text,
  purpose: optional(text),
  goals: fc.array(text, { maxLength: 4 }),
  unit: optional(text.map((name) => ({ code: '763001', name }))),
  code: optional(fc.constant('13020225P008911100023')),
  budget: fc.record({ total: amount, fiscal: amount, other: amount }),
  plan: fc.record({
    measure: fc.constantFrom('percent' as const, 'amount' as const),
    march: amount,
    june: amount,
    october: amount,
    december: amount,
  }),
  indicators: fc.array(indicator, { minLength: 1, maxLength: 20 }),
})

const documents: fc.Arbitrary<TargetDocument> = fc
  .record({
    projects: fc.array(project, { minLength: 1, maxLength: 5 }),
    overallGoal: optional(text),
    goals: fc.array(text, { maxLength: 5 }),
    measures: fc.array(text, { maxLength: 5 }),
  })
  .map(({ projects, overallGoal, goals, measures }) => ({
    format: 'jichi.targets/1' as const,
    kind: 'budget-text' as const,
    source: { file: 'a.docx', sha256: '0'.repeat(64), mediaType: 'text/plain' },
    title: '2025年部门整体绩效目标',
    fiscalYear: 2025,
    parts: [
      { label: '第一部分', title: '2025年部门整体绩效目标' },
      { label: '第二部分', title: '预算项目绩效目标' },
    ],
    statement: {
      overallGoal,
      subGoals: goals.map((goal, i) => ({
        label: String(i + 1),
        title: null,
        goal,
        indicators: null,
        at: { line: 1 },
      })),
      safeguards: measures.map((measure, i) => ({
        label: String(i + 1),
        title: null,
        text: measure,
        at: { line: 1 },
      })),
    },
    projects: projects.map((one, i) => ({
      order: i + 1,
      part: '预算项目绩效目标',
      title: `${i + 1}.${one.name}绩效目标表`,
      at: { line: 1 },
      ...one,
    })),
    unplaced: [],
    marks: [],
  }))

describe('random documents', () => {
  test('written as Word and read again they are the same', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        expect(content(await readBack(await writeTargets(document, 'docx'), 'a.docx'))).toEqual(
          content(document),
        )
      }),
      { numRuns: 60 },
    )
  })

  test('written as JSON and read again they are the same', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        expect(content(await readBack(await writeTargets(document, 'json'), 'a.json'))).toEqual(
          content(document),
        )
      }),
      { numRuns: 60 },
    )
  })
})
