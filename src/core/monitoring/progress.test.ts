import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IndicatorKind } from '../indicator/kind.ts'
import { parseTargetValue } from '../indicator/value.ts'
import { NOT_MEASURED, NOT_YET, readActual } from './actual.ts'
import { DEFAULT_MONITORING } from './default-scheme.ts'
import {
  targetAchievement,
  countsOn,
  indicatorCourse,
  kindOfProgress,
  indicatorProgress,
} from './progress.ts'
import { compared, percentText, quotient, exactDecimal, ZERO } from '../kernel/exact.ts'

const DAY = '2025-06-30'
const of = (text: string, kind: IndicatorKind = 'quantity') => ({
  value: parseTargetValue(text, 2025),
  kind,
  level1: '',
  level3: '指标',
})
const read = (text: string, target: string, explained = '') =>
  readActual(text, of(target), {
    absurdTimes: 10,
    costBelow: 50,
    isFinal: false,
    explained: [{ of: text, text: explained }],
  })
const progress = (target: string, text: string, day = DAY) => {
  const { actual, fault } = read(text, target, '据实填报')
  expect(fault).toBeNull()
  const share = indicatorProgress(actual, of(target), day, DEFAULT_MONITORING)
  return share === null ? null : percentText(share)
}

describe('the progress of an indicator', () => {
  // Worked examples of R-35, as shares of the weight.
  test.each([
    ['≥100人', '80人', '80.00'],
    ['≥100人', '130人', '130.00'],
    ['334人', '167人', '50.00'],
    ['≥95%', '95%', '100.00'],
    ['≤10万元', '12万元', '80.00'],
    ['≤10万元', '20万元', '0.00'],
    ['≤10万元', '35万元', '0.00'],
    ['≤10万元', '3万元', '100.00'],
    ['≤0件', '0件', '100.00'],
    ['≤0件', '1件', '0.00'],
    ['=0件', '1件', '0.00'],
    ['=0件', '0件', '100.00'],
    ['=12次', '3次', '25.00'],
    ['80-90%', '85%', '100.00'],
    ['80-90%', '40%', '50.00'],
    ['80-90%', '99%', '90.00'],
  ])('%s and %s → %s', (target, text, share) => expect(progress(target, text)).toBe(share))

  test('qualitative ones by their step', () => {
    expect(['达成', '部分达成', '未达成'].map((step) => progress('持续提升', step))).toEqual([
      '100.00',
      '70.00',
      '30.00',
    ])
  })

  test('with a date: in time, late, under way, and past without being done', () => {
    expect(progress('2025年6月底前', '2025-06-30')).toBe('100.00')
    expect(progress('2025年6月底前', '2025-07-30', '2025-10-31')).toBe('91.78') // 30 of 365 days late
    expect(progress('2025年6月底前', NOT_YET, '2025-06-30')).toBeNull()
    expect(progress('2025年6月底前', NOT_YET, '2025-07-01')).toBe('0.00')
  })

  test('what is not measured yet says nothing', () => expect(progress('≥95%', NOT_MEASURED)).toBeNull())

  test('a range is one only without a sign', () => {
    expect(indicatorCourse(of('80-90%'))).toBe('range')
    expect(indicatorCourse(of('≥80%'))).toBe('higher')
    expect(indicatorCourse(of('90-80%'))).toBe('equal')
  })

  test('better is never less', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('≥', '≤', ''),
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 0, max: 3000 }),
        (sign, target, a, b) => {
          const row = of(`${sign}${target}人`)
          fc.pre(sign !== '' || target > 0)
          const share = (number: number) =>
            indicatorProgress({ kind: 'number', number: String(number) }, row, DAY, DEFAULT_MONITORING) ??
            ZERO
          const [worse, better] =
            sign === '≤' ? [Math.max(a, b), Math.min(a, b)] : [Math.min(a, b), Math.max(a, b)]
          expect(compared(share(worse), share(better))).toBeLessThanOrEqual(0)
          expect(compared(share(worse), ZERO)).toBeGreaterThanOrEqual(0)
        },
      ),
    )
  })
})

