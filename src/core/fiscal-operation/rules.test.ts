import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fiscalFindingText } from '#text/fiscal-operation.ts'
import { fiscalFigures } from '../../../test/support/fiscal-figures.ts'
import { fiscalFindings, type FiscalRule } from './rules.ts'
import { DEFAULT_FISCAL_OPERATION } from './scheme.ts'
import { FISCAL_FIGURES, FISCAL_LINES, FISCAL_SUMS, type FiscalFigures } from './sheet.ts'

type Typed = Parameters<typeof fiscalFigures>[0]
const { bounds } = DEFAULT_FISCAL_OPERATION

const found = (figures: FiscalFigures, last: FiscalFigures | null = null, other = {}) =>
  fiscalFindings({ figures, last, bounds: { ...bounds, ...other }, slipNear: '5' })
const rulesIn = (typed: Typed, last: FiscalFigures | null = null) =>
  found(fiscalFigures(typed), last).map(({ rule }) => rule)

test('nothing is found in a sheet that is right, with or without a year before', () => {
  expect(found(fiscalFigures())).toEqual([])
  expect(found(fiscalFigures(), fiscalFigures({ revenue: '1000', tax: '750', nonTax: '250' }))).toEqual([])
})

describe('what is found', () => {
  test.each<[string, Typed, readonly FiscalRule[]]>([
    ['revenue is not its parts', { revenue: '1020.01' }, ['fiscal-sum']],
    ['spending is not its parts', { otherSpending: '800' }, ['fiscal-sum']],
    ['三保支出 is not its parts', { wages: '690' }, ['fiscal-sum']],
    ['debt is not its parts', { specialDebt: '201' }, ['fiscal-sum']],
    ['三保 is short', { guaranteedNeed: '2100.000001' }, ['fiscal-guarantee']],
    ['debt above its limit', { debtLimit: '599' }, ['fiscal-debt-limit']],
    ['debt without any limit', { debtLimit: '0' }, ['fiscal-debt-limit']],
    ['debt for few resources', { resources: '499' }, ['fiscal-debt-ratio']],
    ['more published than is due', { disclosureDone: '4' }, ['fiscal-done-over-due']],
    ['more evaluated than is due', { evaluationsDone: '11' }, ['fiscal-done-over-due']],
  ])('%s', (_, typed, rules) => {
    expect(rulesIn(typed)).toEqual(rules)
  })

  test('tenfold of last year, either way', () => {
    expect(rulesIn({}, fiscalFigures({ threePublic: '2' }))).toEqual(['fiscal-tenfold'])
    expect(rulesIn({}, fiscalFigures({ carryover: '15200' }))).toEqual(['fiscal-tenfold'])
    expect(rulesIn({}, fiscalFigures({ threePublic: '2.2' }))).toEqual([])
    // A count of one and ten is no slip.
    expect(rulesIn({}, fiscalFigures({ targetsDue: '1', targetsDone: '1' }))).toEqual([])
  })
})

describe('what is not found', () => {
  test.each<[string, Typed]>([
    ['a part that is blank', { nonTax: '' }],
    ['三保 exactly at its need', { guaranteedNeed: '2100' }],
    ['debt exactly at its limit', { debtLimit: '600' }],
    ['debt exactly at the bound', { resources: '500' }],
    ['no debt at all', { debt: '0', generalDebt: '0', specialDebt: '0', debtLimit: '0', resources: '0' }],
    ['all that is due', { targetsDone: '10' }],
  ])('%s', (_, typed) => {
    expect(rulesIn(typed)).toEqual([])
  })

  test('a difference that the rule set allows', () => {
    const off = fiscalFigures({ revenue: '1020.01' })
    expect(found(off, null, { sumTolerance: '0.01' })).toEqual([])
    expect(found(off, null, { sumTolerance: '0.009' })).toHaveLength(1)
  })
})

test('a finding says the figures that it rests on', () => {
  const [short] = found(fiscalFigures({ guaranteedNeed: '2400' }))
  expect(short === undefined ? '' : fiscalFindingText(short, 'zh-CN')).toBe(
    '三保支出 2100.00 万元，为需求 2400.00 万元的 87.50%，低于 100%，缺口 300.00 万元',
  )
  const [sum] = found(fiscalFigures({ revenue: '1030' }))
  expect(sum === undefined ? '' : fiscalFindingText(sum, 'zh-CN')).toBe(
    '一般公共预算收入填 1030.00 万元，税收收入、非税收入合计 1020.00 万元，相差 10.00 万元',
  )
})

test('law: a sub-total is found exactly where it is not its parts', () => {
  const amount = fc.integer({ min: 0, max: 999 }).map(String)
  fc.assert(
    fc.property(fc.record(Object.fromEntries(FISCAL_FIGURES.map((one) => [one, amount]))), (drawn) => {
      const figures = drawn as FiscalFigures
      const wrong = FISCAL_SUMS.filter(
        ({ whole, parts }) =>
          Number(figures[whole]) !== parts.reduce((all, part) => all + Number(figures[part]), 0),
      ).map(({ whole }) => whole)
      expect(
        found(figures)
          .filter(({ rule }) => rule === 'fiscal-sum')
          .map(({ figures: [whole] }) => whole),
      ).toEqual(wrong)
    }),
  )
})

test('names of figures are told apart, and none begins like a sign of a formula', () => {
  const names = FISCAL_FIGURES.map((figure) => FISCAL_LINES[figure].name)
  expect(new Set(names).size).toBe(names.length)
  expect(names.filter((name) => /^(?:减|上年)/u.test(name))).toEqual([])
})
