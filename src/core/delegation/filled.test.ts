import { describe, expect, test } from 'vitest'
import { BLANK_CELLS, type CellPlace } from '../writing/form.ts'
import type { Operation } from '../writing/operation.ts'
import { filledCells, handedCells } from './filled.ts'

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

describe('what others wrote since into cells that a colleague filled in', () => {
  const save = (delegation: string | null, by: string, at: string, ...operations: readonly Operation[]) => ({
    delegation,
    by,
    at,
    operations,
  })
  const filled = save('d1', '王业务', '08:00', set(value, '', '≥200人'))

  test('is told with who and when, and is nothing where the cell is as it was filled in', () => {
    expect(handedCells([filled], 'd1').cells).toMatchObject([{ after: '≥200人', since: null }])
    const over = save(null, '张会计', '09:00', set(value, '≥200人', '≥300人'))
    expect(handedCells([filled, over], 'd1').cells).toEqual([
      {
        place: value,
        before: '',
        after: '≥200人',
        at: '08:00',
        since: { text: '≥300人', by: '张会计', at: '09:00' },
      },
    ])
    const undone = save(null, '张会计', '10:00', set(value, '≥300人', '≥200人'))
    expect(handedCells([filled, over, undone], 'd1').cells).toMatchObject([{ since: null }])
    const again = save('d1', '王业务', '11:00', set(value, '≥300人', '≥250人'))
    expect(handedCells([filled, over, again], 'd1').cells).toMatchObject([{ after: '≥250人', since: null }])
  })

  test('other cells are not told; a row that went and came back is told', () => {
    const row = { id: 'r1', cells: { ...BLANK_CELLS, value: '≥200人' } }
    const beside = save(null, '张会计', '09:00', set({ row: 'r1', field: 'level3' }, '', '人数'))
    expect(handedCells([filled, beside], 'd1').cells).toMatchObject([{ since: null }])
    const removed = save(null, '张会计', '10:00', { kind: 'remove', row, after: null })
    expect(handedCells([filled, removed], 'd1').cells).toMatchObject([
      { since: { text: null, by: '张会计', at: '10:00' } },
    ])
    const back = save(null, '张会计', '11:00', { kind: 'add', row, after: null })
    expect(handedCells([filled, removed, back], 'd1').cells).toMatchObject([{ since: null }])
  })
})