describe('what is typed', () => {
  test.each([
    ['', '≥95%', 'actual-missing', {}],
    ['八成', '≥95%', 'actual-not-a-number', { found: '八成' }],
    ['-5%', '≥95%', 'actual-negative', { found: '-5' }],
    ['85', '≥95%', 'actual-unit-missing', { expected: '%' }],
    ['850000元', '≤100万元', 'actual-other-unit', { expected: '万元', found: '元', instead: '85万元' }],
    ['12户', '≥10人', 'actual-other-unit', { expected: '人', found: '户', instead: '' }],
    ['1001人', '≥100人', 'value-absurd', { times: 10 }],
    ['1200%', '≥200%', 'value-absurd', { times: 10 }],
    ['很快', '2025年6月底前', 'actual-not-a-day', { found: '很快' }],
    ['2025-13-40', '2025年6月底前', 'actual-not-a-day', { found: '2025-13-40' }],
    ['好', '持续提升', 'actual-not-a-step', { found: '好' }],
  ])('%s for %s is %s', (text, target, code, values) =>
    expect(read(text, target)).toMatchObject({ fault: { code, values } }),
  )

  test.each([
    ['85%', '≥95%'],
    ['1,000人', '≥100人'],
    ['３人', '≥10人'],
    ['2025年6月5日', '2025年6月底前'],
    ['5', '≥10'],
  ])('%s for %s is understood', (text, target) => expect(read(text, target).fault).toBeNull())

  test('an absurd number with words for it is believed', () =>
    expect(read('1001人', '≥100人', '扩大了范围')).toMatchObject({ actual: { number: '1001' }, fault: null }))
})

describe('F12 目标实现程度', () => {
  const of = (...rows: readonly (readonly [string | null, string | null])[]) => {
    const share = targetAchievement(
      rows.map(([weight, progress]) => ({
        weight,
        progress: progress === null ? null : exactDecimal(progress),
      })),
    )
    return share === null ? null : percentText(share)
  }

  test('by weight over indicators with data, each at most 1', () => {
    expect(of(['30', '0.5'], ['10', '1.3'], ['50', null])).toBe('62.50')
    expect(of([null, '0.5'], ['10', '1'])).toBe('75.00')
    expect(of(['10', null])).toBeNull()
    expect(of()).toBeNull()
  })

  test('lies between 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.option(fc.integer({ min: 0, max: 50 }).map(String)),
            fc.option(fc.integer({ min: 0, max: 500 })),
          ),
        ),
        (rows) => {
          const share = targetAchievement(
            rows.map(([weight, percent]) => ({
              weight,
              progress: percent === null ? null : quotient(BigInt(percent), 100n),
            })),
          )
          if (share === null) expect(rows.every(([, percent]) => percent === null)).toBe(true)
          else expect(compared(share, ZERO) >= 0 && compared(share, quotient(1n, 1n)) <= 0).toBe(true)
        },
      ),
    )
  })
})

describe('what counts before the year is over', () => {
  test.each([
    ['≥100人', 'amount'],
    ['334人', 'amount'],
    ['=12次', 'amount'],
    ['2025年6月底前', 'date'],
    ['≤10万元', 'ceiling'],
    ['=0件', 'ceiling'],
    ['≥95%', 'rate'],
    ['80-90%', 'rate'],
    ['≤5%', 'ceiling'],
    ['持续提升', 'qualitative'],
  ] as const)('%s is of the kind %s', (target, kind) => expect(kindOfProgress(of(target))).toBe(kind))

  test('a cost without a sign is a limit, no amount that grows with the money', () => {
    expect([
      kindOfProgress(of('1000元/亩', 'cost')),
      kindOfProgress(of('1000元/亩')),
      kindOfProgress(of('0起')),
    ]).toEqual(['ceiling', 'amount', 'ceiling'])
  })

  test('amounts and dates do, unless the rule set says more; on the last day everything does', () => {
    const counts = (target: string, day: string, early = DEFAULT_MONITORING.early) =>
      countsOn(of(target), day, 2025, { early })
    expect(
      ['≥100人', '2025年6月底前', '≤10万元', '≥95%', '持续提升'].map((target) =>
        counts(target, '2025-12-30'),
      ),
    ).toEqual([true, true, false, false, false])
    expect(
      ['≥100人', '2025年6月底前', '≤10万元', '≥95%', '持续提升'].map((target) =>
        counts(target, '2025-12-31'),
      ),
    ).toEqual([true, true, true, true, true])
    expect(counts('≥95%', '2025-03-31', { ...DEFAULT_MONITORING.early, rate: true })).toBe(true)
    expect(counts('≥100人', '2025-03-31', { ...DEFAULT_MONITORING.early, amount: false })).toBe(false)
  })
})
