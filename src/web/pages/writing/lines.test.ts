import { describe, expect, test } from 'vitest'
import { BLANK_CELLS, BLANK_HEAD, type CellPlace, type RowField, type WrittenForm } from '#core/writing/form.ts'
import { groupOf, HEAD_LINES, neighbourOf, type Direction } from './lines.ts'

const FIELDS: readonly RowField[] = ['level1', 'level2', 'level3', 'description', 'value', 'basis']
const row = (id: string, level1: string, level2: string) => ({ id, cells: { ...BLANK_CELLS, level1, level2 } })
const FORM: WrittenForm = { head: BLANK_HEAD, rows: [row('a', '产出指标', '数量指标'), row('b', '产出指标', '数量指标'), row('c', '产出指标', '质量指标'), row('d', '效益指标', '社会效益指标')] }
const go = (place: CellPlace, direction: Direction) => neighbourOf(FORM, FIELDS, place, direction)

describe('the keys', () => {
  test('lead through every cell with Tab and back, from the first to the last', () => {
    const seen: CellPlace[] = []
    for (let at: CellPlace | null = { row: null, field: 'code' }; at !== null; at = go(at, 'next')) seen.push(at)
    expect(seen).toHaveLength(HEAD_LINES.flat().length + FORM.rows.length * FIELDS.length)
    const back: CellPlace[] = []
    for (let at: CellPlace | null = seen.at(-1) ?? null; at !== null; at = go(at, 'previous')) back.unshift(at)
    expect(back).toEqual(seen)
  })

  test('lead down a column, and from the head into the rows and back', () => {
    expect(go({ row: 'a', field: 'value' }, 'down')).toEqual({ row: 'b', field: 'value' })
    expect(go({ row: null, field: 'goals' }, 'down')).toMatchObject({ row: 'a' })
    expect(go({ row: 'a', field: 'value' }, 'up')).toEqual({ row: null, field: 'goals' })
    expect(go({ row: null, field: 'budget.other' }, 'down')).toEqual({ row: null, field: 'purpose' })
  })

  test('lead out of a merged cell, not through the rows below it', () => {
    expect(go({ row: 'a', field: 'level1' }, 'down')).toEqual({ row: 'd', field: 'level1' })
    expect(go({ row: 'c', field: 'level2' }, 'up')).toEqual({ row: 'b', field: 'level2' })
  })

  test('lead nowhere at the edge', () => {
    expect(go({ row: 'd', field: 'basis' }, 'next')).toBeNull()
    expect(go({ row: null, field: 'code' }, 'previous')).toBeNull()
    expect(go({ row: 'gone', field: 'value' }, 'down')).toBeNull()
  })
})

test('cells are merged over neighbours with the same labels, level 2 within level 1 alone', () => {
  expect(groupOf(FORM.rows, 1, 'level1')).toEqual({ start: 0, end: 3 })
  expect(groupOf(FORM.rows, 1, 'level2')).toEqual({ start: 0, end: 2 })
  expect(groupOf([row('a', '', ''), row('b', '', '')], 0, 'level1')).toEqual({ start: 0, end: 1 })
})
