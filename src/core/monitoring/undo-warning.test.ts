import { expect, test } from 'vitest'
import { warningUndoRefusal } from './undo-warning.ts'

const SOON = '2026-07-01T08:09:59.000Z'
const LATE = '2026-07-01T08:10:01.000Z'
const mine = { act: 'mute', by: 'me', at: '2026-07-01T08:00:00.000Z' } as const

test.each([
  ['the own act of a moment ago', mine, SOON, null],
  ['after ten minutes', mine, LATE, 'late'],
  ['where another has acted since', { ...mine, by: 'other' }, SOON, 'acted-on'],
  ['where nobody did anything, or its figures changed since', null, SOON, 'not-yours'],
] as const)('%s', (_, last, now, refusal) => {
  expect(warningUndoRefusal(last, 'me', now)).toBe(refusal)
})
