import { expect, test } from 'vitest'
import { undonePass } from './undo-pass.ts'

const AT = '2026-07-01T08:00:00.000Z'
const SOON = '2026-07-01T08:09:00.000Z'
const sheet = { state: 'finance', writers: ['filler'], sentBy: 'filler', steps: 2 } as const
const last = { number: 2, act: 'pass', by: 'checker', at: AT } as const
const rights = { fill: false, department: true, finance: false }
const passed = { sheet, last, rights, stopsPayments: false }

test('a pass goes back to where it came from, for who passed it, within ten minutes', () => {
  expect(undonePass(passed, 'checker', SOON)).toEqual({ ok: true, value: 'department' })
  const bureau = { ...rights, finance: true }
  expect(
    undonePass({ ...passed, sheet: { ...sheet, state: 'final' }, rights: bureau }, 'checker', SOON),
  ).toEqual({
    ok: true,
    value: 'finance',
  })
})

const LATE = '2026-07-01T08:10:01.000Z'
const isFinal = {
  ...passed,
  sheet: { ...sheet, state: 'final' },
  rights: { ...rights, finance: true },
} as const

test.each([
  ['another person', passed, { person: 'other' }, 'not-yours'],
  ['who checks it no more', { ...passed, rights: { ...rights, department: false } }, {}, 'not-yours'],
  ['what was sent back', { ...passed, last: { ...last, act: 'return' } }, {}, 'not-yours'],
  ['after ten minutes', passed, { now: LATE }, 'late'],
  ['after another step', { ...passed, sheet: { ...sheet, steps: 3 } }, {}, 'acted-on'],
  ['what stopped payments', { ...isFinal, stopsPayments: true }, {}, 'acted-on'],
] as const)(
  'not %s',
  (_, given, { person = 'checker', now = SOON }: { person?: string; now?: string }, error) => {
    expect(undonePass(given, person, now)).toEqual({ ok: false, error })
  },
)
