import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_POLICY, needsSecondFactor, SECURITY_BOUNDS } from './security.ts'
import { ADDRESS_FAILURES_MAX, failuresSince, longestSession, minutesLocked, sessionEnd } from './session.ts'

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
    fc.assert(fc.property(limits, fc.integer({ min: 0, max: 48 * 60 * MINUTE }), (said, used) => {
      const end = sessionEnd(start, at(used), said)
      expect(end.getTime()).toBeLessThanOrEqual(start.getTime() + longestSession(said))
      expect(end.getTime()).toBeLessThanOrEqual(at(used).getTime() + said.idleMinutes * MINUTE)
    }))
  })
})

describe('the lock', () => {
  test('comes with the fifth failure and not before', () => {
    expect(minutesLocked({ account: 4, address: 4, last: start }, at(1), DEFAULT_POLICY)).toBe(0)
    expect(minutesLocked({ account: 5, address: 5, last: start }, at(1), DEFAULT_POLICY)).toBe(15)
  })

  test('comes for an address that tries many accounts', () => {
    expect(minutesLocked({ account: 1, address: ADDRESS_FAILURES_MAX, last: start }, at(14.5 * MINUTE), DEFAULT_POLICY)).toBe(1)
  })

  test('comes as soon and lasts as long as the office says', () => {
    const rule = { lockTries: 3, lockMinutes: 60 }
    expect(minutesLocked({ account: 3, address: 0, last: start }, start, rule)).toBe(60)
    expect(failuresSince(rule, at(60 * MINUTE))).toEqual(start)
  })
})

test('a second factor is needed by whoever holds one of the roles', () => {
  const policy = { secondFactorRoles: ['administrator'] as const }
  expect(needsSecondFactor(policy, ['reader', 'administrator'])).toBe(true)
  expect(needsSecondFactor(policy, ['reader'])).toBe(false)
  expect(needsSecondFactor(policy, [])).toBe(false)
  expect(needsSecondFactor(DEFAULT_POLICY, ['administrator'])).toBe(false)
})
