/**
 * Workbooks as another program, SheetJS, reads them, and what it does not look at in the parts themselves.
 */
import { read, utils, type WorkBook } from '@e965/xlsx'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Paper, PaperCell, PaperNumber, PaperRow, PaperSection } from '../paper/paper.ts'
import { OFFICIAL_FONTS } from '../templates/template.ts'
import { writeXlsx } from './write.ts'
import { sheetNames } from './write/names.ts'

const cell = (column: number, text: string, more: Partial<PaperCell> = {}): PaperCell => ({
  role: 'value',
  column,
  rowSpan: 1,
  columnSpan: 1,
  lines: text === '' ? [] : [text],
  align: 'left',
  number: null,
  bare: false,
  ...more,
})
const counted = (column: number, number: PaperNumber): PaperCell => {
  const [whole = '', digits = ''] = number.decimal.split('.')
  const shown = number.places === 0 ? whole : `${whole}.${digits.padEnd(number.places, '0')}`
  return cell(column, `${number.before}${shown}${number.after}`, { number })
}
const row = (cells: readonly PaperCell[], header = false): PaperRow => ({ header, keep: false, cells })
const list = (rows: readonly PaperRow[], columns = [1, 1]): PaperSection => ({
  name: '项目清单',
  orientation: 'landscape',
  pieces: [
    { kind: 'heading', role: 'form', level: 1, text: '项目清单' },
    { kind: 'table', caption: '项目清单', columns, follows: false, rows },
  ],
})
const paperOf = (sections: readonly PaperSection[], more: Partial<Paper> = {}): Paper => ({
  title: '项目清单',
  template: { id: 'test', version: '1' },
  fonts: OFFICIAL_FONTS,
  letterhead: [],
  header: null,
  footer: null,
  sections,
  ...more,
})

const openBook = (paper: Paper): WorkBook =>
  read(writeXlsx(paper), { type: 'array', cellNF: true, cellStyles: true })
const partOf = (bytes: Uint8Array, path: string): string =>
  strFromU8(unzipSync(bytes)[path] ?? new Uint8Array())

