/** Where the keys lead in the text of a department, and where a finding is. */
import { expect, test } from 'vitest'
import { blankStatement } from '#core/writing/statement-form.ts'
import { neighbourIn, placeOfComment, placeOfWords } from './places.ts'

const FORM = blankStatement('文本', true)
const WORDS = blankStatement('文本', false)

test('Tab leads through the cells of the paper, table by table, and out at the end', () => {
  expect(neighbourIn(FORM, { row: null, field: 'overallGoal' }, 'next')).toEqual({
    row: 's1',
    field: 'title',
  })
  expect(neighbourIn(FORM, { row: 's1', field: 'measures' }, 'next')).toEqual({ row: 'g1', field: 'title' })
  expect(neighbourIn(FORM, { row: 'g7', field: 'text' }, 'next')).toEqual({ row: null, field: 'functions' })
  expect(neighbourIn(FORM, { row: null, field: 'mediumTermGoals' }, 'next')).toEqual({
    row: null,
    field: 'goals',
  })
  expect(neighbourIn(WORDS, { row: 'g7', field: 'text' }, 'next')).toBeNull()
  expect(neighbourIn(FORM, { row: null, field: 'title' }, 'previous')).toBeNull()
})

test('up and down over a merged label leave it, and stay in the column elsewhere', () => {
  expect(neighbourIn(FORM, { row: 'r1', field: 'level1' }, 'down')).toEqual({ row: 'r5', field: 'level1' })
  expect(neighbourIn(FORM, { row: 'r1', field: 'value' }, 'down')).toEqual({ row: 'r2', field: 'value' })
})

test('a finding is in the cell that holds its words, or at the first of its table', () => {
  const form = {
    ...WORDS,
    rows: WORDS.rows.map((row) =>
      row.id === 'g2' ? { ...row, cells: { ...row.cells, text: '落实资金保证' } } : row,
    ),
  }
  expect(placeOfWords({ field: 'safeguards', text: '资金保证', values: {} }, form)).toEqual({
    row: 'g2',
    field: 'text',
  })
  expect(placeOfWords({ field: 'subGoals', text: '别处的话', values: {} }, form)).toEqual({
    row: 's1',
    field: 'goal',
  })
  expect(placeOfWords({ field: 'overallGoal', text: null, values: {} }, form)).toEqual({
    row: null,
    field: 'overallGoal',
  })
  expect(placeOfWords({ field: 'value', text: '≥3', values: {} }, form)).toBeNull()
})

test('a comment is in the cell that it speaks of, by the rows that the document has', () => {
  const listed = ['s1', 'g2', 'g3', 't1', 'f2', 'r1', 'r3']
  const place = (field: string) => placeOfComment(field, FORM, listed)
  expect(place('overallGoal')).toEqual({ row: null, field: 'overallGoal' })
  expect(place('departments.1.goals')).toEqual({ row: null, field: 'goals' })
  expect(place('subGoals.1.indicators')).toEqual({ row: 's1', field: 'measures' })
  // The first measure that is written is the second row of the form.
  expect(place('safeguards.1.text')).toEqual({ row: 'g2', field: 'text' })
  expect(place('departments.1.tasks.0.content')).toEqual({ row: 't1', field: 'content' })
  expect(place('departments.1.funds.0.amount')).toEqual({ row: 'f2', field: 'amount' })
  expect(place('departments.1.i2.value')).toEqual({ row: 'r3', field: 'value' })
  for (const field of ['subGoals.2.goal', 'departments.2.goals', 'departments.1.funds.0.label.more', 'name'])
    expect(place(field), field).toBeNull()
})
