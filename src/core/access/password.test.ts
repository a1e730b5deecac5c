import { describe, expect, test } from 'vitest'
import { isStrongPassword } from './password.ts'

describe('a password', () => {
  test.each(['Abcdef12', 'abc-1234', 'Tako-Rume-Sovi-4721', '绩效Ab12345', 'ＡＢc12345'])('%s may be used', (password) => {
    expect(isStrongPassword(password, 'admin')).toBe(true)
  })

  test.each([
    ['too short', 'Abc-123'],
    ['two kinds only', 'abcdefgh12'],
    ['one kind only', '绩效目标绩效目标'],
    ['with the account in it', 'Admin-2025!'],
  ])('is refused when %s', (_, password) => {
    expect(isStrongPassword(password, 'admin')).toBe(false)
  })

  test('counts characters, not halves of them', () => {
    expect(isStrongPassword('😀😀😀Ab1', 'admin')).toBe(false)
  })
})
