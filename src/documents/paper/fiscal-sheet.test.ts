/** 财政运行数据表 as a file: what is written is read again, and what others made is read as it means. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFiscalSheet, type FiscalGridRow } from '#core/fiscal-operation/read-sheet.ts'
import { DEFAULT_FISCAL_OPERATION } from '#core/fiscal-operation/scheme.ts'
import { fiscalProof } from '#core/fiscal-operation/score.ts'
import { FISCAL_FIGURES, FISCAL_LINES, type FiscalFigures } from '#core/fiscal-operation/sheet.ts'
import { fiscalFigures } from '../../../test/support/fiscal-figures.ts'
import { sourceView } from '../formats.ts'
import { gridsOf } from '../grids.ts'
import { templateForRuleSet } from '../templates/templates.ts'
import { writePaper, type PaperFormat } from '../write.ts'
import { fiscalSheetPaper } from './fiscal-sheet.ts'

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'test', 'fiscal-operation')
const UNIT = { code: '601001', name: '青山镇人民政府' }

/** As the server reads it. */
async function readFile(bytes: Uint8Array, file: string) {
  const view = await sourceView(bytes, file)
  if (!view.ok) throw new Error(`${file}: ${view.error.code}`)
  const { tables, words } = gridsOf(view.value)
  return readFiscalSheet(tables, words)
}

async function writeSheet(figures: FiscalFigures, format: PaperFormat, last: FiscalFigures | null = null) {
  const proof = fiscalProof({
    about: { year: 2025, unit: UNIT },
    ruleSet: { id: 'national/2025', version: 1, scheme: DEFAULT_FISCAL_OPERATION },
    figures,
    last,
  })
  const paper = fiscalSheetPaper(
    { unit: UNIT, year: 2025, figures, last, proof, place: 2 },
    templateForRuleSet('national/2025'),
  )
  const written = await writePaper(paper, format)
  if (!written.ok) throw new Error(written.error.code)
  return written.value
}

const amount = fc.option(fc.bigInt({ min: 0n, max: 99_999_999_999n }).map(String), { freq: 8 })
const count = fc.option(fc.integer({ min: 0, max: 9999 }).map(String), { freq: 8 })
const sheets = fc
  .record(
    Object.fromEntries(
      FISCAL_FIGURES.map((figure) => [figure, FISCAL_LINES[figure].kind === 'money' ? amount : count]),
    ),
  )
  .map((figures) => figures as FiscalFigures)

describe('read∘write', () => {
  test.each(['docx', 'xlsx', 'html'] as const)('%s gives the same figures, unit and year', async (format) => {
    await fc.assert(
      fc.asyncProperty(sheets, sheets, async (figures, last) => {
        const read = await readFile(await writeSheet(figures, format, last), `数据表.${format}`)
        expect(read).toMatchObject({ figures, year: 2025, unplaced: [], unread: [], twice: [] })
        expect(read?.unit).toContain(UNIT.name)
      }),
      { numRuns: 12 },
    )
  })
})

describe('files that there are', () => {
  const fixture = (file: string) => readFile(new Uint8Array(readFileSync(join(FOLDER, file))), file)

  test.each(['own.docx', 'own.xlsx', 'foreign.docx', 'foreign.xlsx'])(
    '%s says the same sheet',
    async (file) => {
      const read = await fixture(file)
      expect(read).toMatchObject({ figures: fiscalFigures(), year: 2025, unread: [], twice: [] })
      expect(read?.unit).toContain(UNIT.name)
      expect(read?.unplaced.map(({ text }) => text)).toEqual(file === 'foreign.xlsx' ? ['常住人口'] : [])
    },
  )
})

describe('what is told of a file', () => {
  const rows = (...texts: readonly string[][]): readonly FiscalGridRow[] =>
    texts.map((one, i) => ({ row: i + 1, texts: one }))

  test('cells that are no figures, rows twice, and a file that is something else', () => {
    const read = readFiscalSheet([
      rows(
        ['指标名称', '本年数'],
        ['其中：税收收入（万元）', '约300'],
        ['非税收入', '—'],
        ['“三保”支出', '1,200.5'],
        ['三保支出', '1200.6'],
        ['应编报绩效目标项目数', '3.5'],
      ),
    ])
    expect(read).toMatchObject({
      unread: [
        { figure: 'tax', row: 2, text: '约300' },
        { figure: 'targetsDue', row: 6, text: '3.5' },
      ],
      twice: ['guaranteed'],
      figures: { tax: null, nonTax: null, guaranteed: '1200500000' },
      year: null,
      unit: null,
    })
    expect(readFiscalSheet([rows(['项目名称', '预算数'], ['培训', '3'])])).toBeNull()
  })
})
