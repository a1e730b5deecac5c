import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCommonPassword } from './common-passwords.ts'
import { isPasswordOld, passwordFault } from './password.ts'
import { DEFAULT_POLICY } from './security.ts'

const faultOf = (password: string, rule = {}) =>
  passwordFault(password, 'zhang', { ...DEFAULT_POLICY, ...rule })

describe('a password', () => {
  test.each(['Abcdef12', 'xyz-1234', 'Tako-Rume-Sovi-4721', '绩效Ab12345', 'ＸＢc72845'])(
    '%s may be used',
    (password) => {
      expect(faultOf(password)).toBeNull()
    },
  )

  test.each([
    ['too short', 'Abc-123'],
    ['two kinds only', 'abcdefgh12'],
    ['one kind only', '绩效目标绩效目标'],
    ['with the account in it', 'Zhang-7k25!'],
  ])('is refused when %s', (_, password) => {
    expect(faultOf(password)).toBe('weak')
  })

  test('counts characters, not halves of them', () => {
    expect(faultOf('😀😀😀Ab1')).toBe('weak')
  })

  test('must be as long and as mixed as the office says', () => {
    expect(faultOf('Abcdef12', { passwordLength: 12 })).toBe('weak')
    expect(faultOf('Abcdefghij12', { passwordLength: 12 })).toBeNull()
    expect(faultOf('Abcdef12', { passwordKinds: 4 })).toBe('weak')
    expect(faultOf('tulip-harbour-seven', { passwordKinds: 2 })).toBeNull()
  })
})

describe('the commonest passwords', () => {
  test.each([
    'P@ssw0rd',
    'Password123',
    'Password!1',
    'Admin@123',
    'Admin@2025',
    'Admin123!',
    'Qwer1234',
    '1qaz@WSX',
    '!QAZ2wsx',
    'Abc@123456',
    'Aa123456',
    'Aa123456!',
    'Woaini520',
    'Huawei@123',
    'Caizheng@2025',
    'Czj@12345',
    'Test@1234',
    'Ｐ@ssw0rd',
    'Welcome1!',
  ])('%s is one', (password) => {
    expect(isCommonPassword(password)).toBe(true)
  })

  // Begin like one of them, and are not.
  test.each([
    'Abcdef12',
    'Password-tulip7',
    'Admiral-2025',
    'Test-harbour-7',
    'Caizheng-Ren7ou',
    'Lunan-2025!x',
    'First-Pass-1',
    'Yusuanke-4721',
  ])('%s is none', (password) => {
    expect(isCommonPassword(password)).toBe(false)
  })

  test('is refused whatever the rule of kinds', () => {
    expect(faultOf('Admin@123')).toBe('common')
    expect(faultOf('qwertyuiop', { passwordKinds: 1 })).toBe('common')
  })
})

test('a password is old on the last day of its age, and never where no age is set', () => {
  const then = new Date('2025-01-01T00:00:00Z')
  const after = (days: number) => new Date(then.getTime() + days * 86_400_000)
  expect(isPasswordOld(then, 90, after(89.9))).toBe(false)
  expect(isPasswordOld(then, 90, after(90))).toBe(true)
  fc.assert(fc.property(fc.integer({ min: 0, max: 10_000 }), (days) => !isPasswordOld(then, 0, after(days))))
})
