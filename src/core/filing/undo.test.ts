import { expect, test } from 'vitest'
import { newFiling } from './filing.ts'
import { NATIONAL_FLOW } from './flow.ts'
import { step } from './step.ts'
import { canBeUndone, takeBack, undoRefusal } from './undo.ts'

const FILLER = { id: 'filler', roles: ['unit-filler'] } as const
const REVIEWER = { id: 'reviewer', roles: ['department-reviewer'] } as const
const AT = '2025-10-08T01:00:00.000Z'
const common = { at: AT, comment: '', task: null }

function sentIn() {
  const act = { ...common, kind: 'submit', actor: FILLER, errors: 0, assessment: null, amount: null } as const
  const sent = step(newFiling(AT), act, NATIONAL_FLOW)
  if (!sent.ok) throw new Error(sent.error.code)
  return sent.value
}

test('what was returned is again with the person who had it, as it was, and the record says so', () => {
  const { filing: before } = sentIn()
  const act = { ...common, kind: 'return', actor: REVIEWER, comment: '请补单位', to: 'unit' } as const
  const returned = step(before, act, NATIONAL_FLOW)
  if (!returned.ok) throw new Error(returned.error.code)
  const { filing, record } = returned.value
  expect(filing.state).toBe('draft')
  const at = '2025-10-08T01:05:00.000Z'
  const undone = takeBack(filing, before, record, { by: REVIEWER.id, at })
  expect(undone.filing).toEqual({ ...before, steps: 3 })
  expect(undone.record).toMatchObject({
    number: 3,
    kind: 'withdraw',
    undone: 'return',
    from: 'draft',
    to: 'submitted',
    back: null,
  })
  // It goes on from there as if nothing had been.
  expect(step(undone.filing, { ...act, at }, NATIONAL_FLOW).ok).toBe(true)
})

test.each([
  ['at once', 2, '2025-10-08T01:00:01.000Z', true, null],
  ['after ten minutes', 2, '2025-10-08T01:10:00.000Z', true, null],
  ['a second later', 2, '2025-10-08T01:10:01.000Z', true, 'late'],
  ['when somebody opened it', 3, '2025-10-08T01:00:01.000Z', true, 'acted-on'],
  ['when the unit wrote in it', 2, '2025-10-08T01:00:01.000Z', false, 'acted-on'],
] as const)('%s', (...[, steps, now, unchanged, refusal]) =>
  expect(undoRefusal({ steps }, { number: 2, at: AT }, { now, unchanged })).toBe(refusal),
)

test('a 批复 is not taken back', () =>
  expect((['submit', 'pass', 'return', 'approve', 'archive'] as const).map(canBeUndone)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]))
