import { expect, test } from 'vitest'
import { wordsTyped } from './words-typed.ts'

test.each<[string, readonly string[]]>([
  ['大幅', ['大幅']],
  [' 大幅、显著，明显；较好;x ', ['大幅', '显著', '明显', '较好', 'x']],
  ['甲\n乙\r\n甲\t丙', ['甲', '乙', '丙']],
  ['工作 实际', ['工作 实际']],
  [' 、 ', []],
])('%j', (typed, words) => {
  expect(wordsTyped(typed)).toEqual(words)
})
