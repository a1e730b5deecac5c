import { describe, expect, test } from 'vitest'
import type { SourceView } from '#api/documents/documents.ts'
import { exactPlace } from './exact-place.ts'

const lines: SourceView = {
  kind: 'lines',
  lines: ['\t产出指标', '\t数量指标', '\t补助人数', '\t补助人数', '\t≥80 ', '\t年底实际情况'],
}
const cell = (text: string, column: number) => ({ text, row: 2, column, rowSpan: 1, columnSpan: 1 })
const blocks: SourceView = {
  kind: 'blocks',
  blocks: [
    { kind: 'paragraph', paragraph: 1, text: 'x' },
    {
      kind: 'table',
      table: 4,
      rows: [[{ ...cell('≥80', 1), row: 1 }], [cell('补助人数', 3), cell('补助人数', 4), cell('≥80', 5)]],
    },
  ],
}

describe('the very cell', () => {
  test.each([
    [{ line: 3 }, '≥80', 'value', { line: 5 }],
    [{ line: 3 }, '补助人数', 'level3', { line: 3 }],
    [{ line: 3 }, '补助人数', 'description', { line: 4 }],
    [{ line: 3 }, '不在此处', 'value', { line: 3 }],
    [{ line: 3 }, null, 'basis', { line: 3 }],
  ])('of a text at %j with %j', (place, words, field, expected) =>
    expect(exactPlace(lines, place, words, field)).toEqual(expected),
  )

  test.each([
    ['≥80', 'value', { table: 4, row: 2, column: 5 }],
    ['补助人数', 'description', { table: 4, row: 2, column: 4 }],
    ['不在此处', 'value', { table: 4, row: 2, column: 3 }],
  ])('of a Word table with %j', (words, field, expected) =>
    expect(exactPlace(blocks, { table: 4, row: 2, column: 3 }, words, field)).toEqual(expected),
  )

  test('of a table on a page is the cell of the same row with the words, broken over lines or not', () => {
    const box = (n: number): [number, number, number, number] => [n, 10, n + 5, 20]
    const cells = [
      ['≥80', 1, 0],
      ['补助人数', 2, 10],
      ['补助\n人数', 2, 20],
      ['≥80', 2, 30],
    ].map(([text, row, x]) => ({
      text: String(text),
      table: 1,
      row: Number(row),
      page: 3,
      box: box(Number(x)),
    }))
    const pages: SourceView = { kind: 'pages', pages: [], cells }
    expect(exactPlace(pages, { page: 3, box: box(10) }, '≥80', 'value')).toEqual({ page: 3, box: box(30) })
    expect(exactPlace(pages, { page: 3, box: box(10) }, '补助人数', 'description')).toEqual({
      page: 3,
      box: box(20),
    })
    expect(exactPlace(pages, { page: 3, box: box(11) }, '≥80', 'value')).toEqual({ page: 3, box: box(11) })
  })

  test('of a sheet is the cell of the same row with the words', () => {
    const cells = ['补助人数', '补助人数', '≥80'].map((text, i) => ({
      text,
      column: i + 27,
      rowSpan: 1,
      columnSpan: 1,
    }))
    const sheets: SourceView = {
      kind: 'sheets',
      sheets: [{ name: '目标', hidden: false, rows: [{ row: 3, cells }], rowsLeftOut: 0 }],
    }
    expect(exactPlace(sheets, { sheet: '目标', cell: 'AA3' }, '≥80', 'value')).toEqual({
      sheet: '目标',
      cell: 'AC3',
    })
    expect(exactPlace(sheets, { sheet: '目标', cell: 'AA3' }, '补助人数', 'description')).toEqual({
      sheet: '目标',
      cell: 'AB3',
    })
    expect(exactPlace(sheets, { sheet: '别处', cell: 'AA3' }, '≥80', 'value')).toEqual({
      sheet: '别处',
      cell: 'AA3',
    })
  })

  test('of a paragraph is the paragraph', () =>
    expect(exactPlace(blocks, { paragraph: 1 }, 'x', null)).toEqual({ paragraph: 1 }))
})
