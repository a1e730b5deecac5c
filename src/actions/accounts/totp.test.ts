import { expect, test } from 'vitest'
import { generateSync } from 'otplib'
import { bareCode, isTimeCode } from '#core/accounts/second-factor.ts'
import { enrolmentAddress, makeRecoveryCodes, makeSecret, codePeriod } from './totp.ts'

/**
 * RFC 6238, Appendix B: the ASCII secret 12345678901234567890 in Base32; times in seconds, the last six
 * digits of the eight that it prints for SHA-1.
 */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const VECTORS = [
  [59, '94287082', 0x1],
  [1_111_111_109, '07081804', 0x23523ec],
  [1_111_111_111, '14050471', 0x23523ed],
  [1_234_567_890, '89005924', 0x273ef07],
  [2_000_000_000, '69279037', 0x3f940aa],
  [20_000_000_000, '65353130', 0x27bc86aa],
] as const

const at = (seconds: number) => new Date(seconds * 1000)

test.each(VECTORS)('at %d seconds the code ends in that of %s', (seconds, code, period) => {
  expect(codePeriod(SECRET, code.slice(2), at(seconds))).toBe(period)
})

test.each(VECTORS)('a code holds one period before and after %d, and no longer', (seconds, code, period) => {
  const begin = period * 30
  for (const beside of [begin - 30, begin - 1, begin, begin + 29, begin + 30, begin + 59])
    expect([beside, codePeriod(SECRET, code.slice(2), at(beside))]).toEqual([beside, period])
  for (const far of [begin - 31, begin + 60, begin + 3600])
    if (far > 0) expect([far, codePeriod(SECRET, code.slice(2), at(far))]).toEqual([far, null])
  expect(seconds).toBeGreaterThanOrEqual(begin)
})

test('another code, and that of another secret, is none', () => {
  expect(codePeriod(SECRET, '000000', at(59))).toBeNull()
  expect(codePeriod(makeSecret(), '287082', at(59))).toBeNull()
})

test('a new secret makes codes, and its address says whose it is', () => {
  const secret = makeSecret()
  expect(secret).toMatch(/^[A-Z2-7]{32}$/)
  expect(codePeriod(secret, generateSync({ secret, epoch: 59 }), at(59))).toBe(1)
  const address = new URL(enrolmentAddress(secret, '张会计', '绩尺 路南区'))
  expect([address.protocol, address.host, decodeURIComponent(address.pathname)]).toEqual([
    'otpauth:',
    'totp',
    '/绩尺 路南区:张会计',
  ])
  expect(Object.fromEntries(address.searchParams)).toMatchObject({ secret, issuer: '绩尺 路南区' })
})

test('recovery codes are ten, all different, and are never taken for codes of the clock', () => {
  const codes = makeRecoveryCodes()
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) {
    expect(code).toMatch(/^(?:[A-HJ-NP-Z2-9]{4}-){3}[A-HJ-NP-Z2-9]{4}$/)
    expect(isTimeCode(bareCode(code))).toBe(false)
  }
})

test('codes are read as people type them', () => {
  expect(bareCode(' 123 456 ')).toBe('123456')
  expect(bareCode('１２３４５６')).toBe('123456')
  expect(bareCode('abcd-efgh-jkmn-pqrs')).toBe('ABCDEFGHJKMNPQRS')
  expect([isTimeCode('123456'), isTimeCode('12345'), isTimeCode('1234567')]).toEqual([true, false, false])
})
