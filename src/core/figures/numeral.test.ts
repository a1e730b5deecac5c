import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chineseNumeral, inChineseNumerals, withGroup } from './numeral.ts'

describe('Chinese numerals', () => {
  test.each([
    ['十', '10'],
    ['十五', '15'],
    ['二十', '20'],
    ['一百二十', '120'],
    ['两千零五', '2005'],
    ['三万六千', '36000'],
    ['一亿零三百', '100000300'],
    ['五', '5'],
  ])('%s is %s', (text, number) => {
    expect(chineseNumeral(text)).toBe(number)
  })

  test.each(['二〇二五', '十十', '', '万', '两会', '百五'])('%s is none', (text) => {
    expect(chineseNumeral(text)).toBeNull()
  })

  test('what is written is read again', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 999_999_999_999n }), (number) => {
        expect(chineseNumeral(inChineseNumerals(number))).toBe(String(number))
      }),
    )
  })
})

test('digits with 万, 亿, 千, 百', () => {
  expect(withGroup('3.2', '万')).toBe('32000')
  expect(withGroup('1,200', '')).toBe('1200')
  expect(withGroup('1.5', '亿')).toBe('150000000')
})
