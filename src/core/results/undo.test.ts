import { expect, test } from 'vitest'
import { undoneDecision } from './undo.ts'

const AT = '2026-07-01T08:00:00.000Z'
const SOON = '2026-07-01T08:09:00.000Z'
const LATE = '2026-07-01T08:10:01.000Z'
const one = (number: number, by: string, at = AT) => ({ number, by, at })

test('the own decision in force is taken back within ten minutes; the one before is in force again, or none', () => {
  const [first, third] = [one(1, 'other', '2026-01-01T08:00:00.000Z'), one(3, 'me')]
  expect(undoneDecision([third], 'me', SOON)).toEqual({ ok: true, value: { undone: third, again: null } })
  // Decision 2 was taken back before.
  const two = undoneDecision([first, third], 'me', SOON)
  expect(two).toEqual({ ok: true, value: { undone: third, again: first } })
})

test.each([
  ['what nobody decided', [], SOON, 'not-yours'],
  ['what another decided', [one(1, 'other')], SOON, 'not-yours'],
  ['what another decided anew', [one(1, 'me'), one(2, 'other')], SOON, 'acted-on'],
  ['after ten minutes', [one(1, 'me')], LATE, 'late'],
] as const)('not %s', (_, decisions, now, error) => {
  expect(undoneDecision(decisions, 'me', now)).toEqual({ ok: false, error })
})
