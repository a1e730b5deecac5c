import { describe, expect, test } from 'vitest'
import { isPercentage, isWords } from './formula.ts'

const names = new Set(['年度预算', 'total'])

describe('what is behind a =', () => {
  test.each([
    '12个',
    '100百分比',
    '优良',
    '≥95%',
    '达到国家标准',
    'abc',
    '"12个"',
    '1次/年',
    '2025年12月底前',
    '100%',
  ])('%s is words', (formula) => expect(isWords(formula, names)).toBe(true))

  test.each([
    'A1',
    'SUM(A1:A3)',
    '$B$2*2',
    'Sheet2!A1',
    "'表 1'!A1+1",
    '年度预算*2',
    'Total',
    'B3&"个"',
    'VLOOKUP(A1,字典!A:B,2,0)',
    'NA()',
    '[1]Sheet1!A1',
    '#REF!+1',
    'IF(A1>0,"优","良")',
  ])('%s is a formula', (formula) => expect(isWords(formula, names)).toBe(false))
})

test('a percentage alone is both', () =>
  expect(['100%', '99.5%', '1*100%', '100', 'A1%'].map(isPercentage)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]))
