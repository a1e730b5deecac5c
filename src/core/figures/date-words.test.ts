import { expect, test } from 'vitest'
import { datesInDigits } from './date-words.ts'

test.each([
  ['二〇二七年六月底前', '2027年6月底前'],
  ['二○二六年十二月三十一日前', '2026年12月31日前'],
  ['一九九八年十月', '1998年10月'],
  ['十一月二十日前完成', '11月20日前完成'],
  ['2026年六月底前', '2026年6月底前'],
  ['九月份', '9月份'],
])('%s is %s', (written, digits) => {
  expect(datesInDigits(written)).toBe(digits)
})

test.each([
  '每月一次',
  '三月一次',
  '第六月底',
  '每六月底',
  '一年一次',
  '三年行动',
  '五月花小区',
  '十四五规划',
  '2027年6月底前',
])('%s stays as it is', (text) => {
  expect(datesInDigits(text)).toBe(text)
})
