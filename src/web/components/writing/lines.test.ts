import { describe, expect, test } from 'vitest'
import {
  BLANK_CELLS,
  BLANK_HEAD,
  type CellPlace,
  type RowField,
  type WrittenForm,
} from '#core/writing/form.ts'
import { mergedRows, headLines, neighbourCell, type MoveDirection } from './lines.ts'

const FIELDS: readonly RowField[] = ['level1', 'level2', 'level3', 'description', 'value', 'basis']
const row = (id: string, level1: string, level2: string) => ({
  id,
  cells: { ...BLANK_CELLS, level1, level2 },
})
const FURTHER = ['department', 'executionWeight', 'mediumTermGoals'] as const
const STANDING = { columns: FIELDS, furtherHead: FURTHER }
const FORM: WrittenForm = {
  head: BLANK_HEAD,
  rows: [
    row('a', '产出指标', '数量指标'),
    row('b', '产出指标', '数量指标'),
    row('c', '产出指标', '质量指标'),
    row('d', '效益指标', '社会效益指标'),
    { id: 'x', list: 'details', cells: BLANK_CELLS },
    { id: 'y', list: 'schedule', cells: BLANK_CELLS },
  ],
}
const go = (place: CellPlace, direction: MoveDirection) => neighbourCell(FORM, STANDING, place, direction)

describe('the keys', () => {
  test('lead through every cell with Tab and back, from the first to the last', () => {
    const seen: CellPlace[] = []
    for (let at: CellPlace | null = { row: null, field: 'code' }; at !== null; at = go(at, 'next'))
      seen.push(at)
    // All but the labels that are written.
    expect(seen).toHaveLength(headLines(FORM, FURTHER).flat().length + 4 * (FIELDS.length - 2))
    const back: CellPlace[] = []
    for (let at: CellPlace | null = seen.at(-1) ?? null; at !== null; at = go(at, 'previous'))
      back.unshift(at)
    expect(back).toEqual(seen)
  })

  test('lead with Tab from the last cell of a row, and from the head, past the labels to what is to be filled in', () => {
    const plain = { ...FORM, rows: FORM.rows.filter(({ list }) => list === undefined) }
    const tab = (place: CellPlace, direction: MoveDirection) =>
      neighbourCell(plain, STANDING, place, direction)
    expect(tab({ row: null, field: 'goals' }, 'next')).toEqual({ row: 'a', field: 'level3' })
    expect(tab({ row: 'b', field: 'basis' }, 'next')).toEqual({ row: 'c', field: 'level3' })
    expect(tab({ row: 'c', field: 'level3' }, 'previous')).toEqual({ row: 'b', field: 'basis' })
    expect(tab({ row: 'a', field: 'level3' }, 'previous')).toEqual({ row: null, field: 'goals' })
    // One that is blank is to be filled in, too.
    const added = { ...plain, rows: [...plain.rows, row('e', '产出指标', '')] }
    expect(neighbourCell(added, STANDING, { row: 'd', field: 'basis' }, 'next')).toEqual({
      row: 'e',
      field: 'level2',
    })
  })

  test('lead down a column, and from the head into the rows and back', () => {
    expect(go({ row: 'a', field: 'value' }, 'down')).toEqual({ row: 'b', field: 'value' })
    expect(go({ row: 'y', field: 'content' }, 'down')).toMatchObject({ row: 'a' })
    expect(go({ row: 'a', field: 'value' }, 'up')).toEqual({ row: 'y', field: 'end' })
    expect(go({ row: null, field: 'goals' }, 'down')).toEqual({ row: 'y', field: 'content' })
    expect(go({ row: null, field: 'budget.other' }, 'down')).toEqual({ row: null, field: 'purpose' })
  })

  test('lead through what only this form has, where it is on the paper, and past what it has not', () => {
    expect(go({ row: null, field: 'name' }, 'next')).toEqual({ row: null, field: 'department' })
    expect(go({ row: null, field: 'department' }, 'down')).toEqual({ row: 'x', field: 'label' })
    expect(go({ row: 'x', field: 'label' }, 'right')).toEqual({ row: 'x', field: 'text' })
    expect(go({ row: 'x', field: 'text' }, 'next')).toEqual({ row: null, field: 'budget.total' })
    expect(
      neighbourCell(FORM, { ...STANDING, furtherHead: [] }, { row: null, field: 'purpose' }, 'next'),
    ).toEqual({
      row: null,
      field: 'plan.march',
    })
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
  expect(mergedRows(FORM.rows, 1, 'level1')).toEqual({ start: 0, end: 3 })
  expect(mergedRows(FORM.rows, 1, 'level2')).toEqual({ start: 0, end: 2 })
  expect(
    mergedRows(
      [row('a', '产出指标', ''), { id: 'b', cells: { ...BLANK_CELLS, level1: '产出指标', term: '中期' } }],
      0,
      'level1',
    ),
  ).toEqual({ start: 0, end: 1 })
  expect(mergedRows([row('a', '', ''), row('b', '', '')], 0, 'level1')).toEqual({ start: 0, end: 1 })
})
