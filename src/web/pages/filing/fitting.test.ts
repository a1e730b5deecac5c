import { expect, test } from 'vitest'
import { BATCH_ACTS } from '#api/filing/filings.ts'
import { fits, onlyAwaitsApproval } from './fitting.ts'

const fitting = (row: Parameters<typeof fits>[1]) => BATCH_ACTS.filter((act) => fits(act, row))

test('drafts are sent in, what is under review is passed when clean or sent back, what waits for the approval is approved', () => {
  expect(fitting({ state: 'draft', waits: [], heap: 'mend' })).toEqual(['submit'])
  expect(fitting({ state: 'adjusting', waits: [], heap: null })).toEqual(['submit'])
  expect(fitting({ state: 'submitted', waits: ['department'], heap: 'clean' })).toEqual(['pass', 'return'])
  expect(fitting({ state: 'department-review', waits: ['department'], heap: 'mend' })).toEqual(['return'])
  expect(fitting({ state: 'finance-review', waits: ['approval'], heap: 'clean' })).toEqual([
    'return',
    'approve',
  ])
  for (const state of ['approved', 'archived'] as const)
    expect(fitting({ state, waits: [], heap: 'clean' })).toEqual([])
})

test('what waits for its approval alone has no review left', () => {
  expect(onlyAwaitsApproval({ waits: ['approval'] })).toBe(true)
  expect(onlyAwaitsApproval({ waits: ['business', 'approval'] })).toBe(false)
  expect(onlyAwaitsApproval({ waits: [] })).toBe(false)
})
