import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { account, region } from '#api/accounts/administration.ts'
import { isAccount, isRegionCode } from './account.ts'

const texts = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('a', '张', '9', '.', '_', '@', '-', ' ', '/', '　') }),
)

describe('what a form lets through', () => {
  test('an account is what the server takes', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(isAccount(text)).toBe(account.safeParse(text).success)
      }),
    )
  })

  test.each(['130203', '139900'])('%s is a code of a region', (code) => {
    expect(isRegionCode(code)).toBe(true)
    expect(region.safeParse({ code, name: '路南区' }).success).toBe(true)
  })

  test.each(['13020', '1302031', '13020a', ''])('%s is none', (code) =>
    expect(isRegionCode(code)).toBe(false),
  )
})
