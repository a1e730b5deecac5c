import { expect, test } from 'vitest'
import { openCauses } from './open-causes.ts'
import { EMPTY_ENTRY, type SheetContent } from './sheet-content.ts'

const content: SheetContent = {
  entries: [EMPTY_ENTRY, { ...EMPTY_ENTRY, causes: ['funding'], reason: '资金到位晚' }],
  expectedPaid: '',
  problems: ' ',
  measure: null,
  measureText: '',
}

test('a cause without a measure is open, and so is a problem; a measure with its words answers all', () => {
  expect(openCauses({ ...content, entries: [EMPTY_ENTRY] })).toEqual([])
  expect(openCauses(content)).toEqual([{ entry: 1 }])
  expect(openCauses({ ...content, problems: '进度滞后' })).toEqual([{ entry: 1 }, { entry: null }])
  expect(openCauses({ ...content, measure: 'correct' })).toEqual([{ entry: 1 }])
  expect(openCauses({ ...content, measureText: '加快' })).toEqual([{ entry: 1 }])
  expect(openCauses({ ...content, measure: 'correct', measureText: '加快支付' })).toEqual([])
})
