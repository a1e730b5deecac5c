import { expect, test } from 'vitest'
import { BATCH_ACTS, fits, misfit } from './fitting.ts'

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

test('what an act is not for is named with its reason, and what it is for is not', () => {
  const draft = { state: 'draft', waits: [], heap: 'mend', errors: 0 } as const
  const sent = { state: 'submitted', waits: ['department'], heap: 'clean', errors: 0 } as const
  expect(BATCH_ACTS.map((act) => misfit(act, draft))).toEqual([
    null,
    'not-in-review',
    'not-in-review',
    'not-for-approval',
  ])
  expect(BATCH_ACTS.map((act) => misfit(act, sent))).toEqual(['not-home', null, null, 'not-for-approval'])
  expect(misfit('submit', { ...draft, errors: 2 })).toBe('errors-open')
  expect(misfit('pass', { ...sent, heap: 'mend' })).toBe('not-clean')
})
