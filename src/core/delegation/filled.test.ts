import { expect, test } from 'vitest'
import type { CellPlace } from '../writing/form.ts'
import type { Operation } from '../writing/operation.ts'
import { filledCells } from './filled.ts'

const value: CellPlace = { row: 'r1', field: 'value' }
const set = (place: CellPlace, before: string, after: string): Operation => ({
  kind: 'set',
  place,
  before,
  after,
})

test('of each cell what stood there before the first and after the last save', () => {
  const saves = [
    {
      operations: [set(value, '', '≥200'), set({ row: null, field: 'purpose' }, '', '讲课费')],
      at: '2026-01-05T08:00:00Z',
    },
    { operations: [set(value, '≥200', '≥200人')], at: '2026-01-05T09:00:00Z' },
  ]
  expect(filledCells(saves)).toEqual({
    rowsChanged: 0,
    cells: [
      { place: value, before: '', after: '≥200人', at: '2026-01-05T09:00:00Z' },
      { place: { row: null, field: 'purpose' }, before: '', after: '讲课费', at: '2026-01-05T08:00:00Z' },
    ],
  })
})

test('a cell that is again as it was found was not filled in; rows are counted', () => {
  const saves = [
    {
      operations: [
        set(value, '', '5'),
        set(value, '5', ''),
        { kind: 'move', row: 'r1', from: null, to: 'r2' } as const,
      ],
      at: '2026-01-05T08:00:00Z',
    },
  ]
  expect(filledCells(saves)).toEqual({ cells: [], rowsChanged: 1 })
})
