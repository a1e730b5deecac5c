/** Unit costs: exact, held against standard, median and last year. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compared, exactFraction } from '../kernel/exact.ts'
import { fen } from '../kernel/money.ts'
import { parseTargetValue } from '../indicator/value.ts'
import { activityFaults, type CostActivity, type CostItem } from './analysis.ts'
import {
  activityFigures,
  keptYuan,
  unitCost,
  type Compared,
  type CostBounds,
  type KnownOfUnit,
} from './judge.ts'
import { activityKey, knownActivities } from './known.ts'
import { costOffers } from './offers.ts'

const BOUNDS: CostBounds = {
  unitCostOverStandard: 0,
  unitCostOverMedian: 20,
  unitCostOverLastYear: 10,
  unitCostLeastUnits: 3,
}
const item = (amount: bigint, more: Partial<CostItem> = {}): CostItem => ({
  kind: 'service',
  name: '培训费',
  quantity: '1',
  unit: '项',
  price: fen(amount),
  amount: fen(amount),
  basis: '',
  ...more,
})
const activity = (quantity: string, ...items: CostItem[]): CostActivity => ({
  project: 'p',
  name: '参训业务骨干人数',
  per: '人',
  quantity,
  advised: null,
  items,
})
const other = (unit: string, money: bigint, quantity = '1'): KnownOfUnit => ({
  unit,
  name: '参训业务骨干人数',
  per: '人',
  quantity,
  money: fen(money),
})
const NONE: Compared = { standard: null, known: [], unit: 'own', lastYear: null }

describe('what one cost', () => {
  test('a third of a 元 is kept exactly and shown with two decimals', () => {
    const figures = activityFigures(activity('3', item(100n)), NONE, BOUNDS)
    expect(figures.unitCost).toBe('100/3')
    expect(keptYuan('100/3')).toBe('0.33')
  })

  test('nothing done has no cost for one', () => {
    for (const quantity of ['0', '', '-3', '许多']) expect(unitCost(100n, quantity)).toBeNull()
  })

  test('law: as much more for as much more is the same for one', () => {
    fc.assert(
      fc.property(
        fc.bigInt(1n, 10n ** 12n),
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 1, max: 99 }),
        (money, done, by) => {
          const [one, more] = [unitCost(money, String(done)), unitCost(money * BigInt(by), String(done * by))]
          expect(one !== null && more !== null && compared(one, more)).toBe(0)
        },
      ),
    )
  })
})

describe('held against others', () => {
  const own = activity('100', item(12_100n))

  test('the median of an even number is the mean of the two in the middle; the own unit is no other', () => {
    const known = [other('a', 80n), other('b', 100n), other('c', 102n), other('d', 400n), other('own', 1n)]
    const figures = activityFigures(own, { ...NONE, known }, BOUNDS)
    expect(figures.others).toEqual({ units: 4, median: '101' })
    // 121 is 19.8 % above 101.
    expect(figures.findings).toEqual([])
  })

  test('one beyond the bound is told with both figures', () => {
    const known = [other('a', 90n), other('b', 100n), other('c', 400n)]
    expect(activityFigures(own, { ...NONE, known }, BOUNDS).findings).toEqual([
      { code: 'above-median', unitCost: '1.21', against: '1.00', above: '21.00' },
    ])
    expect(activityFigures(activity('100', item(12_000n)), { ...NONE, known }, BOUNDS).findings).toEqual([])
  })

  test('two units are no median, and two projects of one unit are one', () => {
    const known = [other('a', 10n), other('a', 30n), other('b', 10n)]
    expect(activityFigures(own, { ...NONE, known }, BOUNDS).others).toEqual({ units: 2, median: null })
    const three = [...known, other('c', 50n)]
    // a: (10 + 30) ÷ 2.
    expect(activityFigures(own, { ...NONE, known: three }, BOUNDS).others).toEqual({ units: 3, median: '20' })
  })

  test('above the standard by the least, and above last year', () => {
    const standard = {
      id: '1',
      number: '安标-1',
      name: '培训',
      words: [],
      level: 'county',
      per: '人',
      amount: fen(121n),
      firstYear: 2024,
      lastYear: null,
      source: '安财标〔2025〕1号',
      withdrawn: false,
    } as const
    const figures = (money: bigint) =>
      activityFigures(
        activity('100', item(money)),
        { ...NONE, standard, lastYear: { year: 2024, activity: other('own', 110n) } },
        BOUNDS,
      ).findings.map(({ code }) => code)
    expect(figures(12_100n)).toEqual([])
    expect(figures(12_101n)).toEqual(['above-standard', 'above-last-year'])
  })
})

describe('what the year’s work says of costs', () => {
  const row = (kind: 'quantity' | 'cost', level3: string, value: string, actual: string) => ({
    kind,
    level3,
    value: parseTargetValue(value, 2025),
    actual,
  })

  test('one thing alone cost what was paid', () => {
    expect(
      knownActivities(
        [row('quantity', '参训人数', '≥100人', '98'), row('cost', '单价', '≤900元/人', '880')],
        fen(8_700_000n),
      ),
    ).toEqual([{ name: '参训人数', per: '人', quantity: '98', money: 8_700_000n }])
  })

  test('of several each costs what the cost beside it says: a price for one, or a sum', () => {
    const rows = [
      row('quantity', '清运垃圾数量', '≥4300吨', '4340'),
      row('quantity', '安装路灯盏数', '≥50盏', '53'),
      row('cost', '垃圾清运支出', '≤49.6万元', '30.2064'),
      row('cost', '路灯单价', '≤1600元/盏', '1566'),
    ]
    expect(knownActivities(rows, fen(1n))).toEqual([
      { name: '清运垃圾数量', per: '吨', quantity: '4340', money: 30_206_400n },
      { name: '安装路灯盏数', per: '盏', quantity: '53', money: 8_299_800n },
    ])
  })

  test.each([
    ['nothing was paid', [row('quantity', '参训人数', '≥100人', '98')], 0n],
    ['nothing was done', [row('quantity', '参训人数', '≥100人', '0')], 100n],
    ['words', [row('quantity', '参训人数', '≥100人', '全部')], 100n],
    [
      'more quantities than costs',
      [
        row('quantity', '甲', '≥1个', '1'),
        row('quantity', '乙', '≥1个', '1'),
        row('cost', '丙', '≤1万元', '1'),
      ],
      100n,
    ],
    [
      'a price for another thing',
      [
        row('quantity', '甲', '≥1个', '1'),
        row('quantity', '乙', '≥1个', '1'),
        row('cost', '丙', '≤1元/人', '1'),
        row('cost', '丁', '≤1元/人', '1'),
      ],
      100n,
    ],
  ] as const)('nothing is known: %s', (_, rows, paid) => {
    expect(knownActivities(rows, fen(paid))).toEqual([])
  })

  test('one activity however it is spaced', () => {
    expect(activityKey({ name: '参训 人数', per: '人/天' })).toBe(
      activityKey({ name: '参训人数', per: '人·天' }),
    )
  })
})

test('rows that do not add up are named', () => {
  const bad = [
    activity('0', item(100n)),
    activity('5'),
    activity(
      '5',
      item(100n, { quantity: '2', price: fen(33n), amount: fen(67n) }),
      item(1n, { quantity: '' }),
    ),
  ]
  expect(activityFaults(bad).map(({ code, activity: at, item: n }) => [code, at, n])).toEqual([
    ['quantity', 1, null],
    ['no-items', 2, null],
    ['item-amount', 3, 1],
    ['item-quantity', 3, 2],
  ])
  // 2.5 × 0.33 is 0.825: 0.83.
  expect(activityFaults([activity('1', item(83n, { quantity: '2.5', price: fen(33n) }))])).toEqual([])
})

test('offers: what was advised, else what was spent and the standard allows, up to the 分', () => {
  const of = (more: { advised?: bigint; standard?: string }) =>
    costOffers(
      [
        {
          analysis: 'a',
          title: '2025年骨干培训成本绩效分析',
          year: 2025,
          activity: {
            name: '参训业务骨干人数',
            per: '人',
            advised: more.advised === undefined ? null : fen(more.advised),
          },
          figures: {
            unitCost: '349660/3',
            standard:
              more.standard === undefined
                ? null
                : { number: '安标-1', name: '培训', source: '安财标〔2025〕1号', amount: more.standard },
          },
        },
      ],
      [],
    ).map(({ name, value, basis }) => [name, value, basis])
  expect(exactFraction('349660/3').over).toBe(349_660n)
  expect(of({})).toEqual([['参训业务骨干单位成本', '≤1165.54元/人', '2025年骨干培训成本绩效分析（已定稿）']])
  expect(of({ standard: '90000' })).toEqual([
    ['参训业务骨干单位成本', '≤900元/人', '安财标〔2025〕1号（安标-1）'],
  ])
  expect(of({ standard: '90000', advised: 85_000n })).toEqual([
    ['参训业务骨干单位成本', '≤850元/人', '2025年骨干培训成本绩效分析（已定稿）'],
  ])
})
