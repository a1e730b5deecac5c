import { describe, expect, test } from 'vitest'
import { places, targets } from '../../../test/support/targets.ts'
import { bondForRoutine } from './bond-for-routine.ts'
import { bondWrongBudget } from './bond-wrong-budget.ts'
import { fundingSum } from './funding-sum.ts'
import { insuranceFundOffPurpose } from './insurance-fund-off-purpose.ts'

const funds = (...lines: readonly (readonly [string, string])[]) => ({
  details: lines.map(([label, text]) => ({ field: null, label, text, choice: null, at: { line: 1 } })),
})
const budget = (total: string, fiscal: string, other: string) => ({ budget: { total, fiscal, other } })

describe('funding-sum', () => {
  test.each([
    ['more than the whole', { ...budget('10', '10', '0'), ...funds(['政府性基金', '11']) }],
    ['more fiscal money than there is', { ...budget('10', '6', '4'), ...funds(['政府性基金', '7']) }],
    [
      'less than the whole of several',
      { ...budget('10', '8', '2'), ...funds(['一般公共预算', '5'], ['单位资金', '2']) },
    ],
    [
      'parts beside their whole',
      { ...budget('10', '10', '0'), ...funds(['一般公共预算', '6'], ['专项债券', '6']) },
    ],
  ] as const)('fires: %s', (_, project) => {
    expect(places(fundingSum, targets([project]))).toEqual(['1'])
  })
  test.each([
    [
      'all of it',
      { ...budget('10', '8', '2'), ...funds(['一般公共预算', '5'], ['政府性基金', '3'], ['单位资金', '2']) },
    ],
    [
      '其中 within what holds it',
      { ...budget('10', '10', '0'), ...funds(['政府性基金', '10'], ['其中：专项债券', '6']) },
    ],
    ['where money comes from, in part', { ...budget('10', '10', '0'), ...funds(['中央资金', '6']) }],
    ['no such lines', budget('10', '8', '2')],
  ] as const)('stays quiet: %s', (_, project) => {
    expect(places(fundingSum, targets([project]))).toEqual([])
  })
})

describe('bond-wrong-budget', () => {
  test('专项债券 within 一般公共预算, 一般债券 within 政府性基金', () => {
    expect(places(bondWrongBudget, targets([funds(['一般公共预算专项债券', '6'])]))).toEqual(['1'])
    expect(places(bondWrongBudget, targets([funds(['政府性基金一般债券', '6'])]))).toEqual(['1'])
  })
  test('stays quiet where they are in their own', () => {
    expect(
      places(
        bondWrongBudget,
        targets([funds(['政府性基金专项债券', '6'], ['专项债券', '1'], ['一般债券', '2'])]),
      ),
    ).toEqual([])
  })
})

describe('bond-for-routine', () => {
  test('fires: a service that runs every year, money for persons', () => {
    expect(
      places(bondForRoutine, targets([{ name: '办公楼物业服务', ...funds(['专项债券', '6']) }])),
    ).toEqual(['1'])
    expect(places(bondForRoutine, targets([{ name: '城乡低保补助', ...funds(['一般债券', '6']) }]))).toEqual([
      '1',
    ])
  })
  test('stays quiet: a building, a kind that nothing tells, no bonds', () => {
    expect(
      places(bondForRoutine, targets([{ name: '污水处理厂扩建工程', ...funds(['专项债券', '6']) }])),
    ).toEqual([])
    expect(
      places(
        bondForRoutine,
        targets([{ name: '乡村振兴', purpose: null, indicators: [], ...funds(['专项债券', '6']) }]),
      ),
    ).toEqual([])
    expect(
      places(bondForRoutine, targets([{ name: '办公楼物业服务', ...funds(['政府性基金', '6']) }])),
    ).toEqual([])
  })
})

describe('insurance-fund-off-purpose', () => {
  test('fires where nothing speaks of social insurance', () => {
    expect(
      places(insuranceFundOffPurpose, targets([{ name: '道路养护', ...funds(['社会保险基金', '6']) }])),
    ).toEqual(['1'])
  })
  test('stays quiet for social insurance, and without such money', () => {
    expect(
      places(
        insuranceFundOffPurpose,
        targets([{ name: '城乡居民基本养老保险待遇发放', ...funds(['社会保险基金', '6']) }]),
      ),
    ).toEqual([])
    expect(
      places(insuranceFundOffPurpose, targets([{ name: '道路养护', ...funds(['政府性基金', '6']) }])),
    ).toEqual([])
  })
})
