import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_POLICY, needsSecondFactor, SECURITY_BOUNDS } from './security.ts'
import {
  failuresSince,
  longestSession,
  minutesLocked,
  minutesLockedAnywhere,
  secondsBetween,
  sessionEnd,
  type Attempt,
  type SignInPlace,
} from './session.ts'

const MINUTE = 60_000
const at = (ms: number) => new Date(1_760_000_000_000 + ms)
const start = at(0)
const limits = fc.record({
  idleMinutes: fc.integer(SECURITY_BOUNDS.idleMinutes),
  longestHours: fc.integer(SECURITY_BOUNDS.longestHours),
})

describe('a session', () => {
  test('ends half an hour after its last request, where nothing else was said', () => {
    expect(sessionEnd(start, at(MINUTE), DEFAULT_POLICY)).toEqual(at(31 * MINUTE))
  })

  test('never lives longer than its office says, however busy', () => {
    fc.assert(
      fc.property(limits, fc.integer({ min: 0, max: 48 * 60 * MINUTE }), (said, used) => {
        const end = sessionEnd(start, at(used), said)
        expect(end.getTime()).toBeLessThanOrEqual(start.getTime() + longestSession(said))
        expect(end.getTime()).toBeLessThanOrEqual(at(used).getTime() + said.idleMinutes * MINUTE)
      }),
    )
  })
})

describe('the lock', () => {
  const [HOME, CAFE] = [
    { address: '10.0.0.1', device: null },
    { address: '10.0.0.2', device: null },
  ]
  const DESK = { address: '10.0.0.1', device: 'desk' }
  const tries = (count: number, place: SignInPlace, minute = 0): Attempt[] =>
    Array.from({ length: count }, () => ({ ...place, at: at(minute * MINUTE), succeeded: false }))
  const success = (place: SignInPlace, minute: number): Attempt => ({
    ...place,
    at: at(minute * MINUTE),
    succeeded: true,
  })

  test('comes with the fifth failure and not before', () => {
    expect(minutesLocked(tries(4, HOME), HOME, at(1), DEFAULT_POLICY)).toBe(0)
    expect(minutesLocked(tries(5, HOME), HOME, at(1), DEFAULT_POLICY)).toBe(15)
    expect(minutesLocked(tries(5, HOME), HOME, at(14.5 * MINUTE), DEFAULT_POLICY)).toBe(1)
    expect(minutesLocked(tries(5, HOME), HOME, at(15 * MINUTE), DEFAULT_POLICY)).toBe(0)
  })

  test('is doubled by each failure after it, up to a day', () => {
    expect(
      [5, 6, 7, 8, 30].map((count) => minutesLocked(tries(count, HOME), HOME, start, DEFAULT_POLICY)),
    ).toEqual([15, 30, 60, 120, 1440])
  })

  test('is of the place that failed, and of no other', () => {
    expect(minutesLocked(tries(19, HOME), CAFE, start, DEFAULT_POLICY)).toBe(0)
    expect(minutesLocked(tries(19, HOME), DESK, start, DEFAULT_POLICY)).toBe(0)
    expect(minutesLocked(tries(5, DESK), DESK, start, DEFAULT_POLICY)).toBe(15)
  })

  test('slows guesses from everywhere, and never a device that is known', () => {
    const many = Array.from({ length: 20 }, (_, i) =>
      tries(1, { address: `10.1.0.${i}`, device: null }),
    ).flat()
    expect(minutesLocked(many.slice(1), CAFE, start, DEFAULT_POLICY)).toBe(0)
    expect(
      [0, 1, 2, 9].map((more) => minutesLocked([...tries(more, CAFE), ...many], HOME, start, DEFAULT_POLICY)),
    ).toEqual([1, 2, 4, 15])
    expect(minutesLocked([...tries(30, CAFE), ...many], DESK, start, DEFAULT_POLICY)).toBe(0)
  })

  test('forgets what came before a success from the same place, and all before a release', () => {
    expect(minutesLocked([success(HOME, 1), ...tries(5, HOME)], HOME, at(MINUTE), DEFAULT_POLICY)).toBe(0)
    expect(minutesLocked([success(CAFE, 1), ...tries(5, HOME)], HOME, at(MINUTE), DEFAULT_POLICY)).toBe(14)
    expect(
      minutesLocked(
        [...tries(1, HOME, 2), success({ address: '', device: null }, 1), ...tries(30, HOME)],
        HOME,
        at(2 * MINUTE),
        DEFAULT_POLICY,
      ),
    ).toBe(0)
  })

  test('comes as soon and lasts as long as the office says', () => {
    expect(minutesLocked(tries(3, HOME), HOME, start, { lockTries: 3, lockMinutes: 60 })).toBe(60)
    expect(failuresSince(at(24 * 60 * MINUTE))).toEqual(start)
  })

  test('is in a list with its longest wait', () => {
    expect(minutesLockedAnywhere([...tries(6, CAFE), ...tries(5, HOME)], start, DEFAULT_POLICY)).toBe(30)
    expect(minutesLockedAnywhere([success(HOME, 1)], at(MINUTE), DEFAULT_POLICY)).toBe(0)
  })
})

describe('the pace of an address', () => {
  test('is slower by and by, and none in an office whose people sign in', () => {
    const paces = [0, 29, 30, 39, 40, 50, 60, 70, 1000].map((failures) =>
      secondsBetween({ failures, people: 0 }),
    )
    expect(paces).toEqual([0, 0, 1, 1, 2, 4, 8, 15, 15])
    expect(secondsBetween({ failures: 100, people: 900 })).toBe(0)
  })
})

test('a second factor is needed by holders of one of the roles', () => {
  const policy = { secondFactorRoles: ['administrator'] as const }
  expect(needsSecondFactor(policy, ['reader', 'administrator'])).toBe(true)
  expect(needsSecondFactor(policy, ['reader'])).toBe(false)
  expect(needsSecondFactor(policy, [])).toBe(false)
  expect(needsSecondFactor(DEFAULT_POLICY, ['administrator'])).toBe(false)
})
