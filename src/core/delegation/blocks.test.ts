import { describe, expect, test } from 'vitest'
import { BLANK_CELLS, BLANK_HEAD, type RowField, type WrittenForm } from '../writing/form.ts'
import { blocksOf, partSize, wholePart } from './blocks.ts'

const FORM: WrittenForm = {
  head: BLANK_HEAD,
  rows: [
    { id: 'd1', list: 'details', cells: { ...BLANK_CELLS, label: '立项依据' } },
    { id: 'r1', cells: BLANK_CELLS },
    { id: 'r2', cells: BLANK_CELLS },
  ],
}
const COLUMNS = new Set<RowField>(['level1', 'level2', 'level3', 'description', 'value', 'basis'])
const SIX = [...COLUMNS]

describe('handing over at once', () => {
  test('a row is all its cells that the form shows, and no others', () => {
    const part = wholePart(FORM, { rows: ['r2'], blocks: [] }, COLUMNS)
    expect(part).toEqual({
      kind: 'cells',
      cells: SIX.map((field) => ({ row: 'r2', field })),
      rows: ['r2'],
    })
    expect(partSize(part)).toEqual({ rows: 1, cells: 0 })
  })

  test('a table is every row of it; a row that was chosen, too, is there once', () => {
    const part = wholePart(FORM, { rows: ['r1', 'd1'], blocks: ['indicators'] }, COLUMNS)
    expect(part.rows).toEqual(['d1', 'r1', 'r2'])
    expect(part.cells).toHaveLength(2 + 6 + 6)
    expect(part.cells.slice(0, 2)).toEqual([
      { row: 'd1', field: 'label' },
      { row: 'd1', field: 'text' },
    ])
  })

  test('a block above the tables is its cells, those of other forms left out', () => {
    const part = wholePart(FORM, { rows: [], blocks: ['plan', 'goals'] }, COLUMNS)
    expect(part.cells.map(({ field }) => field)).toEqual([
      'plan.march',
      'plan.june',
      'plan.october',
      'plan.december',
      'goals',
    ])
    expect(part.rows).toBeUndefined()
    expect(partSize(part)).toEqual({ rows: 0, cells: 5 })
  })

  test('offered are the blocks that the form has', () => {
    expect(blocksOf(FORM)).toEqual(['budget', 'plan', 'details', 'goals', 'indicators'])
    expect(blocksOf({ ...FORM, rows: [] })).toEqual(['budget', 'plan', 'goals'])
  })

  test('the whole form has no size', () => expect(partSize({ kind: 'whole' })).toBe('whole'))
})