describe('a workbook', () => {
  test('holds numbers as numbers, shown with their sign and unit', () => {
    const sheet = openBook(
      paperOf([
        list([
          row([cell(1, '项目', { role: 'column' }), cell(2, '指标值', { role: 'column' })], true),
          row([
            counted(1, { before: '', decimal: '1262.16', places: 2, after: '' }),
            counted(2, { before: '≤', decimal: '10', places: 2, after: '万元' }),
          ]),
          row([
            counted(1, { before: '', decimal: '20.982', places: 3, after: '' }),
            counted(2, { before: '≥', decimal: '95', places: 0, after: '%' }),
          ]),
          row([counted(1, { before: '≥', decimal: '-3', places: 0, after: '"英寸"' }), cell(2, '=1+1')]),
        ]),
      ]),
    ).Sheets['项目清单']
    expect(sheet?.['A3']).toMatchObject({ t: 'n', v: 1262.16, w: '1262.16' })
    expect(sheet?.['B3']).toMatchObject({ t: 'n', v: 10, w: '≤10.00万元' })
    expect(sheet?.['A4']).toMatchObject({ t: 'n', v: 20.982, w: '20.982' })
    expect(sheet?.['B4']).toMatchObject({ t: 'n', v: 95, w: '≥95%' })
    expect(sheet?.['A5']).toMatchObject({ t: 'n', v: -3 })
    expect(sheet?.['B5']).toMatchObject({ t: 's', v: '=1+1' })
    expect(sheet?.['B5']?.f).toBeUndefined()
  })

  test('marks a text that looks like a formula as one that was typed as text, and no other', () => {
    const bytes = writeXlsx(
      paperOf([
        list([
          row([cell(1, '=1+1'), cell(2, '甲')]),
          row([cell(1, '+2'), cell(2, '-3%')]),
          row([cell(1, '@甲'), counted(2, { before: '', decimal: '-3', places: 0, after: '' })]),
        ]),
      ]),
    )
    const looks = [
      ...(/<cellXfs.*<\/cellXfs>/.exec(partOf(bytes, 'xl/styles.xml'))?.[0] ?? '').matchAll(/<xf [^>]*>/g),
    ].map(([xf]) => xf.includes('quotePrefix="1"'))
    const cells = [
      ...partOf(bytes, 'xl/worksheets/sheet1.xml').matchAll(/<c r="(\w+)" s="(\d+)"(?: t="s")?><v>/g),
    ]
    expect(cells.filter(([, , style]) => looks[Number(style)]).map(([, name]) => name)).toEqual([
      'A2',
      'A3',
      'B3',
      'A4',
    ])
  })

  test('merges what spans, and cuts the columns at the edges of all tables of a sheet', () => {
    const section: PaperSection = {
      name: '表',
      orientation: 'portrait',
      pieces: [
        {
          kind: 'table',
          caption: '上',
          columns: [1, 1],
          follows: false,
          rows: [row([cell(1, '左'), cell(2, '右')])],
        },
        {
          kind: 'table',
          caption: '下',
          columns: [1, 2],
          follows: true,
          rows: [row([cell(1, '产出指标', { rowSpan: 2 }), cell(2, '甲')]), row([cell(2, '乙')])],
        },
      ],
    }
    const sheet = openBook(paperOf([section])).Sheets['表']
    expect(utils.sheet_to_json(sheet ?? {}, { header: 1, defval: null })).toEqual([
      ['左', null, '右'],
      ['产出指标', '甲', null],
      [null, '乙', null],
    ])
    expect(sheet?.['!merges']?.map((range) => utils.encode_range(range)).toSorted()).toEqual([
      'A1:B1',
      'A2:A3',
      'B2:C2',
      'B3:C3',
    ])
  })

  test('is printed across A4 on the width of the sheet, its heads frozen and on every page, with page x of y', () => {
    const bytes = writeXlsx(
      paperOf(
        [
          list([
            row([cell(1, '甲', { role: 'column' }), cell(2, '乙', { role: 'column' })], true),
            row([cell(1, '1'), cell(2, '2')]),
          ]),
        ],
        { letterhead: ['某局 & 某处'], footer: '注' },
      ),
    )
    const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml')
    expect(sheet).toContain('paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"')
    expect(sheet).toContain('<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>')
    expect(sheet).toContain('第 &amp;P 页 共 &amp;N 页')
    expect(sheet).toContain('某局 &amp;&amp; 某处')
    expect(partOf(bytes, 'xl/workbook.xml')).toContain(`'项目清单'!$2:$2`)
  })

  test('is the same for the same paper', () => {
    const paper = paperOf([list([row([cell(1, '甲'), cell(2, '乙')])])])
    expect(writeXlsx(paper)).toEqual(writeXlsx(paper))
  })

  test('keeps any words, as words', () => {
    const words = fc
      .oneof(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
        fc.constantFrom('_x000D_', '=cmd|1', "'x", '䶮𠮷😀', '<a>&amp;"', '  空 格  ', '第一行\n第二行'),
      )
      // What XML has no way to write cannot come back.
      // oxlint-disable-next-line no-control-regex -- these are those characters
      .filter((text) => !/[\u0000-\u0008\u000b\u000c\u000d-\u001f\ufffe\uffff]/.test(text))
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), (texts) => {
        const sheet = openBook(paperOf([list(texts.map((text) => row([cell(1, text), cell(2, '')])))]))
          .Sheets['项目清单']
        expect(texts.map((_, i): unknown => sheet?.[`A${i + 2}`]?.v)).toEqual(texts)
      }),
      { numRuns: 100 },
    )
  })
})

describe('names of sheets', () => {
  test('are allowed by Excel and each there once', () => {
    expect(sheetNames(['经费', '经费', 'a/b:c', '', "'引'", 'History'])).toEqual([
      '经费',
      '经费(2)',
      'a b c',
      'Sheet4',
      '引',
      'History_',
    ])
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 50 }), { maxLength: 12 }), (wanted) => {
        const names = sheetNames(wanted)
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length)
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0)
          expect(name.length).toBeLessThanOrEqual(31)
          expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/)
        }
      }),
    )
  })
})
