/** Whether a new target takes 简表: proposed by its budget, chosen by hand, and what becomes of that. */
import { expect, test } from 'vitest'
import { draftStart, EMPTY_START, shortForm } from './start-form.ts'

test.each([
  // Nobody chose: it is proposed where the budget is small, and only there.
  [null, '50', 'proposed', 'short'],
  [null, '150', null, 'full'],
  [null, '', null, 'full'],
  // By hand: it stays what was chosen, also when the budget changes on the way.
  [false, '50', 'declined', 'full'],
  [false, '150', null, 'full'],
  [true, '50', 'chosen', 'short'],
  // The one choice that cannot be kept is told to be.
  [true, '150', 'too-large', 'full'],
  [true, '约 50', null, 'full'],
] as const)('chosen by hand: %s, a budget of %s: %s', (short, budget, is, size) => {
  const form = { ...EMPTY_START, short, budget }
  expect(shortForm(form, '100')).toBe(is)
  expect(draftStart(form, '100')).toMatchObject({ from: 'empty', size })
})
