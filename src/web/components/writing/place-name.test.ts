import { expect, test } from 'vitest'
import { BLANK_CELLS, BLANK_HEAD, type WrittenForm } from '#core/writing/form.ts'
import { DELEGATION } from '#text/interface/delegation.ts'
import { placeName } from './place-name.ts'

const FORM: WrittenForm = {
  head: BLANK_HEAD,
  rows: [{ id: 'a', cells: { ...BLANK_CELLS, level2: '数量指标', level3: '培训人次' } }],
}
const text = { rowOf: DELEGATION.rowOf['zh-CN'], rowNumber: DELEGATION.rowNumber['zh-CN'] }

test('a cell in a list is named with what the form says around it', () => {
  expect(placeName(FORM, { row: null, field: 'plan.march' }, text)).toBe('资金支出计划 3月底')
  expect(placeName(FORM, { row: null, field: 'purpose' }, text)).toBe('资金用途')
  expect(placeName(FORM, { row: 'a', field: 'basis' }, text)).toContain('数量指标 培训人次')
})
