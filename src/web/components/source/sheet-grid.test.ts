import { describe, expect, test } from 'vitest'
import { gridOfSheet, placeInSheet, type SourceSheet } from './sheet-grid.ts'

type Sketch = readonly [
  address: readonly [row: number, column: number],
  text: string,
  rowSpan?: number,
  columnSpan?: number,
]

function sheet(...cells: readonly Sketch[]): SourceSheet {
  const rows = [...new Set(cells.map(([[row]]) => row))].map((row) => ({
    row,
    cells: cells
      .filter(([[r]]) => r === row)
      .map(([[, column], text, rowSpan = 1, columnSpan = 1]) => ({ text, column, rowSpan, columnSpan })),
  }))
  return { name: '表', hidden: false, rows, rowsLeftOut: 0 }
}
const drawn = (source: SourceSheet) =>
  gridOfSheet(source)
    .pieces.flat()
    .map(({ row, cells }) => [
      row,
      ...cells.map(
        ({ cell, span, rowSpan }) =>
          `${cell?.text ?? ''}${span > 1 || rowSpan > 1 ? `:${rowSpan}x${span}` : ''}`,
      ),
    ])
const letters = (source: SourceSheet) =>
  gridOfSheet(source).columns.map((column) => (column.column === null ? '…' : column.letters))

describe('the grid of a sheet', () => {
  test('has blank cells where nothing is written, and merged ones over their rows and columns', () => {
    const source = sheet([[1, 1], '题', 1, 3], [[2, 1], '产出', 2], [[2, 3], '值'], [[3, 2], '质量'])
    expect(letters(source)).toEqual(['A', 'B', 'C'])
    expect(drawn(source)).toEqual([
      [1, '题:1x3'],
      [2, '产出:2x1', '', '值'],
      [3, '质量', ''],
    ])
  })

  test('draws no long stretch of blank columns and rows', () => {
    const source = sheet([[1, 1], 'a'], [[1, 16_384], 'z'], [[900, 1], 'b'])
    expect(letters(source)).toEqual(['A', '…', 'XFD'])
    expect(
      gridOfSheet(source)
        .pieces.flat()
        .map(({ row, gap }) => [row, gap]),
    ).toEqual([
      [1, false],
      [900, true],
    ])
  })

  test('counts only rows that are drawn in what a cell covers', () => {
    expect(drawn(sheet([[1, 1], '甲', 1_000_000], [[1, 2], 'b'], [[7, 2], 'c']))).toEqual([
      [1, '甲:2x1', 'b'],
      [7, 'c'],
    ])
  })

  test('lets a long merged cell cover a gap between its columns, and none behind them', () => {
    expect(drawn(sheet([[1, 1], '题', 1, 40], [[2, 1], 'a'], [[2, 40], 'b'], [[2, 80], 'c']))).toEqual([
      [1, '题:1x3', '', ''],
      [2, 'a', '', 'b', '', 'c'],
    ])
  })

  test('comes in pieces that no merged cell crosses', () => {
    const many = Array.from({ length: 250 }, (_, i): Sketch => [[i + 1, 2], String(i)])
    const { pieces } = gridOfSheet(sheet(...many.slice(0, 94), [[95, 1], '跨', 30], ...many.slice(94)))
    expect(pieces.map((piece) => [piece[0]?.row, piece.length])).toEqual([
      [1, 124],
      [125, 100],
      [225, 26],
    ])
    expect(pieces.flat()).toHaveLength(250)
  })
})

test('a place is in the sheet that it names', () => {
  const source = sheet([[1, 1], 'a'])
  expect(placeInSheet(source, { sheet: '表', cell: 'AB12' })).toEqual({ row: 12, column: 28 })
  expect(placeInSheet(source, { sheet: '别的', cell: 'A1' })).toBeNull()
  expect(placeInSheet(source, { line: 3 })).toBeNull()
})
