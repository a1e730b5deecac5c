/** Where the keys lead in the text of a department, and where a finding stands. */
import { expect, test } from 'vitest'
import { blankStatement } from '#core/writing/statement-form.ts'
import { neighbourIn, placeOfWords } from './places.ts'

const FORM = blankStatement('文本', true)
const WORDS = blankStatement('文本', false)

test('Tab leads through the cells of the paper, table by table, and out at the end', () => {
  expect(neighbourIn(FORM, { row: null, field: 'overallGoal' }, 'next')).toEqual({ row: 's1', field: 'title' })
  expect(neighbourIn(FORM, { row: 's1', field: 'measures' }, 'next')).toEqual({ row: 'g1', field: 'title' })
  expect(neighbourIn(FORM, { row: 'g7', field: 'text' }, 'next')).toEqual({ row: null, field: 'functions' })
  expect(neighbourIn(FORM, { row: null, field: 'mediumTermGoals' }, 'next')).toEqual({ row: null, field: 'goals' })
  expect(neighbourIn(WORDS, { row: 'g7', field: 'text' }, 'next')).toBeNull()
  expect(neighbourIn(FORM, { row: null, field: 'title' }, 'previous')).toBeNull()
})

test('up and down over a merged label leave it, and stay in the column elsewhere', () => {
  expect(neighbourIn(FORM, { row: 'r1', field: 'level1' }, 'down')).toEqual({ row: 'r5', field: 'level1' })
  expect(neighbourIn(FORM, { row: 'r1', field: 'value' }, 'down')).toEqual({ row: 'r2', field: 'value' })
})

test('a finding stands in the cell that holds its words, or at the first of its table', () => {
  const form = { ...WORDS, rows: WORDS.rows.map((row) => (row.id === 'g2' ? { ...row, cells: { ...row.cells, text: '落实资金保证' } } : row)) }
  expect(placeOfWords({ field: 'safeguards', text: '资金保证', values: {} }, form)).toEqual({ row: 'g2', field: 'text' })
  expect(placeOfWords({ field: 'subGoals', text: '别处的话', values: {} }, form)).toEqual({ row: 's1', field: 'goal' })
  expect(placeOfWords({ field: 'overallGoal', text: null, values: {} }, form)).toEqual({ row: null, field: 'overallGoal' })
  expect(placeOfWords({ field: 'value', text: '≥3', values: {} }, form)).toBeNull()
})
