import fc from 'fast-check'
import { expect, test } from 'vitest'
import { headerText, isMailAddress, pauseAfter } from './mail.ts'

test('an address is one plain address', () => {
  for (const good of ['zhang@example.gov.cn', 'z.hang+jixiao@mail.example.com'])
    expect(isMailAddress(good), good).toBe(true)
  for (const bad of [
    '',
    'zhang',
    'zhang@localhost',
    'a@b.cn, c@d.cn',
    '张 <a@b.cn>',
    '"a"@b.cn',
    'a@b.cn\r\nBcc: c@d.cn',
    'a b@c.cn',
    `${'a'.repeat(65)}@b.cn`,
    'a@-b.cn',
    'a@b..cn',
  ])
    expect(isMailAddress(bad), bad).toBe(false)
})

test('whatever is put into a header stays on its line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (before, after) => {
      const text = headerText(`${before}\r\nBcc: c@d.cn\u2028${after}`)
      expect(text).not.toMatch(/[\r\n\u2028\u2029\0\v\f\u0085]/)
      expect(text.length).toBeLessThanOrEqual(200)
    }),
  )
})

test('pauses grow until it is given up', () => {
  const pauses = Array.from({ length: 8 }, (_, i) => pauseAfter(i + 1))
  const known = pauses.filter((pause) => pause !== null)
  expect(known).toEqual(known.toSorted((a, b) => a - b))
  expect(pauses.at(-1)).toBeNull()
  expect(known.length).toBeGreaterThanOrEqual(4)
})
