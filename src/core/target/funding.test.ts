import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { fundOfNature, FUND_NATURES, readFundWords } from './fund-nature.ts'
import { fundingOf, unsaidFunding } from './funding.ts'

const budget = (total: string) => ({ total, fiscal: null, other: null })
const details = (lines: readonly (readonly [string, string])[]) =>
  lines.map(([label, text]) => ({ field: null, label, text, choice: null, at: { line: 1 } }))

test.each([
  ['一般公共预算拨款', 'general-budget', null],
  ['其中：政府性基金预算拨款', 'government-fund', null],
  ['国有资本经营预算拨款', 'state-capital', null],
  ['社会保险基金', 'social-insurance', null],
  ['财政专户管理资金', 'special-account', null],
  ['单位资金', 'own', null],
  ['事业收入', 'own', null],
  ['地方政府专项债券', 'government-fund', 'special-bond'],
  ['一般债券资金', 'general-budget', 'general-bond'],
  ['中央财政资金', null, 'central'],
  ['省级补助资金', null, 'provincial'],
  ['上级转移支付', null, 'superior'],
  ['一般公共预算中央转移支付', 'general-budget', 'central'],
  ['上年结转', null, 'carryover'],
  ['县级配套', null, 'local'],
])('%s', (label, nature, origin) => {
  expect(readFundWords(label)).toEqual({ nature, origin })
})

test.each([
  '资金总额',
  '财政拨款',
  '其他资金',
  '项目负责人',
  '完成一般公共预算执行情况分析报告并报县人民代表大会常务委员会审议通过',
])('%s says nothing of its nature', (label) => {
  expect(readFundWords(label)).toBeNull()
})

describe('lines of a form', () => {
  test('share no money: 其中 is taken out of what holds it', () => {
    const project = {
      budget: budget('900'),
      details: details([
        ['一般公共预算拨款', '200'],
        ['政府性基金预算拨款', '500万元'],
        ['其中：专项债券', '300'],
        ['单位资金（元）', '1,000,000'],
      ]),
    }
    expect(fundingOf(project).lines).toEqual([
      { nature: 'general-budget', origin: null, amount: 200_000_000n },
      { nature: 'government-fund', origin: null, amount: 200_000_000n },
      { nature: 'government-fund', origin: 'special-bond', amount: 300_000_000n },
      { nature: 'own', origin: null, amount: 100_000_000n },
    ])
    expect(unsaidFunding(project)).toBe(100_000_000n)
  })

  test('an origin belongs to the only nature, and to none of several', () => {
    const one = details([
      ['一般公共预算', '500'],
      ['其中：中央资金', '300'],
    ])
    expect(fundingOf({ details: one }).lines).toEqual([
      { nature: 'general-budget', origin: null, amount: 200_000_000n },
      { nature: 'general-budget', origin: 'central', amount: 300_000_000n },
    ])
    const two = fundingOf({ details: [...one, ...details([['政府性基金', '100']])] })
    expect(two.unassigned.map(({ label }) => label)).toEqual(['其中：中央资金'])
    expect(two.lines.map(({ amount }) => amount)).toEqual([500_000_000n, 100_000_000n])
  })

  test('words and blanks are no amounts, details with a field no funds', () => {
    const [line] = details([['政府性基金', '待下达']])
    expect(
      fundingOf({ details: line === undefined ? [] : [line, { ...line, field: 'remark', text: '3' }] }),
    ).toEqual({ lines: [], unassigned: [], written: [] })
  })
})

test('the parts of natures always add up to what the form says of them', () => {
  const labels = {
    'general-budget': '一般公共预算',
    'government-fund': '政府性基金',
    'state-capital': '国有资本经营预算',
    'social-insurance': '社会保险基金',
    'special-account': '财政专户管理资金',
    own: '单位资金',
  }
  fc.assert(
    fc.property(
      fc.uniqueArray(
        fc.record({
          nature: fc.constantFrom(...FUND_NATURES),
          whole: fc.integer({ min: 1, max: 9_999 }),
          part: fc.integer({ min: 0, max: 100 }),
        }),
        { selector: ({ nature }) => nature, maxLength: 6 },
      ),
      (rows) => {
        const lines = rows.flatMap(({ nature, whole, part }): [string, string][] => {
          const of = Math.floor((whole * part) / 100)
          return [
            [labels[nature], String(whole)],
            ...(of === 0 ? [] : [[`${labels[nature]}中央补助`, String(of)] as [string, string]]),
          ]
        })
        const got = fundingOf({ details: details(lines) })
        for (const { nature, whole } of rows)
          expect(
            got.lines.filter((line) => line.nature === nature).reduce((sum, { amount }) => sum + amount, 0n),
          ).toBe(BigInt(whole) * 1_000_000n)
      },
    ),
  )
})

test('the two parts of 预算数', () => {
  expect(FUND_NATURES.map(fundOfNature)).toEqual(['fiscal', 'fiscal', 'fiscal', 'fiscal', 'other', 'other'])
})
