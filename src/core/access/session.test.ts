import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ACCOUNT_FAILURES_MAX, LOCK_LENGTH, minutesLocked, SESSION_IDLE, SESSION_LONGEST, sessionEnd } from './session.ts'

const at = (ms: number) => new Date(1_760_000_000_000 + ms)
const start = at(0)

describe('a session', () => {
  test('ends half an hour after its last request', () => {
    expect(sessionEnd(start, at(60_000))).toEqual(at(60_000 + SESSION_IDLE))
  })

  test('never lives longer than twelve hours, however busy', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 2 * SESSION_LONGEST }), (used) => {
      const end = sessionEnd(start, at(used))
      expect(end.getTime()).toBeLessThanOrEqual(start.getTime() + SESSION_LONGEST)
      expect(end.getTime()).toBeLessThanOrEqual(at(used).getTime() + SESSION_IDLE)
    }))
  })
})

describe('the lock', () => {
  test('comes with the fifth failure and not before', () => {
    expect(minutesLocked({ account: ACCOUNT_FAILURES_MAX - 1, address: 4, last: start }, at(1))).toBe(0)
    expect(minutesLocked({ account: ACCOUNT_FAILURES_MAX, address: 5, last: start }, at(1))).toBe(15)
  })

  test('comes for an address that tries many accounts', () => {
    expect(minutesLocked({ account: 1, address: 30, last: start }, at(LOCK_LENGTH - 30_000))).toBe(1)
  })
})
